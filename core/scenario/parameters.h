// SPDX-License-Identifier: MIT
// What the reader can set: one row per parameter drives the inputs, the text version, describe(),
// the share link and the docs. To add one: a row at the end of its group in parameters.cpp, its
// enumerator here in the same place, the next free Sobol' dimension, and its use in a formula.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/facts/facts.h"
#include "core/numbers/quantity.h"

namespace reckoner {

/// In the order of design.md section 4, which is the order of keys in a link.
enum class ParameterId : std::uint8_t {
  // run
  model,
  hours_from,
  reported_pretraining_gpu_hours,
  reported_context_gpu_hours,
  reported_posttraining_gpu_hours,
  rl_gpu_hours,
  active_params,
  training_tokens,
  flop_rule,
  gpu,
  mfu_precision,
  mfu,
  goodput,
  reported_hours_overhead,
  cluster_gpus,
  model_kind,
  // price
  price_basis,
  rent_usd_per_gpu_hour,
  server_capex_usd_per_gpu,
  interconnect_share,
  life_years,
  utilization,
  residual_share,
  cost_of_capital,
  server_power_factor,
  average_draw,
  pue,
  electricity_usd_per_kwh,
  other_opex_share_per_year,
  fleet_allocation,
  yuan_per_usd,
  // programme
  rnd_multiplier,
  team_size,
  pay_usd_per_person_year,
  project_years,
  data_cost_usd,
  staff_on_costs,
  earlier_gpu_hours,
  count_rl,
  count_trials,
  count_staff,
  count_data,
  count_earlier,
  // payback
  inference_cost_usd_per_day,
  inference_revenue_usd_per_day,
  serving_cost_from,
  serving_nodes,
  billed_at,
  pays_back,
  // fleet
  fleet_a100,
  fleet_h800,
  fleet_h100,
  fleet_h20,
  capex_a100_usd,
  capex_h800_usd,
  capex_h100_usd,
  capex_h20_usd,
  fleet_opex_usd_per_gpu_year,
  fleet_years,
  operations_reading,
  // machine
  machine_gpus,
  machine_gpu,
  reference_machine,
  // comparison
  comparator,
  // energy
  grid_kgco2_per_kwh,
  energy_basis,
  // dependence
  correlation_prices,
  correlation_effort,
  count_
};
inline constexpr std::size_t kParameterCount = static_cast<std::size_t>(ParameterId::count_);
constexpr std::size_t index(ParameterId id) { return static_cast<std::size_t>(id); }

enum class Group : std::uint8_t {
  run,
  price,
  programme,
  payback,
  fleet,
  machine,
  comparison,
  energy,
  dependence,
  count_
};

/// How well a default is founded; shown beside every input.
enum class Status : std::uint8_t { sourced, unverified, assumption };
constexpr std::string_view status_id(Status status) {
  constexpr std::string_view kIds[] = {"sourced", "unverified", "assumption"};
  return kIds[static_cast<std::size_t>(status)];
}

/// One value of a choice parameter.
struct Choice {
  std::string_view id;
  Text label;
};

struct ParameterRow {
  ParameterId key;
  std::string_view id;  // key in links and JSON
  Group group;
  std::string_view unit;  // "GPU-h", "$/GPU-h", "share", "" for a choice
  bool is_choice;
  Support support;    // quantities only
  Quantity fallback;  // default of the current edition's deepseek_v3 preset
  double hard_low;    // outside is an Issue
  double hard_high;
  double slider_low;  // where the slider's track ends; log scale when it spans over a decade
  double slider_high;
  std::uint8_t default_choice;
  Status status;
  Cites cites;
  std::int8_t dimension;  // Sobol' dimension, fixed and append-only; -1 for what is never drawn
  Text label;
  Text help;  // one sentence

  /// A choice, and a correlation of inputs that are drawn, is one value and not drawn itself.
  constexpr bool takes_range() const { return dimension >= 0; }
};

std::span<const ParameterRow> parameters();  // kParameterCount rows, in enum order
const ParameterRow& parameter(ParameterId id);
std::optional<ParameterId> find_parameter(std::string_view id);
Text group_label(Group group);
std::string_view group_id(Group group);

/// The values a choice parameter can take; the catalogue's rows for `model`, `gpu` and the like.
std::span<const Choice> choices(ParameterId id);
std::optional<std::uint8_t> find_choice(ParameterId id, std::string_view choice_id);

/// Another range worth offering beside the default, e.g. goodput 0.90~0.95~0.995 [D-04], or a
/// published value to mark on the slider (0.346 for V3's MFU).
struct OfferRow {
  ParameterId key;
  Quantity value;
  Text label;
  Cites cites;
};
std::span<const OfferRow> offers();

}  // namespace reckoner
