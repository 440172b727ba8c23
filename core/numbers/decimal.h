// SPDX-License-Identifier: MIT
// A number as decimal digits. Scaling to millions or percent moves the point, which is exact, where
// a division would round a second time.
#pragma once

#include <string>

namespace reckoner {

/// 0.DIGITS x 10^point, at least one digit; zero is "0" with point 1.
struct Decimal {
  std::string digits;
  int point = 0;
  bool negative = false;

  /// 10^exponent times as much.
  Decimal scaled(int exponent) const;
  /// Without the zeros at the end of its digits.
  Decimal trimmed() const;
  /// The next one of as many digits, away from zero.
  Decimal next_above() const;
  /// Exponent of ten of the leading digit: 6 for 5.58 million.
  int magnitude() const { return point - 1; }
  bool is_zero() const { return digits == "0"; }
  bool is_integer() const { return static_cast<int>(digits.size()) <= point; }
};

/// The fewest digits that read back to the double. Finite values only, as below.
Decimal shortest_decimal(double value);

/// Correctly rounded to `digits` significant digits; zeros at the end are kept.
Decimal rounded_decimal(double value, int digits);

}  // namespace reckoner
