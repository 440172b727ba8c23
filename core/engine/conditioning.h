// SPDX-License-Identifier: MIT
// Answers by conditioning. Nearly every output is y = a + b x in some uncertain input x, with a and
// b made of the others. Instead of drawing x, its distribution function F is averaged over the
// points of the others:
//
//   P(Y <= y) = mean of F((y - a) / b)      (1 - F where b < 0)
//
// which is smooth in y: no noise in histograms, and quantiles by Newton's method (A. Griewank,
// F. Y. Kuo, H. Leoevey, I. H. Sloan, "High dimensional integration of kinks and jumps - smoothing
// by preintegration", J. Comput. Appl. Math. 344 (2018) 259-274; P. L'Ecuyer, F. Puchhammer, A. Ben
// Abdellah, "Monte Carlo and quasi-Monte Carlo density estimation via conditioning", INFORMS J.
// Comput. 34 (2022) 1729-1748). What is affine in what is read off the formulas (model/affine.h).
// Where 1/y is the straight line (a share of a sum, a price per used hour) the same is said of it.
// Outputs without such an input keep their samples.
//
// Means are those of the samples less what the inputs' own means are known to be off, times each
// input's effect: control variates with coefficients that no sample had a part in.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/engine/cumulative_table.h"
#include "core/engine/plan.h"
#include "core/engine/relation.h"
#include "core/engine/summary.h"
#include "core/scenario/scenario.h"

namespace reckoner {

/// What moving one input from its P5 to its P95 does to an output, the others at their P50: per
/// unit of the input.
struct Effect {
  std::uint8_t parameter;
  double per_unit;
};

/// The input that is averaged out of an output, and how.
struct Conditioned {
  static constexpr std::uint8_t kNone = 255;
  enum class Way : std::uint8_t { samples, straight, reciprocal };
  std::uint8_t parameter = kNone;
  Way way = Way::samples;  // reciprocal: one over the output is the straight line
  /// No other uncertain input reaches the output: its quantiles are its values at the input's.
  bool is_alone = false;
  std::array<double, kQuantileProbabilities.size()> at{};  // with is_alone
  std::vector<Effect> effects;
};

/// For each requested output the input that moves it most from its P5 to its P95, the others at
/// their P50, of those in which it or one over it is a straight line. None that is drawn together
/// with another one of the same output, and none that accounts for less than a twentieth of the
/// variance.
std::array<Conditioned, kOutputCount> choose_inputs(const Scenario& scenario, const Plan& plan);

/// An output's distribution function from rows of y, x and b; a single row where x is alone.
class ConditionalDistribution {
 public:
  /// The spans and the table stay valid until the next call. `is_reciprocal`: b is the slope of
  /// 1/y.
  void start(const CumulativeTable& table, std::span<const double> y, std::span<const double> x,
             std::span<const double> b, bool is_reciprocal);

  double probability_at_most(double y) { return at(y, rows_).probability; }
  PropositionCheck check(const Proposition& proposition);
  /// Puts quantiles, their errors and counts in the place of those of samples.
  void refine(SampleSummary& summary, std::uint32_t samples);

 private:
  struct At {
    double probability, density;
    std::array<double, kReplicates> replicates;
  };
  /// From the first `rows` of each replicate.
  At at(double y, std::size_t rows) const;
  void refine_quantile(SampleSummary& summary, std::size_t quantile) const;
  void refine_counts(SampleSummary& summary, std::uint32_t samples) const;

  const CumulativeTable* table_ = nullptr;
  std::span<const double> y_, x_;
  std::vector<double> per_slope_;    // 1 / b
  std::vector<double> reciprocals_;  // 1 / y, where they are the straight line
  bool is_reciprocal_ = false;
  std::size_t replicates_ = kReplicates, rows_ = 0;
};

}  // namespace reckoner
