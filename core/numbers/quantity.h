// SPDX-License-Identifier: MIT
// What a reader may believe of a number: a point, or three quantiles P5, P50 and P95.
//
// Texts (design.md section 3): `2`, `2.788M`, `90%`, `$2`; `1.7~3.42` (P5 and P95, P50 derived);
// `1.7~2~3.42`. Typed only: `1.7 to 3.42`, `1,7 à 3,42`, `2 ± 0.3`, `2,788 M`, `Md`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/scenario/result.h"

namespace reckoner {

/// Where samples of a quantity may lie. Decides the transform T of engine/distributions.h.
struct Support {
  enum class Kind : std::uint8_t { real, above, between };
  Kind kind = Kind::above;
  double lower = 0;  // used by `above` and `between`
  double upper = 0;  // used by `between`
  bool operator==(const Support&) const = default;
};
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

/// `link`: points for decimals, no spaces, `~` between quantiles. `typed_*`: also the looser forms.
enum class Notation : std::uint8_t { link, typed_english, typed_french };

/// Reads a quantity. `field` is copied into the Issue. Checks form, magnitude (zero or
/// 1e-12 ... 1e30), rising quantiles, skew (b in 1/50 ... 50); not a parameter's hard limits.
Result<Quantity> parse_quantity(std::string_view text, Notation notation, const Support& support,
                                std::string_view field);

/// Shortest link text that reads back to exactly this quantity: one number for a point, two where
/// P50 is the derived one, else three.
std::string link_text(const Quantity& quantity, const Support& support);

/// As link_text with plain decimals ("2664000", not "2664e3"), for JSON.
std::string plain_text(const Quantity& quantity, const Support& support);

/// P50 of a quantity given by P5 and P95 alone: the midpoint in T (arithmetic for real support,
/// geometric above a limit, logit midpoint between two).
double derived_p50(double p5, double p95, const Support& support);

/// The Issue code of three quantiles on this support, or `count_` when they define a distribution.
IssueCode quantile_problem(const Quantity& quantity, const Support& support);

}  // namespace reckoner
