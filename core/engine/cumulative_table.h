// SPDX-License-Identifier: MIT
// One input's distribution function and density, looked up instead of computed: cubic Hermite
// pieces through exact values and slopes. Below and above the median cells are evenly spaced in the
// leading bits of the distance from the end that the curve runs towards, by which it is spread by
// factors; where the distance hardly varies, from a point as far off as the range is wide, which is
// evenly.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/engine/distributions.h"
#include "core/numbers/special_functions.h"

namespace reckoner {

class CumulativeTable {
 public:
  explicit CumulativeTable(const Distribution& distribution);

  /// False: a curve too steep for the cells, by more than 3e-5 of probability in the middle of one.
  bool is_exact() const { return is_exact_; }

  /// P(X <= x) and its derivative.
  Distribution::Cumulative at(double x) const {
    if (!(x >= lowest_)) return {0, 0};
    if (x >= highest_) return {1, 0};
    const Half& half = halves_[x >= median_ ? 1 : 0];
    const std::uint64_t place = special::bits_of(half.sign * (x - half.origin)) - half.base;
    const std::uint64_t cell = place >> half.shift;
    if (cell >= half.count) return distribution_.cumulative(x);  // far out in a tail
    const double t =
        static_cast<double>(static_cast<std::int64_t>(place & half.mask)) * half.cells_per_bit;
    const Cell& c = cells_[half.first + cell];
    return {c.value + t * (c.slope + t * (c.square + t * c.cube)),
            (c.slope + t * (2 * c.square + 3 * t * c.cube)) * c.cells_per_unit};
  }

 private:
  struct Cell {
    double value, slope, square, cube, cells_per_unit;
  };
  struct Half {
    double origin = 0, sign = 1;
    std::uint64_t base = 0, mask = 0, count = 0;
    std::uint32_t shift = 0;
    std::size_t first = 0;  // cell
    double cells_per_bit = 0;
  };
  Half half(double from, double to, const Limits& ends) const;
  void add_cells(const Half& half);

  Distribution distribution_;
  double lowest_, median_, highest_;
  bool is_exact_ = true;
  std::array<Half, 2> halves_;
  std::vector<Cell> cells_;
};

}  // namespace reckoner
