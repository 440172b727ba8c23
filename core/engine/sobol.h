// SPDX-License-Identifier: MIT
// The points at which everything is evaluated: Sobol' sequences (S. Joe, F. Y. Kuo, "Constructing
// Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008)
// 2635-2654) with hash-based Owen scrambling (after S. Laine, T. Karras, "Stratified sampling for
// stochastic transparency", EGSR 2011). The points are 16 independently scrambled replicates, each
// spread evenly over every axis, so that their disagreement measures the sampling error.
//
// Row r belongs to replicate r / (rows / 16). A dimension's points depend on nothing but the seed,
// the number of rows and the dimension: adding a parameter leaves the others' points alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/numbers/order_statistics.h"

namespace reckoner {

inline constexpr std::uint32_t kSobolDimensions = 128;
/// Where the second, independent set of coordinates begins, for variance-based indices.
inline constexpr std::uint32_t kSecondSetDimension = 64;

struct PointSet {
  std::uint32_t rows = 0;  // a power of two, 256 ... 2^20
  std::uint32_t seed = 1;
  bool operator==(const PointSet&) const = default;
};

/// One coordinate of all points.
class SobolDimension {
 public:
  SobolDimension(const PointSet& points, std::uint32_t dimension);

  /// Coordinates of rows first ... first + out.size() - 1 as fractions of 2^32.
  void fractions(std::uint32_t first, std::span<std::uint32_t> out) const;

  /// The same as normal scores: quantiles of (fraction + 1/2) / 2^32. At most kBlockRows rows.
  void normal_scores(std::uint32_t first, std::span<double> out) const;

 private:
  struct Scramble {
    std::uint32_t add, multiply;
  };
  void run(const Scramble& scramble, std::uint32_t index, std::span<std::uint32_t> out) const;

  std::uint32_t rows_per_replicate_;
  // Exclusive-ors of the first eight direction numbers, and the later ones; bits reversed.
  std::array<std::uint32_t, 256> low_;
  std::array<std::uint32_t, 8> high_;
  std::array<Scramble, kReplicates> scrambles_;
};

}  // namespace reckoner
