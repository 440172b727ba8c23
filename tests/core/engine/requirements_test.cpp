// SPDX-License-Identifier: MIT
#include "core/engine/requirements.h"

#include <doctest/doctest.h>

#include <string>

#include "core/engine/batch.h"
#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

Scenario start() { return base_scenario(0, current_edition()); }

const InputRequirement* find(const std::vector<InputRequirement>& rows, P id) {
  for (const InputRequirement& row : rows) {
    if (row.parameter == id) return &row;
  }
  return nullptr;
}

TEST_CASE("a billion for the run is asked of every input that reaches it, nearest first") {
  const auto rows = input_requirements(start(), {O::run_cost_usd, Statistic::p50, 1e9});
  REQUIRE(bool(rows));
  CHECK(rows->size() == 5);  // three stages' hours, downtime, rent
  const InputRequirement* rent = find(*rows, P::rent_usd_per_gpu_hour);
  REQUIRE(rent != nullptr);
  CHECK(rent == &rows->front());  // the only one with a range
  CHECK(*rent->value == doctest::Approx(1e9 / 2.788e6));
  CHECK(*rent->factor == doctest::Approx(1e9 / 2.788e6 / 2));
  CHECK(*rent->quantile == doctest::Approx(1));
  const InputRequirement* hours = find(*rows, P::reported_pretraining_gpu_hours);
  REQUIRE(hours != nullptr);
  CHECK(bool(hours->value));
  CHECK_FALSE(hours->quantile);  // a point has none
  // Downtime of at most 100 % only doubles it: no value does it, and the Issue says how far it
  // goes.
  const InputRequirement& last = rows->back();
  CHECK(last.parameter == P::reported_hours_overhead);
  CHECK_FALSE(bool(last.value));
  CHECK(last.value.issue().code == IssueCode::no_solution);
  CHECK(last.value.issue().got.find("run_cost_usd") != std::string::npos);
  CHECK_FALSE(last.factor);
}

TEST_CASE("each requirement, put in, meets the target, and its order is that of the quantiles") {
  const RequirementsRequest request{O::programme_cost_usd, Statistic::p50, 60e6};
  const auto rows = input_requirements(start(), request);
  REQUIRE(bool(rows));
  double last = 0;
  for (const InputRequirement& row : *rows) {
    CAPTURE(std::string(parameter(row.parameter).id));
    if (!row.value || !row.quantile) continue;
    const double far = *row.quantile > 0.5 ? *row.quantile - 0.5 : 0.5 - *row.quantile;
    CHECK(far >= last);
    last = far;
    Scenario changed = start();
    changed[row.parameter] = point(*row.value);
    Workspace workspace;
    const OutputId requested[] = {request.output};
    const Plan plan = make_plan(changed, requested);
    workspace.evaluate(changed, plan, {4096, changed.seed});
    CHECK(
        workspace.summary(request.output, false).values[static_cast<std::size_t>(Statistic::p50)] ==
        doctest::Approx(60e6));
  }
  CHECK(find(*rows, P::fleet_h800) == nullptr);  // does not reach it
}

TEST_CASE("the use at which the fleet's price meets the rent is one of the answers [X-10]") {
  Scenario scenario = start();
  for (const auto& [id, text] :
       {std::pair{P::price_basis, "fleet"}, {P::fleet_allocation, "hours"}}) {
    CHECK(set_parameter(scenario, id, text, Notation::link).empty());
  }
  for (const ParameterRow& row : parameters()) scenario[row.key] = point(scenario[row.key].p50);
  scenario[P::utilization] = {0.5, 0.7, 0.9};
  const auto rows = input_requirements(scenario, {O::gpu_hour_price_usd, Statistic::p50, 2});
  REQUIRE(bool(rows));
  CHECK(rows->front().parameter == P::utilization);
  CHECK(*rows->front().value == doctest::Approx(0.61).epsilon(5e-3));
}

TEST_CASE("an input's own quantiles come back from its values") {
  const ParameterRow& rent = parameter(P::rent_usd_per_gpu_hour);
  const Quantity range{1.7, 2, 3.42};
  CHECK(quantile_of(range, rent, 1.7) == doctest::Approx(0.05).epsilon(1e-9));
  CHECK(quantile_of(range, rent, 2) == doctest::Approx(0.5).epsilon(1e-9));
  CHECK(quantile_of(range, rent, 3.42) == doctest::Approx(0.95).epsilon(1e-9));
  CHECK(quantile_of(range, rent, 0.01) == doctest::Approx(0).epsilon(1e-6));
  CHECK(quantile_of(range, rent, 900) == doctest::Approx(1).epsilon(1e-6));
}

TEST_CASE("what has no answer says so") {
  Scenario eagle = start();
  CHECK(set_parameter(eagle, P::reference_machine, "eagle", Notation::link).empty());
  const auto absent =
      input_requirements(eagle, {O::machine_share_of_reference_hpl_mxp, Statistic::p50, 1});
  CHECK_FALSE(bool(absent));
  CHECK(absent.issue().code == IssueCode::output_unavailable);
  Scenario invalid = start();
  invalid[P::rent_usd_per_gpu_hour] = point(-1);
  CHECK_FALSE(bool(input_requirements(invalid, {O::run_cost_usd, Statistic::p50, 1})));
}

}  // namespace
}  // namespace reckoner
