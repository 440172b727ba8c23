// SPDX-License-Identifier: MIT
#include "core/engine/requirements.h"

#include <limits>
#include <utility>

#include "core/engine/distributions.h"
#include "core/engine/plan.h"
#include "core/numbers/sort_few.h"
#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr double kFurthestScore = 40;  // far beyond what 32 bits of points can reach
constexpr int kHalvings = 80;

/// The score at which a rising function reaches a value.
template <class Function>
double where_reaches(Function rising, double low, double high, double value) {
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = low + (high - low) / 2;
    (rising(middle) < value ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

/// An input's value as a normal score of its own distribution.
double score_of(const Quantity& quantity, const ParameterRow& row, double value) {
  const Distribution distribution(quantity, row.support, {row.hard_low, row.hard_high});
  return where_reaches([&](double z) { return distribution.sample(z); }, -kFurthestScore,
                       kFurthestScore, value);
}

double probability_below(double score) {
  return where_reaches([](double p) { return normal_quantile(p); }, 0, 1, score);
}

double magnitude(double x) { return x < 0 ? -x : x; }

/// How far an input has to move, smallest first: within its range, then beyond what has one.
struct Distance {
  int kind;  // 0: a range, 1: a point, 2: no value does it
  double far;
};

Distance distance(const InputRequirement& row) {
  if (!row.value) return {2, 0};
  const double never = std::numeric_limits<double>::infinity();
  if (!row.from.is_point()) {
    return {0, magnitude(score_of(row.from, parameter(row.parameter), *row.value))};
  }
  const bool has_logarithm = row.factor && *row.factor > 0;
  return {1, has_logarithm ? magnitude(log_(*row.factor)) : never};
}

InputRequirement requirement(const Scenario& scenario, ParameterId id,
                             const RequirementsRequest& request) {
  const Quantity& now = scenario[id];
  InputRequirement row{id, solve(scenario, {id, request.output, request.statistic, request.target}),
                       now, std::nullopt, std::nullopt};
  if (!row.value) return row;
  if (now.p50 != 0) row.factor = *row.value / now.p50;
  if (!now.is_point()) row.quantile = quantile_of(now, parameter(id), *row.value);
  return row;
}

}  // namespace

double quantile_of(const Quantity& quantity, const ParameterRow& row, double value) {
  return probability_below(score_of(quantity, row, value));
}

Result<std::vector<InputRequirement>> input_requirements(const Scenario& scenario,
                                                         const RequirementsRequest& request) {
  for (Issue& issue : validate(scenario)) return std::move(issue);
  const OutputId requested[] = {request.output};
  const Plan plan = make_plan(scenario, requested);
  if (plan.requested.empty()) {
    return Issue{std::string(output(request.output).id), IssueCode::output_unavailable, {}};
  }
  struct Placed {
    Distance distance;
    InputRequirement row;
  };
  std::vector<Placed> rows;
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice || !plan.reaching[index(request.output)][index(row.key)]) continue;
    InputRequirement found = requirement(scenario, row.key, request);
    rows.push_back({distance(found), std::move(found)});
  }
  sort_few(rows, [](const Placed& a, const Placed& b) {
    if (a.distance.kind != b.distance.kind) return a.distance.kind < b.distance.kind;
    return a.distance.far < b.distance.far;
  });
  std::vector<InputRequirement> sorted;
  for (Placed& placed : rows) sorted.push_back(std::move(placed.row));
  return sorted;
}

}  // namespace reckoner
