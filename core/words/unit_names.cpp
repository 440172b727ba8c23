// SPDX-License-Identifier: MIT
#include "core/words/unit_names.h"

#include <cstddef>

#include "core/words/catalogue.h"
#include "core/words/language_rules.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

using enum UnitStyle;

constexpr UnitName wordless(std::string_view id, UnitStyle style) { return {id, style, {}, {}}; }

constexpr UnitName unit(std::string_view id, UnitStyle style) {
  const bool takes_scale = style == counted || style == large;
  return {id, style, word_of("unit.", id),
          takes_scale ? word_of("unit.", id, ".of_scale") : WordId::none};
}

constexpr UnitName kUnits[] = {
    wordless("", plain),       wordless("ratio", plain),  wordless("x", plain),
    wordless("$", money),      unit("$/GPU-h", money),    unit("$/GPU-year", money),
    unit("$/kWh", money),      unit("$/d", money),        unit("$/year", money),
    unit("$/M tokens", money), unit("yuan", large),       unit("yuan/$", UnitStyle::word),
    unit("nodes", counted),    unit("tokens/s", counted), wordless("share", percent),
    unit("GPU-h", counted),    unit("GPUs", counted),     unit("GPU", counted),
    unit("people", counted),   unit("tokens", large),     unit("params", large),
    unit("FLOP", flop),        unit("FLOP/token", flop),  unit("FLOP/s", flop),
    unit("years", word),       unit("d", word),           unit("days", word),
    unit("PF", word),          unit("pflops", word),      unit("MWh", counted),
    unit("kW", word),          unit("W", word),           unit("t", counted),
    unit("kg/kWh", word),
};

}  // namespace

UnitName unit_name(std::string_view unit_id) {
  for (const UnitName& name : kUnits) {
    if (name.id == unit_id) return name;
  }
  if (unit_id.starts_with("$/")) return {unit_id, money, Text::name(unit_id.substr(2)), {}};
  if (unit_id.starts_with("share")) return wordless(unit_id, percent);
  return {unit_id, UnitStyle::word, Text::name(unit_id), {}};
}

std::size_t plural_form_of(const Decimal& number, Language language) {
  switch (rules(language).plural) {
    case PluralRule::one_alone: {
      const Decimal trimmed = number.trimmed();
      return trimmed.digits == "1" && trimmed.point == 1 ? 0 : 1;
    }
    case PluralRule::below_two: {
      const bool is_below_two =
          number.is_zero() || number.point < 1 || (number.point == 1 && number.digits[0] < '2');
      return is_below_two ? 0 : 1;
    }
    case PluralRule::none:
      break;
  }
  return 0;
}

std::string_view unit_word(const UnitName& name, const Decimal& number, Language language) {
  if (name.word.word() == WordId::none) return name.word.in(language);
  return plural_form(name.word.word(), plural_form_of(number, language), language);
}

std::string_view unit_word(const UnitName& name, Language language) {
  constexpr std::size_t kMany = 1;
  if (name.word.word() == WordId::none) return name.word.in(language);
  return plural_form(name.word.word(), kMany, language);
}

}  // namespace reckoner
