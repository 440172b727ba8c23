// SPDX-License-Identifier: MIT
#include "core/words/format.h"

#include "core/numbers/decimal.h"
#include "core/words/decimal_text.h"
#include "core/words/unit_names.h"

namespace reckoner {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr int kMostEstimateDigits = 3;
constexpr int kExactDigits = 12;  // what lies behind is rounding noise of a sum or product

/// A number with its unit in two parts, so that a range can name a common unit once.
struct Written {
  std::string number;
  std::string unit;    // with what joins it to the number
  bool leads = false;  // "$5.58": the sign stands before the number
};

bool is_french(Language language) { return language == Language::french; }

std::string space(Language language) {
  return std::string(is_french(language) ? kNoBreakSpace : std::string_view(" "));
}

struct Scale {
  int exponent;
  std::string_view english;
  std::string_view french;
};
constexpr Scale kMoneyScales[] = {{12, "tn", ""}, {9, "bn", "Md"}, {6, "M", "M"}};
constexpr Scale kLargeScales[] = {{12, "T", ""}, {9, "B", "milliard"}, {6, "M", "million"}};

// The greatest scale that the rounded number reaches; French goes no higher than milliards.
template <std::size_t count>
const Scale* scale_of(const Decimal& number, const Scale (&scales)[count], Language language) {
  for (const Scale& scale : scales) {
    const bool exists = !is_french(language) || !scale.french.empty();
    if (exists && number.magnitude() >= scale.exponent && !number.is_zero()) return &scale;
  }
  return nullptr;
}

// Amounts below a hundred dollars that are not whole show their cents.
int cents(const Decimal& number, bool always) {
  const bool small = number.magnitude() < 2;
  return small && (always || !number.is_integer()) ? 2 : 0;
}

Written money(const Decimal& number, const UnitName& name, Language language) {
  const Scale* scale = scale_of(number, kMoneyScales, language);
  const Decimal scaled = number.scaled(scale != nullptr ? -scale->exponent : 0);
  const bool is_price = !name.one.en.empty();
  const int decimals = scale != nullptr ? 0 : cents(scaled, is_price);
  const std::string digits = grouped(scaled, language, decimals);
  const std::string per = is_price ? "/" + std::string(name.one.in(language)) : std::string();
  if (is_french(language)) {
    const std::string_view millions = scale != nullptr ? scale->french : std::string_view();
    return {digits, space(language) + std::string(millions) + "$" + per};
  }
  const std::string word = scale != nullptr ? " " + std::string(scale->english) : std::string();
  return {digits, word + per, true};
}

// "30,8 millions d’heures GPU", "14 800 milliards de tokens", "14.8 T tokens".
Written in_scale(const Decimal& number, const Scale& scale, const UnitName& name,
                 Language language) {
  const Decimal scaled = number.scaled(-scale.exponent);
  const std::string digits = grouped(scaled, language);
  if (!is_french(language)) {
    return {digits, " " + std::string(scale.english) + " " + std::string(name.many.en)};
  }
  const std::string plural = is_french_singular(scaled) ? "" : "s";
  return {digits, space(language) + std::string(scale.french) + plural + space(language) +
                      std::string(name.french_joint) + std::string(name.many.fr)};
}

Written counted(const Decimal& number, const UnitName& name, Language language) {
  constexpr int kInWordsFrom = 7;  // ten million
  const int from = name.style == UnitStyle::large ? 6 : kInWordsFrom;
  const Scale* scale = scale_of(number, kLargeScales, language);
  if (scale != nullptr && number.magnitude() >= from) {
    return in_scale(number, *scale, name, language);
  }
  return {grouped(number, language),
          space(language) + std::string(unit_word(name, number, language))};
}

std::string superscript(int exponent) {
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text(exponent < 0 ? "⁻" : "");
  for (const char digit : std::to_string(exponent < 0 ? -exponent : exponent)) {
    text += kDigits[digit - '0'];
  }
  return text;
}

Written flop(const Decimal& number, const UnitName& name, Language language) {
  constexpr int kPowersFrom = 18;
  constexpr Scale kPrefixes[] = {{15, "P", "P"}, {12, "T", "T"}, {9, "G", "G"}, {6, "M", "M"}};
  const std::string word(name.one.in(language));
  if (number.magnitude() >= kPowersFrom) {
    const Decimal mantissa = number.scaled(-number.magnitude());
    return {grouped(mantissa, language) + "×10" + superscript(number.magnitude()),
            space(language) + word};
  }
  const Scale* scale = scale_of(number, kPrefixes, language);
  if (scale == nullptr) return {grouped(number, language), space(language) + word};
  return {grouped(number.scaled(-scale->exponent), language),
          space(language) + std::string(scale->english) + word};
}

Written written(const Decimal& number, std::string_view unit, Language language) {
  const UnitName name = unit_name(unit);
  switch (name.style) {
    case UnitStyle::money:
      return money(number, name, language);
    case UnitStyle::percent:
      return {grouped(number.scaled(2), language), space(language) + "%"};
    case UnitStyle::counted:
    case UnitStyle::large:
      return counted(number, name, language);
    case UnitStyle::flop:
      return flop(number, name, language);
    case UnitStyle::word:
      return {grouped(number, language),
              space(language) + std::string(unit_word(name, number, language))};
    case UnitStyle::plain:
      break;
  }
  return {grouped(number, language), {}};
}

std::string joined(const Written& text) {
  if (!text.leads) return text.number + text.unit;
  constexpr std::string_view kMinusSign = "\u2212";
  const bool negative = std::string_view(text.number).starts_with(kMinusSign);
  if (!negative) return "$" + text.number + text.unit;
  return std::string(kMinusSign) + "$" + text.number.substr(kMinusSign.size()) + text.unit;
}

double size_of(double value) { return value < 0 ? -value : value; }

// As many digits as keep the last one's place at or above the error.
int supported_digits(double value, double error) {
  if (!(error > 0)) return kMostEstimateDigits;
  const int spare = rounded_decimal(value, kMostEstimateDigits).magnitude() -
                    rounded_decimal(error, kMostEstimateDigits).magnitude();
  const bool is_power_of_ten = rounded_decimal(error, kMostEstimateDigits).trimmed().digits == "1";
  const int digits = spare + (is_power_of_ten ? 1 : 0);
  return digits < 1 ? 1 : digits > kMostEstimateDigits ? kMostEstimateDigits : digits;
}

// Two digits, or as many as keep close ends apart.
int range_digits(double low, double high) {
  const double wider = size_of(high) > size_of(low) ? size_of(high) : size_of(low);
  const double width = size_of(high - low);
  if (width == 0 || width > 0.1 * wider) return width == 0 ? 3 : 2;
  return width > 0.01 * wider ? 3 : 4;
}

bool is_price(std::string_view unit) { return unit.starts_with("$/"); }

}  // namespace

