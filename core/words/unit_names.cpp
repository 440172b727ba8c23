// SPDX-License-Identifier: MIT
#include "core/words/unit_names.h"

namespace reckoner {
namespace {

constexpr UnitName same(std::string_view id, UnitStyle style, Text text) {
  return {id, style, text, text, "de "};
}

constexpr UnitName kUnits[] = {
    same("", UnitStyle::plain, {"", ""}),
    same("ratio", UnitStyle::plain, {"", ""}),
    same("x", UnitStyle::plain, {"", ""}),
    same("$", UnitStyle::money, {"", ""}),
    same("$/GPU-h", UnitStyle::money, {"GPU-h", "h GPU"}),
    same("$/GPU-year", UnitStyle::money, {"GPU and year", "GPU et par an"}),
    same("$/kWh", UnitStyle::money, {"kWh", "kWh"}),
    same("$/d", UnitStyle::money, {"day", "jour"}),
    same("$/year", UnitStyle::money, {"year", "an"}),
    same("$/M tokens", UnitStyle::money, {"million tokens", "million de tokens"}),
    {"yuan", UnitStyle::large, {"yuan", "yuan"}, {"yuan", "yuans"}, "de "},
    same("yuan/$", UnitStyle::word, {"yuan to the dollar", "yuans par dollar"}),
    {"nodes", UnitStyle::counted, {"node", "nœud"}, {"nodes", "nœuds"}, "de "},
    {"tokens/s", UnitStyle::counted, {"token/s", "token/s"}, {"tokens/s", "tokens/s"}, "de "},
    same("share", UnitStyle::percent, {"", ""}),
    {"GPU-h", UnitStyle::counted, {"GPU-h", "heure GPU"}, {"GPU-h", "heures GPU"}, "d’"},
    {"GPUs", UnitStyle::counted, {"GPU", "GPU"}, {"GPUs", "GPU"}, "de "},
    {"GPU", UnitStyle::counted, {"GPU", "GPU"}, {"GPUs", "GPU"}, "de "},
    {"people", UnitStyle::counted, {"person", "personne"}, {"people", "personnes"}, "de "},
    {"tokens", UnitStyle::large, {"token", "token"}, {"tokens", "tokens"}, "de "},
    {"params", UnitStyle::large, {"parameter", "paramètre"}, {"parameters", "paramètres"}, "de "},
    same("FLOP", UnitStyle::flop, {"FLOP", "FLOP"}),
    same("FLOP/token", UnitStyle::flop, {"FLOP/token", "FLOP/token"}),
    same("FLOP/s", UnitStyle::flop, {"FLOP/s", "FLOP/s"}),
    {"years", UnitStyle::word, {"year", "an"}, {"years", "ans"}, "d’"},
    {"d", UnitStyle::word, {"day", "jour"}, {"days", "jours"}, "de "},
    {"days", UnitStyle::word, {"day", "jour"}, {"days", "jours"}, "de "},
    same("PF", UnitStyle::word, {"petaflop/s", "pétaflop/s"}),
    same("pflops", UnitStyle::word, {"petaflop/s", "pétaflop/s"}),
    same("MWh", UnitStyle::counted, {"MWh", "MWh"}),
    same("kW", UnitStyle::word, {"kW", "kW"}),
    same("W", UnitStyle::word, {"W", "W"}),
    same("t", UnitStyle::counted, {"t CO₂", "t de CO₂"}),
    same("kg/kWh", UnitStyle::word, {"kg/kWh", "kg/kWh"}),
};

}  // namespace

UnitName unit_name(std::string_view unit) {
  for (const UnitName& name : kUnits) {
    if (name.id == unit) return name;
  }
  if (unit.starts_with("$/")) return same(unit, UnitStyle::money, {unit.substr(2), unit.substr(2)});
  if (unit.starts_with("share")) return same(unit, UnitStyle::percent, {"", ""});
  return same(unit, UnitStyle::word, {unit, unit});
}

bool is_french_singular(const Decimal& number) {
  return number.is_zero() || number.point < 1 || (number.point == 1 && number.digits[0] < '2');
}

std::string_view unit_word(const UnitName& name, const Decimal& number, Language language) {
  if (language == Language::french) {
    return is_french_singular(number) ? name.one.fr : name.many.fr;
  }
  const Decimal trimmed = number.trimmed();
  return trimmed.digits == "1" && trimmed.point == 1 ? name.one.en : name.many.en;
}

}  // namespace reckoner
