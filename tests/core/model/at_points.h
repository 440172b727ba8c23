// SPDX-License-Identifier: MIT
// Scenarios made of single values, and what a reader is shown for them.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/engine/batch.h"
#include "core/estimate.h"
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

/// Every output with each input held at its P50, as estimate() gives it; absent where it does not.
inline std::array<std::optional<double>, kOutputCount> all_at_points(Scenario scenario) {
  for (Quantity& quantity : scenario.quantities) quantity = point(quantity.p50);
  EstimateOptions options;
  options.samples = kMinSamples;
  options.tornado = options.histograms = false;
  static Workspace workspace;  // its buffers: what it held never changes a result
  std::array<std::optional<double>, kOutputCount> values;
  for (const OutputSummary& summary : estimate(scenario, options, workspace).outputs) {
    values[index(summary.output)] = summary.value(Statistic::p50);
  }
  return values;
}

inline std::optional<double> at_points(const Scenario& scenario, OutputId output) {
  return all_at_points(scenario)[index(output)];
}

}  // namespace reckoner
