// SPDX-License-Identifier: MIT
// Quantities as texts of links and JSON (design.md section 3): `2`, `2.788M`, `90%`, `$2`;
// `1.7~3.42` (P5 and P95, P50 derived); `1.7~2~3.42`. What people type: typed_quantity.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/numbers/quantity.h"
#include "core/scenario/result.h"
#include "core/words/language.h"

namespace reckoner {

/// How a text is to be read. What a language says about numbers is here, and nowhere below.
struct Notation {
  bool is_typed = false;    // false: strictly, as in links and JSON
  char decimal_sign = '.';  // of the page's language, or ','; typed only
  bool long_scale = false;  // "billion" may be 1e12; typed only
  static const Notation link;
  static const Notation typed_english;
  static const Notation typed_french;
  static Notation typed(Language language);  // on the page of this language
};
inline constexpr Notation Notation::link{};
inline constexpr Notation Notation::typed_english{true, '.', false};
inline constexpr Notation Notation::typed_french{true, ',', true};

/// Reads a quantity: points for decimals, `~` between quantiles; `typed_*` as read_typed() does,
/// where a question is an Issue. `field` is copied into the Issue. Checks form, magnitude (zero or
/// 1e-12 ... 1e30), rising quantiles, skew (b in 1/50 ... 50); not a parameter's hard limits.
Result<Quantity> parse_quantity(std::string_view text, Notation notation, const Support& support,
                                std::string_view field);

/// One value, P5 and P95, or all three, checked as parse_quantity checks them. Its Issue has a code
/// only.
Result<Quantity> quantity_of(const std::vector<double>& values, const Support& support);

/// Shortest link text that reads back to exactly this quantity: one number for a point, two where
/// P50 is the derived one, else three.
std::string link_text(const Quantity& quantity, const Support& support);

/// As link_text with plain decimals ("2664000", not "2664e3"), for JSON.
std::string plain_text(const Quantity& quantity, const Support& support);

/// `count_` where there is no problem.
IssueCode issue_code(QuantileProblem problem);

}  // namespace reckoner
