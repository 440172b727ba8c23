// SPDX-License-Identifier: MIT
#include "core/articles/v3_2025/parts.h"

#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

// output, bracket, name, adds, leaves out, what {0} counts, run
constexpr RungRow kRungs[] = {
    {O::pretraining_cost_usd,
     Bracket::use,
     {"Pre-training", "Pré-entraînement"},
     {"reading {0}", "lecture de {0}"},
     {"tuning", "mise au point"},
     P::training_tokens},
    {O::run_cost_usd,
     Bracket::use,
     {"Final run", "Entraînement final"},
     {"long context, tuning", "contexte long, mise au point"},
     {"trials", "essais"}},
    {O::run_and_r1_cost_usd,
     Bracket::use,
     {"+ R1", "+ R1"},
     {"reasoning training", "apprentissage du raisonnement"},
     {"R1’s own trials", "ses essais"},
     {},
     "deepseek_v3"},
    {O::compute_programme_cost_usd,
     Bracket::use,
     {"+ Experiments", "+ Essais"},
     {"trial computing", "calcul des essais"},
     {"people", "personnel"}},
    {O::programme_cost_usd,
     Bracket::use,
     {"+ Team, data", "+ Équipe, données"},
     {"pay", "salaires"},
     {"earlier models, buildings", "modèles antérieurs, locaux"}},
    {O::cluster_purchase_usd,
     Bracket::own,
     {"Buying its {0}", "Achat de ses {0}"},
     {"servers, network", "serveurs, réseau"},
     {"power, storage, building", "électricité, stockage, bâtiment"},
     P::cluster_gpus},
    {O::fleet_capex_usd,
     Bracket::own,
     {"Buying the fleet", "Achat du parc"},
     {"all chips, shared use", "toutes les puces, usage partagé"},
     {"running", "exploitation"}},
    {O::fleet_tco_usd,
     Bracket::own,
     {"Fleet, {0}", "Parc, {0}"},
     {"operation", "exploitation"},
     {"staff, research", "personnel, recherche"},
     P::fleet_years},
};

// Each figure as its author gives it, on the rung that it speaks of. The sum of purchase and
// operation is left unpinned: the source prints its parts only.
constexpr MarkRow kMarks[] = {
    {O::run_cost_usd,
     5.576e6,
     false,
     {"DeepSeek", "DeepSeek"},
     cites("V3-04", "V3-05"),
     "deepseek_v3"},
    {O::fleet_capex_usd, 500e6, true, {"press", "presse"}, cites("SA-03", "C-02", "C-03")},
    {O::fleet_capex_usd, 1.6e9, false, {"article", "article"}, cites("SA-05", "C-04")},
};

}  // namespace

std::span<const RungRow> rungs() { return kRungs; }
std::span<const MarkRow> marks() { return kMarks; }

}  // namespace reckoner::v3_2025
