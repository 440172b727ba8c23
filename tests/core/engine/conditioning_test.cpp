// SPDX-License-Identifier: MIT
#include "core/engine/conditioning.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/engine/batch.h"
#include "core/estimate.h"
#include "core/model/affine.h"
#include "core/numbers/normal_cumulative.h"
#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

using O = OutputId;
using P = ParameterId;

Scenario start() { return base_scenario(0, current_edition()); }

EstimateOptions with_samples(std::uint32_t samples) {
  EstimateOptions options;
  options.samples = samples;
  options.tornado = options.histograms = false;
  return options;
}

double operand_value(std::size_t place) { return 0.31 + 0.043 * static_cast<double>(place % 9); }

/// The mixed second difference of a formula in two of its operands, beside its size.
double bend(const FormulaRow& row, std::size_t i, std::size_t j) {
  constexpr double kStep = 0.125;
  const auto at = [&](double from_i, double from_j) {
    std::array<double, kMaxOperands> in{};
    for (std::size_t place = 0; place < row.operand_count; ++place)
      in[place] = operand_value(place);
    in[i] += from_i;
    in[j] += from_j;
    return row.scalar(in.data());
  };
  const double size = std::fabs(at(0, 0)) + std::fabs(at(kStep, kStep));
  return (at(kStep, kStep) - at(kStep, 0) - at(0, kStep) + at(0, 0)) / size;
}

}  // namespace

TEST_CASE("what is affine in what, read off the formulas, is what their values say") {
  int straight = 0, curved = 0;
  for (const FormulaRow& row : formulas()) {
    if (row.output == O::payback_days) continue;  // a century cuts it off, and here that is far
    CAPTURE(std::string(output(row.output).id));
    const auto products = shape_of(row).products;
    for (std::size_t i = 0; i < row.operand_count; ++i) {
      for (std::size_t j = 0; j <= i; ++j) {
        CAPTURE(i);
        CAPTURE(j);
        const bool is_marked = (products[i] >> j & 1) != 0;
        // Two operands below one line are each marked alone; with each other they may be or not.
        const bool is_said = is_marked || (i != j && (products[i] >> i & products[j] >> j & 1));
        if (!is_said) CHECK(std::fabs(bend(row, i, j)) < 1e-13);
        if (is_marked) CHECK(std::fabs(bend(row, i, j)) > 1e-9);
        (is_marked ? curved : straight) += 1;
      }
    }
  }
  CHECK(straight > 100);
  CHECK(curved > 50);
}

TEST_CASE("what a limit cuts off is affine in nothing") {
  for (const FormulaRow& row : formulas()) {
    if (row.output != O::payback_days) continue;
    const auto products = shape_of(row).products;
    for (std::size_t i = 0; i < row.operand_count; ++i) CHECK((products[i] >> i & 1) == 1);
  }
}

TEST_CASE("a plan knows through all outputs in which inputs one is no straight line") {
  const Plan plan = make_plan(base_scenario(*find_preset("owner"), current_edition()), {});
  const auto is_curved = [&](O id, P key) -> bool { return plan.curved[index(id)][index(key)]; };
  CHECK_FALSE(is_curved(O::programme_cost_usd, P::server_capex_usd_per_gpu));
  CHECK_FALSE(is_curved(O::programme_cost_usd, P::rnd_multiplier));
  CHECK_FALSE(is_curved(O::programme_cost_usd, P::residual_share));
  CHECK(is_curved(O::programme_cost_usd, P::utilization));
  CHECK(is_curved(O::own_usd_per_gpu_hour, P::life_years));
  CHECK(is_curved(O::own_usd_per_gpu_hour, P::cost_of_capital));
  // On both sides of a product: a count times its price, over the sum of the counts.
  CHECK(is_curved(O::fleet_usd_per_gpu_hour, P::fleet_h20));
  CHECK_FALSE(is_curved(O::fleet_usd_per_gpu_hour, P::capex_h20_usd));
}

TEST_CASE("a distribution function undoes its quantiles, and its table is it") {
  for (std::size_t preset = 0; preset < presets().size(); ++preset) {
    const Scenario scenario = base_scenario(static_cast<std::uint8_t>(preset), current_edition());
    for (const ParameterRow& row : parameters()) {
      if (row.is_choice || scenario[row.key].is_point()) continue;
      CAPTURE(std::string(row.id));
      const Distribution distribution(scenario[row.key], row.support);
      const CumulativeTable table(distribution);
      CHECK(table.is_exact());
      double undone = 0, looked_up = 0, slope = 0;
      for (int i = -600; i <= 600; ++i) {
        const double x = distribution.sample(i * 0.01);
        const Distribution::Cumulative exact = distribution.cumulative(x);
        undone = std::fmax(undone, std::fabs(exact.probability - normal_cumulative(i * 0.01)));
        looked_up = std::fmax(looked_up, std::fabs(table.at(x).probability - exact.probability));
        if (i % 100 != 0 || i < -200 || i > 200) continue;
        const double step = 1e-4 * (scenario[row.key].p95 - scenario[row.key].p5);
        const double rise = distribution.cumulative(x + step).probability -
                            distribution.cumulative(x - step).probability;
        const double off = table.at(x).density / (rise / (2 * step)) - 1;
        slope = std::fmax(slope, std::fabs(off));
      }
      CHECK(undone < 1e-6);  // beside a limit the distance from it has lost digits
      CHECK(looked_up < 3e-5);
      CHECK(slope < 0.02);
      CHECK(table.at(distribution.sample(-7) - 1).probability == 0);
      CHECK(table.at(distribution.sample(7) + 1).probability == 1);
    }
  }
}

