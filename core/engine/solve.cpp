// SPDX-License-Identifier: MIT
#include "core/engine/solve.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/engine/batch.h"
#include "core/numbers/decimal.h"
#include "core/numbers/root_search.h"
#include "core/numbers/special_functions.h"
#include "core/words/decimal_text.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kSolveSamples = 4096;
constexpr int kGridSteps = 24;

/// Evenly spaced in logarithm where both ends are positive, else evenly.
void add_steps(std::vector<double>& grid, double low, double high) {
  const bool logarithmic = low > 0;
  for (int i = 0; i <= kGridSteps; ++i) {
    const double t = static_cast<double>(i) / kGridSteps;
    grid.push_back(logarithmic ? low * exp_(t * log_(high / low)) : low + t * (high - low));
  }
}

std::vector<double> grid_of(const ParameterRow& row, const Quantity& now) {
  std::vector<double> grid{row.hard_low, row.hard_high, now.p5, now.p50, now.p95};
  add_steps(grid, row.slider_low, row.slider_high);
  add_steps(grid, row.hard_low, row.hard_high);
  const auto outside = [&](double x) { return !(x >= row.hard_low && x <= row.hard_high); };
  grid.erase(std::remove_if(grid.begin(), grid.end(), outside), grid.end());
  std::sort(grid.begin(), grid.end());
  grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
  return grid;
}

std::string range_text(const SolveRequest& request, const RootSearch& search) {
  const auto number = [](double value) {
    return grouped(rounded_decimal(value, 4).trimmed(), kEnglish);
  };
  return std::string(output(request.output).id) + ": " + number(search.lowest) + " \u2026 " +
         number(search.highest) + ".";
}

Issue issue_about(ParameterId id, IssueCode code, std::string got = {}) {
  return {std::string(parameter(id).id), code, std::move(got)};
}

}  // namespace

Result<double> solve(const Scenario& scenario, const SolveRequest& request) {
  const ParameterRow& row = parameter(request.parameter);
  if (row.is_choice) return issue_about(request.parameter, IssueCode::not_a_quantity);
  for (Issue& issue : validate(scenario)) return std::move(issue);
  if (!(request.target - request.target == 0)) {
    return Issue{"target", IssueCode::not_a_number, {}};
  }
  Scenario tried = scenario;
  Workspace workspace;
  const OutputId requested[] = {request.output};
  const PointSet points{kSolveSamples, scenario.seed};
  const auto statistic = [&](double value) -> std::optional<double> {
    tried[request.parameter] = point(value);
    if (!validate(tried).empty()) return std::nullopt;  // no value to give
    // Planned anew: whether an output exists, and by which formula, may hang on the value tried.
    const Plan plan = make_plan(tried, requested);
    if (plan.requested.empty()) return std::nullopt;
    workspace.evaluate(tried, plan, points);
    const SampleSummary& summary = workspace.summary(request.output, false);
    if (!exists(request.output, summary)) return std::nullopt;
    return summary.values[static_cast<std::size_t>(request.statistic)];
  };
  const Quantity& now = scenario[request.parameter];
  const RootSearch search = find_root(statistic, grid_of(row, now), now.p50, request.target);
  if (search.root) return *search.root;
  if (!search.has_values) {
    return Issue{std::string(output(request.output).id), IssueCode::output_unavailable, {}};
  }
  return issue_about(request.parameter, IssueCode::no_solution, range_text(request, search));
}

}  // namespace reckoner
