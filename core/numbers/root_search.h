// SPDX-License-Identifier: MIT
// Where does a function of one number meet a target? A grid finds a bracket, bisection over the
// representable numbers narrows it to two neighbours: at most 64 steps from any range, in log space
// where the range is wide, without a tolerance to choose.
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace reckoner {

struct RootSearch {
  std::optional<double> root;
  bool has_values = false;         // false: the function exists nowhere on the grid
  double lowest = 0, highest = 0;  // of the function on the grid
};

/// `function` may have no value at some places. `grid` rises and spans the range; of several roots
/// the one in the bracket nearest to `near` is returned.
RootSearch find_root(const std::function<std::optional<double>(double)>& function,
                     const std::vector<double>& grid, double near, double target);

}  // namespace reckoner
