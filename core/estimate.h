// SPDX-License-Identifier: MIT
// The one entry: Scenario -> Estimate, both plain values. Pure; a Workspace only makes it faster.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/articles/claims_check.h"
#include "core/articles/comparisons.h"
#include "core/articles/ladder.h"
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
  bool tornado = true;
  bool histograms = true;
};

enum class Statistic : std::uint8_t { mean, p5, p25, p50, p75, p95, count_ };
inline constexpr std::size_t kStatisticCount = static_cast<std::size_t>(Statistic::count_);

/// Statistics of one output in its unit, and the Monte Carlo standard error of each.
struct OutputSummary {
  OutputId output{};
  std::array<double, kStatisticCount> values{};
  std::array<double, kStatisticCount> errors{};  // zero for a point
  double value(Statistic s) const { return values[static_cast<std::size_t>(s)]; }
  double error(Statistic s) const { return errors[static_cast<std::size_t>(s)]; }
};

/// Exact counts over all samples; edges.size() == counts.size() + 1; log-spaced for positive
/// outputs that span more than a factor of two, else linear. One bin for a point.
struct Histogram {
  OutputId output{};
  std::vector<double> edges;
  std::vector<std::uint32_t> counts;
};

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
  ParameterId parameter{};
  double first_order = 0;
  double total = 0;
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

struct SolveRequest {
  ParameterId parameter{};  // becomes a point
  OutputId output{};
  Statistic statistic = Statistic::p50;
  double target = 0;
};

/// The point value of one parameter at which a statistic of an output meets the target, within its
/// hard limits; an Issue with the reachable range when there is none. 4,096 points.
Result<double> solve(const Scenario& scenario, const SolveRequest& request);

}  // namespace reckoner
