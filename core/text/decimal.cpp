// SPDX-License-Identifier: MIT
#include "core/text/decimal.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace reckoner {
namespace {

constexpr std::string_view kNarrowNoBreakSpace = "\u202F";
constexpr std::string_view kMinusSign = "\u2212";

double read_back(const Decimal& decimal) {
  const std::string text = "0." + decimal.digits + "e" + std::to_string(decimal.point);
  return std::strtod(text.c_str(), nullptr);
}

Decimal rounded_positive(double value, int digits) {
  char buffer[48];
  const int length = std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  const std::string_view text(buffer, static_cast<std::size_t>(length));
  const std::size_t e = text.find('e');
  Decimal decimal;
  for (const char c : text.substr(0, e)) {
    if (c != '.') decimal.digits += c;
  }
  decimal.point = std::atoi(buffer + e + 1) + 1;
  return decimal;
}

// The next decimal of as many digits.
Decimal next_above(Decimal decimal) {
  std::size_t place = decimal.digits.size();
  while (place > 0 && decimal.digits[place - 1] == '9') decimal.digits[--place] = '0';
  if (place > 0) {
    ++decimal.digits[place - 1];
  } else {
    decimal.digits.insert(decimal.digits.begin(), '1');
    decimal.digits.pop_back();
    ++decimal.point;
  }
  return decimal;
}

// Every decimal of 15 digits survives a normal double, so fewer need no search of their own. Just
// above a power of two the nearest decimal of 16 digits may lie outside the narrower lower half
// while the next one reads back (2^-44); subnormals carry fewer digits and start from one.
Decimal shortest_positive(double value) {
  constexpr double kWellNormal = 1e-290;
  for (int digits = value < kWellNormal ? 1 : 15; digits <= 16; ++digits) {
    const Decimal nearest = rounded_positive(value, digits);
    if (read_back(nearest) == value) return nearest;
    const Decimal above = next_above(nearest);
    if (read_back(above) == value) return above;
  }
  return rounded_positive(value, 17);
}

Decimal signed_decimal(double value, Decimal (*positive)(double, int), int digits) {
  if (value == 0) return {"0", 1, false};
  Decimal decimal = positive(value < 0 ? -value : value, digits);
  decimal.negative = value < 0;
  return decimal;
}

}  // namespace

Decimal Decimal::scaled(int exponent) const {
  Decimal moved = *this;
  if (!is_zero()) moved.point += exponent;
  return moved;
}

Decimal Decimal::trimmed() const {
  Decimal shorter = *this;
  while (shorter.digits.size() > 1 && shorter.digits.back() == '0') shorter.digits.pop_back();
  return shorter;
}

Decimal shortest_decimal(double value) {
  const auto positive = [](double size, int) { return shortest_positive(size); };
  return signed_decimal(value, positive, 0).trimmed();
}

Decimal rounded_decimal(double value, int digits) {
  const int most = digits < 1 ? 1 : digits > 17 ? 17 : digits;
  return signed_decimal(value, rounded_positive, most);
}

std::string grouped(const Decimal& decimal, Language language, int least_decimals) {
  const bool french = language == Language::french;
  const auto point = static_cast<std::size_t>(decimal.point > 0 ? decimal.point : 0);
  std::string whole = point > 0 ? decimal.digits.substr(0, point) : std::string("0");
  std::string fraction;
  if (decimal.point <= 0) {
    fraction = std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
  } else if (point < decimal.digits.size()) {
    fraction = decimal.digits.substr(point);
  }
  if (point > whole.size()) whole.append(point - whole.size(), '0');
  while (static_cast<int>(fraction.size()) < least_decimals) fraction += '0';
  std::string out(decimal.negative ? kMinusSign : std::string_view());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += french ? kNarrowNoBreakSpace : ",";
    out += whole[i];
  }
  if (!fraction.empty()) out += (french ? "," : ".") + fraction;
  return out;
}

}  // namespace reckoner
