// SPDX-License-Identifier: MIT
#include "core/estimate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/engine/batch.h"
#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

Scenario start() { return base_scenario(0, current_edition()); }

EstimateOptions with_samples(std::uint32_t samples) {
  EstimateOptions options;
  options.samples = samples;
  return options;
}

bool has_issue(const Estimate& estimate, std::string_view field, IssueCode code) {
  return std::any_of(estimate.issues.begin(), estimate.issues.end(), [&](const Issue& issue) {
    return issue.field == field && issue.code == code;
  });
}

}  // namespace

TEST_CASE("numbers of samples other than powers of two from 256 to 2^20 are refused") {
  for (const std::uint32_t samples : {0u, 1u, 128u, 1000u, 65'535u, 1u << 21}) {
    const Estimate refused = estimate(start(), with_samples(samples));
    CHECK(has_issue(refused, "samples", IssueCode::bad_samples));
    CHECK(refused.outputs.empty());
  }
  for (const std::uint32_t samples : {256u, 1u << 18}) {
    EstimateOptions options = with_samples(samples);
    options.outputs = {OutputId::run_cost_usd};
    const Estimate accepted = estimate(start(), options);
    CHECK(accepted.samples == samples);
    CHECK(accepted.find(OutputId::run_cost_usd));
  }
}

TEST_CASE("an invalid scenario gives issues and no numbers") {
  Scenario scenario = start();
  scenario[ParameterId::pue] = {0.5, 1, 2};
  const Estimate refused = estimate(scenario);
  CHECK_FALSE(refused.issues.empty());
  CHECK(refused.outputs.empty());
  CHECK(refused.ladder.empty());
}

TEST_CASE("a payback without a surplus at every sample is left out and named") {
  Scenario scenario = start();
  const auto check_left_out = [&](double low, double high) {
    scenario[ParameterId::inference_revenue_usd_per_day] = {low, std::sqrt(low * high), high};
    if (low == high) scenario[ParameterId::inference_revenue_usd_per_day] = point(low);
    const Estimate result = estimate(scenario, with_samples(4096));
    CHECK_FALSE(result.find(OutputId::payback_days));
    CHECK(has_issue(result, "payback_days", IssueCode::output_unavailable));
    CHECK(result.find(OutputId::run_cost_usd));
  };
  check_left_out(10, 10);
  check_left_out(87'072, 87'072);
  check_left_out(60'000, 500'000);  // some samples have a surplus, some do not
  const Estimate result = estimate(start(), with_samples(4096));
  REQUIRE(result.find(OutputId::payback_days));
}

TEST_CASE("a rule that needs an unpublished architecture is replaced by 6ND, and says so") {
  Scenario scenario = start();
  scenario.choices[index(ParameterId::model)] = *find_choice(ParameterId::model, "custom");
  scenario.choices[index(ParameterId::flop_rule)] = *find_choice(ParameterId::flop_rule, "causal");
  const Estimate result = estimate(scenario, with_samples(256));
  CHECK(has_issue(result, "flop_rule", IssueCode::flop_rule_unavailable));
  REQUIRE(result.find(OutputId::flop_per_token));
  CHECK(result.find(OutputId::flop_per_token)->value(Statistic::p50) == 222e9);
  CHECK_FALSE(has_issue(estimate(start(), with_samples(256)), "flop_rule",
                        IssueCode::flop_rule_unavailable));
}

TEST_CASE("asking for some outputs changes none of their digits") {
  const Estimate all = estimate(start(), with_samples(4096));
  for (const OutputSummary& summary : all.outputs) {
    EstimateOptions options = with_samples(4096);
    options.outputs = {summary.output};
    const Estimate one = estimate(start(), options);
    REQUIRE(one.outputs.size() == 1);
    CHECK(one.outputs[0].values == summary.values);
    CHECK(one.outputs[0].errors == summary.errors);
    REQUIRE(one.histograms.size() == 1);
    CHECK(one.histograms[0].counts == all.find_histogram(summary.output)->counts);
    for (const TornadoRow& row : one.tornado) CHECK(row.output == summary.output);
  }
}

TEST_CASE("every preset: finite, ordered, every sample in a bin") {
  for (std::size_t preset = 0; preset < presets().size(); ++preset) {
    CAPTURE(std::string(presets()[preset].id));
    const Scenario scenario = base_scenario(static_cast<std::uint8_t>(preset), current_edition());
    const Estimate result = estimate(scenario, with_samples(4096));
    CHECK(result.outputs.size() + result.issues.size() == kOutputCount);
    for (const OutputSummary& summary : result.outputs) {
      CAPTURE(std::string(output(summary.output).id));
      for (std::size_t i = 0; i < kStatisticCount; ++i) {
        CHECK(std::isfinite(summary.values[i]));
        CHECK(std::isfinite(summary.errors[i]));
        if (i > 1) CHECK(summary.values[i] >= summary.values[i - 1]);
      }
      const Histogram* histogram = result.find_histogram(summary.output);
      REQUIRE(histogram);
      CHECK(std::accumulate(histogram->counts.begin(), histogram->counts.end(), 0u) == 4096);
      CHECK(histogram->edges.size() == histogram->counts.size() + 1);
    }
  }
}

TEST_CASE("the tornado is widest first and holds only what reaches its output") {
  const Estimate result = estimate(start(), with_samples(256));
  const TornadoRow* last = nullptr;
  std::size_t of_programme = 0;
  for (const TornadoRow& row : result.tornado) {
    CHECK(row.at_p5 != row.at_p95);
    if (last && last->output == row.output) {
      CHECK(std::fabs(last->at_p95 - last->at_p5) >= std::fabs(row.at_p95 - row.at_p5));
      CHECK(last->at_p50 == row.at_p50);
    }
    if (row.output == OutputId::run_cost_usd) {
      CHECK(row.parameter == ParameterId::rent_usd_per_gpu_hour);
      CHECK(row.at_p50 == doctest::Approx(5.576e6));  // V3-05
      CHECK(row.at_p5 == doctest::Approx(2.788e6 * 1.7));
    }
    of_programme += row.output == OutputId::programme_cost_usd ? 1 : 0;
    last = &row;
  }
  CHECK(of_programme == 6);  // price, multiplier, team, pay, years, on-costs
}

TEST_CASE("the ladder adds up within use, and adds nothing within own") {
  const Estimate result = estimate(start(), with_samples(1024));
  REQUIRE(result.ladder.size() == articles().front()->rungs().size());
  double below = 0;
  for (const Rung& rung : result.ladder) {
    const RungRow& row = articles().front()->rungs()[rung.row];
    CHECK(rung.p50 == result.find(row.output)->value(Statistic::p50));
    const bool adds = row.bracket == Bracket::use && &rung != &result.ladder.front();
    CHECK(rung.added_p50_usd == (adds ? rung.p50 - below : 0));
    below = rung.p50;
  }
}

TEST_CASE("indices: one input means all of the variance; a programme's are shares") {
  EstimateOptions options = with_samples(4096);
  options.indices = true;
  const Estimate result = estimate(start(), options);
  double first_orders = 0;
  for (const IndexRow& row : result.indices) {
    if (row.output == OutputId::run_cost_usd) {
      CHECK(row.first_order == doctest::Approx(1).epsilon(0.02));
      CHECK(row.total == doctest::Approx(1).epsilon(0.02));
    }
    if (row.output == OutputId::programme_cost_usd) first_orders += row.first_order;
    CHECK(row.first_order <= row.total + 0.05);
  }
  CHECK(first_orders > 0.8);
  CHECK(first_orders < 1.02);
  CHECK(estimate(start(), with_samples(256)).indices.empty());
}

TEST_CASE("back-test and comparisons come when asked for and when they can be made") {
  EstimateOptions options = with_samples(256);
  CHECK(estimate(start(), options).backtest.empty());
  options.backtest = true;
  CHECK_FALSE(estimate(start(), options).backtest.empty());
  CHECK_FALSE(estimate(start(), options).comparisons.empty());
  options.outputs = {OutputId::energy_mwh};
  CHECK(estimate(start(), options).comparisons.empty());
}

TEST_CASE("the printed Monte Carlo error is the real one") {
  // Over 40 seeds the spread of P50 must agree with the printed standard error.
  EstimateOptions options = with_samples(1024);
  options.outputs = {OutputId::programme_cost_usd};
  Scenario scenario = start();
  double sum = 0, squares = 0, printed = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    scenario.seed = seed;
    const Estimate result = estimate(scenario, options);
    const double p50 = result.outputs.at(0).value(Statistic::p50) / 1e6;
    sum += p50;
    squares += p50 * p50;
    printed += result.outputs[0].error(Statistic::p50) / 1e6 / 40;
  }
  const double real = std::sqrt((squares - sum * sum / 40) / 39);
  CHECK(printed / real > 0.6);
  CHECK(printed / real < 2);
}

TEST_CASE("half the error of as many random points") {
  // Random: the standard error of P5 is sqrt(p (1 - p) / N) / density; the replicates' is measured.
  const Estimate result = estimate(start(), with_samples(65'536));
  const OutputSummary& cost = *result.find(OutputId::programme_cost_usd);
  const Histogram& histogram = *result.find_histogram(OutputId::programme_cost_usd);
  struct Row {
    Statistic statistic;
    double p;
  };
  for (const Row& row :
       {Row{Statistic::p5, 0.05}, Row{Statistic::p50, 0.5}, Row{Statistic::p95, 0.95}}) {
    std::size_t bin = 0;
    while (histogram.edges[bin + 1] < cost.value(row.statistic)) ++bin;
    const double density =
        histogram.counts[bin] / 65'536.0 / (histogram.edges[bin + 1] - histogram.edges[bin]);
    const double random = std::sqrt(row.p * (1 - row.p) / 65'536) / density;
    CAPTURE(row.p);
    CHECK(cost.error(row.statistic) < 0.5 * random);
  }
}
