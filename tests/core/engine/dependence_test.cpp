// SPDX-License-Identifier: MIT
#include "core/engine/dependence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/compare.h"
#include "core/engine/batch.h"
#include "core/engine/distributions.h"
#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"
#include "core/screen/screen.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

using P = ParameterId;
using O = OutputId;
using Column = std::vector<double>;

constexpr double kPi = 3.141592653589793;
constexpr double kCorrelations[] = {-0.99, -0.7, -0.3, 0.2, 0.5, 0.8, 0.99};

Scenario owner() { return base_scenario(*find_preset("owner"), current_edition()); }

Scenario tied(P correlation, double rank_correlation) {
  Scenario scenario = owner();
  scenario[correlation] = point(rank_correlation);
  return scenario;
}

/// The scores that each member of a group is drawn at.
std::vector<Column> mixed_scores(const DependentGroup& group, double rank_correlation,
                                 const PointSet& points) {
  std::vector<Column> own, mixed;
  for (const P id : group.members) {
    own.emplace_back(points.rows);
    const SobolDimension dimension(points, static_cast<std::uint32_t>(parameter(id).dimension));
    for (std::uint32_t first = 0; first < points.rows; first += kBlockRows) {
      dimension.normal_scores(first, {&own.back()[first], kBlockRows});
    }
  }
  const double* from[] = {own[0].data(), own[1].data(), own[2].data(), own[3].data()};
  for (std::size_t m = 0; m < kDependentMembers; ++m) {
    mixed.emplace_back(points.rows);
    mix_scores(score_weights(group, m, rank_correlation), m, from, mixed.back().data(),
               points.rows);
  }
  return mixed;
}

Column ranks(const Column& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  Column ranks(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = static_cast<double>(i);
  return ranks;
}

double pearson(const Column& a, const Column& b) {
  const double n = static_cast<double>(a.size());
  const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / n;
  const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return ab / std::sqrt(aa * bb);
}

/// The rank correlation of two members that the header promises.
double promised(const DependentGroup& group, std::size_t a, std::size_t b, double rho) {
  const bool is_opposed = group.members[a] == group.opposed || group.members[b] == group.opposed;
  return is_opposed ? rho : std::fabs(rho);
}

const OutputSummary& of(const Estimate& estimate, O output) {
  const OutputSummary* found = estimate.find(output);
  REQUIRE(found != nullptr);
  return *found;
}

double spread_of(const Scenario& scenario, O output) {
  const OutputSummary summary = of(estimate(scenario), output);
  return summary.value(Statistic::p95) - summary.value(Statistic::p5);
}

}  // namespace

TEST_CASE("the scores' correlation is 2 sin(pi rho / 6)") {
  for (int i = -100; i <= 100; ++i) {
    const double rho = i / 100.0;
    CHECK(std::fabs(score_correlation(rho) - 2 * std::sin(kPi * rho / 6)) < 3e-16);
  }
  CHECK(score_correlation(0) == 0);
}

TEST_CASE("samples have the rank correlation that was set, for every pair, range and group") {
  const PointSet points{65'536, 1};
  for (const DependentGroup& group : dependent_groups()) {
    for (const double rho : kCorrelations) {
      const std::vector<Column> scores = mixed_scores(group, rho, points);
      for (std::size_t a = 0; a < kDependentMembers; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
          CAPTURE(rho);
          CAPTURE(a);
          CAPTURE(b);
          const double sampled = pearson(ranks(scores[a]), ranks(scores[b]));
          CHECK(std::fabs(sampled - promised(group, a, b, rho)) < 0.003);
        }
      }
    }
  }
}

