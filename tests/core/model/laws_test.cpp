// SPDX-License-Identifier: MIT
// What must hold whatever the reader types: checked on ten thousand random valid scenarios, each
// input at one value. Ranges are in laws_of_ranges_test.cpp.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/engine/plan.h"
#include "tests/core/model/at_points.h"
#include "tests/core/model/random_scenarios.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;
using Values = std::array<std::optional<double>, kOutputCount>;

constexpr double kRounding = 1e-12;

template <class Check>
void for_random_scenarios(Check check) {
  Random random(20261124);
  for (int i = 0; i < kScenarios; ++i) {
    const Scenario scenario = random_points(random);
    CAPTURE(i);
    check(scenario, all_at_points(scenario));
  }
}

Values with(const Scenario& scenario, P key, double value) {
  Scenario changed = scenario;
  changed[key] = point(value);
  return all_at_points(changed);
}

/// `factor` times a value, or the most that a reader can set.
double up_to_limit(const Scenario& scenario, P key, double factor) {
  const double most = parameter(key).hard_high;
  const double value = scenario[key].p50 * factor;
  return value < most ? value : most;
}

bool near(const std::optional<double>& a, double b, double tolerance = kRounding) {
  return a && std::fabs(*a - b) <= tolerance * (std::fabs(*a) + std::fabs(b)) / 2;
}

bool rises(const Values& low, const Values& high, O output) {
  const auto& a = low[index(output)];
  const auto& b = high[index(output)];
  return (!a && !b) || (a && b && *a <= *b * (1 + kRounding));
}

bool pays_back(const Scenario& scenario, const Values& values) {
  const bool is_counted = choice_id(scenario, P::pays_back) == "counted";
  const auto& cost = values[index(is_counted ? O::counted_cost_usd : O::run_cost_usd)];
  const auto& revenue_per_day = values[index(O::serving_revenue_usd_per_day)];
  const auto& cost_per_day = values[index(O::serving_cost_usd_per_day)];
  return cost && *cost > 0 && revenue_per_day && cost_per_day && *revenue_per_day > *cost_per_day;
}

TEST_CASE("every output of a valid scenario is a finite number, never below zero") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    for (const Issue& issue : validate(scenario))
      CHECK(issue.code == IssueCode::flop_rule_unavailable);
    // An output that is no finite number is kept from the reader: none of those that exist may be.
    // What is free or never paid back has no days, and is named in an Issue.
    for (const OutputId id : make_plan(scenario, {}).requested) {
      CHECK((values[index(id)] || (id == O::payback_days && !pays_back(scenario, values))));
    }
    for (const OutputRow& row : outputs()) {
      if (!values[index(row.key)]) continue;
      const double value = *values[index(row.key)];
      const bool fine = std::isfinite(value) && value >= 0;
      if (!fine) CAPTURE(std::string(row.id));
      CHECK(fine);
    }
  });
}

TEST_CASE("a rented run costs in proportion to its price") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    if (choice_id(scenario, P::price_basis) != "rent") return;
    const double price = scenario[P::rent_usd_per_gpu_hour].p50;
    const double dearer = up_to_limit(scenario, P::rent_usd_per_gpu_hour, 2);
    const Values then = with(scenario, P::rent_usd_per_gpu_hour, dearer);
    for (const O output : {O::pretraining_cost_usd, O::run_cost_usd, O::run_and_r1_cost_usd,
                           O::compute_programme_cost_usd, O::comparator_cost_usd}) {
      const auto& once = values[index(output)];
      if (once) CHECK(near(then[index(output)], dearer / price * *once));
    }
  });
}

