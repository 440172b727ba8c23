// SPDX-License-Identifier: MIT
// Number::toString of ECMA-262: the fewest digits that read back to the double, in the layout that
// JavaScript uses.
#include "core/numbers/ecmascript_number.h"

#include <cstddef>

#include "core/numbers/decimal.h"

namespace reckoner {
namespace {

constexpr double kLargestFinite = 1.7976931348623157e308;

bool is_finite(double value) { return value >= -kLargestFinite && value <= kLargestFinite; }

std::string laid_out(const Decimal& decimal) {
  const auto count = static_cast<int>(decimal.digits.size());
  const int point = decimal.point;
  if (point > 21 || point < -5) {
    const std::string tail = count > 1 ? "." + decimal.digits.substr(1) : std::string();
    const int exponent = decimal.magnitude();
    return decimal.digits.substr(0, 1) + tail + (exponent < 0 ? "e-" : "e+") +
           std::to_string(exponent < 0 ? -exponent : exponent);
  }
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + decimal.digits;
  const auto whole = static_cast<std::size_t>(point);
  if (point >= count) {
    return decimal.digits + std::string(whole - decimal.digits.size(), '0');
  }
  return decimal.digits.substr(0, whole) + "." + decimal.digits.substr(whole);
}

}  // namespace

std::string ecmascript_number(double value) {
  if (value != value) return "NaN";
  const std::string sign = value < 0 ? "-" : "";
  if (!is_finite(value)) return sign + "Infinity";
  return sign + laid_out(shortest_decimal(value));
}

std::string shortest_number(double value) {
  if (value == 0 || !is_finite(value)) return ecmascript_number(value);
  const Decimal decimal = shortest_decimal(value);
  const std::string plain = laid_out(decimal);
  const int exponent = decimal.point - static_cast<int>(decimal.digits.size());
  const std::string scaled = decimal.digits + "e" + std::to_string(exponent);
  const bool is_plain = plain.find('e') == std::string::npos;
  return (value < 0 ? "-" : "") + (is_plain && plain.size() <= scaled.size() ? plain : scaled);
}

}  // namespace reckoner
