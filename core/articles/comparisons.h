// SPDX-License-Identifier: MIT
// Run against run, company against company, never across; what the software bought; and the model's
// own back-test on published runs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"
#include "core/scenario/scenario.h"

namespace reckoner {

enum class ComparisonKind : std::uint8_t { run, company, counterfactual };

/// One bar of the comparison: a published figure, or a factor on this run's cost.
struct Comparison {
  ComparisonKind kind{};
  std::string_view id;
  Text label;
  Text method;         // how the figure was costed: "hours x your price", "cloud, Epoch"
  double low_usd = 0;  // low == high for a single figure
  double high_usd = 0;
  double factor = 0;  // high_usd against this run's P50 cost; 0 for a company: never across
  Confidence confidence{};
  Cites cites;
};

/// Hours estimated from parameters, tokens and GPU alone, beside the published hours.
struct BacktestRow {
  std::uint8_t run = 0;  // row of runs()
  double published_gpu_hours = 0;
  double p5 = 0, p50 = 0, p95 = 0;  // GPU-h
  bool covered = false;             // p5 <= published <= p95
};

struct BacktestSummary {
  double coverage = 0;              // share of runs covered by their 90 % interval
  double median_spread = 0;         // median P95 / P5
  double median_abs_log_error = 0;  // median |ln(published / P50)|
};
BacktestSummary summarize(std::span<const BacktestRow> rows);

/// `run_cost_p50_usd` and `price_p50` are the reader's; everything else is published.
std::vector<Comparison> comparisons(const Scenario& scenario, double run_cost_p50_usd,
                                    double price_p50_usd_per_gpu_hour);
/// Leave-one-out: each run is estimated with the prior fitted without its family.
std::vector<BacktestRow> backtest(std::uint32_t seed);

}  // namespace reckoner
