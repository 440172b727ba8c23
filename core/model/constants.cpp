// SPDX-License-Identifier: MIT
// Figures that the scenario's choices look up in the catalogue. A figure that was never published
// stays absent, and so does every output that would need it.
#include <array>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"
#include "core/facts/prices.h"
#include "core/model/formula.h"
#include "core/model/training_compute.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

using C = ConstantId;
using P = ParameterId;

constexpr auto kTable = std::to_array<ConstantRow>({
    {C::peak_bf16_flop_per_s, "FLOP/s", word("constant.peak_bf16_flop_per_s")},
    {C::peak_shown_flop_per_s, "FLOP/s", word("constant.peak_shown_flop_per_s")},
    {C::gpu_tdp_kw, "kW", word("constant.gpu_tdp_kw")},
    {C::architecture_matmul_params, "params", word("constant.architecture_matmul_params")},
    {C::architecture_attention_flop, "FLOP", word("constant.architecture_attention_flop")},
    {C::machine_gpu_peak_fp16_flop_per_s, "FLOP/s",
     word("constant.machine_gpu_peak_fp16_flop_per_s")},
    {C::machine_gpu_peak_fp64_flop_per_s, "FLOP/s",
     word("constant.machine_gpu_peak_fp64_flop_per_s")},
    {C::reference_hpl_pflops, "PF", word("constant.reference_hpl_pflops")},
    {C::reference_hpl_mxp_pflops, "PF", word("constant.reference_hpl_mxp_pflops")},
    {C::reference_peak_fp16_pflops, "PF", word("constant.reference_peak_fp16_pflops")},
    {C::comparator_gpu_hours, "GPU-h", word("constant.comparator_gpu_hours")},
    {C::comparator_flop, "FLOP", word("constant.comparator_flop")},
    {C::machine_gpu_peak_fp64_tensor_flop_per_s, "FLOP/s",
     word("constant.machine_gpu_peak_fp64_tensor_flop_per_s")},
    {C::machine_gpu_best_hpl_flop_per_s, "FLOP/s",
     word("constant.machine_gpu_best_hpl_flop_per_s")},
    {C::day_hit_tokens, "tokens", word("constant.day_hit_tokens")},
    {C::day_miss_tokens, "tokens", word("constant.day_miss_tokens")},
    {C::day_output_tokens, "tokens", word("constant.day_output_tokens")},
    {C::node_input_tokens_per_s, "tokens/s", word("constant.node_input_tokens_per_s")},
    {C::node_output_tokens_per_s, "tokens/s", word("constant.node_output_tokens_per_s")},
    {C::list_hit_usd, "$/M tokens", word("constant.list_hit_usd")},
    {C::list_miss_usd, "$/M tokens", word("constant.list_miss_usd")},
    {C::list_output_usd, "$/M tokens", word("constant.list_output_usd")},
});
static_assert(kTable.size() == static_cast<std::size_t>(ConstantId::count_));

const RunRow& chosen_run(const Scenario& scenario) { return runs()[scenario.choice(P::model)]; }
const RunRow& comparator(const Scenario& scenario) {
  return runs()[scenario.choice(P::comparator)];
}
const GpuRow& chosen_gpu(const Scenario& scenario) { return gpus()[scenario.choice(P::gpu)]; }
const GpuRow& machine_gpu(const Scenario& scenario) {
  return gpus()[scenario.choice(P::machine_gpu)];
}
const MachineRow& reference(const Scenario& scenario) {
  return machines()[scenario.choice(P::reference_machine)];
}

std::optional<double> peak_shown(const Scenario& scenario) {
  const GpuRow& gpu = chosen_gpu(scenario);
  if (choice_id(scenario, P::mfu_precision) == "fp8") return gpu.peak_fp8_flop_per_s;
  return gpu.peak_bf16_flop_per_s;
}

std::optional<double> tdp_kw(const GpuRow& gpu) {
  if (!gpu.tdp_w) return std::nullopt;
  return *gpu.tdp_w / kWattsPerKilowatt;
}

const PriceListRow* price_list(const Scenario& scenario) {
  return find_price_list(choice_id(scenario, P::billed_at));
}
std::optional<double> list_usd(const Scenario& scenario, double PriceListRow::*kind) {
  const PriceListRow* list = price_list(scenario);
  if (list == nullptr) return std::nullopt;
  return list->*kind;
}

std::optional<double> matmul_params(const RunRow& run) {
  if (!run.architecture) return std::nullopt;
  return run.architecture->matmul_params;
}

