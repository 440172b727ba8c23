// SPDX-License-Identifier: MIT
#include "core/articles/rows.h"
#include "core/articles/v3_2025/parts.h"
#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

// output, id of its words, bracket, what {0} counts, run, whether one estimate
constexpr RungRow kRungs[] = {
    rung(O::pretraining_cost_usd, "pretraining_cost_usd", Bracket::use, P::training_tokens),
    rung(O::run_cost_usd, "run_cost_usd", Bracket::use),
    rung(O::run_and_r1_cost_usd, "run_and_r1_cost_usd", Bracket::use, {}, "deepseek_v3"),
    rung(O::compute_programme_cost_usd, "compute_programme_cost_usd", Bracket::use),
    rung_with_data(O::programme_cost_usd, "programme_cost_usd", Bracket::use),
    rung(O::cluster_purchase_usd, "cluster_purchase_usd", Bracket::own, P::cluster_gpus),
    rung(O::fleet_capex_usd, "fleet_capex_usd", Bracket::own, {}, "deepseek_v3", true),
    rung(O::fleet_tco_usd, "fleet_tco_usd", Bracket::own, P::fleet_years, "deepseek_v3", true),
};

// Each figure as its author gives it, on the rung that it speaks of. The sum of purchase and
// operation is left unpinned: the source prints its parts only.
constexpr MarkRow kMarks[] = {
    {O::run_cost_usd, 5.576e6, false, word("mark.deepseek"), cites("V3-04", "V3-05"),
     "deepseek_v3"},
    {O::fleet_capex_usd, 500e6, true, word("mark.press"), cites("SA-03", "C-02", "C-03")},
    {O::fleet_capex_usd, 1.6e9, false, word("mark.article"), cites("SA-05", "C-04")},
};

}  // namespace

std::span<const RungRow> rungs() { return kRungs; }
std::span<const MarkRow> marks() { return kMarks; }

}  // namespace reckoner::v3_2025