TEST_CASE("rungs of use are each the one below plus something") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    const auto at = [&](O output) { return values[index(output)]; };
    if (!at(O::run_cost_usd)) return;
    const double price = *at(O::gpu_hour_price_usd);
    CHECK(near(at(O::run_and_r1_cost_usd),
               *at(O::run_cost_usd) + scenario[P::rl_gpu_hours].p50 * price));
    CHECK(near(at(O::programme_cost_usd), *at(O::compute_programme_cost_usd) +
                                              *at(O::part_staff_usd) +
                                              scenario[P::data_cost_usd].p50));
    CHECK(*at(O::pretraining_cost_usd) <= *at(O::run_cost_usd) * (1 + kRounding));
    CHECK(*at(O::run_cost_usd) <= *at(O::run_and_r1_cost_usd));
    CHECK(*at(O::run_and_r1_cost_usd) <= *at(O::compute_programme_cost_usd) * (1 + kRounding));
    CHECK(*at(O::compute_programme_cost_usd) <= *at(O::programme_cost_usd));
  });
}

TEST_CASE("the receipt is the sum of its ticked parts, and a tick never makes it smaller") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    const auto at = [&](O output) { return values[index(output)]; };
    CHECK(at(O::counted_cost_usd).has_value() == at(O::run_cost_usd).has_value());
    if (!at(O::run_cost_usd)) return;
    double sum = *at(O::run_cost_usd);
    for (const ReceiptRow& row : receipt()) {
      CHECK(*at(row.part) >= 0);
      if (choice_id(scenario, row.tick) == "yes") sum += *at(row.part);
    }
    CHECK(near(at(O::counted_cost_usd), sum));
    CHECK(near(at(O::counted_cost_yuan), sum * scenario[P::yuan_per_usd].p50));
    for (const ReceiptRow& row : receipt()) {
      Scenario other = scenario;
      const bool is_ticked = choice_id(scenario, row.tick) == "yes";
      CHECK(set_parameter(other, row.tick, is_ticked ? "no" : "yes", Notation::link).empty());
      const Values changed = all_at_points(other);
      const Values& less = is_ticked ? changed : values;
      const Values& more = is_ticked ? values : changed;
      CHECK(rises(less, more, O::counted_cost_usd));
      for (const ReceiptRow& part : receipt()) {
        CHECK(changed[index(part.part)] == values[index(part.part)]);
      }
    }
  });
}

TEST_CASE("the used hours of all chips, at the fleet's price, pay for the fleet") {
  constexpr struct {
    const char* gpu;
    P count;
  } kChips[] = {{"a100_sxm", P::fleet_a100},
                {"h800_sxm", P::fleet_h800},
                {"h100_sxm", P::fleet_h100},
                {"h20", P::fleet_h20}};
  for_random_scenarios([&](const Scenario& scenario, const Values& values) {
    if (!values[index(O::fleet_price_usd_per_gpu_hour)]) return;
    const double used_hours = 8766 * scenario[P::fleet_years].p50 * scenario[P::utilization].p50;
    double paid = 0;
    for (const auto& chip : kChips) {
      Scenario other = scenario;
      CHECK(set_parameter(other, P::gpu, chip.gpu, Notation::link).empty());
      const Values changed = all_at_points(other);
      paid +=
          *changed[index(O::fleet_price_usd_per_gpu_hour)] * scenario[chip.count].p50 * used_hours;
    }
    CHECK(near(paid, *values[index(O::fleet_tco_usd)]));
  });
}

TEST_CASE("a better MFU or goodput never adds hours, a larger multiplier never saves") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    const double mfu = scenario[P::mfu].p50;
    const Values better = with(scenario, P::mfu, mfu + (1 - mfu) / 2);
    CHECK(rises(better, values, O::pretraining_gpu_hours));
    CHECK(rises(better, values, O::run_cost_usd));
    const double goodput = scenario[P::goodput].p50;
    CHECK(rises(with(scenario, P::goodput, goodput + (1 - goodput) / 2), values, O::run_gpu_hours));
    const Values more =
        with(scenario, P::rnd_multiplier, up_to_limit(scenario, P::rnd_multiplier, 1.5));
    CHECK(rises(values, more, O::compute_programme_cost_usd));
    CHECK(rises(values, more, O::programme_cost_usd));
    CHECK(more[index(O::run_and_r1_cost_usd)] == values[index(O::run_and_r1_cost_usd)]);
  });
}

