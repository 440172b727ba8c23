// SPDX-License-Identifier: MIT
// Exact quantiles and histogram counts without sorting: values are counted in fine bins, and only
// those in the bins that hold a wanted rank or a histogram edge are looked at again.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace reckoner {

/// Samples come as this many independent sets, one after the other.
inline constexpr std::uint32_t kReplicates = 16;
/// Samples are gone through in blocks of at most this many.
inline constexpr std::uint32_t kBlockRows = 1024;

/// Probabilities of the quantile statistics, in Statistic's order from p5 on.
inline constexpr std::array<double, 5> kQuantileProbabilities{0.05, 0.25, 0.5, 0.75, 0.95};

/// Linear at rank pN - 1/2, by probability: of all rows, and of each replicate.
struct Quantiles {
  std::array<double, kQuantileProbabilities.size()> overall{};
  std::array<std::array<double, kReplicates>, kQuantileProbabilities.size()> replicates{};
};

/// Keeps its buffers between calls.
class OrderStatistics {
 public:
  /// Samples, replicate after replicate, from `lowest` to a greater `highest`. Unless `edges` is
  /// empty, also fills `counts`: in the bins between edges, the last of which holds its upper edge.
  Quantiles read(std::span<const double> samples, double lowest, double highest,
                 std::span<const double> edges, std::span<std::uint32_t> counts);

 private:
  struct Grid;
  /// An order statistic: which fine bin holds it, and how many values of that bin come before.
  struct Place {
    std::uint32_t bin, within;
  };
  using Places = std::array<Place, 2 * kQuantileProbabilities.size()>;  // by probability: at, above

  void count(std::span<const double> samples, const Grid& grid);
  Places locate(std::size_t set, std::uint32_t rows);
  void mark_edges(const Grid& grid, std::span<const double> edges);
  void count_unmarked(std::span<std::uint32_t> counts) const;
  void pick(std::span<const double> samples, std::span<const double> edges,
            std::span<std::uint32_t> counts);
  void gather_picked();
  /// The values of a replicate's bin, if a wanted rank is in it; their order is free.
  std::span<double> gathered(std::size_t replicate, std::uint32_t bin);
  double replicate_value(std::size_t replicate, const Place& place);
  double overall_value(const Place& place);
  Quantiles quantiles(std::uint32_t rows);

  std::size_t bins_ = 0;
  std::vector<std::uint16_t> bin_of_row_;
  std::vector<std::uint32_t> counts_;  // [set][bin]: sets 0 ... 15 are replicates, 16 is all rows
  std::array<Places, 17> places_{};    // by set
  std::vector<std::uint8_t> marks_;    // by bin: holds a wanted rank, holds a histogram edge
  std::vector<std::uint8_t> slots_;    // by bin: histogram bin of its lowest values
  struct Picked {
    double value;
    std::uint16_t bin;
  };
  std::vector<Picked> picked_;  // values in bins with a wanted rank, replicate after replicate
  std::array<std::size_t, 17> picked_begin_{};  // by replicate, and the end
  std::vector<double> gathered_;                // the same, bin by bin within each replicate
  std::vector<std::uint32_t> gathered_end_;     // [replicate][bin] of bins with a wanted rank
  std::vector<double> bin_values_;
};

}  // namespace reckoner
