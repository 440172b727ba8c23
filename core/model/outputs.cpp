// SPDX-License-Identifier: MIT
#include "core/model/outputs.h"

#include <array>

#include "core/facts/fact_table.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

using O = OutputId;

constexpr OutputRow row(O key, std::string_view id, std::string_view unit, const Cites& sources) {
  return {key,    id, unit, word_of("output.", id, ".label"), word_of("output.", id, ".help"),
          sources};
}

// clang-format off
// key, id, unit, cites
constexpr auto kTable = std::to_array<OutputRow>({
    row(O::flop_per_token, "flop_per_token", "FLOP", cites("F-01", "F-02", "F-04", "F-06", "X-05")),
    row(O::pretraining_flop, "pretraining_flop", "FLOP", cites("F-06", "X-07")),
    row(O::pretraining_gpu_hours, "pretraining_gpu_hours", "GPU-h", cites("V3-01", "F-08", "X-02")),
    row(O::run_gpu_hours, "run_gpu_hours", "GPU-h", cites("V3-04", "X-01")),
    row(O::implied_mfu, "implied_mfu", "share", cites("F-07", "X-06", "C-10")),
    row(O::run_days, "run_days", "d", cites("V3-08", "F-08", "X-02")),
    row(O::rl_training_gpu_hours, "rl_training_gpu_hours", "GPU-h", cites("R1-01", "R1-02", "R1-03", "R1-04")),
    row(O::power_usd_per_gpu_hour, "power_usd_per_gpu_hour", "$/GPU-h", cites("F-12", "X-15")),
    row(O::own_usd_per_gpu_hour, "own_usd_per_gpu_hour", "$/GPU-h", cites("F-11", "X-12")),
    row(O::fleet_gpus, "fleet_gpus", "GPUs", cites("SA-01", "SA-02", "SA-09")),
    row(O::fleet_capex_usd, "fleet_capex_usd", "$", cites("SA-05", "SA-09", "X-09", "C-04")),
    row(O::fleet_opex_usd, "fleet_opex_usd", "$", cites("SA-05", "SA-06", "C-01")),
    row(O::fleet_tco_usd, "fleet_tco_usd", "$", cites("SA-05", "SA-09", "C-01", "X-09")),
    row(O::fleet_usd_per_gpu_hour, "fleet_usd_per_gpu_hour", "$/GPU-h", cites("X-10")),
    row(O::fleet_price_usd_per_gpu_hour, "fleet_price_usd_per_gpu_hour", "$/GPU-h", cites("X-10", "SA-09", "C7-10")),
    row(O::gpu_hour_price_usd, "gpu_hour_price_usd", "$/GPU-h", cites("V3-05", "D-01")),
    row(O::pretraining_cost_usd, "pretraining_cost_usd", "$", cites("V3-01", "F-09", "X-01")),
    row(O::run_cost_usd, "run_cost_usd", "$", cites("V3-04", "V3-12", "F-09", "X-13")),
    row(O::run_and_r1_cost_usd, "run_and_r1_cost_usd", "$", cites("R1-04", "R1-05", "X-16")),
    row(O::part_rl_usd, "part_rl_usd", "$", cites("R1-01", "R1-02", "R1-03", "R1-04")),
    row(O::part_trials_usd, "part_trials_usd", "$", cites("D-05", "V3-12", "Y-05")),
    row(O::part_staff_usd, "part_staff_usd", "$", cites("D-14", "C7-21", "C7-24")),
    row(O::part_data_usd, "part_data_usd", "$", cites("V3-12", "A-01")),
    row(O::part_earlier_usd, "part_earlier_usd", "$", cites("V2-05", "V2-01")),
    row(O::counted_cost_usd, "counted_cost_usd", "$", cites("V3-04", "V3-12", "F-14")),
    row(O::counted_cost_yuan, "counted_cost_yuan", "yuan", cites("K-08", "V3-04")),
    row(O::compute_programme_cost_usd, "compute_programme_cost_usd", "$", cites("D-05", "X-14", "C7-15")),
    row(O::programme_cost_usd, "programme_cost_usd", "$", cites("F-14", "D-14", "C7-21")),
    row(O::cluster_purchase_usd, "cluster_purchase_usd", "$", cites("X-20", "P-12", "IS-08")),
    row(O::run_share_of_fleet_year, "run_share_of_fleet_year", "share", cites("X-10")),
    row(O::machine_pflops_fp16, "machine_pflops_fp16", "PF", cites("X-11", "FF-10", "C-06")),
    row(O::machine_pflops_fp64, "machine_pflops_fp64", "PF", cites("X-11", "C-06", "TS-09")),
    row(O::machine_pflops_fp64_tensor, "machine_pflops_fp64_tensor", "PF", cites("G-01", "X-11")),
    row(O::machine_pflops_hpl, "machine_pflops_hpl", "PF", cites("TS-10", "TS-09", "G-01")),
    row(O::machine_share_of_reference_hpl, "machine_share_of_reference_hpl", "share", cites("X-11", "TS-02", "TS-01")),
    row(O::machine_share_of_reference_hpl_mxp, "machine_share_of_reference_hpl_mxp", "share", cites("X-11", "TS-05", "TS-04")),
    row(O::machine_share_of_reference_fp16, "machine_share_of_reference_fp16", "share", cites("X-11", "TS-06", "TS-08")),
    row(O::comparator_gpu_hours_ratio, "comparator_gpu_hours_ratio", "x", cites("X-18", "T-07")),
    row(O::comparator_flop_ratio, "comparator_flop_ratio", "x", cites("X-18", "T-07")),
    row(O::comparator_cost_usd, "comparator_cost_usd", "$", cites("X-18", "X-21", "T-07")),
    row(O::energy_mwh, "energy_mwh", "MWh", cites("F-12", "X-15")),
    row(O::co2_t, "co2_t", "t", cites("F-13", "X-15", "K-02")),
    row(O::serving_cost_usd_per_day, "serving_cost_usd_per_day", "$/d", cites("I-02", "I-03", "X-17")),
    row(O::serving_revenue_usd_per_day, "serving_revenue_usd_per_day", "$/d", cites("I-04", "I-06", "I-07", "I-08")),
    row(O::usd_per_million_input_tokens, "usd_per_million_input_tokens", "$/M tokens", cites("I-05", "I-09")),
    row(O::usd_per_million_output_tokens, "usd_per_million_output_tokens", "$/M tokens", cites("I-05", "I-09")),
    row(O::payback_days, "payback_days", "d", cites("I-03", "I-06", "I-07", "I-08")),
});
// clang-format on

constexpr bool rows_follow_the_enum() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (index(kTable[i].key) != i) return false;
  }
  return kTable.size() == kOutputCount;
}
static_assert(rows_follow_the_enum());

}  // namespace

std::span<const OutputRow> outputs() { return kTable; }
const OutputRow& output(OutputId id) { return kTable[index(id)]; }

std::optional<OutputId> find_output(std::string_view id) {
  for (const OutputRow& row : kTable) {
    if (row.id == id) return row.key;
  }
  return std::nullopt;
}

}  // namespace reckoner
