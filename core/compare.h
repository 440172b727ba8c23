// SPDX-License-Identifier: MIT
// Two scenarios side by side: both ladders and, for each output in dollars, what the current one
// comes to beyond the pinned one, sample by sample. Both are drawn at the same Sobol' points, so
// that what they have in common cancels and only what was changed is left.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/engine/summary.h"
#include "core/estimate.h"

namespace reckoner {

/// The current scenario less, and over, the pinned one.
struct Difference {
  OutputId output{};
  double p5_usd = 0, p50_usd = 0, p95_usd = 0;
  double error_usd = 0;  // Monte Carlo standard error of p50_usd
  /// P5, P50, P95 of current ÷ pinned; absent where not asked for, or where the pinned one is zero
  /// in some sample.
  std::optional<std::array<double, 3>> ratio;
  double share_above = 0, share_below = 0;  // of samples; the rest are equal
  bool is_same() const { return share_above + share_below == 0; }
};

struct ScenarioComparison {
  std::vector<Rung> pinned_ladder, current_ladder;
  std::vector<Difference> differences;  // of outputs that both have, in OutputId order
  std::vector<OutputId> only_pinned, only_current;
  std::vector<Issue> issues;  // of either scenario: then there are no numbers of it
};

/// Every output whose unit is the dollar.
std::span<const OutputId> money_outputs();

/// The pinned side, computed once and held against any number of current ones.
class PinnedScenario {
 public:
  /// `options`: samples. The seed is the current scenario's, so that both share their points.
  PinnedScenario(const Scenario& scenario, std::uint32_t seed, const EstimateOptions& options);

  const Scenario& scenario() const { return scenario_; }
  std::uint32_t samples() const { return samples_; }
  std::uint32_t seed() const { return seed_; }
  const Estimate& estimate() const { return estimate_; }

  /// `current` was estimated in `workspace` with equal samples and seed; of `outputs`, which are
  /// money_outputs() or some of them.
  ScenarioComparison against(const Estimate& current, const Workspace& workspace,
                             std::span<const OutputId> outputs, bool with_ratios);

 private:
  SampleSummary paired_summary();
  std::optional<Difference> difference(OutputId output, std::span<const double> current,
                                       bool with_ratio);

  Scenario scenario_;  // as it was pinned, with its own seed
  std::uint32_t samples_;
  std::uint32_t seed_;
  Estimate estimate_;
  std::array<std::vector<double>, kOutputCount> columns_;  // one sample for a point
  std::vector<double> paired_;                             // kept between calls
  Summarizer summarizer_;
};

/// Pure. `options`: samples; a scenario that is no estimate gives its Issues and no differences.
ScenarioComparison compare(const Scenario& pinned, const Scenario& current,
                           const EstimateOptions& options = {});

}  // namespace reckoner
