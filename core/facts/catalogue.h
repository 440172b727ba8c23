// SPDX-License-Identifier: MIT
// Accelerators, published training runs and machines that a reader can choose by id.
// "Not published" is std::nullopt, never zero.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/facts/facts.h"
#include "core/numbers/quantity.h"

namespace reckoner {

/// Accelerators that share an architecture, and so how hard it is to keep them busy.
enum class Generation : std::uint8_t {
  volta,
  ampere,
  hopper,
  blackwell,
  tpu_v3,
  tpu_v4,
  tpu_v5,
  count_
};
inline constexpr std::size_t kGenerations = static_cast<std::size_t>(Generation::count_);
std::string_view generation_id(Generation generation);  // "hopper", as in JSON and the data table

/// Dense: all parameters work on each token. Mixture of experts: only those that a router picks.
enum class ModelKind : std::uint8_t { dense, moe, count_ };
inline constexpr std::size_t kModelKinds = static_cast<std::size_t>(ModelKind::count_);
constexpr std::string_view model_kind_id(ModelKind kind) {
  return kind == ModelKind::moe ? "moe" : "dense";
}

/// Peaks are dense (without sparsity). TDP is per accelerator, without its server.
struct GpuRow {
  std::string_view id;    // "h800_sxm"
  std::string_view name;  // "H800 SXM"
  double peak_bf16_flop_per_s;
  std::optional<double> peak_fp8_flop_per_s;
  std::optional<double> peak_fp64_flop_per_s;  // vector units
  std::optional<double> tdp_w;
  Generation generation;
  Cites cites;
  std::optional<double> peak_fp64_tensor_flop_per_s = {};
  std::optional<double> best_hpl_flop_per_s = {};  // measured, of the best machine found
};

/// What the exact FLOP rules need (facts.md F-04 to F-06).
struct Architecture {
  double matmul_params;  // activated, without the input embedding
  double layers;
  double sequence_tokens;
  double heads;
  double head_dim_qk;
  double head_dim_v;
};

struct RunRow {
  std::string_view id;      // "llama31_405b"
  std::string_view name;    // "Llama 3.1 405B"
  std::string_view family;  // runs of one family share a weight in the fitted prior
  std::string_view date;    // "2024-07"
  ModelKind kind;           // of the run; for `custom` the reader's choice counts
  std::optional<double> active_params;
  std::optional<double> training_tokens;
  std::string_view gpu;  // GpuRow::id
  std::optional<double> pretraining_gpu_hours;
  std::optional<double> context_gpu_hours;
  std::optional<double> posttraining_gpu_hours;
  std::optional<double> cluster_gpus;
  std::optional<double> published_flop;  // as stated by the authors
  std::optional<Architecture> architecture;
  double fit_weight;   // 1, 0.5 where weakly documented, 0 where hours or tokens are missing
  Quantity mfu_prior;  // fitted with this run's family left out (facts/mfu_priors.h)
  Cites cites;
};

/// Figures in PF (1e15 FLOP/s): HPL is FP64 measured, HPL-MxP mixed precision measured.
struct MachineRow {
  std::string_view id;  // "el_capitan"
  std::string_view name;
  std::string_view list;  // which list the HPL figure is from: "TOP500, November 2025"
  double hpl_pflops;
  std::optional<double> hpl_mxp_pflops;
  std::optional<double> peak_fp16_pflops;
  Cites cites;
};

std::span<const GpuRow> gpus();
const GpuRow& gpu_row(std::string_view id);  // a row of gpus(); the first one for an unknown id
std::span<const RunRow> runs();              // the last row is `custom`
std::span<const MachineRow> machines();

}  // namespace reckoner