std::string format_quantity(double value, std::string_view unit, int digits, Language language) {
  return joined(written(rounded_decimal(value, digits).trimmed(), unit, language));
}

std::string format_estimate(double value, double error, std::string_view unit, Language language) {
  const Decimal rounded = rounded_decimal(value, supported_digits(value, error));
  return joined(written(error > 0 ? rounded : rounded.trimmed(), unit, language));
}

std::string format_range(double low, double high, std::string_view unit, Language language) {
  constexpr int kDigitsPerScaleWord = 3;
  constexpr int kDigitsOfOneAmount = 4;  // 2,788,000 GPU-h: as reports print what they counted
  const bool is_one = low == high;
  const bool is_money = unit_name(unit).style == UnitStyle::money;
  const bool is_count = is_one && !is_money && !is_price(unit);
  const int digits = is_price(unit) ? 3 : is_count ? kDigitsOfOneAmount : range_digits(low, high);
  const auto write = [&](double value) {
    // 104 M keeps its three digits: nothing is rounded away in front of the scale word.
    const int magnitude = rounded_decimal(value, digits).magnitude();
    const int whole = is_money ? magnitude % kDigitsPerScaleWord + 1 : 0;
    const Decimal rounded = rounded_decimal(value, digits < whole ? whole : digits);
    return written(is_one ? rounded.trimmed() : rounded, unit, language);
  };
  const Written from = write(low);
  const Written to = write(high);
  if (joined(from) == joined(to)) return joined(to);
  if (is_money || from.unit != to.unit) return joined(from) + " – " + joined(to);
  return from.number + " – " + joined(to);
}

std::string unbroken(std::string_view figures) {
  constexpr std::string_view kDash = "–";
  std::string text;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool is_at_dash =
        figures.substr(i + 1).starts_with(kDash) || figures.substr(0, i).ends_with(kDash);
    if (figures[i] == ' ' && !is_at_dash)
      text += "\u00A0";
    else
      text += figures[i];
  }
  return text;
}

std::string format_exact(double value, Language language) {
  constexpr int kPowersFrom = 9;  // 10¹⁵ rather than fifteen zeros
  const Decimal decimal = rounded_decimal(value, kExactDigits).trimmed();
  const bool is_power_of_ten = decimal.digits == "1" && decimal.magnitude() >= kPowersFrom;
  if (is_power_of_ten && !decimal.negative) return "10" + superscript(decimal.magnitude());
  return grouped(decimal, language);
}

std::string format_probability(double probability, Language language) {
  const std::string percent = space(language) + "%";
  if (probability < 0.01) return "<" + space(language) + "1" + percent;
  if (probability > 0.99) return ">" + space(language) + "99" + percent;
  return grouped(rounded_decimal(probability, 2).scaled(2).trimmed(), language) + percent;
}

std::string format_tick(double value, std::string_view unit, Language language) {
  return format_quantity(value, unit, 2, language);
}

}  // namespace reckoner
