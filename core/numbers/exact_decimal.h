// SPDX-License-Identifier: MIT
// Between doubles and decimal digits, always right. Every platform brings such conversions: native
// programs the C library's (exact_decimal.cpp), a browser JavaScript's, in place of the C library's
// long doubles in software, which weigh 9 kB of a first load (web/platform/).
#pragma once

#include <string>

#include "core/numbers/decimal.h"

namespace reckoner {

/// The double nearest to a text like "-12.5e-3"; infinite where there is none. The text must be a
/// decimal number: sign, digits, point and exponent.
double nearest_double(const std::string& text);

/// A positive finite number rounded to 1 to 17 significant digits, ties to the even digit; zeros at
/// the end are kept.
Decimal exactly_rounded(double value, int digits);

}  // namespace reckoner