std::optional<double> attention_flop(const RunRow& run) {
  if (!run.architecture) return std::nullopt;
  const Architecture& a = *run.architecture;
  return attention_forward_flop_per_token({.layers = a.layers,
                                           .sequence_tokens = a.sequence_tokens,
                                           .heads = a.heads,
                                           .head_dim_qk = a.head_dim_qk,
                                           .head_dim_v = a.head_dim_v});
}

/// What the authors state, else 6ND of what they publish.
std::optional<double> flop_of(const RunRow& run) {
  if (run.published_flop) return run.published_flop;
  if (!run.active_params || !run.training_tokens) return std::nullopt;
  return PretrainingFlop::of(FlopPerTokenSixNd::of(*run.active_params), *run.training_tokens);
}

}  // namespace

const ConstantRow& constant(ConstantId id) { return kTable[static_cast<std::size_t>(id)]; }

std::optional<double> constant_value(const Scenario& scenario, ConstantId id) {
  switch (id) {
    case C::peak_bf16_flop_per_s:
      return chosen_gpu(scenario).peak_bf16_flop_per_s;
    case C::peak_shown_flop_per_s:
      return peak_shown(scenario);
    case C::gpu_tdp_kw:
      return tdp_kw(chosen_gpu(scenario));
    case C::architecture_matmul_params:
      return matmul_params(chosen_run(scenario));
    case C::architecture_attention_flop:
      return attention_flop(chosen_run(scenario));
    case C::machine_gpu_peak_fp16_flop_per_s:
      return machine_gpu(scenario).peak_bf16_flop_per_s;
    case C::machine_gpu_peak_fp64_flop_per_s:
      return machine_gpu(scenario).peak_fp64_flop_per_s;
    case C::reference_hpl_pflops:
      return reference(scenario).hpl_pflops;
    case C::reference_hpl_mxp_pflops:
      return reference(scenario).hpl_mxp_pflops;
    case C::reference_peak_fp16_pflops:
      return reference(scenario).peak_fp16_pflops;
    case C::comparator_gpu_hours:
      return comparator(scenario).pretraining_gpu_hours;
    case C::comparator_flop:
      return flop_of(comparator(scenario));
    case C::machine_gpu_peak_fp64_tensor_flop_per_s:
      return machine_gpu(scenario).peak_fp64_tensor_flop_per_s;
    case C::machine_gpu_best_hpl_flop_per_s:
      return machine_gpu(scenario).best_hpl_flop_per_s;
    case C::day_hit_tokens:
      return kServingDay.cache_hit_tokens;
    case C::day_miss_tokens:
      return kServingDay.cache_miss_tokens;
    case C::day_output_tokens:
      return kServingDay.output_tokens;
    case C::node_input_tokens_per_s:
      return kServingDay.node_input_tokens_per_s;
    case C::node_output_tokens_per_s:
      return kServingDay.node_output_tokens_per_s;
    case C::list_hit_usd:
      return list_usd(scenario, &PriceListRow::cache_hit_usd);
    case C::list_miss_usd:
      return list_usd(scenario, &PriceListRow::cache_miss_usd);
    case C::list_output_usd:
      return list_usd(scenario, &PriceListRow::output_usd);
    case C::count_:
      break;
  }
  return std::nullopt;
}

Cites constant_cites(const Scenario& scenario, ConstantId id) {
  switch (id) {
    case C::peak_bf16_flop_per_s:
    case C::peak_shown_flop_per_s:
    case C::gpu_tdp_kw:
      return chosen_gpu(scenario).cites;
    case C::architecture_matmul_params:
    case C::architecture_attention_flop:
      return chosen_run(scenario).cites;
    case C::machine_gpu_peak_fp16_flop_per_s:
    case C::machine_gpu_peak_fp64_flop_per_s:
    case C::machine_gpu_peak_fp64_tensor_flop_per_s:
    case C::machine_gpu_best_hpl_flop_per_s:
      return machine_gpu(scenario).cites;
    case C::day_hit_tokens:
    case C::day_miss_tokens:
    case C::day_output_tokens:
      return cites("I-04");
    case C::node_input_tokens_per_s:
    case C::node_output_tokens_per_s:
      return cites("I-05");
    case C::list_hit_usd:
    case C::list_miss_usd:
    case C::list_output_usd:
      return price_list(scenario) != nullptr ? price_list(scenario)->cites : Cites{};
    case C::reference_hpl_pflops:
    case C::reference_hpl_mxp_pflops:
    case C::reference_peak_fp16_pflops:
      return reference(scenario).cites;
    case C::comparator_gpu_hours:
    case C::comparator_flop:
      return comparator(scenario).cites;
    case C::count_:
      break;
  }
  return {};
}

}  // namespace reckoner
