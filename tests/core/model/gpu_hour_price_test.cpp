// SPDX-License-Identifier: MIT
#include "core/model/gpu_hour_price.h"
#include "core/engine/solve.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/engine/plan.h"
#include "core/estimate.h"
#include "tests/core/model/at_points.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

TEST_CASE("the owner's price gives X-12's straight-line rows") {
  // Capital only: no network, no interest, no power, no other operation.
  const struct {
    double capex, years, utilization, usd;
  } rows[] = {
      {30'000, 5, 0.85, 0.81},
      {40'000, 4, 0.60, 1.90},
      {50'000, 4, 0.60, 2.38},
  };
  for (const auto& row : rows) {
    const Scenario scenario = report({{P::price_basis, "own"},
                                      {P::server_capex_usd_per_gpu, row.capex},
                                      {P::interconnect_share, 0},
                                      {P::life_years, row.years},
                                      {P::utilization, row.utilization},
                                      {P::cost_of_capital, 0},
                                      {P::electricity_usd_per_kwh, 0},
                                      {P::other_opex_share_per_year, 0}});
    CHECK(std::fabs(*at_points(scenario, O::own_usd_per_gpu_hour) - row.usd) <= 0.01);
    CHECK(at_points(scenario, O::gpu_hour_price_usd) ==
          at_points(scenario, O::own_usd_per_gpu_hour));
  }
}

TEST_CASE("the owner's price with interest gives the worked example") {
  // 41,000 * 1.12 * 0.12 / (1 - 1.12^-4) / (8766 * 0.7) + 0.7 * 1.8 * 0.75 * 1.25 * 0.08, by hand
  const Scenario scenario = report({{P::server_capex_usd_per_gpu, 41'000},
                                    {P::interconnect_share, 0.12},
                                    {P::life_years, 4},
                                    {P::utilization, 0.7},
                                    {P::cost_of_capital, 0.12},
                                    {P::electricity_usd_per_kwh, 0.08},
                                    {P::other_opex_share_per_year, 0}});
  CHECK(*at_points(scenario, O::own_usd_per_gpu_hour) == doctest::Approx(2.558).epsilon(2e-4));
}

TEST_CASE("a resale value comes back discounted, and other operation is on the server alone") {
  // 20,000 * 1.1 * (1 - 0.25 / 1.08^5) * 0.08 / (1 - 1.08^-5) / 4383 + 20,000 * 0.1 / 4383
  const double capital = 22'000 * (1 - 0.25 / std::pow(1.08, 5)) * 0.08 / (1 - std::pow(1.08, -5));
  const Scenario scenario = report({{P::server_capex_usd_per_gpu, 20'000},
                                    {P::interconnect_share, 0.1},
                                    {P::life_years, 5},
                                    {P::utilization, 0.5},
                                    {P::cost_of_capital, 0.08},
                                    {P::residual_share, 0.25},
                                    {P::electricity_usd_per_kwh, 0},
                                    {P::other_opex_share_per_year, 0.1}});
  CHECK(*at_points(scenario, O::own_usd_per_gpu_hour) ==
        doctest::Approx((capital + 2'000) / 4383).epsilon(1e-12));
}

double capital_recovery_factor(double rate, double years) {
  return capital_per_year(0.0, rate, years);
}

TEST_CASE("capital recovery runs smoothly into straight-line depreciation") {
  for (const double years : {0.25, 1.0, 4.0, 50.0}) {
    CAPTURE(years);
    CHECK(capital_recovery_factor(0.0, years) == 1 / years);
    double below = 1 / years;
    for (double rate = 1e-300; rate < 1; rate *= 10) {
      CAPTURE(rate);
      const double factor = capital_recovery_factor(rate, years);
      CHECK(factor >= below * (1 - 1e-15));
      // series in r: 1/n (1 + r (n + 1) / 2 + ...), good to r^2 n^2
      if (rate < 1e-6) {
        CHECK(factor * years ==
              doctest::Approx(1 + rate * (years + 1) / 2).epsilon(1e-15 + rate * rate * 4000));
      }
      below = factor;
    }
    CHECK(capital_recovery_factor(0.12, years) ==
          doctest::Approx(0.12 / (1 - std::pow(1.12, -years))).epsilon(1e-13));
  }
}

TEST_CASE("no interest is explained as a straight line and costs the same as next to none") {
  const Scenario none = report({{P::cost_of_capital, 0}, {P::residual_share, 0.2}});
  const Scenario hardly = report({{P::cost_of_capital, 1e-12}, {P::residual_share, 0.2}});
  CHECK(formula_for(none, O::own_usd_per_gpu_hour) != formula_for(hardly, O::own_usd_per_gpu_hour));
  CHECK(*at_points(none, O::own_usd_per_gpu_hour) ==
        doctest::Approx(*at_points(hardly, O::own_usd_per_gpu_hour)).epsilon(1e-10));
}

TEST_CASE("an interest rate can be solved for from a scenario without interest") {
  const double target = *at_points(report({{P::cost_of_capital, 0.12}}), O::own_usd_per_gpu_hour);
  const Result<double> rate =
      solve(report({{P::cost_of_capital, 0}}),
            {P::cost_of_capital, O::own_usd_per_gpu_hour, Statistic::p50, target});
  REQUIRE(rate);
  CHECK(*rate == doctest::Approx(0.12).epsilon(1e-6));
}

TEST_CASE("a revenue can be solved for from a scenario without a surplus") {
  // 5.576e6 / (revenue - 87,072) = 20 days
  const Result<double> revenue =
      solve(report({{P::inference_revenue_usd_per_day, 0}}),
            {P::inference_revenue_usd_per_day, O::payback_days, Statistic::p50, 20});
  REQUIRE(revenue);
  CHECK(*revenue == doctest::Approx(87'072 + 5.576e6 / 20).epsilon(1e-6));
}

}  // namespace
}  // namespace reckoner
