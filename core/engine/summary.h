// SPDX-License-Identifier: MIT
// What is said of an output's samples: mean, exact quantiles, the Monte Carlo error of each, and
// exact-count histograms.
//
// The error of a statistic is the standard deviation of its 16 values over the replicates, divided
// by 4. Means are summed in eight lanes over blocks of 1,024.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/statistics.h"
#include "core/numbers/order_statistics.h"

namespace reckoner {

inline constexpr std::size_t kHistogramBins = 64;

struct SampleSummary {
  bool finite = true;  // false: a sample, or their sum, is not; then nothing else is set
  double lowest = 0, highest = 0;
  std::array<double, kStatisticCount> values{};
  std::array<double, kStatisticCount> errors{};
  std::vector<double> edges;  // empty unless a histogram was asked for
  std::vector<std::uint32_t> counts;
};

/// Of a value that is no distribution, as if it were `rows` equal samples.
SampleSummary summarize_point(double value, std::uint32_t rows, bool with_histogram);

/// Keeps its buffers between calls.
class Summarizer {
 public:
  /// `samples` in the order of a PointSet: 16 replicates one after the other; 256 ... 2^20 rows.
  SampleSummary summarize(std::span<const double> samples, bool with_histogram);

 private:
  OrderStatistics order_statistics_;
};

/// Whether an output's samples make a result: all finite and, for a time until something is paid
/// back, positive, because a sample without a surplus has no such time.
bool exists(OutputId id, const SampleSummary& summary);

/// How many samples lie below a value, at most at it, or at most `distance` from it.
std::size_t count_below(std::span<const double> samples, double value);
std::size_t count_at_most(std::span<const double> samples, double value);
std::size_t count_within(std::span<const double> samples, double value, double distance);

}  // namespace reckoner