TEST_CASE("every margin keeps its quantiles") {
  const PointSet points{65'536, 1};
  for (const DependentGroup& group : dependent_groups()) {
    for (const double rho : kCorrelations) {
      const std::vector<Column> scores = mixed_scores(group, rho, points);
      for (std::size_t m = 0; m < kDependentMembers; ++m) {
        const ParameterRow& row = parameter(group.members[m]);
        const Distribution margin(row.fallback, row.support, {row.hard_low, row.hard_high});
        Column samples(points.rows);
        margin.sample(scores[m].data(), samples.data(), samples.size());
        std::sort(samples.begin(), samples.end());
        CAPTURE(std::string(row.id));
        CAPTURE(rho);
        const double middle = row.fallback.p95 - row.fallback.p5;
        CHECK(std::fabs(samples[points.rows / 20] - row.fallback.p5) < 0.01 * middle);
        CHECK(std::fabs(samples[points.rows / 2] - row.fallback.p50) < 0.01 * middle);
        CHECK(std::fabs(samples[points.rows - points.rows / 20] - row.fallback.p95) <
              0.01 * middle);
      }
    }
  }
}

TEST_CASE("without a correlation the scores are their own, bit for bit") {
  for (const DependentGroup& group : dependent_groups()) {
    for (std::size_t m = 0; m < kDependentMembers; ++m) {
      ScoreWeights own{};
      own[m] = 1;
      CHECK(score_weights(group, m, 0.0) == own);
    }
    CHECK(score_weights(group, 0, 0.9) == ScoreWeights{1, 0, 0, 0});
  }
}

TEST_CASE("the engine draws inputs at those scores") {
  Scenario scenario = tied(P::correlation_effort, 0.8);
  scenario[P::staff_on_costs] = point(0);
  const PointSet points{1024, 5};
  const DependentGroup& effort = *place_in_group(P::team_size)->group;
  const std::vector<Column> scores = mixed_scores(effort, 0.8, points);
  const OutputId wanted[] = {O::part_staff_usd};
  Workspace workspace;
  workspace.evaluate(scenario, make_plan(scenario, wanted), points);
  const auto samples = workspace.samples(O::part_staff_usd);
  const auto value = [&](std::size_t member, std::size_t i) {
    const ParameterRow& row = parameter(effort.members[member]);
    const Distribution drawn(scenario[row.key], row.support, {row.hard_low, row.hard_high});
    return drawn.sample(scores[member][i]);
  };
  for (std::size_t i = 0; i < points.rows; ++i) {
    const double staff = value(1, i) * value(2, i) * value(3, i);
    CHECK(samples[i] == doctest::Approx(staff).epsilon(1e-14));
  }
}

TEST_CASE("together means wider, apart means narrower, where all push the same way") {
  const auto programme = [](double rho) {
    return spread_of(tied(P::correlation_effort, rho), O::programme_cost_usd);
  };
  CHECK(programme(0) < programme(0.5));
  CHECK(programme(0.5) < programme(0.99));
  // Purchase price and interest raise an hour's price, use lowers it.
  const auto hour = [](double rho) {
    return spread_of(tied(P::correlation_prices, rho), O::own_usd_per_gpu_hour);
  };
  CHECK(hour(0) < hour(-0.5));
  CHECK(hour(-0.5) < hour(-0.99));
}

TEST_CASE("a group with one uncertain member changes no bit of what another input decides") {
  // The market's rent is the only price in use, and the first of its group.
  Scenario scenario = base_scenario(0, current_edition());
  const OutputSummary before = of(estimate(scenario), O::run_cost_usd);
  scenario[P::correlation_prices] = point(0.7);
  const OutputSummary after = of(estimate(scenario), O::run_cost_usd);
  CHECK(before.values == after.values);
  CHECK(before.errors == after.errors);
}

TEST_CASE("solving and estimating agree, for an input of a group and for the correlation") {
  Scenario scenario = tied(P::correlation_effort, 0.6);
  for (const SolveRequest& request :
       {SolveRequest{P::team_size, O::programme_cost_usd, Statistic::p95, 1.5e8},
        SolveRequest{P::correlation_effort, O::programme_cost_usd, Statistic::p95, 1.25e8}}) {
    const auto value = solve(scenario, request);
    REQUIRE(bool(value));
    Scenario solved = scenario;
    solved[request.parameter] = point(*value);
    EstimateOptions options;
    options.samples = 4096;
    CHECK(of(estimate(solved, options), request.output).value(request.statistic) ==
          doctest::Approx(request.target).epsilon(1e-9));
  }
}

TEST_CASE("indices of inputs drawn together are the group's, and still add up") {
  EstimateOptions options;
  options.samples = 16'384;
  options.outputs = {O::programme_cost_usd};
  options.indices = true;
  Scenario scenario = tied(P::correlation_effort, 0.5);
  double first = 0;
  for (const IndexRow& row : estimate(scenario, options).indices) {
    const auto place = place_in_group(row.parameter);
    CHECK_FALSE((place && place->group->correlation == P::correlation_effort));
    CHECK(row.total >= row.first_order - 0.02);
    first += row.first_order;
  }
  CHECK(first > 0.8);
  CHECK(first < 1.02);
  // With nothing else uncertain all of the variance is the group's.
  scenario = base_scenario(0, current_edition());
  for (const P id : {P::rent_usd_per_gpu_hour, P::staff_on_costs}) scenario[id] = point(1);
  scenario[P::correlation_effort] = point(0.5);
  const std::vector<IndexRow> alone = estimate(scenario, options).indices;
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].parameter == P::correlation_effort);
  CHECK(alone[0].first_order == doctest::Approx(1).epsilon(0.05));
  CHECK(alone[0].total == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("the tornado moves one input at a time, tied or not") {
  const Estimate apart = estimate(owner()), together = estimate(tied(P::correlation_prices, 0.9));
  REQUIRE(apart.tornado.size() == together.tornado.size());
  for (std::size_t i = 0; i < apart.tornado.size(); ++i) {
    CHECK(apart.tornado[i].parameter == together.tornado[i].parameter);
    CHECK(apart.tornado[i].at_p5 == together.tornado[i].at_p5);
    CHECK(apart.tornado[i].at_p95 == together.tornado[i].at_p95);
  }
}

TEST_CASE("compared scenarios share their scores: rent and purchase price move together") {
  Scenario renter = base_scenario(0, current_edition()), buyer = owner();
  const auto spread_between = [&](double rho) {
    renter[P::correlation_prices] = buyer[P::correlation_prices] = point(rho);
    const ScenarioComparison comparison = compare(renter, buyer);
    for (const Difference& row : comparison.differences) {
      if (row.output == O::run_cost_usd) return row.p95_usd - row.p5_usd;
    }
    return 0.0;
  };
  CHECK(spread_between(0.9) > 0);
  CHECK(spread_between(0.9) < 0.9 * spread_between(0));
}

TEST_CASE("what full dependence would do is said of the widest rung, and is what it would do") {
  EstimateOptions options;
  options.full_dependence = true;
  const Estimate result = estimate(owner(), options);
  REQUIRE(result.full_dependence.size() == 2);
  for (const FullDependence& row : result.full_dependence) {
    const OutputSummary full = of(estimate(tied(row.correlation, 0.99)), row.output);
    CHECK(row.p5 == doctest::Approx(full.value(Statistic::p5)).epsilon(0.01));
    CHECK(row.p95 == doctest::Approx(full.value(Statistic::p95)).epsilon(0.01));
  }
  CHECK(estimate(base_scenario(0, current_edition()), options).full_dependence.size() == 1);
  const Estimate full = estimate(tied(P::correlation_effort, 0.99), options);
  REQUIRE(full.full_dependence.size() == 1);
  CHECK(full.full_dependence[0].correlation == P::correlation_prices);
}

TEST_CASE("the screen says what is tied, and what full dependence would do") {
  EstimateOptions options;
  options.full_dependence = true;
  for (const Language language : languages()) {
    const Scenario apart = owner(), together = tied(P::correlation_effort, 0.5);
    const Screen before = screen(apart, estimate(apart, options), O::programme_cost_usd, language);
    const Screen after =
        screen(together, estimate(together, options), O::programme_cost_usd, language);
    const std::string_view label = parameter(P::correlation_effort).label.in(language);
    CHECK(before.samples_note.find(label) == std::string::npos);
    CHECK(after.samples_note.find(label) != std::string::npos);
    CHECK(before.dependence_note.find(output(O::programme_cost_usd).label.in(language)) !=
          std::string::npos);
    CHECK(before.dependence_note != after.dependence_note);
    CHECK(before.inputs[index(P::correlation_prices)].reaches_output);
  }
  Scenario points = owner();
  for (const P id : {P::server_capex_usd_per_gpu, P::utilization})
    points[id] = point(points[id].p50);
  const Screen shown = screen(points, estimate(points), O::run_cost_usd, kEnglish);
  CHECK_FALSE(shown.inputs[index(P::correlation_prices)].reaches_output);
}
