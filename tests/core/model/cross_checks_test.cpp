// SPDX-License-Identifier: MIT
// The dossier's worked cross-checks, X-01 to X-23, each against the outputs that it concerns. The
// tolerance is half a unit of the last digit printed there, wider only where the row says why.
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/articles/article.h"
#include "core/facts/facts.h"
#include "tests/core/model/at_points.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

struct Check {
  const char* row;   // of the dossier
  const char* what;  // as it stands there
  double got;
  double want;
  double within;  // in the unit of `want`
};

double out(O id, std::initializer_list<Change> changes = {}) {
  const std::optional<double> value = at_points(report(changes), id);
  REQUIRE(value);
  return *value;
}

double of_run(std::string_view run, O id) {
  Scenario scenario = report();
  fill_from_run(scenario, *find_choice(P::model, run));
  const std::optional<double> value = at_points(scenario, id);
  REQUIRE(value);
  return *value;
}

/// An owner of this many dollars a GPU, without network, interest, power or other operation.
double straight_line(double capex, double years, double utilization) {
  return out(O::own_usd_per_gpu_hour, {{P::server_capex_usd_per_gpu, capex},
                                       {P::life_years, years},
                                       {P::utilization, utilization},
                                       {P::interconnect_share, 0},
                                       {P::cost_of_capital, 0},
                                       {P::electricity_usd_per_kwh, 0},
                                       {P::other_opex_share_per_year, 0}});
}

/// The run's cluster at this price a GPU, without network.
double bare_cluster(double capex) {
  return out(O::cluster_purchase_usd,
             {{P::server_capex_usd_per_gpu, capex}, {P::interconnect_share, 0}});
}

/// What a published cost of another run is over this run's, at its low or its high end.
double factor(std::string_view id, double Comparison::*end) {
  for (const Comparison& row : articles().front()->comparisons(report(), out(O::run_cost_usd), 2)) {
    if (row.id == id) return row.*end / out(O::run_cost_usd);
  }
  FAIL("no comparison ", std::string(id));
  return 0;
}

double fact(std::string_view id) {
  for (const FactRow& row : facts()) {
    if (row.id == id) return row.value;
  }
  FAIL("no fact ", std::string(id));
  return 0;
}

constexpr double kHour = 3600, kTera = 1e12, kPeak = 989.5e12;

/// Achieved FLOP/s of one GPU over the published hours, by a rule.
double achieved(const char* rule) {
  return out(O::pretraining_flop, {{P::flop_rule, rule}}) /
         (out(O::pretraining_gpu_hours) * kHour) / kTera;
}

/// Causal FLOP per token of V3 at another context length: its products, and attention in
/// proportion.
double causal_flop_at(double tokens) {
  const double causal = out(O::flop_per_token, {{P::flop_rule, "causal"}});
  const double half_of_attention = out(O::flop_per_token, {{P::flop_rule, "noncausal"}}) - causal;
  return causal + half_of_attention * (tokens / 4096 - 1);
}

double machine_share(O id, const char* reference, double gpus = 5000) {
  return 100 * out(id, {{P::reference_machine, reference}, {P::machine_gpus, gpus}});
}

