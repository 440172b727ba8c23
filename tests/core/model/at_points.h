// SPDX-License-Identifier: MIT
// Scenarios made of single values, and what the formulas give for them.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>

#include "core/model/formula.h"
#include "core/scenario/presets.h"

namespace reckoner {

/// One change to a scenario: a number, or the id of a choice.
struct Change {
  ParameterId key;
  double value;
  std::string_view choice;
  Change(ParameterId id, double number) : key(id), value(number) {}
  Change(ParameterId id, std::string_view choice_text) : key(id), value(0), choice(choice_text) {}
};

inline void change(Scenario& scenario, const Change& with) {
  if (with.choice.empty()) {
    scenario[with.key] = point(with.value);
    return;
  }
  const auto choice = find_choice(with.key, with.choice);
  REQUIRE(choice);
  scenario.choices[index(with.key)] = *choice;
}

/// The report to the letter, with changes.
inline Scenario report(std::initializer_list<Change> changes = {}) {
  Scenario scenario = base_scenario(*find_preset("deepseek_report"), current_edition());
  for (const Change& with : changes) change(scenario, with);
  return scenario;
}

inline std::optional<double> at_points(const Scenario& scenario, OutputId output) {
  return evaluate_at_p50(scenario)[index(output)];
}

}  // namespace reckoner
