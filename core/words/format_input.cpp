// SPDX-License-Identifier: MIT
// Quantities as inputs show them and as people would type them.
#include <cstddef>

#include "core/numbers/decimal.h"
#include "core/words/decimal_text.h"
#include "core/words/format.h"
#include "core/words/language_rules.h"
#include "core/words/unit_names.h"

namespace reckoner {
namespace {

constexpr int kMostTypedDigits = 6;  // more come from a derived P50, not from a reader
constexpr int kDerivedDigits = 4;

// One scale for all three quantiles, by the middle one.
InputScale input_scale(double middle, UnitStyle style, Language language) {
  const LanguageRules& habits = rules(language);
  if (style == UnitStyle::percent) return {-2, {}, habits.typed_percent};
  if (style != UnitStyle::large) return {};
  const int magnitude = shortest_decimal(middle).magnitude();
  for (const InputScale& scale : habits.input_scales) {
    if (!scale.shown.empty() && magnitude >= scale.exponent) return scale;
  }
  return {};
}

// A text field starts with nothing that could be read in two ways: one sign before exactly three
// digits is not a group and no end of decimals.
std::string unmistakable(std::string number, bool is_grouped) {
  const std::size_t sign = number.find_first_of(".,");
  const bool is_only_one = sign != std::string::npos && sign == number.find_last_of(".,");
  if (!is_only_one || number.size() - sign != 4 || number[0] == '0') return number;
  if (is_grouped) return number.erase(sign, 1);
  return number + '0';
}

/// Figures of a reader stay whole; those of a derived middle have no end.
int shown_digits(double value, int exponent) {
  const Decimal exact = shortest_decimal(value).scaled(-exponent);
  const int digits = static_cast<int>(exact.digits.size());
  return digits <= kMostTypedDigits || exact.is_integer() ? digits : kDerivedDigits;
}

std::string shown_number(double value, int exponent, UnitStyle style, Language language) {
  const Decimal decimal =
      rounded_decimal(value, shown_digits(value, exponent)).scaled(-exponent).trimmed();
  const bool shows_cents =
      style == UnitStyle::money && decimal.magnitude() < 2 && !decimal.is_integer();
  return grouped(decimal, language, shows_cents ? 2 : 0);
}

/// Behind figures of one scale: " M", " %".
std::string scale_words(const InputScale& scale, UnitStyle style, Language language) {
  if (style != UnitStyle::percent) return std::string(scale.shown);
  return std::string(rules(language).percent_space) + "%";
}

}  // namespace

std::string format_input(const Quantity& quantity, std::string_view unit, Language language) {
  const UnitStyle style = unit_name(unit).style;
  const InputScale scale = input_scale(quantity.p50, style, language);
  const auto shown = [&](double value) {
    return shown_number(value, scale.exponent, style, language);
  };
  const std::string to(rules(language).range_sign);
  const std::string numbers = quantity.is_point() ? shown(quantity.p50)
                                                  : shown(quantity.p5) + to + shown(quantity.p50) +
                                                        to + shown(quantity.p95);
  return numbers + scale_words(scale, style, language);
}

std::string format_middle(const Quantity& quantity, std::string_view unit, Language language) {
  const InputScale scale = input_scale(quantity.p50, unit_name(unit).style, language);
  return format_quantity(quantity.p50, unit, shown_digits(quantity.p50, scale.exponent), language);
}

std::string format_spread(const Quantity& quantity, std::string_view unit, Language language) {
  if (quantity.is_point()) return {};
  const UnitStyle style = unit_name(unit).style;
  const InputScale scale = input_scale(quantity.p50, style, language);
  return shown_number(quantity.p5, scale.exponent, style, language)
      .append(rules(language).range_sign)
      .append(shown_number(quantity.p95, scale.exponent, style, language))
      .append(scale_words(scale, style, language));
}

std::string typed_quantity(const Quantity& quantity, const Support& support, std::string_view unit,
                           Language language) {
  const InputScale scale = input_scale(quantity.p50, unit_name(unit).style, language);
  const auto typed = [&](double value) {
    const Decimal decimal = shortest_decimal(value).scaled(-scale.exponent);
    return unmistakable(grouped(decimal, language), decimal.is_integer()) +
           std::string(scale.typed);
  };
  if (quantity.is_point()) return typed(quantity.p50);
  const bool derived = quantity.p50 == derived_p50(quantity.p5, quantity.p95, support);
  const std::string to(rules(language).typed_range);
  const std::string middle = derived ? std::string() : typed(quantity.p50) + to;
  return typed(quantity.p5) + to + middle + typed(quantity.p95);
}

}  // namespace reckoner
