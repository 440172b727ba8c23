// SPDX-License-Identifier: MIT
// From the stage that the headline paid for up to people and machines.
#include "core/articles/r1_2025/parts.h"
#include "core/articles/rows.h"
#include "core/facts/fact_table.h"
#include "core/words/word.h"

namespace reckoner::r1_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

// output, id, bracket, what {0} counts, run
constexpr RungRow kRungs[] = {
    rung(O::part_rl_usd, "r1_training", Bracket::use, {}, "deepseek_v3"),
    rung(O::run_and_r1_cost_usd, "r1_base", Bracket::use),
    rung(O::compute_programme_cost_usd, "r1_trials", Bracket::use),
    rung_with_data(O::programme_cost_usd, "r1_staff", Bracket::use),
    rung(O::cluster_purchase_usd, "cluster_purchase_usd", Bracket::own, P::cluster_gpus),
    rung(O::fleet_capex_usd, "fleet_capex_usd", Bracket::own),
};

// Each figure as its author gives it, on the rung that it speaks of.
constexpr MarkRow kMarks[] = {
    {O::part_rl_usd, 294e3, false, word("mark.deepseek"), cites("R1-04"), "deepseek_v3"},
    {O::run_and_r1_cost_usd, 5.87e6, false, word("mark.the_register"), cites("R1-05", "A-14"),
     "deepseek_v3"},
    {O::cluster_purchase_usd, 51e6, true, word("mark.the_register"), cites("A-14"), "deepseek_v3"},
    {O::fleet_capex_usd, 500e6, true, word("mark.semianalysis"), cites("SA-03")},
};

}  // namespace

std::span<const RungRow> rungs() { return kRungs; }
std::span<const MarkRow> marks() { return kMarks; }

}  // namespace reckoner::r1_2025
