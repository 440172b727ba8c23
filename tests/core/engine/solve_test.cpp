// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

Scenario start() { return base_scenario(0, current_edition()); }

}  // namespace

TEST_CASE("solving gives the value at which the statistic meets the target") {
  struct Row {
    ParameterId parameter;
    OutputId output;
    Statistic statistic;
    double target, want;
    const char* source;
  };
  const Row rows[] = {
      {ParameterId::rent_usd_per_gpu_hour, OutputId::run_cost_usd, Statistic::p50, 5.576e6, 2,
       "V3-05: 2.788 M hours at 2 $"},
      {ParameterId::rent_usd_per_gpu_hour, OutputId::run_cost_usd, Statistic::mean, 1e9,
       1e9 / 2.788e6, "a billion over 2.788 M hours"},
      {ParameterId::reported_pretraining_gpu_hours, OutputId::run_gpu_hours, Statistic::p95, 3e6,
       3e6 - 124'000, "three million less context and post-training hours (V3-02, V3-03)"},
      {ParameterId::cluster_gpus, OutputId::run_days, Statistic::p50, 2'788'000.0 / 24 / 4096, 4096,
       "twice the GPUs, half the days"},
      {ParameterId::inference_revenue_usd_per_day, OutputId::payback_days, Statistic::p50, 1e4,
       87'072 + 557.6 * 1.0, "5.576 M over 10,000 days is 557.6 a day above cost (I-03)"},
  };
  Scenario scenario = start();
  for (const Row& row : rows) {
    CAPTURE(row.source);
    if (row.output == OutputId::payback_days) {
      scenario[ParameterId::rent_usd_per_gpu_hour] = point(2);
    }
    const auto value = solve(scenario, {row.parameter, row.output, row.statistic, row.target});
    REQUIRE(bool(value));
    CHECK(*value == doctest::Approx(row.want).epsilon(1e-12));
  }
}

TEST_CASE("the solution, put in, gives the target") {
  Scenario scenario = start();
  const SolveRequest request{ParameterId::rnd_multiplier, OutputId::programme_cost_usd,
                             Statistic::p95, 1e8};
  const auto value = solve(scenario, request);
  REQUIRE(bool(value));
  scenario[request.parameter] = point(*value);
  EstimateOptions options;
  options.samples = 4096;
  const Estimate estimate = reckoner::estimate(scenario, options);
  CHECK(estimate.find(request.output)->value(request.statistic) ==
        doctest::Approx(1e8).epsilon(1e-9));
}

TEST_CASE("what cannot be solved says why") {
  const Scenario scenario = start();
  const auto unreached = solve(
      scenario, {ParameterId::utilization, OutputId::own_usd_per_gpu_hour, Statistic::p50, 1e-6});
  REQUIRE_FALSE(bool(unreached));
  CHECK(unreached.issue().code == IssueCode::no_solution);
  CHECK(unreached.issue().field == "utilization");
  CHECK(unreached.issue().got.find("own_usd_per_gpu_hour") == 0);

  const auto unrelated = solve(
      scenario, {ParameterId::grid_kgco2_per_kwh, OutputId::run_cost_usd, Statistic::p50, 1e7});
  REQUIRE_FALSE(bool(unrelated));
  CHECK(unrelated.issue().code == IssueCode::no_solution);

  const auto choice =
      solve(scenario, {ParameterId::gpu, OutputId::run_cost_usd, Statistic::p50, 1});
  REQUIRE_FALSE(bool(choice));
  CHECK(choice.issue().code == IssueCode::not_a_quantity);

  Scenario no_surplus = scenario;
  no_surplus[ParameterId::inference_revenue_usd_per_day] = point(10);
  const auto payback = solve(
      no_surplus, {ParameterId::rent_usd_per_gpu_hour, OutputId::payback_days, Statistic::p50, 10});
  REQUIRE_FALSE(bool(payback));
  CHECK(payback.issue().code == IssueCode::output_unavailable);
  CHECK(payback.issue().field == "payback_days");
}

TEST_CASE("solving never gives what the scenario would be refused for") {
  Scenario scenario = start();
  for (const ParameterId id : {ParameterId::fleet_a100, ParameterId::fleet_h800,
                               ParameterId::fleet_h100, ParameterId::fleet_h20}) {
    scenario[id] = point(0);
  }
  scenario[ParameterId::fleet_opex_usd_per_gpu_year] = point(0);
  int solved = 0;
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    for (const OutputId id :
         {OutputId::fleet_capex_usd, OutputId::run_cost_usd, OutputId::programme_cost_usd}) {
      for (const double target : {1e-300, 1e-20, 1e-9, 1e-6, 1.0, 1e6, 1e12, 1e30}) {
        const auto value = solve(scenario, {row.key, id, Statistic::p50, target});
        if (!value) continue;
        ++solved;
        CAPTURE(row.id);
        CAPTURE(target);
        CAPTURE(*value);
        Scenario answered = scenario;
        answered[row.key] = point(*value);
        CHECK(validate(answered).empty());
      }
    }
  }
  CHECK(solved > 20);
}
