// SPDX-License-Identifier: MIT
#include "core/engine/plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

Scenario start() { return base_scenario(0, current_edition()); }

bool needs(const Plan& plan, OutputId id) {
  return std::find(plan.outputs.begin(), plan.outputs.end(), id) != plan.outputs.end();
}

}  // namespace

TEST_CASE("a plan holds what the requested outputs need, and nothing else") {
  const OutputId wanted[] = {OutputId::run_cost_usd};
  const Plan plan = make_plan(start(), wanted);
  CHECK(plan.requested == std::vector<OutputId>{OutputId::run_cost_usd});
  CHECK(needs(plan, OutputId::run_gpu_hours));
  CHECK(needs(plan, OutputId::gpu_hour_price_usd));
  CHECK_FALSE(needs(plan, OutputId::programme_cost_usd));
  CHECK_FALSE(needs(plan, OutputId::own_usd_per_gpu_hour));
  CHECK(plan.parameters[index(ParameterId::rent_usd_per_gpu_hour)]);
  CHECK_FALSE(plan.parameters[index(ParameterId::team_size)]);
}

TEST_CASE("choices decide which inputs reach an output") {
  const auto reaches = [](const Scenario& scenario, ParameterId id) -> bool {
    return make_plan(scenario, {}).reaching[index(OutputId::run_cost_usd)][index(id)];
  };
  Scenario scenario = start();
  CHECK(reaches(scenario, ParameterId::rent_usd_per_gpu_hour));
  CHECK_FALSE(reaches(scenario, ParameterId::server_capex_usd_per_gpu));
  CHECK_FALSE(reaches(scenario, ParameterId::mfu));
  scenario.choices[index(ParameterId::price_basis)] = *find_choice(ParameterId::price_basis, "own");
  scenario.choices[index(ParameterId::hours_from)] = *find_choice(ParameterId::hours_from, "flop");
  CHECK_FALSE(reaches(scenario, ParameterId::rent_usd_per_gpu_hour));
  CHECK(reaches(scenario, ParameterId::server_capex_usd_per_gpu));
  CHECK(reaches(scenario, ParameterId::mfu));
}

TEST_CASE("what was never published is missing, with all that needs it") {
  // TPU v4: a machine of them has no published FP64 peak.
  Scenario scenario = start();
  scenario.choices[index(ParameterId::machine_gpu)] =
      *find_choice(ParameterId::machine_gpu, "tpu_v4");
  const Plan plan = make_plan(scenario, {});
  const auto is_missing = [&](OutputId id) {
    return std::find(plan.missing.begin(), plan.missing.end(), id) != plan.missing.end();
  };
  CHECK(is_missing(OutputId::machine_pflops_fp64));
  CHECK(is_missing(OutputId::machine_share_of_reference_hpl));
  CHECK_FALSE(is_missing(OutputId::machine_pflops_fp16));
  CHECK(plan.requested.size() + plan.missing.size() == kOutputCount);
}