TEST_CASE(
    "an owner's price falls with use, rises with interest and tariff, and is never below power") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    const auto& own = values[index(O::own_usd_per_gpu_hour)];
    if (!own) return;
    const double use = scenario[P::utilization].p50;
    CHECK(rises(with(scenario, P::utilization, use + (1 - use) / 2), values,
                O::own_usd_per_gpu_hour));
    const double rate = scenario[P::cost_of_capital].p50;
    CHECK(rises(values, with(scenario, P::cost_of_capital, rate + (1 - rate) / 2),
                O::own_usd_per_gpu_hour));
    const double tariff = up_to_limit(scenario, P::electricity_usd_per_kwh, 2);
    CHECK(
        rises(values, with(scenario, P::electricity_usd_per_kwh, tariff), O::own_usd_per_gpu_hour));
    CHECK(*own >= *values[index(O::power_usd_per_gpu_hour)]);
    if (choice_id(scenario, P::price_basis) == "own") {
      CHECK(values[index(O::gpu_hour_price_usd)] == own);
    }
  });
}

TEST_CASE("the fleet is the sum of its chips, and operation counts as it is read") {
  const struct {
    P count, capex;
  } chips[] = {{P::fleet_a100, P::capex_a100_usd},
               {P::fleet_h800, P::capex_h800_usd},
               {P::fleet_h100, P::capex_h100_usd},
               {P::fleet_h20, P::capex_h20_usd}};
  for_random_scenarios([&](const Scenario& scenario, const Values& values) {
    double count = 0;
    double capex = 0;
    for (const auto& chip : chips) {
      count += scenario[chip.count].p50;
      capex += scenario[chip.count].p50 * scenario[chip.capex].p50;
    }
    CHECK(values[index(O::fleet_gpus)].has_value() == (count > 0));
    if (count == 0) return;
    CHECK(near(values[index(O::fleet_gpus)], count));
    CHECK(near(values[index(O::fleet_capex_usd)], capex));
    const bool included = choice_id(scenario, P::operations_reading) == "included";
    const double opex = included ? 0 : *values[index(O::fleet_opex_usd)];
    CHECK(near(values[index(O::fleet_tco_usd)], capex + opex));
  });
}

TEST_CASE("days fall as the cluster grows, and its purchase grows with it") {
  for_random_scenarios([](const Scenario& scenario, const Values& values) {
    if (!values[index(O::run_days)]) return;
    const double gpus = up_to_limit(scenario, P::cluster_gpus, 2);
    const double times = gpus / scenario[P::cluster_gpus].p50;
    const Values then = with(scenario, P::cluster_gpus, gpus);
    CHECK(near(then[index(O::run_days)], *values[index(O::run_days)] / times));
    CHECK(near(then[index(O::cluster_purchase_usd)],
               *values[index(O::cluster_purchase_usd)] * times));
    CHECK(then[index(O::run_cost_usd)] == values[index(O::run_cost_usd)]);
  });
}

TEST_CASE("hours worked out from an MFU imply that MFU") {
  for_random_scenarios([](const Scenario& scenario, const Values&) {
    Scenario worked_out = scenario;
    change(worked_out, {P::hours_from, "flop"});
    change(worked_out, {P::flop_rule, "six_nd"});
    change(worked_out, {P::mfu_precision, "bf16"});
    const auto implied = at_points(worked_out, O::implied_mfu);
    if (!implied) return;  // tokens that were never published
    CHECK(near(implied, scenario[P::mfu].p50 * scenario[P::goodput].p50));
  });
}

}  // namespace
}  // namespace reckoner
