// SPDX-License-Identifier: MIT
// The one entry: Scenario -> Estimate, both plain values. Pure; a Workspace only makes it faster.
#pragma once

#include <cstdint>
#include <vector>

#include "core/articles/article.h"
#include "core/engine/dependence.h"
#include "core/engine/sensitivity.h"
#include "core/engine/statistics.h"
#include "core/model/backtest.h"
#include "core/model/outputs.h"
#include "core/scenario/scenario.h"

namespace reckoner {

inline constexpr std::uint32_t kMinSamples = 256;
inline constexpr std::uint32_t kDefaultSamples = 65'536;
inline constexpr std::uint32_t kMaxSamples = 1u << 20;

struct EstimateOptions {
  std::uint32_t samples = kDefaultSamples;  // a power of two, 256 ... 2^20
  std::vector<OutputId> outputs;            // empty: every output
  bool indices = false;                     // first-order and total Sobol' indices
  bool backtest = false;                    // published runs, estimated from FLOP alone
  bool full_dependence = false;             // what moving together would do to the widest rungs
  bool tornado = true;
  bool histograms = true;
};

struct Estimate {
  std::vector<OutputSummary> outputs;  // in OutputId order; only those that exist
  std::vector<Histogram> histograms;   // one per summary
  std::vector<Rung> ladder;
  std::vector<ClaimCheck> claims;
  std::vector<Comparison> comparisons;
  std::vector<BacktestRow> backtest;
  std::vector<TornadoRow> tornado;  // per output, widest first; only inputs that reach it
  std::vector<IndexRow> indices;
  std::vector<FullDependence> full_dependence;  // by group that two uncertain inputs belong to
  std::vector<Issue> issues;  // options refused, outputs that do not exist, validate()
  std::uint32_t samples = 0;

  const OutputSummary* find(OutputId id) const;
  const Histogram* find_histogram(OutputId id) const;
};

/// Keeps normal scores and columns between calls so that only what an edit reaches is evaluated
/// again. The estimate never depends on what a workspace held. Movable, not shared between threads.
class Workspace;

/// Never throws. For an invalid scenario or options: no numbers, and the Issues.
Estimate estimate(const Scenario& scenario, const EstimateOptions& options = {});
Estimate estimate(const Scenario& scenario, const EstimateOptions& options, Workspace& workspace);

}  // namespace reckoner
