// SPDX-License-Identifier: MIT
// Targets are the claims' own published figures.
#include "core/articles/r1_2025/parts.h"

namespace reckoner::r1_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

constexpr RequirementRow kRequirements[] = {
    {"r1_cost", P::rl_gpu_hours, O::part_rl_usd, 294e3},
    {"r1_cost", P::rent_usd_per_gpu_hour, O::part_rl_usd, 294e3},
    {"r1_cost", P::utilization, O::part_rl_usd, 294e3},
    {"r1_80_hours", P::rl_gpu_hours, O::rl_training_gpu_hours, 41e3},
    {"r1_hours", P::rl_gpu_hours, O::rl_training_gpu_hours, 147e3},
    {"r1_twenty_times_less", P::rent_usd_per_gpu_hour, O::run_and_r1_cost_usd, 294e3},
    {"r1_twenty_times_less", P::utilization, O::run_and_r1_cost_usd, 294e3},
    {"r1_gpt4", P::rent_usd_per_gpu_hour, O::run_and_r1_cost_usd, 100e6},
    {"r1_gpt4", P::rent_usd_per_gpu_hour, O::comparator_cost_usd, 100e6},
    {"r1_gpt4", P::utilization, O::comparator_cost_usd, 100e6},
    {"r1_twenty_times_more", P::rl_gpu_hours, O::run_and_r1_cost_usd, 5.87e6},
    {"r1_twenty_times_more", P::rent_usd_per_gpu_hour, O::run_and_r1_cost_usd, 5.87e6},
    {"r1_servers", P::server_capex_usd_per_gpu, O::cluster_purchase_usd, 51e6},
    {"r1_servers", P::cluster_gpus, O::cluster_purchase_usd, 51e6},
    {"r1_slips", P::rent_usd_per_gpu_hour, O::part_rl_usd, 29.4e6},
};

}  // namespace

std::span<const RequirementRow> requirements() { return kRequirements; }

}  // namespace reckoner::r1_2025
