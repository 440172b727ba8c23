// SPDX-License-Identifier: MIT
#include "core/scenario/scenario.h"

#include <algorithm>

#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/seed_text.h"

namespace reckoner {
namespace {

Issue issue_of(const ParameterRow& row, IssueCode code, std::string got) {
  return {std::string(row.id), code, std::move(got)};
}

// A range may reach a hard limit only where its distribution is real and samples are clamped.
IssueCode row_problem(const ParameterRow& row, const Quantity& quantity) {
  if (!row.takes_range() && !quantity.is_point()) return IssueCode::takes_no_range;
  if (!(quantity.p5 >= row.hard_low)) return IssueCode::below_limit;
  if (!(quantity.p95 <= row.hard_high)) return IssueCode::above_limit;
  return IssueCode::count_;
}

IssueCode value_problem(const ParameterRow& row, const Quantity& quantity) {
  const IssueCode problem = issue_code(quantile_problem(quantity, row.support));
  return problem != IssueCode::count_ ? problem : row_problem(row, quantity);
}

bool same_value(const Scenario& a, const Scenario& b, ParameterId id) {
  return a[id] == b[id] && a.choice(id) == b.choice(id);
}

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

std::vector<Issue> set_quantity(Scenario& scenario, const ParameterRow& row, std::string_view text,
                                Notation notation) {
  const Result<Quantity> read = parse_quantity(text, notation, row.support, row.id);
  if (!read) return {read.issue()};
  const IssueCode problem = row_problem(row, *read);
  if (problem != IssueCode::count_) return {issue_of(row, problem, printable(text))};
  scenario[row.key] = *read;
  return {};
}

}  // namespace

std::string_view choice_id(const Scenario& scenario, ParameterId id) {
  const std::span<const Choice> all = choices(id);
  const std::size_t chosen = scenario.choice(id);
  return chosen < all.size() ? all[chosen].id : std::string_view();
}

/// Whether the fleet's cost can be shared out at all: the price by purchase value needs a purchase.
bool fleet_has_chips(const Scenario& scenario) {
  using P = ParameterId;
  constexpr struct {
    P count, capex;
  } kChips[] = {{P::fleet_a100, P::capex_a100_usd},
                {P::fleet_h800, P::capex_h800_usd},
                {P::fleet_h100, P::capex_h100_usd},
                {P::fleet_h20, P::capex_h20_usd}};
  const bool by_hours = choice_id(scenario, P::fleet_allocation) == "hours";
  for (const auto& chip : kChips) {
    if (scenario[chip.count].p95 > 0 && (by_hours || scenario[chip.capex].p95 > 0)) return true;
  }
  return false;
}

std::vector<Issue> validate(const Scenario& scenario) {
  std::vector<Issue> issues;
  if (scenario.article >= article_count()) {
    issues.push_back({"article", IssueCode::unknown_article, std::to_string(scenario.article)});
  } else if (scenario.preset >= presets(scenario.article).size()) {
    issues.push_back({"preset", IssueCode::unknown_preset, std::to_string(scenario.preset)});
  }
  if (scenario.edition >= editions().size()) {
    issues.push_back({"edition", IssueCode::unknown_edition, std::to_string(scenario.edition)});
  }
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) {
      if (scenario.choice(row.key) < choices(row.key).size()) continue;
      const std::string got = std::to_string(scenario.choice(row.key));
      issues.push_back(issue_of(row, IssueCode::unknown_choice, got));
    } else {
      const IssueCode problem = value_problem(row, scenario[row.key]);
      if (problem == IssueCode::count_) continue;
      issues.push_back(issue_of(row, problem, parameter_text(scenario, row.key)));
    }
  }
  const bool is_priced_by_fleet = choice_id(scenario, ParameterId::price_basis) == "fleet";
  if (is_priced_by_fleet && !fleet_has_chips(scenario)) {
    issues.push_back({"price_basis", IssueCode::fleet_without_chips, "fleet"});
  }
  return issues;
}

std::vector<Issue> set_parameter(Scenario& scenario, ParameterId id, std::string_view text,
                                 Notation notation) {
  const ParameterRow& row = parameter(id);
  return row.is_choice ? set_choice(scenario, row, text)
                       : set_quantity(scenario, row, text, notation);
}

std::string parameter_text(const Scenario& scenario, ParameterId id) {
  const ParameterRow& row = parameter(id);
  return row.is_choice ? std::string(choice_id(scenario, id))
                       : plain_text(scenario[id], row.support);
}

std::vector<ParameterId> changed_parameters(const Scenario& scenario) {
  const Scenario defaults = defaults_of(scenario);
  std::vector<ParameterId> changed;
  for (const ParameterRow& row : parameters()) {
    if (!same_value(scenario, defaults, row.key)) changed.push_back(row.key);
  }
  return changed;
}

}  // namespace reckoner
