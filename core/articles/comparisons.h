// SPDX-License-Identifier: MIT
// Run against run, company against company, never across; and what the software bought.
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

/// `run_cost_p50_usd` and `price_p50` are the reader's; everything else is published.
std::vector<Comparison> comparisons(const Scenario& scenario, double run_cost_p50_usd,
                                    double price_p50_usd_per_gpu_hour);
}  // namespace reckoner
