// SPDX-License-Identifier: MIT
#include "core/scenario/scenario.h"

#include <algorithm>

#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/row_problem.h"
#include "core/scenario/seed_text.h"

namespace reckoner {
namespace {

IssueCode value_problem(const ParameterRow& row, const Quantity& quantity) {
  const IssueCode problem = issue_code(quantile_problem(quantity, row.support));
  return problem != IssueCode::count_ ? problem : row_problem(row, quantity);
}

bool same_value(const Scenario& a, const Scenario& b, ParameterId id) {
  return a[id] == b[id] && a.choice(id) == b.choice(id);
}

}  // namespace

std::string_view choice_id(const Scenario& scenario, ParameterId id) {
  const std::span<const Choice> all = choices(id);
  const std::size_t chosen = scenario.choice(id);
  return chosen < all.size() ? all[chosen].id : std::string_view();
}

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
