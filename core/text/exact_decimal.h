// SPDX-License-Identifier: MIT
// Between doubles and decimals, each way rounded once, to nearest, ties to even. Written here because
// the C library's way brings arithmetic on 128-bit long doubles along, a tenth of the module, and
// because the digits then rest on no library at all. After D. M. Gay, "Correctly rounded
// binary-decimal and decimal-binary conversions", AT&T Numerical Analysis Manuscript 90-10 (1990),
// with whole numbers of any length instead of its shortcuts.
#pragma once

#include <string_view>

#include "core/text/decimal.h"

namespace reckoner {

/// A positive, finite double to `digits` significant digits, zeros at the end kept.
Decimal exact_decimal(double value, int digits);

/// The double nearest to a decimal; infinity where it is too large, signed zero where too small.
double nearest_double(const Decimal& decimal);

/// The same for text: optional sign, digits with or without a point, optional e and exponent, to
/// which `more_exponent` is added. Reading stops at anything else; text without digits is 0.
double nearest_double(std::string_view text, int more_exponent = 0);

}  // namespace reckoner
