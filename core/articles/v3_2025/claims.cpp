// SPDX-License-Identifier: MIT
// The article's claims in its order, each with what its source says and our reading of the two.
// The texts are paraphrases. Tolerances of `equals`: half of the figure's last printed digit.
#include "core/articles/rows.h"
#include "core/articles/v3_2025/parts.h"
#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using enum EditorialStatus;
using P = ParameterId;

constexpr ParameterId kMovesGpuHours[] = {P::hours_from,
                                          P::reported_pretraining_gpu_hours,
                                          P::reported_context_gpu_hours,
                                          P::reported_posttraining_gpu_hours,
                                          P::reported_hours_overhead,
                                          P::active_params,
                                          P::training_tokens,
                                          P::mfu,
                                          P::goodput};
constexpr ParameterId kMovesRunCost[] = {P::price_basis,
                                         P::rent_usd_per_gpu_hour,
                                         P::server_capex_usd_per_gpu,
                                         P::utilization,
                                         P::life_years,
                                         P::hours_from,
                                         P::reported_pretraining_gpu_hours,
                                         P::reported_hours_overhead,
                                         P::mfu};
constexpr ParameterId kMovesUsBillions[] = {P::comparator, P::price_basis,
                                            P::rent_usd_per_gpu_hour};
constexpr ParameterId kMovesEarlyInvestment[] = {P::fleet_a100, P::capex_a100_usd};
constexpr ParameterId kMovesFireFlyer[] = {P::machine_gpus, P::machine_gpu, P::reference_machine};
constexpr ParameterId kMovesHardware500m[] = {
    P::fleet_a100,     P::fleet_h800,     P::fleet_h100,     P::fleet_h20,
    P::capex_a100_usd, P::capex_h800_usd, P::capex_h100_usd, P::capex_h20_usd};
constexpr ParameterId kMovesOperations944m[] = {
    P::operations_reading, P::fleet_opex_usd_per_gpu_year,
    P::fleet_years,        P::fleet_a100,
    P::fleet_h800,         P::fleet_h100,
    P::fleet_h20};
constexpr ParameterId kMovesDivergingFigures[] = {P::rnd_multiplier, P::rent_usd_per_gpu_hour,
                                                  P::operations_reading};
constexpr ParameterId kMovesSoftware[] = {P::comparator, P::active_params, P::training_tokens,
                                          P::flop_rule};
constexpr ParameterId kMovesSkillsNotChips[] = {P::flop_rule, P::mfu_precision, P::comparator};

// clang-format off
// id, value, unit, output, relation, tolerance, status, moved by, cites
constexpr ClaimRow kClaims[] = {
    claim({"gpu_hours", 2.8e6, "GPU-h", OutputId::run_gpu_hours, Relation::equals, 0.05 / 2.8, supported_in_scope,
     kMovesGpuHours, cites("V3-04", "V3-12", "X-01", "X-02", "X-03", "X-05")}),
    claim({"run_cost", 5.6e6, "$", OutputId::run_cost_usd, Relation::equals, 0.05 / 5.6, supported_in_scope,
     kMovesRunCost, cites("V3-04", "V3-05", "V3-12", "D-01", "R-08", "X-13")}),
    claim({"us_billions", 1e9, "$", OutputId::comparator_cost_usd, Relation::at_least, 0, unit_mismatch,
     kMovesUsBillions, cites("T-07", "X-21", "B-05", "A-03", "T-24", "X-18")}),
    claim({"early_investment", 0, "", std::nullopt, Relation::equals, 0, supported,
     kMovesEarlyInvestment, cites("FF-01", "FF-02", "FF-03", "FF-04", "C-08", "SA-11")}),
    claim({"fire_flyer", 1550, "PF", OutputId::machine_pflops_fp16, Relation::comparable, 0.05, unit_mismatch,
     kMovesFireFlyer, cites("FF-09", "X-11", "C-06", "TS-08", "TS-10", "TS-07")}),
    claim({"quadrillion", 1e15, "FLOP/s", std::nullopt, Relation::equals, 0, unit_mismatch,
     {}, cites("C-05")}),
    claim({"hardware_500m", 500e6, "$", OutputId::fleet_capex_usd, Relation::at_least, 0, misread,
     kMovesHardware500m, cites("SA-03", "SA-04", "C-02", "C-03")}),
    claim({"servers_1_6bn", 1.6e9, "$", OutputId::fleet_capex_usd, Relation::equals, 0.05 / 1.6, supported_in_scope,
     kMovesHardware500m, cites("SA-05", "SA-02", "SA-09", "SA-11", "C-04", "X-10")}),
    claim({"operations_944m", 944e6, "$", OutputId::fleet_opex_usd, Relation::equals, 0.5 / 944, misread,
     kMovesOperations944m, cites("SA-05", "SA-06", "C-01", "SA-09", "X-09")}),
    claim({"diverging_figures", 0, "", std::nullopt, Relation::equals, 0, unit_mismatch,
     kMovesDivergingFigures, cites("V3-04", "SA-03", "SA-05", "C-03", "X-10", "A-01")}),
    claim({"software", 0, "", std::nullopt, Relation::equals, 0, supported,
     kMovesSoftware, cites("IS-06", "IS-04", "X-18", "X-19", "V3-20", "T-07")}),
    claim({"skills_not_chips", 0, "", std::nullopt, Relation::equals, 0, not_testable,
     kMovesSkillsNotChips, cites("A-11", "A-12", "X-18", "X-06", "T-07")}),
};
// clang-format on

}  // namespace

std::span<const ClaimRow> claims() { return kClaims; }

}  // namespace reckoner::v3_2025
