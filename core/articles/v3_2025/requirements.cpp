// SPDX-License-Identifier: MIT
// Targets are the claims' own published figures; a billion is what `us_billions` is about,
// and 1.6e9 of a programme is what the two brackets of the ladder differ by [C-03].
#include "core/articles/v3_2025/parts.h"

namespace reckoner::v3_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

constexpr RequirementRow kRequirements[] = {
    {"gpu_hours", P::reported_pretraining_gpu_hours, O::run_gpu_hours, 2.8e6},
    {"gpu_hours", P::mfu, O::run_gpu_hours, 2.8e6},
    {"run_cost", P::rent_usd_per_gpu_hour, O::run_cost_usd, 5.6e6},
    {"run_cost", P::utilization, O::run_cost_usd, 5.6e6},
    {"run_cost", P::rent_usd_per_gpu_hour, O::run_cost_usd, 1e9},
    {"run_cost", P::utilization, O::run_cost_usd, 1e9},
    {"us_billions", P::rent_usd_per_gpu_hour, O::comparator_cost_usd, 1e9},
    {"us_billions", P::utilization, O::comparator_cost_usd, 1e9},
    {"fire_flyer", P::machine_gpus, O::machine_pflops_fp16, 1550},
    {"hardware_500m", P::fleet_h800, O::fleet_capex_usd, 500e6},
    {"hardware_500m", P::fleet_h20, O::fleet_capex_usd, 500e6},
    {"servers_1_6bn", P::fleet_h100, O::fleet_capex_usd, 1.6e9},
    {"servers_1_6bn", P::capex_h100_usd, O::fleet_capex_usd, 1.6e9},
    {"operations_944m", P::fleet_opex_usd_per_gpu_year, O::fleet_opex_usd, 944e6},
    {"operations_944m", P::fleet_years, O::fleet_opex_usd, 944e6},
    {"diverging_figures", P::rnd_multiplier, O::programme_cost_usd, 1.6e9},
};

}  // namespace

std::span<const RequirementRow> requirements() { return kRequirements; }

}  // namespace reckoner::v3_2025
