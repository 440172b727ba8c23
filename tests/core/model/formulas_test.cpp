// SPDX-License-Identifier: MIT
// Every published or hand-computed figure that the formulas must give, each with the row of the
// dossier that has it. Tolerances are the rounding of the figure as printed there.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/engine/batch.h"
#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/facts/prices.h"
#include "core/model/expression.h"
#include "core/model/units.h"
#include "tests/core/model/at_points.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

struct Row {
  const char* name;
  Scenario scenario;
  OutputId output;
  double want;
  double relative_tolerance;
};

constexpr double kExact = 1e-12;

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CAPTURE(std::string(output(row.output).id));
    const std::optional<double> got = at_points(row.scenario, row.output);
    REQUIRE(got);
    CAPTURE(*got);
    CAPTURE(row.want);
    CHECK(std::fabs(*got - row.want) <= row.relative_tolerance * std::fabs(row.want));
  }
}

TEST_CASE("training compute comes out as published, by each FLOP rule") {
  const Scenario six_nd = report();
  const Scenario causal = report({{P::flop_rule, "causal"}});
  const Scenario noncausal = report({{P::flop_rule, "noncausal"}});
  const Scenario six_nd_fp8 = report({{P::mfu_precision, "fp8"}});
  const Scenario causal_fp8 = report({{P::flop_rule, "causal"}, {P::mfu_precision, "fp8"}});
  const Scenario pcie_fp8 = report({{P::mfu_precision, "fp8"}, {P::gpu, "h800_pcie"}});
  check({
      {"6 x 37e9 [F-02]", six_nd, O::flop_per_token, 222e9, kExact},
      {"249.8 GFLOP [X-05]", causal, O::flop_per_token, 249.8e9, 3e-4},
      {"280.5 GFLOP [X-05]", noncausal, O::flop_per_token, 280.5e9, 3e-4},
      {"X-07", six_nd, O::pretraining_flop, 3.286e24, 2e-4},
      {"X-07", causal, O::pretraining_flop, 3.70e24, 2e-3},
      {"X-07", noncausal, O::pretraining_flop, 4.15e24, 2e-3},
      {"34.6 % [X-06]", six_nd, O::implied_mfu, 0.346, 1.5e-3},
      {"38.96 % [X-06]", causal, O::implied_mfu, 0.3896, 5e-4},
      {"43.75 % [X-06]", noncausal, O::implied_mfu, 0.4375, 5e-4},
      {"38.94 % published [IS-04]", causal, O::implied_mfu, 0.3894, 1e-3},
      {"43.73 % published [IS-03]", noncausal, O::implied_mfu, 0.4373, 1e-3},
      {"17.3 % FP8 [X-06]", six_nd_fp8, O::implied_mfu, 0.173, 1.5e-3},
      {"19.48 % FP8 [X-06]", causal_fp8, O::implied_mfu, 0.1948, 5e-4},
      {"22.6 % FP8 PCIe [X-06]", pcie_fp8, O::implied_mfu, 0.226, 3e-3},
  });
}

