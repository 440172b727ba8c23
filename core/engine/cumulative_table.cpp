// SPDX-License-Identifier: MIT
#include "core/engine/cumulative_table.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kCells = 256;   // of each half, at most
constexpr double kFarthestScore = 6.5;  // beyond the scores of 2^32 evenly spread points
constexpr double kCellsEnd = 4;         // score; beyond, one in 16,000 is computed
constexpr double kNearest = 0x1p-10;    // and this near an end, beside the whole distance
constexpr double kMostOff = 3e-5;

}  // namespace

CumulativeTable::CumulativeTable(const Distribution& distribution)
    : distribution_(distribution),
      lowest_(distribution.sample(-kFarthestScore)),
      median_(distribution.sample(0)),
      highest_(distribution.sample(kFarthestScore)) {
  const Limits ends = distribution.ends();
  cells_.reserve(2 * kCells);
  for (const bool is_upper : {false, true}) {
    Half& made = halves_[is_upper ? 1 : 0];
    const double farthest = distribution_.sample(is_upper ? kCellsEnd : -kCellsEnd);
    made = is_upper ? half(median_, farthest, ends) : half(farthest, median_, ends);
    add_cells(made);
  }
}

CumulativeTable::Half CumulativeTable::half(double from, double to, const Limits& ends) const {
  Half made;
  made.origin = from - (to - from);
  double near = to - from, far = 2 * near;
  if ((to - ends.low) * near > (from - ends.low) * far) {
    made.origin = ends.low;
    near = from - ends.low;
    far = to - ends.low;
  }
  if ((ends.high - from) * near > (ends.high - to) * far) {
    made.origin = ends.high;
    made.sign = -1;
    near = ends.high - to;
    far = ends.high - from;
  }
  near = near < far * kNearest ? far * kNearest : near;
  const std::uint64_t first = special::bits_of(near), last = special::bits_of(far);
  while ((last >> made.shift) - (first >> made.shift) >= kCells) ++made.shift;
  made.base = first >> made.shift << made.shift;
  made.mask = (std::uint64_t{1} << made.shift) - 1;
  made.cells_per_bit = 1.0 / static_cast<double>(static_cast<std::int64_t>(made.mask + 1));
  made.count = (last >> made.shift) - (first >> made.shift) + 1;
  made.first = cells_.size();
  return made;
}

void CumulativeTable::add_cells(const Half& half) {
  const auto node = [&](std::uint64_t cell) {
    return special::from_bits(half.base + (cell << half.shift));
  };
  const auto at = [&](double w) { return distribution_.cumulative(half.origin + half.sign * w); };
  Distribution::Cumulative before = at(node(0));
  for (std::uint64_t i = 0; i < half.count; ++i) {
    const double low = node(i), width = node(i + 1) - low;
    const Distribution::Cumulative after = at(low + width);
    const double left = half.sign * width * before.density;
    const double right = half.sign * width * after.density;
    const double step = after.probability - before.probability;
    const Cell cell{before.probability, left, 3 * step - 2 * left - right, left + right - 2 * step,
                    half.sign / width};
    cells_.push_back(cell);
    const double middle = cell.value + (cell.slope + (cell.square + cell.cube / 2) / 2) / 2;
    const double off = middle - at(low + width / 2).probability;
    is_exact_ = is_exact_ && off <= kMostOff && off >= -kMostOff;
    before = after;
  }
}

}  // namespace reckoner
