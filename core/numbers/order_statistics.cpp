// SPDX-License-Identifier: MIT
#include "core/numbers/order_statistics.h"

#include <algorithm>

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr std::uint8_t kHoldsRank = 1;
constexpr std::uint8_t kHoldsEdge = 2;
constexpr std::size_t kMostBins = 2048;
constexpr std::size_t kFewestBins = 64;

bool is_finite(double x) { return x - x == 0; }

struct Rank {
  std::uint32_t below;  // index of the order statistic at or below the rank
  double fraction;      // of the way to the next
};

Rank rank_of(double probability, std::uint32_t rows) {
  const double rank = probability * rows - 0.5;
  const auto below = static_cast<std::uint32_t>(rank);
  return {below, rank - below};
}

double order_statistic(std::span<double> values, std::size_t index) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index),
                   values.end());
  return values[index];
}

std::size_t most_bins(std::size_t rows) {
  const std::size_t bins = rows / 16;
  return bins < kFewestBins ? kFewestBins : bins > kMostBins ? kMostBins : bins;
}

}  // namespace

/// Monotone map from values to fine bins: linear, or by the leading bits of the number itself
/// (steps within a power of two are equal), which resolves a wide positive range.
struct OrderStatistics::Grid {
  double lowest = 0;
  double scale = 0;
  std::uint32_t base = 0;
  std::uint32_t shift = 0;
  bool by_bits = false;
  std::size_t bins = 1;

  Grid(double low, double high, std::size_t most_bins) : lowest(low) {
    by_bits = low > 0 && high > 2 * low;
    if (by_bits) {
      base = leading_bits(low);
      const std::uint32_t range = leading_bits(high) - base;
      while ((range >> shift) >= most_bins) ++shift;
      bins = (range >> shift) + 1;
      return;
    }
    const double widest = static_cast<double>(most_bins - 1);
    scale = widest / (high - low);
    if (is_finite(scale))
      bins = most_bins;
    else
      scale = 0;
  }
  static std::uint32_t leading_bits(double x) {
    return static_cast<std::uint32_t>(special::bits_of(x) >> 32);
  }
  std::uint32_t bit_bin(double x) const { return (leading_bits(x) - base) >> shift; }
  std::uint32_t linear_bin(double x) const {
    return static_cast<std::uint32_t>(
        special::bits_of((x - lowest) * scale + special::kRoundingMagic));
  }
  std::uint32_t bin(double x) const { return by_bits ? bit_bin(x) : linear_bin(x); }
};

void OrderStatistics::count(std::span<const double> samples, const Grid& grid) {
  bins_ = grid.bins;
  bin_of_row_.resize(samples.size());
  counts_.assign((kReplicates + 1) * bins_, 0);
  const Grid g = grid;
  const std::size_t rows = samples.size() / kReplicates;
  std::uint32_t* const all = &counts_[kReplicates * bins_];
  for (std::size_t replicate = 0; replicate < kReplicates; ++replicate) {
    const double* values = samples.data() + replicate * rows;
    std::uint16_t* bins = bin_of_row_.data() + replicate * rows;
    if (g.by_bits) {
      for (std::size_t i = 0; i < rows; ++i)
        bins[i] = static_cast<std::uint16_t>(g.bit_bin(values[i]));
    } else {
      for (std::size_t i = 0; i < rows; ++i) {
        bins[i] = static_cast<std::uint16_t>(g.linear_bin(values[i]));
      }
    }
    std::uint32_t* counts = &counts_[replicate * bins_];
    for (std::size_t i = 0; i < rows; ++i) ++counts[bins[i]];
    for (std::size_t bin = 0; bin < bins_; ++bin) all[bin] += counts[bin];
  }
}

/// Finds the wanted ranks of a set of rows and marks their bins.
OrderStatistics::Places OrderStatistics::locate(std::size_t set, std::uint32_t rows) {
  const std::uint32_t* counts = &counts_[set * bins_];
  Places places{};
  std::uint32_t bin = 0, before = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::uint32_t index = rank_of(kQuantileProbabilities[i / 2], rows).below + i % 2;
    while (index - before >= counts[bin]) before += counts[bin++];
    places[i] = {bin, index - before};
    marks_[bin] |= kHoldsRank;
  }
  return places;
}

void OrderStatistics::mark_edges(const Grid& grid, std::span<const double> edges) {
  slots_.assign(bins_, 0);
  std::size_t bin = 0;
  for (std::size_t edge = 1; edge + 1 < edges.size(); ++edge) {
    const std::size_t edge_bin = grid.bin(edges[edge]);
    marks_[edge_bin] |= kHoldsEdge;
    while (bin <= edge_bin) slots_[bin++] = static_cast<std::uint8_t>(edge - 1);
  }
  while (bin < bins_) slots_[bin++] = static_cast<std::uint8_t>(edges.size() - 2);
}

