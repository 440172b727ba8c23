// SPDX-License-Identifier: MIT
// One parameter of a scenario from its text.
#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/row_problem.h"
#include "core/scenario/scenario.h"
#include "core/scenario/typed_quantity.h"

namespace reckoner {
namespace {

void copy_value(const Scenario& from, Scenario& to, ParameterId id) {
  to[id] = from[id];
  to.choices[index(id)] = from.choices[index(id)];
}

// Which parameters a run fills in: those that come out equal whatever stood there before.
std::array<bool, kParameterCount> filled_by(std::uint8_t run, std::uint8_t edition) {
  Scenario low{.edition = edition};
  Scenario high = low;
  high.quantities.fill(point(1));
  high.choices.fill(1);
  fill_from_run(low, run);
  fill_from_run(high, run);
  std::array<bool, kParameterCount> filled{};
  for (const ParameterRow& row : parameters()) {
    filled[index(row.key)] =
        row.is_choice ? low.choice(row.key) == high.choice(row.key) : low[row.key] == high[row.key];
  }
  return filled;
}

// Back on its preset's own run, a scenario has the preset's values again, not the catalogue's.
void choose_run(Scenario& scenario, std::uint8_t run) {
  scenario.choices[index(ParameterId::model)] = run;
  const Scenario preset = preset_of(scenario);
  fill_from_run(scenario, run);
  if (preset.choice(ParameterId::model) != run) return;
  const std::array<bool, kParameterCount> filled = filled_by(run, scenario.edition);
  for (const ParameterRow& row : parameters()) {
    if (filled[index(row.key)]) copy_value(preset, scenario, row.key);
  }
}

std::vector<Issue> set_choice(Scenario& scenario, const ParameterRow& row, std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  const std::size_t last = text.find_last_not_of(' ');
  if (first == std::string_view::npos) return {issue_of(row, IssueCode::unknown_choice, "")};
  const std::string_view id = text.substr(first, last - first + 1);
  const auto choice = find_choice(row.key, id);
  if (!choice) return {issue_of(row, IssueCode::unknown_choice, printable(id))};
  if (row.key == ParameterId::model) {
    if (scenario.choice(row.key) != *choice) choose_run(scenario, *choice);
    return {};
  }
  // A reader's own MFU stays; a custom run's prior makes way for that of the new kind or GPU.
  Quantity& mfu = scenario[ParameterId::mfu];
  const bool has_prior = is_custom(scenario) && mfu == prior_of_custom(scenario);
  scenario.choices[index(row.key)] = *choice;
  if (has_prior) mfu = prior_of_custom(scenario);
  return {};
}

std::vector<Issue> set_typed(Scenario& scenario, const ParameterRow& row, std::string_view text,
                             Notation notation) {
  const TypedQuantity typed = read_typed(text, notation, typed_input(row));
  if (!typed.has_value()) return {typed.issue};
  scenario[row.key] = typed.readings[0];
  if (typed.is_usual) return {};
  Issue read_back = issue_of(row, IssueCode::read_as, printable(text));
  read_back.readings.push_back(unmistakable_text(typed.readings[0], row.support));
  return {read_back};
}

std::vector<Issue> set_quantity(Scenario& scenario, const ParameterRow& row, std::string_view text,
                                Notation notation) {
  if (notation.is_typed) return set_typed(scenario, row, text, notation);
  const Result<Quantity> read = parse_quantity(text, notation, row.support, row.id);
  if (!read) return {read.issue()};
  const IssueCode problem = row_problem(row, *read);
  if (problem != IssueCode::count_) return {issue_of(row, problem, printable(text))};
  scenario[row.key] = *read;
  return {};
}

}  // namespace

std::vector<Issue> set_parameter(Scenario& scenario, ParameterId id, std::string_view text,
                                 Notation notation) {
  const ParameterRow& row = parameter(id);
  return row.is_choice ? set_choice(scenario, row, text)
                       : set_quantity(scenario, row, text, notation);
}

}  // namespace reckoner
