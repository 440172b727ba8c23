// SPDX-License-Identifier: MIT
// What must hold for every statistic of every output, on ten thousand random valid scenarios whose
// inputs are ranges. The points are the same whatever an input's range is, so what holds sample by
// sample holds for the quantiles too, with no allowance for chance.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/engine/batch.h"
#include "core/engine/distributions.h"
#include "core/estimate.h"
#include "tests/core/model/random_scenarios.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

constexpr double kRounding = 1e-12;
constexpr Statistic kQuantiles[] = {Statistic::p5, Statistic::p25, Statistic::p50, Statistic::p75,
                                    Statistic::p95};

EstimateOptions only(std::vector<OutputId> outputs) {
  EstimateOptions options;
  options.samples = kMinSamples;
  options.outputs = std::move(outputs);
  options.tornado = options.histograms = false;
  return options;
}

struct Laws {
  Random random{20261124};
  Workspace workspace;
  int tried = 0;

  Estimate of(const Scenario& scenario, std::vector<OutputId> outputs = {}) {
    return estimate(scenario, only(std::move(outputs)), workspace);
  }
};

/// Draws until `applies` has held `kScenarios` times; `check` sees those.
template <class Applies, class Check>
void for_random_ranges(Applies applies, Check check) {
  Laws laws;
  while (laws.tried < kScenarios) {
    const Scenario scenario = random_ranges(laws.random);
    if (!applies(scenario)) continue;
    ++laws.tried;
    CAPTURE(laws.tried);
    check(laws, scenario);
  }
}

constexpr auto kAlways = [](const Scenario&) { return true; };

/// Every quantile of `low` at most that of `high`.
bool rises(const Estimate& low, const Estimate& high, O output) {
  const OutputSummary* a = low.find(output);
  const OutputSummary* b = high.find(output);
  if (!a || !b) return !a && !b;
  for (const Statistic statistic : kQuantiles) {
    if (!(a->value(statistic) <= b->value(statistic) * (1 + kRounding))) return false;
  }
  return true;
}

/// The input's range, moved up on its support's scale; as it was where a limit is in the way.
Scenario moved_up(const Scenario& scenario, P key, double shift) {
  Scenario moved = scenario;
  const ParameterRow& row = parameter(key);
  const Quantity& now = scenario[key];
  const auto up = [&](double value) { return spread(row.support, value, 0, 0, shift).p50; };
  const Quantity tried{up(now.p5), up(now.p50), up(now.p95)};
  if (is_allowed(row, tried)) moved[key] = tried;
  return moved;
}

TEST_CASE("random ranges are ranges") {
  Random random(1);
  int ranges = 0;
  for (int i = 0; i < 100; ++i) {
    const Scenario scenario = random_ranges(random);
    CHECK(validate(scenario).empty());
    for (const ParameterRow& row : parameters()) {
      ranges += !row.is_choice && !scenario[row.key].is_point() ? 1 : 0;
    }
  }
  CHECK(ranges > 100 * 15);
}

TEST_CASE("every quantile of every output is finite and none lies above the next") {
  for_random_ranges(kAlways, [](Laws& laws, const Scenario& scenario) {
    const Estimate result = laws.of(scenario);
    REQUIRE_FALSE(result.outputs.empty());
    for (const OutputSummary& summary : result.outputs) {
      bool fine = std::isfinite(summary.value(Statistic::mean));
      double below = 0;
      for (const Statistic statistic : kQuantiles) {
        fine = fine && std::isfinite(summary.value(statistic)) &&
               summary.value(statistic) >= below && summary.error(statistic) >= 0;
        below = summary.value(statistic);
      }
      if (!fine) CAPTURE(std::string(output(summary.output).id));
      CHECK(fine);
    }
  });
}

TEST_CASE("an input's own quantiles come back within 1e-12") {
  for_random_ranges(kAlways, [](Laws&, const Scenario& scenario) {
    for (const ParameterRow& row : parameters()) {
      if (row.is_choice) continue;
      const Quantity& q = scenario[row.key];
      const Distribution distribution(q, row.support, {row.hard_low, row.hard_high});
      const double size = std::fabs(q.p5) + std::fabs(q.p50) + std::fabs(q.p95);
      const bool fine = std::fabs(distribution.sample(-kNormalP95) - q.p5) <= 1e-12 * size &&
                        std::fabs(distribution.sample(0) - q.p50) <= 1e-12 * size &&
                        std::fabs(distribution.sample(kNormalP95) - q.p95) <= 1e-12 * size;
      if (!fine) CAPTURE(std::string(row.id));
      CHECK(fine);
    }
  });
}

TEST_CASE("the same seed gives the same bits, whatever was estimated before") {
  for_random_ranges(kAlways, [](Laws& laws, const Scenario& scenario) {
    const std::vector<OutputId> wanted = {O::programme_cost_usd, O::energy_mwh, O::fleet_tco_usd};
    const Estimate after_others = laws.of(scenario, wanted);
    const Estimate fresh = estimate(scenario, only(wanted));
    REQUIRE(fresh.outputs.size() == after_others.outputs.size());
    for (std::size_t i = 0; i < fresh.outputs.size(); ++i) {
      CHECK(fresh.outputs[i].values == after_others.outputs[i].values);
      CHECK(fresh.outputs[i].errors == after_others.outputs[i].errors);
    }
  });
}

