// SPDX-License-Identifier: MIT
#include "core/words/format.h"

#include <algorithm>

#include "core/numbers/decimal.h"
#include "core/words/decimal_text.h"
#include "core/words/language_rules.h"
#include "core/words/unit_names.h"

namespace reckoner {
namespace {

constexpr std::string_view kMinusSign = "\u2212";
constexpr int kMostEstimateDigits = 3;
constexpr int kExactDigits = 12;  // what lies behind is rounding noise of a sum or product

/// A number with its unit in two parts, so that a range can name a common unit once.
struct Written {
  std::string number;
  std::string unit;              // with what joins it to the number
  std::string_view before = {};  // "$5.58": a sign that stands before the number
};

std::string space(Language language) { return std::string(rules(language).unit_space); }

// The greatest scale that the rounded number reaches.
template <class Rows>
const Scale* scale_of(const Decimal& number, const Rows& scales) {
  for (const Scale& scale : scales) {
    const bool exists = !scale.many.empty();
    if (exists && number.magnitude() >= scale.exponent && !number.is_zero()) return &scale;
  }
  return nullptr;
}

// Amounts below a hundred dollars that are not whole show their cents.
int cents(const Decimal& number, bool always) {
  const bool small = number.magnitude() < 2;
  return small && (always || !number.is_integer()) ? 2 : 0;
}

Written money(const Decimal& number, const UnitName& name, const MoneyForm& form,
              Language language) {
  const Scale* scale = scale_of(number, rules(language).money_scales);
  const Decimal scaled = number.scaled(scale != nullptr ? -scale->exponent : 0);
  const bool is_price = !name.word.is_empty();
  const int decimals = scale != nullptr ? 0 : cents(scaled, is_price);
  std::string unit;
  if (scale != nullptr) unit.append(form.scale_space).append(scale->many).append(form.after);
  if (scale == nullptr) unit.append(form.after_plain);
  if (is_price) unit.append("/").append(name.word.in(language));
  return {grouped(scaled, language, decimals), unit, form.before};
}

bool is_latin(std::string_view text) { return !text.empty() && (text[0] & 0x80) == 0; }
// "30,8 millions d’heures GPU", "14 800 milliards de tokens", "14.8 T tokens".
Written in_scale(const Decimal& number, const Scale& scale, const UnitName& name,
                 Language language) {
  const Decimal scaled = number.scaled(-scale.exponent);
  const bool is_one = plural_form_of(scaled, language) == 0;
  std::string unit = space(language);
  const std::string_view after = name.after_scale.in(language);
  unit.append(is_one ? scale.one : scale.many).append(rules(language).count_scale_space);
  // 266.4 万 GPU 小时, but 14.8 万亿词元: Chinese signs keep Latin letters off.
  if (rules(language).count_scale_space.empty() && is_latin(after)) unit += ' ';
  unit.append(after);
  return {grouped(scaled, language), unit};
}

Written counted(const Decimal& number, const UnitName& name, Language language) {
  const bool is_large = name.style == UnitStyle::large;
  const Scale* scale = scale_of(number, rules(language).count_scales);
  const bool is_said = is_large || number.magnitude() >= rules(language).scale_counts_from;
  if (scale != nullptr && is_said) return in_scale(number, *scale, name, language);
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
  const std::string word(unit_word(name, number, language));
  if (number.magnitude() >= kPowersFrom) {
    const Decimal mantissa = number.scaled(-number.magnitude());
    return {grouped(mantissa, language) + "×10" + superscript(number.magnitude()),
            space(language) + word};
  }
  const Scale* scale = scale_of(number, kPrefixes);
  if (scale == nullptr) return {grouped(number, language), space(language) + word};
  return {grouped(number.scaled(-scale->exponent), language),
          space(language) + std::string(scale->many) + word};
}

Written written(const Decimal& number, std::string_view unit, const MoneyForm& form,
                Language language) {
  const UnitName name = unit_name(unit);
  switch (name.style) {
    case UnitStyle::money:
      return money(number, name, form, language);
    case UnitStyle::percent:
      return {grouped(number.scaled(2), language),
              std::string(rules(language).percent_space) + "%"};
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

Written written(const Decimal& number, std::string_view unit, Language language) {
  return written(number, unit, rules(language).money, language);
}

std::string joined(const Written& text) {
  std::string out;
  std::string_view number = text.number;
  if (!text.before.empty() && number.starts_with(kMinusSign)) {
    out += kMinusSign;
    number.remove_prefix(kMinusSign.size());
  }
  return out.append(text.before).append(number).append(text.unit);
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

/// "301 mln. – 1,2 mld. dollar": a currency that is a word is said once.
std::string shared(const Written& from, const Written& to, Language language) {
  std::string_view sign = rules(language).money.after;
  if (sign.starts_with("\u00A0")) sign.remove_prefix(std::string_view("\u00A0").size());
  const std::size_t at = from.unit.rfind(sign);
  const bool is_said_twice = from.unit != to.unit && at != std::string::npos;
  std::string scale = from.unit.substr(0, is_said_twice ? at : 0);
  if (scale.ends_with("\u00A0")) scale.resize(scale.size() - std::string_view("\u00A0").size());
  return std::string(from.before)
      .append(from.number + scale)
      .append(rules(language).range_sign)
      .append(joined(to));
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
  constexpr int kMostDigitsInFront = 3;
  constexpr int kDigitsOfOneAmount = 4;  // 2,788,000 GPU-h: as reports print what they counted
  const bool is_one = low == high;
  const bool is_money = unit_name(unit).style == UnitStyle::money;
  const bool is_count = is_one && !is_money && !is_price(unit);
  const int digits = is_price(unit) ? 3 : is_count ? kDigitsOfOneAmount : range_digits(low, high);
  const auto write = [&](double value) {
    // 104 M keeps its three digits: nothing is rounded away in front of the scale word.
    const int magnitude = rounded_decimal(value, digits).magnitude();
    const int in_front = magnitude % rules(language).digits_per_scale + 1;
    const int whole = is_money ? std::min(in_front, kMostDigitsInFront) : 0;
    const Decimal rounded = rounded_decimal(value, digits < whole ? whole : digits);
    return written(is_one ? rounded.trimmed() : rounded, unit, language);
  };
  const Written from = write(low);
  const Written to = write(high);
  if (joined(from) == joined(to)) return joined(to);
  if (rules(language).ranges_share_currency && (is_money || is_price(unit))) {
    return shared(from, to, language);
  }
  if (is_money || from.unit != to.unit) {
    return joined(from).append(rules(language).range_sign).append(joined(to));
  }
  return from.number + std::string(rules(language).range_sign) + joined(to);
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
  const std::string gap(rules(language).percent_space);
  const std::string percent = gap + "%";
  if (probability < 0.01) return "<" + gap + "1" + percent;
  if (probability > 0.99) return ">" + gap + "99" + percent;
  return grouped(rounded_decimal(probability, 2).scaled(2).trimmed(), language) + percent;
}

std::string format_tick(double value, std::string_view unit, Language language) {
  const Decimal rounded = rounded_decimal(value, 2).trimmed();
  return joined(written(rounded, unit, rules(language).short_money, language));
}

}  // namespace reckoner
