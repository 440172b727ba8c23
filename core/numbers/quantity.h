// SPDX-License-Identifier: MIT
// What a reader may believe of a number: a point, or three quantiles P5, P50 and P95.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reckoner {

/// Where samples of a quantity may lie. Decides the transform T of engine/distributions.h.
struct Support {
  enum class Kind : std::uint8_t { real, above, between };
  Kind kind = Kind::above;
  double lower = 0;  // used by `above` and `between`
  double upper = 0;  // used by `between`
  bool operator==(const Support&) const = default;
};
constexpr std::string_view kind_id(Support::Kind kind) {
  constexpr std::string_view kIds[] = {"real", "above", "between"};
  return kIds[static_cast<std::size_t>(kind)];
}
inline constexpr Support kReal{Support::Kind::real};
inline constexpr Support kAmount{Support::Kind::above, 0};
inline constexpr Support kMultiplier{Support::Kind::above, 1};
inline constexpr Support kShare{Support::Kind::between, 0, 1};

/// P5, P50 and P95 in the unit of the parameter; all three equal is a point.
struct Quantity {
  double p5 = 0;
  double p50 = 0;
  double p95 = 0;
  constexpr bool is_point() const { return p5 == p95; }
  bool operator==(const Quantity&) const = default;
};
constexpr Quantity point(double value) { return {value, value, value}; }

/// P50 of a quantity given by P5 and P95 alone: the midpoint in T (arithmetic for real support,
/// geometric above a limit, logit midpoint between two).
double derived_p50(double p5, double p95, const Support& support);

/// How far P95 lies from P50 against P5, on the scale T: b. The quantity must not be a point.
double quantile_skew(const Quantity& quantity, const Support& support);

/// Why three numbers are no quantiles of a distribution.
enum class QuantileProblem : std::uint8_t {
  none,
  magnitude,    // neither zero nor 1e-12 ... 1e30
  not_rising,   // P5 < P50 < P95 does not hold
  too_skewed,   // b outside 1/50 ... 50
  below_limit,  // outside the support
  above_limit
};

/// What keeps a quantity from defining a distribution, or a point, on this support.
QuantileProblem quantile_problem(const Quantity& quantity, const Support& support);

/// Zero, or 1e-12 ... 1e30 in size.
bool magnitude_fits(double value);

}  // namespace reckoner
