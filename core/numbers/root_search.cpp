// SPDX-License-Identifier: MIT
#include "core/numbers/root_search.h"

#include <cstdint>
#include <limits>
#include <utility>

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

using Function = std::function<std::optional<double>(double)>;

double distance(double a, double b) { return a < b ? b - a : a - b; }

/// Doubles in rising order as integers in rising order.
std::int64_t place_of(double x) {
  const auto bits = static_cast<std::int64_t>(special::bits_of(x));
  return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}
double number_at(std::int64_t place) {
  const std::int64_t bits = place < 0 ? std::numeric_limits<std::int64_t>::min() - place : place;
  return special::from_bits(static_cast<std::uint64_t>(bits));
}

struct Side {
  double x = 0;
  std::optional<double> value;
};

/// Narrows to neighbours. `known` has a value; `other` has none, or lies across the target.
std::optional<double> bisect(const Function& function, Side known, Side other, double target) {
  const bool is_below = *known.value < target;
  for (;;) {
    const std::int64_t low = place_of(known.x), high = place_of(other.x);
    const std::int64_t middle = low / 2 + high / 2 + (low % 2 + high % 2) / 2;
    if (middle == low || middle == high) break;
    Side at{number_at(middle), function(number_at(middle))};
    if (at.value && *at.value == target) return at.x;
    const bool stays = at.value && (*at.value < target) == is_below;
    (stays ? known : other) = at;
  }
  if (!other.value) return std::nullopt;  // it ends where the function does, short of the target
  return distance(*known.value, target) < distance(*other.value, target) ? known.x : other.x;
}

/// A bracket of the target, or the edge of where the function exists, between two grid places.
std::optional<double> root_between(const Function& function, const Side& a, const Side& b,
                                   double target) {
  if (!a.value && !b.value) return std::nullopt;
  if (a.value && b.value) {
    if ((*a.value < target) == (*b.value < target)) return std::nullopt;
    return bisect(function, a, b, target);
  }
  return a.value ? bisect(function, a, b, target) : bisect(function, b, a, target);
}

}  // namespace

RootSearch find_root(const Function& function, const std::vector<double>& grid, double near,
                     double target) {
  RootSearch search;
  std::vector<Side> sides;
  double nearest = std::numeric_limits<double>::infinity();
  for (const double x : grid) {
    sides.push_back({x, function(x)});
    const std::optional<double>& value = sides.back().value;
    if (!value) continue;
    if (!search.has_values) search.lowest = search.highest = *value;
    search.has_values = true;
    search.lowest = *value < search.lowest ? *value : search.lowest;
    search.highest = *value > search.highest ? *value : search.highest;
    if (*value != target || !(distance(x, near) < nearest)) continue;
    nearest = distance(x, near);
    search.root = x;
  }
  if (search.root) return search;
  // Brackets outwards from the one that holds `near`.
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i + 1 < sides.size(); ++i) {
    const double low = sides[i].x, high = sides[i + 1].x;
    const double gap = near < low ? low - near : near > high ? near - high : 0;
    order.push_back({gap, i});
  }
  while (!order.empty() && !search.root) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (order[i].first < order[best].first) best = i;
    }
    const std::size_t i = order[best].second;
    search.root = root_between(function, sides[i], sides[i + 1], target);
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(best));
  }
  return search;
}

}  // namespace reckoner