/// Bins without an edge lie between two: they count as they are.
void OrderStatistics::count_unmarked(std::span<std::uint32_t> counts) const {
  const std::uint32_t* all = &counts_[kReplicates * bins_];
  for (std::size_t bin = 0; bin < bins_; ++bin) {
    if (!(marks_[bin] & kHoldsEdge)) counts[slots_[bin]] += all[bin];
  }
}

/// Second pass: looks again at the values in marked bins.
void OrderStatistics::pick(std::span<const double> samples, std::span<const double> edges,
                           std::span<std::uint32_t> counts) {
  const std::size_t rows = samples.size() / kReplicates;
  const std::size_t block = rows < kBlockRows ? rows : kBlockRows;
  std::array<std::uint16_t, kBlockRows> marked;
  const std::uint8_t* const marks = marks_.data();
  picked_.clear();
  for (std::size_t first = 0; first < samples.size(); first += block) {
    if (first % rows == 0) picked_begin_[first / rows] = picked_.size();
    const std::uint16_t* bins = &bin_of_row_[first];
    std::size_t count = 0;
    for (std::size_t i = 0; i < block; ++i) {
      marked[count] = static_cast<std::uint16_t>(i);
      count += marks[bins[i]] != 0 ? 1 : 0;
    }
    for (std::size_t j = 0; j < count; ++j) {
      const double value = samples[first + marked[j]];
      const std::uint16_t bin = bins[marked[j]];
      if (marks[bin] & kHoldsRank) picked_.push_back({value, bin});
      if (!(marks[bin] & kHoldsEdge)) continue;
      std::size_t slot = slots_[bin];
      while (slot + 2 < edges.size() && value >= edges[slot + 1]) ++slot;
      ++counts[slot];
    }
  }
  picked_begin_[kReplicates] = picked_.size();
}

/// Puts the picked values of each replicate's bin side by side.
void OrderStatistics::gather_picked() {
  std::vector<std::size_t> rank_bins;
  for (std::size_t bin = 0; bin < bins_; ++bin) {
    if (marks_[bin] & kHoldsRank) rank_bins.push_back(bin);
  }
  gathered_.resize(picked_.size());
  gathered_end_.resize(kReplicates * bins_);
  for (std::size_t replicate = 0; replicate < kReplicates; ++replicate) {
    std::uint32_t* const end = &gathered_end_[replicate * bins_];
    std::size_t begin = picked_begin_[replicate];
    for (const std::size_t bin : rank_bins) {
      end[bin] = static_cast<std::uint32_t>(begin);
      begin += counts_[replicate * bins_ + bin];
    }
    for (std::size_t i = picked_begin_[replicate]; i < picked_begin_[replicate + 1]; ++i) {
      gathered_[end[picked_[i].bin]++] = picked_[i].value;
    }
  }
}

std::span<double> OrderStatistics::gathered(std::size_t replicate, std::uint32_t bin) {
  const std::uint32_t count = counts_[replicate * bins_ + bin];
  return {&gathered_[gathered_end_[replicate * bins_ + bin] - count], count};
}

double OrderStatistics::replicate_value(std::size_t replicate, const Place& place) {
  return order_statistic(gathered(replicate, place.bin), place.within);
}

double OrderStatistics::overall_value(const Place& place) {
  bin_values_.clear();
  for (std::size_t replicate = 0; replicate < kReplicates; ++replicate) {
    const std::span<double> values = gathered(replicate, place.bin);
    bin_values_.insert(bin_values_.end(), values.begin(), values.end());
  }
  return order_statistic(bin_values_, place.within);
}

Quantiles OrderStatistics::quantiles(std::uint32_t rows) {
  Quantiles result;
  for (std::size_t q = 0; q < kQuantileProbabilities.size(); ++q) {
    const double fraction = rank_of(kQuantileProbabilities[q], rows).fraction;
    const double at = overall_value(places_[kReplicates][2 * q]);
    const double above = overall_value(places_[kReplicates][2 * q + 1]);
    result.overall[q] = at + fraction * (above - at);
    const double part = rank_of(kQuantileProbabilities[q], rows / kReplicates).fraction;
    for (std::size_t r = 0; r < kReplicates; ++r) {
      const double low = replicate_value(r, places_[r][2 * q]);
      result.replicates[q][r] = low + part * (replicate_value(r, places_[r][2 * q + 1]) - low);
    }
  }
  return result;
}

Quantiles OrderStatistics::read(std::span<const double> samples, double lowest, double highest,
                                std::span<const double> edges, std::span<std::uint32_t> counts) {
  const auto rows = static_cast<std::uint32_t>(samples.size());
  const Grid grid(lowest, highest, most_bins(rows));
  count(samples, grid);
  marks_.assign(bins_, 0);
  for (std::size_t r = 0; r < kReplicates; ++r) places_[r] = locate(r, rows / kReplicates);
  places_[kReplicates] = locate(kReplicates, rows);
  if (!edges.empty()) {
    mark_edges(grid, edges);
    count_unmarked(counts);
  }
  pick(samples, edges, counts);
  gather_picked();
  return quantiles(rows);
}

}  // namespace reckoner
