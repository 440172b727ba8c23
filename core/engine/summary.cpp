// SPDX-License-Identifier: MIT
#include "core/engine/summary.h"

#include <cassert>
#include <limits>

#include "core/engine/sobol.h"
#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr std::size_t kPairs = 4;

bool is_finite(double x) { return x - x == 0; }

struct Totals {
  double sum = 0;
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -std::numeric_limits<double>::infinity();
};

/// Two doubles that compilers keep in one register; arithmetic and selects go lane by lane.
using Pair = double __attribute__((vector_size(16)));

Pair load(const double* from) {
  Pair pair;
  __builtin_memcpy(&pair, from, sizeof pair);
  return pair;
}

/// Eight independent lanes, combined in a fixed order: the same bits whatever the SIMD width.
void add_block(const double* v, std::size_t count, Totals& totals) {
  Pair sum[kPairs] = {}, low[kPairs], high[kPairs];
  for (std::size_t p = 0; p < kPairs; ++p) low[p] = high[p] = load(v + 2 * p);
  for (std::size_t i = 0; i < count; i += 2 * kPairs) {
    for (std::size_t p = 0; p < kPairs; ++p) {
      const Pair x = load(v + i + 2 * p);
      sum[p] += x;
      low[p] = x < low[p] ? x : low[p];
      high[p] = x > high[p] ? x : high[p];
    }
  }
  totals.sum += ((sum[0][0] + sum[0][1]) + (sum[1][0] + sum[1][1])) +
                ((sum[2][0] + sum[2][1]) + (sum[3][0] + sum[3][1]));
  for (std::size_t p = 0; p < kPairs; ++p) {
    for (int l = 0; l < 2; ++l) {
      totals.lowest = low[p][l] < totals.lowest ? low[p][l] : totals.lowest;
      totals.highest = high[p][l] > totals.highest ? high[p][l] : totals.highest;
    }
  }
}

Totals totals_of(std::span<const double> samples) {
  Totals totals;
  for (std::size_t first = 0; first < samples.size(); first += kBlockRows) {
    const std::size_t left = samples.size() - first;
    add_block(samples.data() + first, left < kBlockRows ? left : kBlockRows, totals);
  }
  return totals;
}

/// Standard error of the mean of 16 replicates: their standard deviation / 4.
double replicate_error(const std::array<double, kReplicates>& values) {
  double sum = 0;
  for (const double v : values) sum += v;
  const double mean = sum / kReplicates;
  double widest = 0;
  for (const double v : values) {
    const double distance = v < mean ? mean - v : v - mean;
    widest = distance > widest ? distance : widest;
  }
  if (!(widest > 0)) return 0;
  double squares = 0;  // of distances relative to the widest, which cannot overflow
  for (const double v : values) squares += ((v - mean) / widest) * ((v - mean) / widest);
  return widest * __builtin_sqrt(squares / (kReplicates - 1)) / __builtin_sqrt(1.0 * kReplicates);
}

std::vector<double> histogram_edges(double lowest, double highest) {
  std::vector<double> edges(kHistogramBins + 1);
  const bool logarithmic = lowest > 0 && highest > 2 * lowest;
  const double log_lowest = logarithmic ? log_(lowest) : 0;
  const double log_span = logarithmic ? log_(highest) - log_lowest : 0;
  edges.front() = lowest;
  edges.back() = highest;
  for (std::size_t j = 1; j < kHistogramBins; ++j) {
    const double t = static_cast<double>(j) / kHistogramBins;
    double edge = logarithmic ? exp_(log_lowest + t * log_span) : lowest + t * (highest - lowest);
    edge = edge < edges[j - 1] ? edges[j - 1] : edge;
    edges[j] = edge > highest ? highest : edge;
  }
  return edges;
}

}  // namespace

SampleSummary Summarizer::summarize(std::span<const double> samples, bool with_histogram) {
  const auto rows = static_cast<std::uint32_t>(samples.size());
  assert(rows >= 256 && (rows & (rows - 1)) == 0);
  SampleSummary summary;
  Totals all;
  std::array<double, kReplicates> means;
  const std::uint32_t replicate_rows = rows / kReplicates;
  for (std::size_t r = 0; r < kReplicates; ++r) {
    const Totals part = totals_of(samples.subspan(r * replicate_rows, replicate_rows));
    means[r] = part.sum / replicate_rows;
    all.sum += part.sum;
    all.lowest = part.lowest < all.lowest ? part.lowest : all.lowest;
    all.highest = part.highest > all.highest ? part.highest : all.highest;
  }
  summary.finite = is_finite(all.sum) && is_finite(all.highest - all.lowest);
  if (!summary.finite) return summary;
  if (all.lowest == all.highest) return summarize_point(all.lowest, rows, with_histogram);
  summary.lowest = all.lowest;
  summary.highest = all.highest;
  summary.values[0] = all.sum / rows;
  summary.errors[0] = replicate_error(means);
  if (with_histogram) {
    summary.edges = histogram_edges(summary.lowest, summary.highest);
    summary.counts.assign(kHistogramBins, 0);
  }
  const Quantiles quantiles = order_statistics_.read(samples, summary.lowest, summary.highest,
                                                     summary.edges, summary.counts);
  for (std::size_t q = 0; q < kQuantileProbabilities.size(); ++q) {
    summary.values[1 + q] = quantiles.overall[q];
    summary.errors[1 + q] = replicate_error(quantiles.replicates[q]);
  }
  return summary;
}

SampleSummary summarize_point(double value, std::uint32_t rows, bool with_histogram) {
  SampleSummary summary;
  summary.finite = is_finite(value);
  if (!summary.finite) return summary;
  summary.lowest = summary.highest = value;
  summary.values.fill(value);
  if (with_histogram) {
    summary.edges = {value, value};
    summary.counts = {rows};
  }
  return summary;
}

bool exists(OutputId id, const SampleSummary& summary) {
  return summary.finite && (id != OutputId::payback_days || summary.lowest > 0);
}

std::size_t count_below(std::span<const double> samples, double value) {
  std::uint64_t count = 0;  // as wide as the numbers, so that the loop vectorises
  for (const double x : samples) count += x < value ? 1 : 0;
  return static_cast<std::size_t>(count);
}

std::size_t count_at_most(std::span<const double> samples, double value) {
  std::uint64_t count = 0;
  for (const double x : samples) count += x <= value ? 1 : 0;
  return static_cast<std::size_t>(count);
}

std::size_t count_within(std::span<const double> samples, double value, double distance) {
  std::uint64_t count = 0;
  for (const double x : samples) {
    const double off = x - value;
    count += (off < 0 ? -off : off) <= distance ? 1 : 0;
  }
  return static_cast<std::size_t>(count);
}

}  // namespace reckoner
