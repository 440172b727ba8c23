// SPDX-License-Identifier: MIT
// What the press made of the paper, each with what its source says and our reading of the two. The
// texts are paraphrases. Tolerances of `equals`: half of the figure's last printed digit.
#include "core/articles/r1_2025/parts.h"
#include "core/articles/rows.h"
#include "core/facts/fact_table.h"

namespace reckoner::r1_2025 {
namespace {

using enum EditorialStatus;
using P = ParameterId;

constexpr ParameterId kMovesRlCost[] = {P::rl_gpu_hours,          P::price_basis,
                                        P::rent_usd_per_gpu_hour, P::server_capex_usd_per_gpu,
                                        P::utilization,           P::life_years};
constexpr ParameterId kMovesRlHours[] = {P::rl_gpu_hours};
constexpr ParameterId kMovesBoth[] = {P::rl_gpu_hours,
                                      P::reported_pretraining_gpu_hours,
                                      P::reported_context_gpu_hours,
                                      P::reported_posttraining_gpu_hours,
                                      P::price_basis,
                                      P::rent_usd_per_gpu_hour,
                                      P::server_capex_usd_per_gpu,
                                      P::utilization};
constexpr ParameterId kMovesGpt4[] = {P::comparator, P::price_basis, P::rent_usd_per_gpu_hour};
constexpr ParameterId kMovesServers[] = {P::cluster_gpus, P::server_capex_usd_per_gpu,
                                         P::interconnect_share};
constexpr ParameterId kMovesTrials[] = {P::rnd_multiplier};

// clang-format off
// id, value, unit, output, relation, tolerance, status, moved by, cites
constexpr ClaimRow kClaims[] = {
    claim({"r1_cost", 294e3, "$", OutputId::part_rl_usd, Relation::equals, 0.5 / 294, supported_in_scope,
     kMovesRlCost, cites("R1-01", "R1-02", "R1-03", "R1-04", "V3-05", "C-13")}),
    claim({"r1_80_hours", 41e3, "GPU-h", OutputId::rl_training_gpu_hours, Relation::equals, 0.5 / 41, misread,
     kMovesRlHours, cites("R1-09", "R1-01", "R1-02", "R1-03", "X-16", "C-11")}),
    claim({"r1_hours", 147e3, "GPU-h", OutputId::rl_training_gpu_hours, Relation::equals, 0.5 / 147, supported_in_scope,
     kMovesRlHours, cites("R1-04", "R1-01", "R1-02", "R1-03", "X-16")}),
    claim({"r1_twenty_times_less", 294e3, "$", OutputId::run_and_r1_cost_usd, Relation::at_most, 0, misread,
     kMovesBoth, cites("R1-05", "C-13", "V3-04", "R1-04", "R1-10", "X-16")}),
    claim({"r1_gpt4", 100e6, "$", OutputId::comparator_cost_usd, Relation::at_least, 0, unit_mismatch,
     kMovesGpt4, cites("A-17", "R1-09", "T-10", "C-14", "R1-05", "SA-13")}),
    claim({"r1_twenty_times_more", 5.87e6, "$", OutputId::run_and_r1_cost_usd, Relation::equals, 0.005 / 5.87, supported_in_scope,
     kMovesBoth, cites("R1-11", "A-14", "R1-05", "X-16", "V3-12")}),
    claim({"r1_servers", 51e6, "$", OutputId::cluster_purchase_usd, Relation::at_least, 0, supported_in_scope,
     kMovesServers, cites("A-14", "X-20", "D-06", "V3-07")}),
    claim({"r1_a100", 0, "", std::nullopt, Relation::equals, 0, supported,
     kMovesTrials, cites("R1-06", "C7-13", "C7-14")}),
    claim({"r1_slips", 29.4e6, "$", OutputId::part_rl_usd, Relation::equals, 0.05 / 29.4, misread,
     kMovesRlCost, cites("C-11", "C-13", "R1-04", "X-16")}),
    claim({"r1_rivals", 0, "", std::nullopt, Relation::equals, 0, not_testable,
     kMovesRlCost, cites("R1-08", "R1-07", "R1-04", "R1-09")}),
};
// clang-format on

}  // namespace

std::span<const ClaimRow> claims() { return kClaims; }

}  // namespace reckoner::r1_2025
