// SPDX-License-Identifier: MIT
#include "core/numbers/root_search.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace reckoner;

TEST_CASE("finds the neighbouring double on any scale") {
  const auto cube = [](double x) -> std::optional<double> { return x * x * x; };
  for (const double target : {-8.0, 1e-30, 27.0, 1e30}) {
    const RootSearch search = find_root(cube, {-1e12, 0, 1, 1e12}, 1, target);
    REQUIRE(search.root.has_value());
    CHECK(*search.root == doctest::Approx(std::cbrt(target)).epsilon(1e-15));
  }
}

TEST_CASE("of several roots, the nearest bracket's is taken") {
  const auto parabola = [](double x) -> std::optional<double> { return x * x; };
  CHECK(*find_root(parabola, {-10, -1, 0, 1, 10}, 5, 9).root == doctest::Approx(3));
  CHECK(*find_root(parabola, {-10, -1, 0, 1, 10}, -5, 9).root == doctest::Approx(-3));
}

TEST_CASE("a target out of reach gives the reachable range") {
  const auto line = [](double x) -> std::optional<double> { return 2 * x; };
  const RootSearch search = find_root(line, {1, 2, 3}, 2, 100);
  CHECK_FALSE(search.root.has_value());
  CHECK(search.lowest == 2);
  CHECK(search.highest == 6);
}

TEST_CASE("finds a root between a grid place and where the function ends") {
  // As payback does: 1 / (x - 2) exists above 2 only.
  const auto payback = [](double x) -> std::optional<double> {
    if (!(x > 2)) return std::nullopt;
    return 1 / (x - 2);
  };
  CHECK(*find_root(payback, {0, 1, 3, 4}, 3, 1000).root == doctest::Approx(2.001).epsilon(1e-12));
  CHECK_FALSE(find_root(payback, {0, 1}, 1, 1000).has_values);
  // It ends at 3 without reaching 50.
  const auto ends = [](double x) -> std::optional<double> {
    if (!(x > 3)) return std::nullopt;
    return x;
  };
  CHECK_FALSE(find_root(ends, {0, 4, 10}, 4, 2).root.has_value());
}