std::vector<Check> hours_and_flop() {
  const double hours = out(O::pretraining_gpu_hours);
  const double tokens = report()[P::training_tokens].p50;
  const double context_flop = fact("V3-18") * (causal_flop_at(32768) + causal_flop_at(131072));
  return {
      {"X-01", "2,788 K hours", out(O::run_gpu_hours), 2'788'000, 0},
      {"X-01", "$5.328 M", out(O::pretraining_cost_usd), 5.328e6, 1e-6},
      {"X-01", "$5.576 M", out(O::run_cost_usd), 5.576e6, 1e-6},
      {"X-02", "180 K x 14.8 T", hours, fact("V3-06") * tokens / kTera, 1e-6},
      {"X-02", "3.66 d per T", fact("V3-06") / 2048 / 24, 3.66, 0.005},
      {"X-02", "54.2 d",
       out(O::run_days,
           {{P::reported_context_gpu_hours, 0}, {P::reported_posttraining_gpu_hours, 0}}),
       54.2, 0.05},
      {"X-02", "56.7 d", out(O::run_days), 56.7, 0.05},
      {"X-03", "2,666,604 h at the measured step, 0.10 % off", 100 * (2'666'604 / hours - 1), 0.10,
       0.005},
      {"X-04", "36.52 B activated, by the rule's own products",
       (2 * out(O::flop_per_token, {{P::flop_rule, "causal"}}) -
        out(O::flop_per_token, {{P::flop_rule, "noncausal"}})) /
           6e9,
       36.52, 0.005},
      {"X-05", "249.8 G", out(O::flop_per_token, {{P::flop_rule, "causal"}}) / 1e9, 249.8, 0.05},
      {"X-05", "280.5 G", out(O::flop_per_token, {{P::flop_rule, "noncausal"}}) / 1e9, 280.5, 0.05},
      {"X-05", "385.1 TF at the measured step, 0.10 % apart [X-03]", achieved("causal"), 385.1,
       0.5},
      {"X-05", "432.5 TF at the measured step, 0.10 % apart [X-03]", achieved("noncausal"), 432.5,
       0.5},
      {"X-06", "342.6 TF", achieved("six_nd"), 342.6, 0.05},
      {"X-06", "34.6 % of BF16", 100 * out(O::implied_mfu), 34.6, 0.05},
      {"X-06", "17.3 % of FP8", 100 * out(O::implied_mfu, {{P::mfu_precision, "fp8"}}), 17.3, 0.05},
      {"X-06", "22.6 % of FP8 PCIe",
       100 * out(O::implied_mfu, {{P::mfu_precision, "fp8"}, {P::gpu, "h800_pcie"}}), 22.6, 0.05},
      {"X-06", "38.96 % causal", 100 * out(O::implied_mfu, {{P::flop_rule, "causal"}}), 38.96,
       0.005},
      {"X-06", "19.48 % causal of FP8",
       100 * out(O::implied_mfu, {{P::flop_rule, "causal"}, {P::mfu_precision, "fp8"}}), 19.48,
       0.005},
      {"X-06", "43.75 % non-causal", 100 * out(O::implied_mfu, {{P::flop_rule, "noncausal"}}),
       43.75, 0.005},
      {"X-07", "3.286e24", out(O::pretraining_flop) / 1e24, 3.286, 0.0005},
      {"X-07", "3.70e24", out(O::pretraining_flop, {{P::flop_rule, "causal"}}) / 1e24, 3.70, 0.005},
      {"X-07", "4.15e24", out(O::pretraining_flop, {{P::flop_rule, "noncausal"}}) / 1e24, 4.15,
       0.005},
      {"X-08", "464.7 GF at 32K", causal_flop_at(32768) / 1e9, 464.7, 0.05},
      {"X-08", "1,201.6 GF at 128K", causal_flop_at(131072) / 1e9, 1201.6, 0.5},
      {"X-08", "24.7 % in 119 K h",
       100 * context_flop / (report()[P::reported_context_gpu_hours].p50 * kHour * kPeak), 24.7,
       0.05},
      {"X-18", "hours 11.6x", out(O::comparator_gpu_hours_ratio), 11.6, 0.05},
      {"X-18", "FLOP 11.6x", out(O::comparator_flop_ratio), 11.6, 0.05},
      {"X-18", "34.6 % on 6ND for 405B too", 100 * of_run("llama31_405b", O::implied_mfu), 34.6,
       0.05},
      {"X-19", "V2 by 6ND 20.5 %", 100 * of_run("deepseek_v2", O::implied_mfu), 20.5, 0.05},
      {"X-19", "67B 37.5 %", 100 * of_run("deepseek_67b", O::implied_mfu), 37.5, 0.05},
      {"X-19", "V3 causal 39.0 %", 100 * out(O::implied_mfu, {{P::flop_rule, "causal"}}), 39.0,
       0.05},
      {"X-19", "39.0 over 25.2", factor("v2_throughput", &Comparison::high_usd), 39.0 / 25.2,
       0.005},
  };
}

