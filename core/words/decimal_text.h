// SPDX-License-Identifier: MIT
// Decimal digits in a language's form.
#pragma once

#include <string>

#include "core/numbers/decimal.h"
#include "core/words/language.h"

namespace reckoner {

/// Digits with the language's point and groups of three, with at least `least_decimals` of them
/// behind the point: "2,788,000", "2 788 000" (narrow no-break spaces), "1.70".
std::string grouped(const Decimal& decimal, Language language, int least_decimals = 0);

}  // namespace reckoner