TEST_CASE("a limit that clamps an input holds all that lies beyond it") {
  const Distribution clamped({1, 2, 4}, kAmount, {1.5, 3});
  const CumulativeTable table(clamped);
  CHECK(table.at(1.49).probability == 0);
  CHECK(table.at(1.5).probability == doctest::Approx(clamped.cumulative(1.5).probability));
  CHECK(table.at(2.99).probability < 1);
  CHECK(table.at(3).probability == 1);
  CHECK(clamped.mean() > 1.5);
  CHECK(clamped.mean() < 3);
}

TEST_CASE("of one uncertain input every figure is exact, at any number of points") {
  const Estimate few = estimate(start(), with_samples(256));
  const OutputSummary& run = *few.find(O::run_cost_usd);  // V3-04 at 1.7, 2 and 3.42 $
  CHECK(run.value(Statistic::p5) == 2'788'000 * 1.7);
  CHECK(run.value(Statistic::p50) == 2'788'000 * 2.0);
  CHECK(run.value(Statistic::p95) == 2'788'000 * 3.42);
  for (const double error : run.errors) CHECK(error == 0);
}

TEST_CASE("the widest affine input is averaged out, unless it is drawn together with another") {
  Scenario scenario = start();
  const auto chosen = [&](O id) {
    return choose_inputs(scenario, make_plan(scenario, {}))[index(id)];
  };
  CHECK(chosen(O::run_cost_usd).parameter == index(P::rent_usd_per_gpu_hour));
  CHECK(chosen(O::run_cost_usd).is_alone);
  CHECK_FALSE(chosen(O::programme_cost_usd).is_alone);
  CHECK(chosen(O::compute_programme_cost_usd).parameter == index(P::rnd_multiplier));
  scenario[P::rnd_multiplier] = {3.9, 4, 4.1};
  CHECK(chosen(O::compute_programme_cost_usd).parameter == index(P::rent_usd_per_gpu_hour));
  scenario[P::correlation_effort] = point(0.5);  // multiplier, team, years, pay
  for (const P tied : {P::rnd_multiplier, P::team_size, P::project_years}) {
    CHECK(chosen(O::programme_cost_usd).parameter != index(tied));
    CHECK(chosen(O::part_staff_usd).parameter != index(tied));
  }
  CHECK(chosen(O::part_staff_usd).parameter == index(P::staff_on_costs));
  CHECK(chosen(O::part_trials_usd).parameter == index(P::rent_usd_per_gpu_hour));
}

TEST_CASE("conditioned answers are those of many samples, within both errors") {
  for (std::size_t preset = 0; preset < presets().size(); ++preset) {
    CAPTURE(std::string(presets()[preset].id));
    const Scenario scenario = base_scenario(static_cast<std::uint8_t>(preset), current_edition());
    const Estimate conditioned = estimate(scenario, with_samples(4096));
    Workspace workspace;
    const Plan plan = make_plan(scenario, {});
    workspace.evaluate(scenario, plan, {65'536, 7});
    Summarizer summarizer;
    for (const OutputSummary& summary : conditioned.outputs) {
      CAPTURE(std::string(output(summary.output).id));
      const std::span<const double> samples = workspace.samples(summary.output);
      if (samples.size() == 1) continue;
      const SampleSummary many = summarizer.summarize(samples, false);
      for (std::size_t i = 1; i < kStatisticCount; ++i) {
        CAPTURE(i);
        const double off = std::fabs(summary.values[i] - many.values[i]);
        CHECK(off <= 6 * (summary.errors[i] + many.errors[i]) + 1e-6 * std::fabs(many.values[i]));
      }
    }
  }
}

TEST_CASE("the share below a quantile is its probability") {
  for (const char* preset : {"deepseek_v3", "owner"}) {
    const Scenario scenario = base_scenario(*find_preset(preset), current_edition());
    Workspace workspace;
    const Estimate result = estimate(scenario, with_samples(4096), workspace);
    for (const O id : {O::run_cost_usd, O::programme_cost_usd, O::energy_mwh, O::fleet_tco_usd}) {
      CAPTURE(std::string(output(id).id));
      for (std::size_t i = 0; i < kQuantileProbabilities.size(); ++i) {
        const double value = result.find(id)->values[1 + i];
        const PropositionCheck above = workspace.check(id, {Relation::at_least, value, 0});
        const PropositionCheck near = workspace.check(id, {Relation::comparable, value, 0.01});
        CHECK(*above.percentile == doctest::Approx(kQuantileProbabilities[i]).epsilon(1e-4));
        CHECK(*above.probability == doctest::Approx(1 - *above.percentile));
        CHECK(*near.probability > 0);
        CHECK(*near.probability < 0.5);
      }
    }
  }
}

TEST_CASE("rows too many to keep are conditioned block by block") {
  const Scenario scenario = base_scenario(*find_preset("owner"), current_edition());
  EstimateOptions options = with_samples(1u << 18);
  options.outputs = {O::programme_cost_usd, O::energy_mwh};
  const Estimate many = estimate(scenario, options);
  options.samples = 16'384;
  const Estimate some = estimate(scenario, options);
  for (const OutputSummary& summary : many.outputs) {
    const OutputSummary& other = *some.find(summary.output);
    for (std::size_t i = 1; i < kStatisticCount; ++i) {
      CHECK(summary.errors[i] < other.errors[i]);
      CHECK(std::fabs(summary.values[i] - other.values[i]) < 6 * other.errors[i]);
    }
  }
}
