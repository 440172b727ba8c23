// SPDX-License-Identifier: MIT
// Which inputs matter. One at a time: each input at its P5 and P95, the others at their P50.
// Over the whole range: first-order and total Sobol' indices by pick-freeze on the same points,
// with a second set of coordinates kSecondSetDimension further on. With f_A, f_B at the two sets
// and f_i at A with input i from B (A. Saltelli et al., Computer Physics Communications 181 (2010)
// 259-270, Table 2; total: M. Jansen, ibid. 117 (1999) 35-43):
//
//   V = var of f_A and f_B
//   first_i = mean(f_B (f_i - f_A)) / V          total_i = mean((f_A - f_i)^2) / 2V
//
// An input's indices depend on its own dimension only, not on the order or number of inputs listed.
//
// Shares of variance are defined for independent inputs. Inputs that are drawn together (see
// dependence.h) count as one: the group is replaced as a whole, and its indices are those of the
// group (J. Jacques, C. Lavergne, N. Devictor, Reliability Engineering and System Safety 91 (2006)
// 1126-1134). How the share is split within a group the model does not say. The tornado moves one
// input at a time whatever else moves with it, so dependence leaves it alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/plan.h"
#include "core/engine/sobol.h"

namespace reckoner {

/// One input moved to its P5 and P95, every other input held at its P50.
struct TornadoRow {
  OutputId output{};
  ParameterId parameter{};
  double at_p5 = 0;
  double at_p50 = 0;
  double at_p95 = 0;
};

/// Shares of an output's variance: by the input alone, and with its interactions.
struct IndexRow {
  OutputId output{};
  ParameterId parameter{};  // for inputs that are drawn together, the correlation that ties them
  double first_order = 0;
  double total = 0;
};

/// Of the outputs given: widest first within an output, uncertain inputs that reach it only.
std::vector<TornadoRow> tornado(const Scenario& scenario, const Plan& plan,
                                std::span<const OutputId> outputs);
/// Of one output; nothing where it does not exist.
std::vector<TornadoRow> tornado(const Scenario& scenario, OutputId output);

/// A function of independent inputs, evaluated block by block. An input is one column of numbers,
/// or several that are drawn together, kBlockRows apart.
class BlockFunction {
 public:
  static constexpr std::size_t kEverything = static_cast<std::size_t>(-1);

  virtual ~BlockFunction() = default;
  virtual std::size_t input_count() const = 0;
  virtual std::size_t output_count() const = 0;
  virtual std::size_t columns(std::size_t) const { return 1; }
  /// The Sobol' dimension of one of an input's columns, below kSecondSetDimension.
  virtual std::uint32_t dimension(std::size_t input, std::size_t column) const = 0;
  virtual bool reaches(std::size_t input, std::size_t output) const = 0;
  /// An input's values at independent normal scores; both in columns.
  virtual void sample(std::size_t input, const double* scores, double* values,
                      std::size_t count) const = 0;
  /// All outputs; with `changed` one input, at least those that it reaches. The result is
  /// output(o)'s until the next call.
  virtual void evaluate(const double* const* inputs, std::size_t changed, std::size_t count) = 0;
  virtual const double* output(std::size_t output) const = 0;
};

struct VarianceShare {
  std::size_t input = 0, output = 0;
  double first_order = 0, total = 0;
};

/// By output, then input; pairs that do not reach and outputs without variance are left out.
std::vector<VarianceShare> variance_shares(BlockFunction& function, const PointSet& points);

/// Of a scenario's outputs, at most kMostIndexRows rows.
inline constexpr std::uint32_t kMostIndexRows = 1u << 16;
std::vector<IndexRow> sobol_indices(const Scenario& scenario, const Plan& plan,
                                    std::span<const OutputId> outputs, const PointSet& points);

}  // namespace reckoner
