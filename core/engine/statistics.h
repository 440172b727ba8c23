// SPDX-License-Identifier: MIT
// Which statistics are given of an output, and the forms they are given in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/outputs.h"

namespace reckoner {

enum class Statistic : std::uint8_t { mean, p5, p25, p50, p75, p95, count_ };
inline constexpr std::size_t kStatisticCount = static_cast<std::size_t>(Statistic::count_);
/// By Statistic, as they stand in JSON.
inline constexpr std::array<std::string_view, kStatisticCount> kStatisticIds{"mean", "p5",  "p25",
                                                                             "p50",  "p75", "p95"};

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

}  // namespace reckoner
