// SPDX-License-Identifier: MIT
// A formula is written once, as a template over its number type: with double the batch loop runs
// it over columns, with Expression the explanation prints it. formulas.cpp holds the table; the
// formulas themselves stand by subject (training_compute.h, gpu_hour_price.h, programme.h ...).
//
//   struct RunCost {
//     template <class T> static T of(const T& hours, const T& usd_per_gpu_hour) {
//       return hours * usd_per_gpu_hour;
//     }
//   };
//
// Which formula computes an output may depend on the reader's choices (rent or own): the first row
// of the table whose `applies` holds is used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/model/outputs.h"
#include "core/scenario/scenario.h"

namespace reckoner {

class Expression;  // core/model/expression.h

/// Figures that the scenario's choices look up in the catalogue; points, with their source.
enum class ConstantId : std::uint8_t {
  peak_bf16_flop_per_s,
  peak_shown_flop_per_s,
  gpu_tdp_kw,
  architecture_matmul_params,
  architecture_attention_flop,  // core forward FLOP per token
  machine_gpu_peak_fp16_flop_per_s,
  machine_gpu_peak_fp64_flop_per_s,
  reference_hpl_pflops,
  reference_hpl_mxp_pflops,
  reference_peak_fp16_pflops,
  comparator_gpu_hours,
  comparator_flop,
  machine_gpu_peak_fp64_tensor_flop_per_s,
  machine_gpu_best_hpl_flop_per_s,
  day_hit_tokens,
  day_miss_tokens,
  day_output_tokens,
  node_input_tokens_per_s,
  node_output_tokens_per_s,
  list_hit_usd,
  list_miss_usd,
  list_output_usd,
  count_
};

struct ConstantRow {
  ConstantId key;
  std::string_view unit;
  Text label;
};
const ConstantRow& constant(ConstantId id);
/// nullopt where the catalogue has no such figure for the chosen row ("not published").
std::optional<double> constant_value(const Scenario& scenario, ConstantId id);
Cites constant_cites(const Scenario& scenario, ConstantId id);

/// What a formula reads: a parameter's column, an output above it, or a constant.
struct Operand {
  enum class Kind : std::uint8_t { parameter, output, constant };
  Kind kind{};
  std::uint8_t row = 0;
  constexpr Operand() = default;
  constexpr Operand(ParameterId id) : kind(Kind::parameter), row(static_cast<std::uint8_t>(id)) {}
  constexpr Operand(OutputId id) : kind(Kind::output), row(static_cast<std::uint8_t>(id)) {}
  constexpr Operand(ConstantId id) : kind(Kind::constant), row(static_cast<std::uint8_t>(id)) {}
  constexpr bool operator==(const Operand&) const = default;
};

inline constexpr std::size_t kMaxOperands = 12;

struct FormulaRow {
  OutputId output{};
  bool (*applies)(const Scenario&) = nullptr;  // nullptr: always
  std::array<Operand, kMaxOperands> operands{};
  std::uint8_t operand_count = 0;
  Text note;  // which rule or reading this is; may be empty
  /// Evaluates `count` rows: in[i] points to operand i's values, all of at least `count` doubles.
  void (*batch)(const double* const* in, double* out, std::size_t count) = nullptr;
  /// One value; the very same formula.
  double (*scalar)(const double* in) = nullptr;
  /// The same formula as an expression over its operands.
  Expression (*explain)(const Expression* in) = nullptr;
  constexpr std::span<const Operand> inputs() const { return {operands.data(), operand_count}; }
};

std::span<const FormulaRow> formulas();

/// A part of the receipt that the reader counts or not: counted_cost_usd is the final run and every
/// part whose tick is `yes`.
struct ReceiptRow {
  ParameterId tick;
  OutputId part;
};
std::span<const ReceiptRow> receipt();

/// The formula that the scenario's choices call for; nullptr where there is none. Whether all that
/// it reads exists is the engine's to find (formula_for in engine/plan.h).
const FormulaRow* chosen_formula(const Scenario& scenario, OutputId id);

}  // namespace reckoner
