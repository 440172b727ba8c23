// SPDX-License-Identifier: MIT
#include "core/engine/batch.h"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <vector>

#include "core/engine/distributions.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

using Random = std::mt19937;

std::uint32_t below(Random& random, std::size_t count) {
  return static_cast<std::uint32_t>(random() % count);
}

/// One edit as a reader makes it: a number, a range, a choice, a preset, the seed.
void edit(Random& random, Scenario& scenario) {
  const std::uint32_t what = below(random, 20);
  if (what == 0)
    scenario = base_scenario(static_cast<std::uint8_t>(below(random, presets().size())), 0);
  if (what == 1) scenario.seed = random() % 3;
  const ParameterRow& row = parameters()[below(random, kParameterCount)];
  if (row.is_choice) {
    scenario.choices[index(row.key)] =
        static_cast<std::uint8_t>(below(random, choices(row.key).size()));
    return;
  }
  if (!row.takes_range()) {
    scenario[row.key] = point((static_cast<int>(below(random, 5)) - 2) * 0.45);
    return;
  }
  Scenario tried = scenario;
  const Quantity& now = scenario[row.key];
  const double factor = 0.8 + 0.1 * below(random, 5);
  const Quantity wide{now.p50 * 0.9, now.p50, now.p50 * 1.1};
  tried[row.key] = what % 3 == 0   ? point(now.p50)
                   : what % 3 == 1 ? wide
                                   : Quantity{now.p5 * factor, now.p50 * factor, now.p95 * factor};
  if (validate(tried).empty()) scenario = tried;
}

bool same_bits(std::span<const double> a, std::span<const double> b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

}  // namespace

TEST_CASE("columns never depend on what the workspace held before") {
  Random random(1);
  Workspace kept;
  Scenario scenario = base_scenario(0, current_edition());
  const std::vector<OutputId> some[] = {
      {}, {OutputId::run_cost_usd}, {OutputId::programme_cost_usd, OutputId::fleet_tco_usd}};
  for (int i = 0; i < 400; ++i) {
    edit(random, scenario);
    const PointSet points{below(random, 8) == 0 ? 2048u : 1024u, scenario.seed};
    const Plan plan = make_plan(scenario, some[below(random, 3)]);
    kept.evaluate(scenario, plan, points);
    Workspace fresh;
    fresh.evaluate(scenario, plan, points);
    for (const OutputId id : plan.requested) {
      CAPTURE(i);
      CAPTURE(std::string(output(id).id));
      REQUIRE(same_bits(kept.samples(id), fresh.samples(id)));
      const bool histogram = below(random, 2) == 0;
      const SampleSummary &a = kept.summary(id, histogram), &b = fresh.summary(id, true);
      REQUIRE(a.finite == b.finite);
      if (!a.finite) continue;
      REQUIRE(same_bits(a.values, b.values));
      REQUIRE(same_bits(a.errors, b.errors));
      if (histogram) REQUIRE(a.counts == b.counts);
    }
  }
}

TEST_CASE("a sample is its formula at the inputs' samples") {
  // The price is the only uncertain factor of the run's cost: hours are points by default.
  const Scenario scenario = base_scenario(0, current_edition());
  const PointSet points{1024, 5};
  const OutputId wanted[] = {OutputId::run_cost_usd};
  Workspace workspace;
  workspace.evaluate(scenario, make_plan(scenario, wanted), points);
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  const Distribution price(scenario[row.key], row.support, {row.hard_low, row.hard_high});
  std::vector<double> scores(1024);
  SobolDimension(points, static_cast<std::uint32_t>(row.dimension)).normal_scores(0, scores);
  const auto samples = workspace.samples(OutputId::run_cost_usd);
  REQUIRE(samples.size() == 1024);
  for (std::size_t i = 0; i < 1024; ++i) {
    REQUIRE(samples[i] == 2'788'000 * price.sample(scores[i]));
  }
}

TEST_CASE("points only make a point, and the batch has the scalar's bits") {
  for (std::size_t preset = 0; preset < presets().size(); ++preset) {
    Scenario scenario = base_scenario(static_cast<std::uint8_t>(preset), current_edition());
    std::array<double, kParameterCount> values{};
    for (std::size_t i = 0; i < kParameterCount; ++i) {
      values[i] = scenario.quantities[i].p50;
      scenario.quantities[i] = point(values[i]);
    }
    const Plan plan = make_plan(scenario, {});
    const auto once = evaluate_once(plan, values);
    Workspace workspace;
    workspace.evaluate(scenario, plan, {256, 1});
    for (const OutputId id : plan.requested) {
      CAPTURE(std::string(output(id).id));
      REQUIRE(workspace.samples(id).size() == 1);
      CHECK(same_bits(workspace.samples(id), std::span(&once[index(id)], 1)));
      const FormulaRow& formula = *plan.formulas[index(id)];
      std::vector<std::vector<double>> columns;
      std::array<const double*, kMaxOperands> in{};
      std::array<double, kMaxOperands> single{};
      for (std::size_t i = 0; i < formula.operand_count; ++i) {
        const Operand& operand = formula.operands[i];
        single[i] = operand.kind == Operand::Kind::parameter ? values[operand.row]
                    : operand.kind == Operand::Kind::output  ? once[operand.row]
                                                             : plan.constants[operand.row];
        columns.emplace_back(5, single[i]);
      }
      for (std::size_t i = 0; i < columns.size(); ++i) in[i] = columns[i].data();
      double out[5] = {};
      formula.batch(in.data(), out, 5);
      for (const double x : out) CHECK(x == formula.scalar(single.data()));
    }
  }
}

TEST_CASE("more rows than are kept give the same samples") {
  Scenario scenario = base_scenario(0, current_edition());
  const OutputId wanted[] = {OutputId::programme_cost_usd, OutputId::run_cost_usd};
  const PointSet points{2 * kMostKeptRows, 1};
  const Plan plan = make_plan(scenario, wanted);
  Workspace workspace;
  workspace.evaluate(scenario, plan, points);
  const std::vector<double> first(workspace.samples(wanted[0]).begin(),
                                  workspace.samples(wanted[0]).end());
  scenario[ParameterId::team_size] = point(170);
  workspace.evaluate(scenario, plan, points);
  CHECK_FALSE(same_bits(first, workspace.samples(wanted[0])));
  scenario = base_scenario(0, current_edition());
  workspace.evaluate(scenario, plan, points);
  CHECK(same_bits(first, workspace.samples(wanted[0])));
}