std::vector<Check> fleet_and_machines() {
  const std::initializer_list<Change> hoppers = {{P::fleet_a100, 0}};
  const double fleet = out(O::fleet_gpus);
  return {
      {"X-09", "capex 1,628", out(O::fleet_capex_usd) / 1e6, 1628, 0.002 * 1628},
      {"X-09", "operation 944", out(O::fleet_opex_usd) / 1e6, 944, 0.5},
      {"X-09", "Hoppers 1,391", out(O::fleet_capex_usd, hoppers) / 1e6, 1391, 0.002 * 1391},
      {"X-09", "first three columns 1,281", out(O::fleet_capex_usd, {{P::fleet_h100, 0}}) / 1e6,
       1281, 0.002 * 1281},
      {"X-09", "total 2,572", out(O::fleet_tco_usd) / 1e6, 2572, 0.002 * 2572},
      // X-10 divides 2.544 bn, the two amounts as the text rounds them.
      {"X-10", "$1.21 at 60 k", out(O::fleet_usd_per_gpu_hour) * 2.544e9 / out(O::fleet_tco_usd),
       1.21, 0.005},
      {"X-10", "$1.22 at 60 k from unrounded sums", out(O::fleet_usd_per_gpu_hour), 1.22, 0.005},
      {"X-10", "$1.45 at 50 k", out(O::fleet_tco_usd) / (50'000 * 4 * 8766.0), 1.45, 0.02},
      {"X-10", "operation $0.45 at 60 k", out(O::fleet_opex_usd) / (fleet * 4 * 8766), 0.45, 0.005},
      {"X-10", "operation $0.54 at 50 k", out(O::fleet_opex_usd) / (50'000 * 4 * 8766.0), 0.54,
       0.005},
      {"X-10", "0.53 % of a 60 k fleet-year", 100 * out(O::run_share_of_fleet_year), 0.53, 0.005},
      {"X-10", "0.64 % of a 50 k fleet-year", 100 * out(O::run_share_of_fleet_year, hoppers), 0.64,
       0.005},
      {"X-10", "2,048 = 4.1 % of 50 k",
       100 * report()[P::cluster_gpus].p50 / out(O::fleet_gpus, hoppers), 4.1, 0.05},
      {"X-10", "1.6 bn = 287x", 1.6e9 / out(O::run_cost_usd), 287, 0.5},
      {"X-10", "500 M = 90x", 500e6 / out(O::run_cost_usd), 90, 0.5},
      {"X-11", "5,000 = 1,560 PF", out(O::machine_pflops_fp16), 1560, 1e-9},
      {"X-11", "1,550 PF = 4,968 GPUs", out(O::machine_pflops_fp16, {{P::machine_gpus, 4968}}),
       1550, 0.5},
      {"X-11", "10,000 = 3,120 PF", out(O::machine_pflops_fp16, {{P::machine_gpus, 10'000}}), 3120,
       1e-9},
      {"X-11", "FP64 48.5 PF", out(O::machine_pflops_fp64), 48.5, 1e-9},
      {"X-11", "FP64 97 PF", out(O::machine_pflops_fp64, {{P::machine_gpus, 10'000}}), 97, 1e-9},
      {"X-11", "2.7 % of HPL", machine_share(O::machine_share_of_reference_hpl, "el_capitan"), 2.7,
       0.05},
      {"X-11", "5.4 % of HPL", machine_share(O::machine_share_of_reference_hpl, "el_capitan", 1e4),
       5.4, 0.05},
      {"X-11", "1,550 is 3.5 % of FP16",
       machine_share(O::machine_share_of_reference_fp16, "el_capitan", 1550 / 0.312), 3.5, 0.05},
      {"X-11", "28x smaller",
       100 / machine_share(O::machine_share_of_reference_fp16, "el_capitan", 1550 / 0.312), 28,
       0.5},
      {"X-11", "9.3 % of HPL-MxP",
       machine_share(O::machine_share_of_reference_hpl_mxp, "el_capitan", 1550 / 0.312), 9.3, 0.05},
      {"X-11", "Aurora 13 %",
       machine_share(O::machine_share_of_reference_hpl_mxp, "aurora", 1550 / 0.312), 13, 0.5},
      {"X-11", "Frontier 14 %",
       machine_share(O::machine_share_of_reference_hpl_mxp, "frontier", 1550 / 0.312), 14, 0.5},
      {"X-20", "$61 M at 30 k", bare_cluster(30'000) / 1e6, 61, 0.5},
      {"X-20", "$92 M at 44.75 k", bare_cluster(44'750) / 1e6, 92, 0.5},
      {"X-20", "$51 M at The Register's 25 k", bare_cluster(25'000) / 1e6, 51, 0.5},
      {"X-20", "11x the run's rental value", bare_cluster(30'000) / out(O::run_cost_usd), 11, 0.5},
      {"X-20", "16x the run's rental value", bare_cluster(44'750) / out(O::run_cost_usd), 16, 0.5},
  };
}

std::vector<Check> costs() {
  std::vector<Check> rows = {
      {"X-12", "30 k, 5 y, 85 %", straight_line(30'000, 5, 0.85), 0.81, 0.01},
      {"X-12", "40 k, 4 y, 60 %", straight_line(40'000, 4, 0.60), 1.90, 0.01},
      {"X-12", "50 k, 4 y, 60 %", straight_line(50'000, 4, 0.60), 2.38, 0.01},
      {"X-12", "Epoch's low, $4.5 M", out(O::run_cost_usd, {{P::rent_usd_per_gpu_hour, 1.63}}),
       4.5e6, 0.05e6},
      {"X-12", "Epoch's high, $7.3 M", out(O::run_cost_usd, {{P::rent_usd_per_gpu_hour, 2.61}}),
       7.3e6, 0.05e6},
      {"X-16", "147,336 h = $294.7 K",
       out(O::run_and_r1_cost_usd, {{P::rl_gpu_hours, 147'336}}) - out(O::run_cost_usd), 294.7e3,
       50},
      {"X-16", "$5.87 M", out(O::run_and_r1_cost_usd) / 1e6, 5.87, 0.005},
      {"X-17", "$87,072 a day", report()[P::inference_cost_usd_per_day].p50, 226.75 * 8 * 24 * 2,
       0},
      {"X-17", "margin 545.5 %",
       100 * (report()[P::inference_revenue_usd_per_day].p50 / 87'072 - 1), 545.5, 0.05},
      {"X-21", "GPT-4 7.3x", factor("gpt4", &Comparison::low_usd), 7.3, 0.05},
      {"X-21", "GPT-4 14x", factor("gpt4", &Comparison::high_usd), 14, 0.5},
      {"X-21", "Gemini Ultra 34x", factor("gemini_ultra", &Comparison::high_usd), 34, 0.5},
      {"X-21", "405B cloud 30x", factor("llama31_405b_epoch", &Comparison::high_usd), 30, 0.5},
      {"X-21", "405B amortised 9.2x", factor("llama31_405b_epoch", &Comparison::low_usd), 9.2,
       0.06},
      {"X-21", "405B at $2 11x", out(O::comparator_cost_usd) / out(O::run_cost_usd), 11, 0.5},
      {"X-23", "$0.36 per M tokens",
       out(O::pretraining_cost_usd) / (report()[P::training_tokens].p50 / 1e6), 0.36, 0.005},
  };
  const struct {
    double x, million;
  } prices[] = {{1, 2.79}, {1.5, 4.18},  {2, 5.58},  {2.5, 6.97},
                {3, 8.36}, {3.42, 9.54}, {4, 11.15}, {8, 22.3}},
    multipliers[] = {{1.5, 8.4}, {3, 16.7}, {3.33, 18.6}, {5, 27.9}, {5.62, 31.3}, {10, 55.8}};
  for (const auto& row : prices) {
    const double cost = out(O::run_cost_usd, {{P::rent_usd_per_gpu_hour, row.x}});
    rows.push_back({"X-13", "run at this price", cost / 1e6, row.million, 0.0051});
  }
  for (const auto& row : multipliers) {
    const double cost =
        out(O::compute_programme_cost_usd, {{P::rnd_multiplier, row.x}, {P::rl_gpu_hours, 0}});
    rows.push_back({"X-14", "computing at this multiplier", cost / 1e6, row.million, 0.051});
  }
  const struct {
    double pue, mwh, million, china, us;
  } energies[] = {{1.15, 3030, 0.27, 1608, 1182},
                  {1.25, 3293, 0.29, 1747, 1284},
                  {1.50, 3952, 0.35, 2097, 1541}};
  for (const auto& row : energies) {
    const double mwh = out(O::energy_mwh, {{P::pue, row.pue}});
    const double hour = out(O::power_usd_per_gpu_hour, {{P::pue, row.pue}});
    rows.push_back({"X-15", "MWh", mwh, row.mwh, 0.5});
    rows.push_back({"X-15", "M$", hour * 2.788, row.million, 0.005});
    rows.push_back({"X-15", "t, China", out(O::co2_t, {{P::pue, row.pue}}), row.china, 0.5});
    rows.push_back({"X-15", "t, US at 0.39",
                    out(O::co2_t, {{P::pue, row.pue}, {P::grid_kgco2_per_kwh, 0.39}}), row.us,
                    0.5});
  }
  rows.push_back(
      {"X-15", "TDP only, MWh",
       out(O::energy_mwh, {{P::server_power_factor, 1}, {P::average_draw, 1}, {P::pue, 1}}), 1952,
       0.5});
  return rows;
}

TEST_CASE("every worked cross-check of the dossier that concerns an output comes out") {
  std::set<std::string> covered;
  for (const std::vector<Check>& rows : {hours_and_flop(), fleet_and_machines(), costs()}) {
    for (const Check& row : rows) {
      CAPTURE(row.row);
      CAPTURE(row.what);
      CAPTURE(row.got);
      CAPTURE(row.want);
      CHECK(std::fabs(row.got - row.want) <= row.within);
      covered.insert(row.row);
    }
  }
  for (int i = 1; i <= 23; ++i) {
    const std::string id =
        std::string("X-") + static_cast<char>('0' + i / 10) + static_cast<char>('0' + i % 10);
    CAPTURE(id);
    const bool concerns_no_output = id == "X-22";  // prices of Fire-Flyer's parts: facts_test.cpp
    CHECK(covered.contains(id) != concerns_no_output);
  }
}

}  // namespace
}  // namespace reckoner
