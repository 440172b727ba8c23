// SPDX-License-Identifier: MIT
#include "core/numbers/decimal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/numbers/exact_decimal.h"

namespace reckoner {
namespace {

// The C library's conversions are always right and, with long doubles in software as in a browser,
// slow: hundreds of figures are written before a page's first frame, and again in every frame of a
// drag. So the two below answer where doubles alone are certain, and leave it the rest.
constexpr double kLeastScaled = 1e-9;  // so that every power of ten below is a double: 10^22 is
constexpr double kMostScaled = 1e15;   // 15 digits or fewer: no two decimals share a double
constexpr int kMostCertainDigits = 12;
constexpr double kTooNearATie = 1.0 / 1024;  // 12 digits are scaled with an error of 2^-13 at most

double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// With one rounding, because both operands are exact.
double times_power_of_ten(double value, int exponent) {
  return exponent < 0 ? value / power_of_ten(-exponent) : value * power_of_ten(exponent);
}

int leading_exponent(double value) {
  int exponent = 0;
  for (double next = 10; value >= next; next *= 10) ++exponent;
  for (double scale = 1; value * scale < 1; scale *= 10) --exponent;
  return exponent;
}

std::optional<Decimal> certainly_rounded(double value, int digits) {
  if (digits > kMostCertainDigits || value < kLeastScaled || value >= kMostScaled) return {};
  const int exponent = leading_exponent(value);
  const double scaled = times_power_of_ten(value, digits - 1 - exponent);
  auto whole = static_cast<std::uint64_t>(scaled);
  const double over_tie = scaled - static_cast<double>(whole) - 0.5;
  if (over_tie > -kTooNearATie && over_tie < kTooNearATie) return {};
  if (over_tie > 0) ++whole;
  // One digit more where all were nines.
  std::string text = std::to_string(whole);
  const int point = exponent + 1 + static_cast<int>(text.size()) - digits;
  text.resize(static_cast<std::size_t>(digits));
  return Decimal{std::move(text), point, false};
}

/// What people type has few digits: a whole number over a power of ten is rounded as reading is.
std::optional<Decimal> certainly_shortest(double value) {
  for (int places = 0; places <= kMostCertainDigits; ++places) {
    const double scaled = value * power_of_ten(places);
    if (scaled >= kMostScaled) return {};
    const auto whole = static_cast<std::uint64_t>(scaled + 0.5);
    if (static_cast<double>(whole) / power_of_ten(places) != value) continue;
    std::string text = std::to_string(whole);
    const int point = static_cast<int>(text.size()) - places;
    return Decimal{std::move(text), point, false};
  }
  return {};
}

double read_back(const Decimal& decimal) {
  const std::string text = "0." + decimal.digits + "e" + std::to_string(decimal.point);
  return nearest_double(text);
}

Decimal rounded_positive(double value, int digits) {
  if (auto decimal = certainly_rounded(value, digits)) return *std::move(decimal);
  return exactly_rounded(value, digits);
}

// Every decimal of 15 digits survives a normal double, so fewer need no search of their own. Just
// above a power of two the nearest decimal of 16 digits may lie outside the narrower lower half
// while the next one reads back (2^-44); subnormals carry fewer digits and start from one.
Decimal shortest_positive(double value) {
  if (auto decimal = certainly_shortest(value)) return *std::move(decimal);
  constexpr double kWellNormal = 1e-290;
  for (int digits = value < kWellNormal ? 1 : 15; digits <= 16; ++digits) {
    const Decimal nearest = rounded_positive(value, digits);
    if (read_back(nearest) == value) return nearest;
    const Decimal above = nearest.next_above();
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

Decimal Decimal::next_above() const {
  Decimal next = *this;
  std::size_t place = next.digits.size();
  while (place > 0 && next.digits[place - 1] == '9') next.digits[--place] = '0';
  if (place > 0) {
    ++next.digits[place - 1];
    return next;
  }
  next.digits.insert(next.digits.begin(), '1');
  next.digits.pop_back();
  ++next.point;
  return next;
}

Decimal shortest_decimal(double value) {
  const auto positive = [](double size, int) { return shortest_positive(size); };
  return signed_decimal(value, positive, 0).trimmed();
}

Decimal rounded_decimal(double value, int digits) {
  const int most = digits < 1 ? 1 : digits > 17 ? 17 : digits;
  return signed_decimal(value, rounded_positive, most);
}

}  // namespace reckoner