TEST_CASE("hours and days come out as published [X-01, X-02, V3-08]") {
  const Scenario as_published = report();
  const Scenario from_flop = report({{P::hours_from, "flop"}});
  // 6 * 37e9 * 14.8e12 / (989.5e12 * 0.346 * 3600), by hand
  constexpr double kFromFlop = 3.2856e24 / (989.5e12 * 0.346 * 3600);
  check({
      {"X-01", as_published, O::pretraining_gpu_hours, 2'664'000, kExact},
      {"X-01", as_published, O::run_gpu_hours, 2'788'000, kExact},
      {"56.7 days [V3-08]", as_published, O::run_days, 56.7, 1e-3},
      {"54.2 days of pre-training [V3-08]",
       report({{P::reported_context_gpu_hours, 0}, {P::reported_posttraining_gpu_hours, 0}}),
       O::run_days, 54.2, 1e-3},
      {"from FLOP", from_flop, O::pretraining_gpu_hours, kFromFlop, kExact},
      {"from FLOP, 0.1 % off the published hours [X-06]", from_flop, O::pretraining_gpu_hours,
       2'664'000, 2e-3},
      {"from FLOP the run adds the reported stages", from_flop, O::run_gpu_hours,
       kFromFlop + 124'000, kExact},
      {"from FLOP, a goodput of 0.9", report({{P::hours_from, "flop"}, {P::goodput, 0.9}}),
       O::pretraining_gpu_hours, kFromFlop / 0.9, kExact},
      {"overhead is on all published hours", report({{P::reported_hours_overhead, 0.05}}),
       O::run_gpu_hours, 2'788'000 * 1.05, kExact},
  });
}

TEST_CASE("how FLOP and MFU are shown never changes hours or costs") {
  for (const char* hours_from : {"reported", "flop"}) {
    const auto plain = all_at_points(report({{P::hours_from, hours_from}}));
    const auto other = all_at_points(report(
        {{P::hours_from, hours_from}, {P::flop_rule, "noncausal"}, {P::mfu_precision, "fp8"}}));
    for (const OutputRow& row : outputs()) {
      CAPTURE(std::string(row.id));
      const bool shown = row.key == O::flop_per_token || row.key == O::pretraining_flop ||
                         row.key == O::implied_mfu;
      CHECK((plain[index(row.key)] == other[index(row.key)]) != shown);
    }
  }
}

TEST_CASE("costs of the run and the programme come out as published") {
  check({
      {"X-01", report(), O::pretraining_cost_usd, 5.328e6, kExact},
      {"X-01", report(), O::run_cost_usd, 5.576e6, kExact},
      {"X-16", report(), O::run_and_r1_cost_usd, 5.870e6, kExact},
      {"x 1.5, with R1", report({{P::rnd_multiplier, 1.5}}), O::compute_programme_cost_usd, 8.658e6,
       kExact},
      {"x 4, with R1", report(), O::compute_programme_cost_usd, 22.598e6, kExact},
      {"x 10, with R1", report({{P::rnd_multiplier, 10}}), O::compute_programme_cost_usd, 56.054e6,
       kExact},
      {"168 people at 135,000 for a year, 15 % on top [D-14, C7-21, C7-24]", report(),
       O::programme_cost_usd, 22.598e6 + 168 * 135'000.0 * 1.15, kExact},
      {"typed data are added [F-14]", report({{P::data_cost_usd, 3e6}}), O::programme_cost_usd,
       22.598e6 + 168 * 135'000.0 * 1.15 + 3e6, kExact},
      {"ticked data are added", report({{P::count_data, "yes"}}), O::programme_cost_usd,
       22.598e6 + 168 * 135'000.0 * 1.15 + 4.5e6, kExact},
      {"theoretical, R1's list price [I-06]", report(), O::payback_days, 11.7, 5e-3},
      {"226.75 nodes at $2 [I-03]", report(), O::serving_cost_usd_per_day, 87'072, kExact},
      {"the same at $3", report({{P::rent_usd_per_gpu_hour, 3}}), O::serving_cost_usd_per_day,
       87'072 * 1.5, kExact},
      {"an amount per day",
       report({{P::serving_cost_from, "per_day"}, {P::rent_usd_per_gpu_hour, 3}}),
       O::serving_cost_usd_per_day, 87'072, kExact},
      {"V3's list price [I-08]", report({{P::billed_at, "v3_list"}}),
       O::serving_revenue_usd_per_day, 280'560, kExact},
      {"V3's list price [I-08]", report({{P::billed_at, "v3_list"}}), O::payback_days, 28.8, 2e-3},
      {"about $0.06 per million tokens in [I-09]", report(), O::usd_per_million_input_tokens, 0.06,
       1e-2},
      {"about $0.30 per million tokens out [I-09]", report(), O::usd_per_million_output_tokens,
       0.30, 2e-3},
      {"all that is counted, R1 too", report({{P::pays_back, "counted"}, {P::count_rl, "yes"}}),
       O::payback_days, 5.870e6 / (562'027 - 87'072.0), kExact},
      {"V2 at $2 [V2-05]", report(), O::part_earlier_usd, 2.80e6, 1e-3},
      {"at 7.25 yuan [K-08]", report(), O::counted_cost_yuan, 5.576e6 * 7.25, kExact},
      {"theoretical, V3's list price [I-08]", report({{P::inference_revenue_usd_per_day, 280'560}}),
       O::payback_days, 28.8, 2e-3},
  });
}

TEST_CASE("the fleet's price joins the two headlines [X-10]") {
  const auto fleet = [](const char* allocation, double use, const char* gpu = "h800_sxm") {
    return report({{P::price_basis, "fleet"},
                   {P::fleet_allocation, allocation},
                   {P::utilization, use},
                   {P::gpu, gpu}});
  };
  // By hand, from SA-09's table: 2,573 M$ over 60,000 GPUs and 35,064 hours; an H800 cost 31,700 $
  // of the 1,628 M$, an H20 24,200.
  constexpr double kByHours = 2573e6 / (60'000 * 35'064.0);
  constexpr double kH800 = 2573e6 * 31'700 / 1628e6 / 35'064;
  constexpr double kH20 = 2573e6 * 24'200 / 1628e6 / 35'064;
  check({
      {"$1.21 from rounded sums", fleet("hours", 1), O::fleet_price_usd_per_gpu_hour, 1.21, 1e-2},
      {"plain hours", fleet("hours", 1), O::gpu_hour_price_usd, kByHours, 2e-3},
      {"plain hours are every chip's", fleet("hours", 1, "h20"), O::gpu_hour_price_usd, kByHours,
       2e-3},
      {"61 % of use are DeepSeek's $2", fleet("hours", 0.61), O::gpu_hour_price_usd, 2, 5e-3},
      {"an H800", fleet("purchase_value", 1), O::gpu_hour_price_usd, kH800, 2e-3},
      {"an H20", fleet("purchase_value", 1, "h20"), O::gpu_hour_price_usd, kH20, 2e-3},
      {"a chip the fleet has not, at its own price", fleet("purchase_value", 1, "b200"),
       O::gpu_hour_price_usd, kH800 * 33'800 / 31'700, 2e-3},
      {"the run at it", fleet("hours", 1), O::run_cost_usd, 2.788e6 * kByHours, 2e-3},
  });
  const Scenario half = fleet("hours", 0.5);
  const auto use = solve(half, {P::utilization, O::gpu_hour_price_usd, Statistic::p50, 2});
  REQUIRE(bool(use));
  CHECK(*use == doctest::Approx(0.61).epsilon(5e-3));
}

TEST_CASE("the run's cost follows the price as X-13 tabulates it") {
  const struct {
    double price, million;
  } rows[] = {
      {1, 2.79}, {1.5, 4.18},  {2, 5.58},  {2.5, 6.97},
      {3, 8.36}, {3.42, 9.54}, {4, 11.15}, {8, 22.3},
  };
  for (const auto& row : rows) {
    check({{"X-13", report({{P::rent_usd_per_gpu_hour, row.price}}), O::run_cost_usd,
            row.million * 1e6, 2e-3}});
  }
}

TEST_CASE("computing follows the multiplier as X-14 tabulates it") {
  const struct {
    double multiplier, million;
  } rows[] = {
      {1.5, 8.4}, {3, 16.7}, {3.33, 18.6}, {5, 27.9}, {5.62, 31.3}, {10, 55.8},
  };
  for (const auto& row : rows) {
    check(
        {{"X-14 leaves R1 out", report({{P::rnd_multiplier, row.multiplier}, {P::rl_gpu_hours, 0}}),
          O::compute_programme_cost_usd, row.million * 1e6, 5e-3}});
  }
}

TEST_CASE("energy and carbon come out as X-15 tabulates them") {
  const struct {
    double pue, mwh, usd_per_hour, china_t, us_t, million_usd;
  } rows[] = {
      {1.15, 3030, 0.0956, 1608, 1182, 0.27},
      {1.25, 3293, 0.1040, 1747, 1284, 0.29},
      {1.50, 3952, 0.1247, 2097, 1541, 0.35},
  };
  for (const auto& row : rows) {
    const Scenario china = report({{P::pue, row.pue}});
    const Scenario us = report({{P::pue, row.pue}, {P::grid_kgco2_per_kwh, 0.39}});
    check({
        {"X-15", china, O::energy_mwh, row.mwh, 3e-4},
        {"X-15", china, O::power_usd_per_gpu_hour, row.usd_per_hour, 5e-4},
        {"X-15", china, O::co2_t, row.china_t, 4e-4},
        {"X-15", us, O::co2_t, row.us_t, 4e-4},
    });
    CHECK(2'788'000 * *at_points(china, O::power_usd_per_gpu_hour) ==
          doctest::Approx(row.million_usd * 1e6).epsilon(0.02));
  }
  const Scenario tdp_only =
      report({{P::server_power_factor, 1}, {P::average_draw, 1}, {P::pue, 1}});
  check({{"TDP only [X-15]", tdp_only, O::energy_mwh, 1952, 4e-4}});
}

TEST_CASE("the cluster's purchase comes out as X-20 tabulates it") {
  const auto cluster = [](double capex, double network) {
    return report({{P::server_capex_usd_per_gpu, capex}, {P::interconnect_share, network}});
  };
  check({
      {"30 k [X-20]", cluster(30'000, 0), O::cluster_purchase_usd, 61e6, 0.01},
      {"44.75 k [X-20]", cluster(44'750, 0), O::cluster_purchase_usd, 92e6, 0.01},
      {"The Register's 25 k [P-12]", cluster(25'000, 0), O::cluster_purchase_usd, 51e6, 0.01},
      {"41 k and 12 %", cluster(41'000, 0.12), O::cluster_purchase_usd, 94.0e6, 1e-3},
  });
}

TEST_CASE("the fleet comes out as SemiAnalysis has it, operation in addition [X-09, X-10]") {
  const Scenario hoppers = report({{P::fleet_a100, 0}});
  check({
      {"60,000 chips [SA-09]", report(), O::fleet_gpus, 60'000, kExact},
      {"X-09", report(), O::fleet_capex_usd, 1.628e9, 2e-3},
      {"SA-05", report(), O::fleet_opex_usd, 0.944e9, 2e-3},
      {"X-09", report(), O::fleet_tco_usd, 2.572e9, 2e-3},
      {"0.53 % of 60,000", report(), O::run_share_of_fleet_year, 0.0053, 2e-3},
      {"0.64 % of 50,000 [X-10]", hoppers, O::run_share_of_fleet_year, 0.0064, 1e-2},
      {"1.22 at 60,000; X-10 has 1.21 from rounded sums", report(), O::fleet_usd_per_gpu_hour, 1.22,
       5e-3},
      {"Hoppers alone cost 1,391 M$ [X-09]", hoppers, O::fleet_capex_usd, 1.391e9, 2e-3},
  });
}

TEST_CASE("read as included, operation is shown but not added [C-01]") {
  const Scenario included = report({{P::operations_reading, "included"}});
  check({
      {"C-01", included, O::fleet_capex_usd, 1.628e9, 2e-3},
      {"C-01", included, O::fleet_opex_usd, 0.944e9, 2e-3},
      {"C-01", included, O::fleet_tco_usd, 1.628e9, 2e-3},
  });
}

TEST_CASE("the grid follows the run: Meta's and BLOOM's own tonnes [L-01, L-02]") {
  Scenario llama = base_scenario(*find_preset("llama31_405b"), current_edition());
  Scenario bloom = base_scenario(0, current_edition());
  fill_from_run(bloom, *find_choice(P::model, "bloom_176b"));
  check({
      {"8,930 t [L-01]", llama, O::co2_t, 8930, 5e-4},
      {"21.6 GWh [K-06]", llama, O::energy_mwh, 21'600, 1e-3},
      {"24.7 t [L-02]", bloom, O::co2_t, 24.7, 2e-3},
      {"433,196 kWh [L-02]", bloom, O::energy_mwh, 433.196, 1e-5},
  });
  fill_from_run(llama, *find_choice(P::model, "deepseek_v3"));
  CHECK(llama[P::grid_kgco2_per_kwh] == point(0.5306));  // K-02
  CHECK(choice_id(llama, P::energy_basis) == "server");
  // Links of the first edition keep China's grid, and the server's power, under every run.
  const Scenario old = base_scenario(*find_preset("llama31_405b"), 0);
  CHECK(old[P::grid_kgco2_per_kwh] == point(0.5306));
  CHECK(choice_id(old, P::energy_basis) == "server");
}

TEST_CASE("a Chinese monthly rent converts to dollars per GPU-hour [R-08]") {
  CHECK(kChineseRentUsdPerGpuHour == doctest::Approx(1.77).epsilon(3e-3));
  CHECK(kChinesePeakRentUsdPerGpuHour == doctest::Approx(4.25).epsilon(2e-3));
}

TEST_CASE("Fire-Flyer's petaflops against supercomputers come out as X-11 computes them") {
  const Scenario el_capitan = report({{P::reference_machine, "el_capitan"}});
  const Scenario fugaku = report();
  check({
      {"5,000 x 312 TF", el_capitan, O::machine_pflops_fp16, 1560, kExact},
      {"5,000 x 9.7 TF", el_capitan, O::machine_pflops_fp64, 48.5, kExact},
      {"10,000 x 312 TF", report({{P::machine_gpus, 10'000}}), O::machine_pflops_fp16, 3120,
       kExact},
      {"48.5 of 1,809 PF", el_capitan, O::machine_share_of_reference_hpl, 0.027, 0.01},
      {"1,560 of 16,700 PF", el_capitan, O::machine_share_of_reference_hpl_mxp, 0.093, 0.01},
      {"1,560 of 43,680 PF", el_capitan, O::machine_share_of_reference_fp16, 0.036, 0.01},
      {"at most 78 % of Fugaku's FP16 peak [TS-08]", fugaku, O::machine_share_of_reference_fp16,
       0.78, kExact},
      {"1,560 of Fugaku's 2.0 EF [TS-11]", fugaku, O::machine_share_of_reference_hpl_mxp, 0.78,
       kExact},
      {"tensor cores, 5,000 x 19.5 TF [G-01]", fugaku, O::machine_pflops_fp64_tensor, 97.5, kExact},
      {"5,000 x 14.2 TF measured [TS-10]", fugaku, O::machine_pflops_hpl, 71, kExact},
      {"48.5 of 442 PF [TS-01]", fugaku, O::machine_share_of_reference_hpl, 48.5 / 442, kExact},
  });
  const Scenario eagle = report({{P::reference_machine, "eagle"}});
  CHECK_FALSE(at_points(eagle, O::machine_share_of_reference_hpl_mxp));  // never published
}

TEST_CASE("run against run comes out as X-18 and X-21 compute it") {
  check({
      {"30.84 over 2.664 [X-18]", report(), O::comparator_gpu_hours_ratio, 11.6, 5e-3},
      {"3.8e25 over 3.286e24 [X-18]", report(), O::comparator_flop_ratio, 11.6, 5e-3},
      {"61.7 M$ at the same price [X-18]", report(), O::comparator_cost_usd, 61.7e6, 1e-3},
      {"6ND over 6ND under every rule", report({{P::flop_rule, "noncausal"}}),
       O::comparator_flop_ratio, 11.6, 5e-3},
  });
  const auto values = all_at_points(report());
  // "at $2/h 61.7 -> 11x" the final run
  CHECK(*values[index(O::comparator_cost_usd)] / *values[index(O::run_cost_usd)] ==
        doctest::Approx(11).epsilon(0.01));
  // $0.36 per million training tokens
  CHECK(*values[index(O::pretraining_cost_usd)] / 14.8e6 == doctest::Approx(0.36).epsilon(1e-3));
}

TEST_CASE("what was never published has no value, and nothing that needs it has one") {
  const Scenario no_tdp = report({{P::gpu, "tpu_v5p"}, {P::price_basis, "own"}});
  for (const O id : {O::power_usd_per_gpu_hour, O::own_usd_per_gpu_hour, O::gpu_hour_price_usd,
                     O::run_cost_usd, O::programme_cost_usd, O::energy_mwh, O::co2_t}) {
    CAPTURE(std::string(output(id).id));
    CHECK(formula_for(no_tdp, id) == nullptr);
  }
  CHECK(at_points(no_tdp, O::run_gpu_hours));
  CHECK(at_points(report({{P::gpu, "tpu_v5p"}}), O::run_cost_usd));  // a rent needs no power
  CHECK_FALSE(at_points(report({{P::gpu, "a100_sxm"}, {P::mfu_precision, "fp8"}}), O::implied_mfu));
  CHECK_FALSE(at_points(report({{P::machine_gpu, "tpu_v4"}}), O::machine_pflops_fp64));
}

TEST_CASE("a fleet without GPUs has no figures") {
  const Scenario none =
      report({{P::fleet_a100, 0}, {P::fleet_h800, 0}, {P::fleet_h100, 0}, {P::fleet_h20, 0}});
  for (const O id : {O::fleet_gpus, O::fleet_capex_usd, O::fleet_opex_usd, O::fleet_tco_usd,
                     O::run_share_of_fleet_year, O::fleet_usd_per_gpu_hour}) {
    CAPTURE(std::string(output(id).id));
    CHECK(formula_for(none, id) == nullptr);
  }
}

TEST_CASE("payback exists only where revenue exceeds cost") {
  Scenario scenario = report();
  CHECK(formula_for(scenario, O::payback_days) != nullptr);
  scenario[P::inference_revenue_usd_per_day] = point(87'072);
  CHECK(formula_for(scenario, O::payback_days) == nullptr);
  scenario[P::inference_revenue_usd_per_day] = {300'000, 400'000, 562'027};
  CHECK(formula_for(scenario, O::payback_days) != nullptr);
  CHECK(estimate(scenario).find(O::payback_days) != nullptr);
  scenario[P::inference_revenue_usd_per_day] = {80'000, 250'000, 562'027};  // P5 below cost
  const Estimate some_without = estimate(scenario);
  CHECK(some_without.find(O::payback_days) == nullptr);
  bool named = false;
  for (const Issue& issue : some_without.issues) named = named || issue.field == "payback_days";
  CHECK(named);
}

TEST_CASE("tokens that were never published are nobody's until the reader types them [T-17]") {
  Scenario scenario = base_scenario(0, current_edition());
  fill_from_run(scenario, *find_choice(P::model, "gpt_oss_120b"));
  CHECK(*at_points(scenario, O::run_gpu_hours) == 2.1e6);
  for (const O id : {O::pretraining_flop, O::implied_mfu, O::comparator_flop_ratio}) {
    CHECK_FALSE(at_points(scenario, id));
  }
  Scenario from_flop = scenario;
  change(from_flop, {P::hours_from, "flop"});
  CHECK_FALSE(at_points(from_flop, O::run_gpu_hours));
  scenario[P::training_tokens] = point(20e12);
  CHECK(*at_points(scenario, O::pretraining_flop) == doctest::Approx(6 * 5.1e9 * 20e12));
}

TEST_CASE("a run without a published architecture is shown by 6ND whatever rule is chosen") {
  Scenario scenario = base_scenario(*find_preset("custom"), current_edition());
  const double six_nd = *at_points(scenario, O::flop_per_token);
  change(scenario, {P::flop_rule, "causal"});
  CHECK(*at_points(scenario, O::flop_per_token) == six_nd);
}

TEST_CASE("every output has a formula at the defaults, and the last of its rows has no condition") {
  const Scenario defaults = base_scenario(0, current_edition());
  for (const OutputRow& row : outputs()) {
    CAPTURE(std::string(row.id));
    CHECK(formula_for(defaults, row.key) != nullptr);
    const FormulaRow* last = nullptr;
    for (const FormulaRow& formula : formulas()) {
      if (formula.output == row.key) last = &formula;
    }
    REQUIRE(last != nullptr);
    const bool may_not_exist =
        row.key == O::pretraining_flop || row.key == O::pretraining_gpu_hours ||
        row.key == O::fleet_gpus || row.key == O::fleet_capex_usd || row.key == O::payback_days ||
        row.key == O::fleet_price_usd_per_gpu_hour || row.key == O::counted_cost_usd;
    CHECK((last->applies != nullptr) == may_not_exist);
  }
}

double value_of(const Expression& expression, std::span<const double> operands) {
  std::vector<double> stack;
  const auto pop = [&] {
    const double top = stack.back();
    stack.pop_back();
    return top;
  };
  using Kind = Expression::Kind;
  for (const Expression::Step& step : expression.steps()) {
    if (step.kind == Kind::operand) {
      stack.push_back(operands[step.operand]);
    } else if (step.kind == Kind::number) {
      stack.push_back(step.number);
    } else if (step.kind == Kind::negate) {
      stack.push_back(-pop());
    } else {
      const double b = pop();
      const double a = pop();
      stack.push_back(step.kind == Kind::add        ? a + b
                      : step.kind == Kind::subtract ? a - b
                      : step.kind == Kind::multiply ? a * b
                      : step.kind == Kind::divide   ? a / b
                                                    : std::pow(a, b));
    }
  }
  REQUIRE(stack.size() == 1);
  return stack.back();
}

TEST_CASE("batch, single value and explanation of a formula are the same formula") {
  constexpr std::size_t kRows = 37;  // no multiple of a vector's width
  for (const FormulaRow& row : formulas()) {
    CAPTURE(std::string(output(row.output).id));
    std::vector<std::vector<double>> columns;
    std::vector<const double*> in;
    std::vector<Expression> symbols;
    for (std::size_t place = 0; place < row.operand_count; ++place) {
      std::vector<double> column(kRows);
      for (std::size_t i = 0; i < kRows; ++i) {
        column[i] = 0.05 + 0.9 * std::fmod(0.618 * static_cast<double>(i * 7 + place * 3 + 1), 1.0);
      }
      columns.push_back(column);
      symbols.push_back(Expression::operand(place));
    }
    for (const std::vector<double>& column : columns) in.push_back(column.data());
    std::vector<double> out(kRows);
    row.batch(in.data(), out.data(), kRows);
    const Expression expression = row.explain(symbols.data());
    for (std::size_t i = 0; i < kRows; ++i) {
      std::vector<double> operands;
      for (const std::vector<double>& column : columns) operands.push_back(column[i]);
      CHECK(out[i] == row.scalar(operands.data()));
      const double explained = value_of(expression, operands);
      if (row.output == O::payback_days && explained <= 0) {
        CHECK(out[i] == 36'525);  // a century
      } else {
        CHECK(out[i] == doctest::Approx(explained).epsilon(1e-10));
      }
    }
  }
}

}  // namespace
}  // namespace reckoner
