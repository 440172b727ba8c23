// SPDX-License-Identifier: MIT
// Quantities as texts (design.md section 3): `2`, `2.788M`, `90%`, `$2`; `1.7~3.42` (P5 and P95,
// P50 derived); `1.7~2~3.42`. Typed only: `1.7 to 3.42`, `1,7 à 3,42`, `2 ± 0.3`, `2,788 M`, `Md`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/numbers/quantity.h"
#include "core/scenario/result.h"

namespace reckoner {

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

/// `count_` where there is no problem.
IssueCode issue_code(QuantileProblem problem);

}  // namespace reckoner
