// SPDX-License-Identifier: MIT
// What is computed: one row per output drives summaries, JSON, charts, explanations and docs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/facts/facts.h"
#include "core/words/language.h"

namespace reckoner {

/// In order of evaluation: an output only uses outputs above it.
enum class OutputId : std::uint8_t {
  flop_per_token,
  pretraining_flop,
  pretraining_gpu_hours,
  run_gpu_hours,
  implied_mfu,
  run_days,
  rl_training_gpu_hours,
  power_usd_per_gpu_hour,
  own_usd_per_gpu_hour,
  fleet_gpus,
  fleet_capex_usd,
  fleet_opex_usd,
  fleet_tco_usd,
  fleet_usd_per_gpu_hour,
  fleet_price_usd_per_gpu_hour,
  gpu_hour_price_usd,
  pretraining_cost_usd,
  run_cost_usd,
  run_and_r1_cost_usd,
  part_rl_usd,
  part_trials_usd,
  part_staff_usd,
  part_data_usd,
  part_earlier_usd,
  counted_cost_usd,
  counted_cost_yuan,
  compute_programme_cost_usd,
  programme_cost_usd,
  cluster_purchase_usd,
  run_share_of_fleet_year,
  machine_pflops_fp16,
  machine_pflops_fp64,
  machine_pflops_fp64_tensor,
  machine_pflops_hpl,
  machine_share_of_reference_hpl,
  machine_share_of_reference_hpl_mxp,
  machine_share_of_reference_fp16,
  comparator_gpu_hours_ratio,
  comparator_flop_ratio,
  comparator_cost_usd,
  energy_mwh,
  co2_t,
  serving_cost_usd_per_day,
  serving_revenue_usd_per_day,
  usd_per_million_input_tokens,
  usd_per_million_output_tokens,
  payback_days,
  count_
};
inline constexpr std::size_t kOutputCount = static_cast<std::size_t>(OutputId::count_);
constexpr std::size_t index(OutputId id) { return static_cast<std::size_t>(id); }

struct OutputRow {
  OutputId key;
  std::string_view id;    // key in JSON: "run_cost_usd"
  std::string_view unit;  // "$", "GPU-h", "share", "ratio", "d", "PF", "MWh", "t" ...
  Text label;
  Text help;    // what it means and what it leaves out, one sentence
  Cites cites;  // where the formula comes from
};

std::span<const OutputRow> outputs();  // kOutputCount rows, in enum order
const OutputRow& output(OutputId id);
std::optional<OutputId> find_output(std::string_view id);

}  // namespace reckoner