TEST_CASE("another seed gives other samples") {
  Scenario scenario = base_scenario(0, current_edition());
  const Estimate one = estimate(scenario, only({O::programme_cost_usd}));
  scenario.seed = 2;
  const Estimate two = estimate(scenario, only({O::programme_cost_usd}));
  CHECK(one.outputs[0].values != two.outputs[0].values);
}

TEST_CASE("twice the rent is twice every quantile of the rented costs") {
  // Beyond the hard limits samples are clamped, and twice a clamped sample is no sample.
  const auto rents = [](const Scenario& scenario) {
    const ParameterRow& row = parameter(P::rent_usd_per_gpu_hour);
    const Distribution rent(scenario[row.key], row.support);
    constexpr double kFarthestScore = 6.5;  // of any 32-bit point
    return choice_id(scenario, P::price_basis) == "rent" &&
           rent.sample(-kFarthestScore) >= row.hard_low &&
           2 * rent.sample(kFarthestScore) <= row.hard_high;
  };
  for_random_ranges(rents, [](Laws& laws, const Scenario& scenario) {
    const std::vector<OutputId> costs = {O::pretraining_cost_usd, O::run_cost_usd,
                                         O::run_and_r1_cost_usd, O::compute_programme_cost_usd,
                                         O::comparator_cost_usd};
    const Estimate once = laws.of(scenario, costs);
    Scenario dear = scenario;
    Quantity& rent = dear[P::rent_usd_per_gpu_hour];
    rent = {2 * rent.p5, 2 * rent.p50, 2 * rent.p95};
    const Estimate twice = laws.of(dear, costs);
    REQUIRE(once.outputs.size() == twice.outputs.size());
    for (std::size_t i = 0; i < once.outputs.size(); ++i) {
      for (std::size_t k = 0; k < kStatisticCount; ++k) {
        const double want = 2 * once.outputs[i].values[k];
        CHECK(std::fabs(twice.outputs[i].values[k] - want) <= 1e-12 * want);
      }
    }
  });
}

TEST_CASE("rungs of use lie in the order of their scope at every quantile") {
  constexpr O kRungs[] = {O::pretraining_cost_usd, O::run_cost_usd, O::run_and_r1_cost_usd,
                          O::compute_programme_cost_usd, O::programme_cost_usd};
  for_random_ranges(kAlways, [&](Laws& laws, const Scenario& scenario) {
    const Estimate result = laws.of(scenario, {std::begin(kRungs), std::end(kRungs)});
    for (std::size_t i = 1; i < std::size(kRungs); ++i) {
      const OutputSummary* below = result.find(kRungs[i - 1]);
      const OutputSummary* above = result.find(kRungs[i]);
      REQUIRE(!below == !above);
      if (!below) continue;
      for (const Statistic statistic : kQuantiles) {
        CHECK(below->value(statistic) <= above->value(statistic) * (1 + kRounding));
      }
    }
  });
}

TEST_CASE("a higher MFU lowers hours and costs where hours follow from it, and nothing elsewhere") {
  for_random_ranges(kAlways, [](Laws& laws, const Scenario& scenario) {
    const std::vector<OutputId> wanted = {O::pretraining_gpu_hours, O::run_cost_usd};
    const Scenario better = moved_up(scenario, P::mfu, 0.3);
    const Estimate before = laws.of(scenario, wanted);
    const Estimate after = laws.of(better, wanted);
    for (const O output : wanted) CHECK(rises(after, before, output));
    const OutputSummary* hours = before.find(O::pretraining_gpu_hours);
    if (!hours || better[P::mfu] == scenario[P::mfu]) return;
    const bool moves = after.find(O::pretraining_gpu_hours)->values != hours->values;
    CHECK(moves == (choice_id(scenario, P::hours_from) == "flop"));
  });
}

TEST_CASE("a larger multiplier raises the programme's cost and no rung below it") {
  for_random_ranges(kAlways, [](Laws& laws, const Scenario& scenario) {
    const std::vector<OutputId> wanted = {O::run_and_r1_cost_usd, O::compute_programme_cost_usd,
                                          O::programme_cost_usd};
    const Estimate before = laws.of(scenario, wanted);
    const Estimate after = laws.of(moved_up(scenario, P::rnd_multiplier, 0.4), wanted);
    for (const O output : wanted) CHECK(rises(before, after, output));
    const OutputSummary* run = before.find(O::run_and_r1_cost_usd);
    if (run) CHECK(run->values == after.find(O::run_and_r1_cost_usd)->values);
  });
}

TEST_CASE("an owner's price falls with utilisation at every quantile") {
  int fell = 0;
  for_random_ranges(kAlways, [&](Laws& laws, const Scenario& scenario) {
    const Estimate before = laws.of(scenario, {O::own_usd_per_gpu_hour});
    const Estimate after =
        laws.of(moved_up(scenario, P::utilization, 0.3), {O::own_usd_per_gpu_hour});
    CHECK(rises(after, before, O::own_usd_per_gpu_hour));
    const OutputSummary* price = before.find(O::own_usd_per_gpu_hour);
    if (!price) return;
    const double now = after.find(O::own_usd_per_gpu_hour)->value(Statistic::p50);
    fell += now < price->value(Statistic::p50) ? 1 : 0;
  });
  CHECK(fell > kScenarios / 2);
}

}  // namespace
}  // namespace reckoner
