// SPDX-License-Identifier: MIT
#include "core/screen/reader_scenario.h"

#include "core/scenario/presets.h"
#include "core/words/format.h"
#include "core/words/language_rules.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr int kDigits = 3;

/// "$2 ($1.70 – $3.42)", "$3", or the chosen label.
std::string value_of(const Scenario& scenario, const ParameterRow& row, Language language) {
  if (row.is_choice) {
    return std::string(choices(row.key)[scenario.choice(row.key)].label.in(language));
  }
  const Quantity& quantity = scenario[row.key];
  const std::string middle = format_quantity(quantity.p50, row.unit, kDigits, language);
  if (quantity.p5 == quantity.p95) return middle;
  // What a price is of has been said already.
  const std::string_view unit = row.unit.starts_with("$/") ? "$" : row.unit;
  std::string range = format_quantity(quantity.p5, unit, kDigits, language);
  range += rules(language).range_sign;
  range += format_quantity(quantity.p95, unit, kDigits, language);
  return tr(WordId::screen_value_and_range, language, {middle, range});
}

}  // namespace

std::string reader_scenario(const Scenario& scenario, Language language) {
  const Scenario defaults = defaults_of(scenario);
  std::string list;
  for (const ParameterId id : changed_parameters(scenario)) {
    const ParameterRow& row = parameter(id);
    list.append(list.empty() ? "" : " · ")
        .append(tr(WordId::page_changed_line, language,
                   {row.label.in(language), value_of(scenario, row, language),
                    value_of(defaults, row, language)}));
  }
  return list.empty() ? list : tr(WordId::screen_reader_scenario, language, {list});
}

}  // namespace reckoner
