// SPDX-License-Identifier: MIT
#include "core/text/exact_decimal.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "core/text/whole_number.h"

namespace reckoner {
namespace {

constexpr int kMantissaBits = 53;
constexpr int kLeastExponent = -1022;  // of a normal double's leading bit
constexpr int kMostExponent = 1023;
// The longest decimal that lies exactly between two doubles has 767 digits; what follows it can only
// say "more than that".
constexpr std::size_t kTellingDigits = 770;
constexpr int kMostExponentRead = 9999;

struct Binary {
  std::uint64_t mantissa;
  int exponent;  // value = mantissa x 2^exponent
};

Binary binary(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const auto field = static_cast<int>(bits >> 52 & 0x7FF);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  if (field == 0) return {fraction, -1074};
  return {fraction | std::uint64_t{1} << 52, field - 1075};
}

double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// Every digit of a double: value = 0.DIGITS x 10^point.
Decimal all_digits(double value) {
  Binary parts = binary(value);
  const int zeros = std::countr_zero(parts.mantissa);
  parts.mantissa >>= zeros;
  parts.exponent += zeros;
  WholeNumber whole(parts.mantissa);
  if (parts.exponent >= 0) {
    whole.shift_left(parts.exponent);
  } else {
    whole.multiply_by_power(5, -parts.exponent);  // m / 2^k = m 5^k / 10^k
  }
  std::string digits = whole.decimal();
  const int point = static_cast<int>(digits.size()) + (parts.exponent < 0 ? parts.exponent : 0);
  return {std::move(digits), point, false};
}

bool rounds_up(const std::string& digits, std::size_t keep) {
  if (digits[keep] != '5') return digits[keep] > '5';
  if (digits.find_first_not_of('0', keep + 1) != std::string::npos) return true;
  return (digits[keep - 1] - '0') % 2 == 1;
}

/// numerator / denominator x 2^exponent, rounded to a double.
double rounded_ratio(WholeNumber numerator, WholeNumber denominator) {
  int exponent = numerator.bits() - denominator.bits();
  (exponent > 0 ? denominator : numerator).shift_left(exponent > 0 ? exponent : -exponent);
  if (numerator < denominator) {
    numerator.shift_left(1);
    --exponent;
  }
  if (exponent > kMostExponent) return std::numeric_limits<double>::infinity();
  const int missing = exponent < kLeastExponent ? kLeastExponent - exponent : 0;
  if (missing > kMantissaBits) return 0;
  std::uint64_t mantissa = 0;
  for (int bit = 0; bit < kMantissaBits - missing; ++bit) {
    mantissa <<= 1;
    if (!(numerator < denominator)) {
      numerator.subtract(denominator);
      ++mantissa;
    }
    numerator.shift_left(1);
  }
  if (!(numerator < denominator)) {
    numerator.subtract(denominator);
    if (!numerator.is_zero() || mantissa % 2 == 1) ++mantissa;
  }
  const int unit = exponent - (kMantissaBits - missing) + 1;
  const double size = static_cast<double>(mantissa);
  if (unit >= kLeastExponent) return size * power_of_two(unit);
  return size * power_of_two(kLeastExponent) * power_of_two(unit - kLeastExponent);
}

/// Both factors are exact in a double, so their product or quotient is rounded just once.
bool is_short(const std::string& digits, int exponent) {
  return digits.size() <= 15 && exponent >= -22 && exponent <= 22;
}

double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

double positive_double(std::string digits, int point) {
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  point -= static_cast<int>(first);
  digits = digits.substr(first, digits.find_last_not_of('0') + 1 - first);
  if (point > 310) return std::numeric_limits<double>::infinity();
  if (point < -330) return 0;
  if (digits.size() > kTellingDigits) digits.replace(kTellingDigits, std::string::npos, "1");
  const int exponent = point - static_cast<int>(digits.size());
  WholeNumber whole(digits);
  if (is_short(digits, exponent)) {
    const double size = static_cast<double>(whole.low_bits());
    return exponent < 0 ? size / power_of_ten(-exponent) : size * power_of_ten(exponent);
  }
  WholeNumber denominator(1);
  (exponent < 0 ? denominator : whole).multiply_by_power(10, exponent < 0 ? -exponent : exponent);
  return rounded_ratio(std::move(whole), std::move(denominator));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int exponent_after(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  int exponent = 0;
  for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) {
    exponent = 10 * exponent + (text[0] - '0');
    if (exponent > kMostExponentRead) exponent = kMostExponentRead;
  }
  return negative ? -exponent : exponent;
}

}  // namespace

Decimal exact_decimal(double value, int digits) {
  Decimal decimal = all_digits(value);
  const auto keep = static_cast<std::size_t>(digits);
  if (decimal.digits.size() <= keep) {
    decimal.digits.resize(keep, '0');
    return decimal;
  }
  const bool up = rounds_up(decimal.digits, keep);
  decimal.digits.resize(keep);
  if (!up) return decimal;
  std::size_t place = keep;
  while (place > 0 && decimal.digits[place - 1] == '9') decimal.digits[--place] = '0';
  if (place > 0) {
    ++decimal.digits[place - 1];
  } else {
    decimal.digits[0] = '1';
    ++decimal.point;
  }
  return decimal;
}

double nearest_double(const Decimal& decimal) {
  const double size = positive_double(decimal.digits, decimal.point);
  return decimal.negative ? -size : size;
}

double nearest_double(std::string_view text, int more_exponent) {
  Decimal decimal;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    decimal.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  bool after_point = false;
  for (; !text.empty() && (is_digit(text[0]) || (text[0] == '.' && !after_point));
       text.remove_prefix(1)) {
    if (text[0] == '.') {
      after_point = true;
      continue;
    }
    decimal.digits += text[0];
    if (!after_point) ++decimal.point;
  }
  const bool has_exponent = !text.empty() && (text[0] == 'e' || text[0] == 'E');
  decimal.point += more_exponent + (has_exponent ? exponent_after(text.substr(1)) : 0);
  return nearest_double(decimal);
}

}  // namespace reckoner
