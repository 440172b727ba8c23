// SPDX-License-Identifier: MIT
#include "core/scenario/parameters.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/facts/catalogue.h"
#include "core/scenario/issue.h"
#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"

namespace reckoner {
namespace {

using P = ParameterId;

/// What is alike in every language because the field's word is.
bool is_shared_word(std::string_view text) {
  return text == "MFU" || text == "PUE" || text == "R1" || text == "SemiAnalysis";
}

void check_label(const Text& text) {
  if (text.in(kEnglish) == text.in(kFrench)) {
    CAPTURE(std::string(text.in(kEnglish)));
    CHECK(is_shared_word(text.in(kEnglish)));
    return;
  }
  check_text(text);
}

TEST_CASE("every row has texts, sources and a default inside its limits") {
  REQUIRE(parameters().size() == kParameterCount);
  for (const ParameterRow& row : parameters()) {
    CAPTURE(std::string(row.id));
    check_label(row.label);
    check_text(row.help);
    CHECK(row.help.in(kEnglish).back() == '.');
    CHECK(row.help.in(kFrench).back() == '.');
    CHECK(row.cites.count >= 1);
    CHECK(find_parameter(row.id) == row.key);
    if (row.is_choice) {
      CHECK(row.default_choice < choices(row.key).size());
      CHECK(row.unit.empty());
      CHECK(row.dimension == -1);
      continue;
    }
    CHECK_FALSE(row.unit.empty());
    CHECK(choices(row.key).empty());
    CHECK(quantile_problem(row.fallback, row.support) == QuantileProblem::none);
    CHECK(row.hard_low <= row.fallback.p5);
    CHECK(row.fallback.p95 <= row.hard_high);
    CHECK(row.hard_low <= row.slider_low);
    CHECK(row.slider_low < row.slider_high);
    CHECK(row.slider_high <= row.hard_high);
    if (!row.fallback.is_point()) {
      CHECK(row.slider_low <= row.fallback.p5);
      CHECK(row.fallback.p95 <= row.slider_high);
    }
    if (row.support.kind == Support::Kind::above) CHECK(row.hard_low >= row.support.lower);
    if (row.support.kind == Support::Kind::between) CHECK(row.hard_high <= row.support.upper);
  }
}

TEST_CASE("Sobol' dimensions are one to a quantity, the ones that matter most first") {
  std::set<int> used;
  for (const ParameterRow& row : parameters()) {
    if (row.takes_range()) CHECK(used.insert(row.dimension).second);
  }
  CHECK(*used.begin() == 0);
  CHECK(*used.rbegin() == static_cast<int>(used.size()) - 1);
  // Fixed: a link's digits depend on them (design.md section 3).
  CHECK(parameter(P::rnd_multiplier).dimension == 0);
  CHECK(parameter(P::rent_usd_per_gpu_hour).dimension == 1);
  CHECK(parameter(P::pay_usd_per_person_year).dimension == 2);
  CHECK(parameter(P::project_years).dimension == 3);
  CHECK(parameter(P::team_size).dimension == 4);
  CHECK(parameter(P::reported_pretraining_gpu_hours).dimension == 5);
  CHECK(parameter(P::mfu).dimension == 11);
  CHECK(parameter(P::server_capex_usd_per_gpu).dimension == 15);
  CHECK(parameter(P::grid_kgco2_per_kwh).dimension == 40);
}

TEST_CASE("only correlations are numbers that are never drawn, and they are points") {
  for (const ParameterRow& row : parameters()) {
    CAPTURE(std::string(row.id));
    const bool is_correlation =
        row.key == P::correlation_prices || row.key == P::correlation_effort;
    CHECK(row.takes_range() == !(row.is_choice || is_correlation));
    if (!is_correlation) continue;
    CHECK(row.fallback == point(0));
    CHECK(row.hard_low == -0.99);
    CHECK(row.hard_high == 0.99);
    CHECK(row.group == Group::dependence);
  }
}

TEST_CASE("defaults are those of the dossier") {
  const struct {
    P key;
    Quantity want;
  } rows[] = {
      {P::reported_pretraining_gpu_hours, point(2664000)},  // V3-01
      {P::reported_context_gpu_hours, point(119000)},       // V3-02
      {P::reported_posttraining_gpu_hours, point(5000)},    // V3-03
      {P::rl_gpu_hours, point(147000)},                     // R1-04
      {P::active_params, point(37e9)},                      // V3-10
      {P::training_tokens, point(14.8e12)},                 // V3-09
      {P::goodput, point(1)},
      {P::reported_hours_overhead, point(0)},
      {P::cluster_gpus, point(2048)},                        // V3-07
      {P::rent_usd_per_gpu_hour, {1.7, 2, 3.42}},            // D-01
      {P::server_capex_usd_per_gpu, {25000, 33800, 44750}},  // D-06
      {P::interconnect_share, {0.03, 0.12, 0.23}},           // D-07
      {P::life_years, {3, 4, 6}},                            // D-08
      {P::utilization, {0.5, 0.7, 0.9}},                     // D-09
      {P::residual_share, point(0)},
      {P::cost_of_capital, {0.07, 0.11, 0.15}},               // C7-11
      {P::server_power_factor, point(1.8)},                   // E-09
      {P::average_draw, {0.6, 0.75, 0.9}},                    // E-10
      {P::pue, {1.10, 1.25, 1.56}},                           // D-10
      {P::electricity_usd_per_kwh, {0.05, 0.088, 0.11}},      // D-11
      {P::other_opex_share_per_year, {0.04, 0.08, 0.12}},     // C7-20
      {P::rnd_multiplier, {1.5, 4, 5.6}},                     // C7-13, C7-17, C7-14
      {P::team_size, {150, 168, 199}},                        // D-14
      {P::pay_usd_per_person_year, {75000, 135000, 300000}},  // C7-21
      {P::project_years, {0.6, 1, 1.6}},
      {P::data_cost_usd, {1e6, 4.5e6, 20e6}},
      {P::staff_on_costs, {0.07, 0.15, 0.27}},            // C7-24
      {P::earlier_gpu_hours, point(1399680)},             // V2-05
      {P::yuan_per_usd, point(7.25)},                     // K-08
      {P::serving_nodes, point(226.75)},                  // I-02
      {P::inference_cost_usd_per_day, point(87072)},      // I-03
      {P::inference_revenue_usd_per_day, point(562027)},  // I-06
      {P::fleet_a100, {5000, 10000, 11100}},              // FF-03, FF-04, FF-01
      {P::fleet_h800, {2224, 10000, 12000}},
      {P::fleet_h100, {2000, 10000, 12000}},
      {P::fleet_h20, {10000, 30000, 35000}},
      {P::capex_a100_usd, {17350, 23700, 37500}},  // SA-09, P-02
      {P::capex_h800_usd, {25000, 31700, 44750}},
      {P::capex_h100_usd, {28750, 34700, 46900}},
      {P::capex_h20_usd, {15000, 24200, 29500}},
      {P::fleet_opex_usd_per_gpu_year, point(3933)},  // SA-05 / 4 years / 60,000
      {P::fleet_years, point(4)},                     // SA-06
      {P::machine_gpus, point(5000)},                 // FF-03
      {P::grid_kgco2_per_kwh, point(0.5306)},         // K-02
      {P::correlation_prices, point(0)},
      {P::correlation_effort, point(0)},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(parameter(row.key).id));
    CHECK(parameter(row.key).fallback == row.want);
  }
  std::size_t chosen = 0;
  for (const ParameterRow& row : parameters()) chosen += row.is_choice ? 1 : 0;
  CHECK(std::size(rows) + 1 + chosen == kParameterCount);  // and mfu
}

TEST_CASE("the default MFU is the prior that leaves DeepSeek out, with its own figure as a mark") {
  const Quantity prior = parameter(P::mfu).fallback;
  CHECK(prior == runs()[parameter(P::model).default_choice].mfu_prior);
  CHECK(prior.p50 < 0.346);  // more than any other mixture of experts has published
  bool marked = false;
  for (const OfferRow& offer : offers()) {
    if (offer.key == P::mfu && offer.value == point(0.346)) marked = true;
  }
  CHECK(marked);
}

TEST_CASE("choices have the ids of the public interface and a label in every language") {
  const struct {
    P key;
    const char* chosen;
    std::set<std::string> ids;
  } rows[] = {
      {P::model,
       "deepseek_v3",
       {"deepseek_v3", "deepseek_v2", "deepseek_67b", "llama2_70b", "llama31_8b", "llama31_70b",
        "llama31_405b", "gpt3_175b", "palm_540b", "bloom_176b", "falcon_180b", "gpt_oss_120b",
        "custom"}},
      {P::hours_from, "reported", {"reported", "flop"}},
      {P::flop_rule, "six_nd", {"six_nd", "causal", "noncausal"}},
      {P::gpu,
       "h800_sxm",
       {"v100", "a100_pcie", "a100_sxm", "h100_pcie", "h100_sxm", "h800_pcie", "h800_sxm", "h20",
        "h200", "b200", "gb200", "tpu_v4", "tpu_v5e", "tpu_v5p"}},
      {P::mfu_precision, "bf16", {"bf16", "fp8"}},
      {P::price_basis, "rent", {"rent", "own"}},
      {P::operations_reading, "in_addition", {"in_addition", "included"}},
      {P::machine_gpu, "a100_pcie", {"a100_pcie", "h800_sxm"}},
      {P::reference_machine,
       "fugaku",
       {"el_capitan", "frontier", "aurora", "jupiter", "eagle", "lineshine", "fugaku",
        "perlmutter"}},
      {P::comparator, "llama31_405b", {"llama31_405b", "deepseek_v3"}},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(parameter(row.key).id));
    CHECK(choices(row.key)[parameter(row.key).default_choice].id == row.chosen);
    for (const std::string& id : row.ids) {
      CAPTURE(id);
      CHECK(find_choice(row.key, id));
    }
    std::set<std::string_view> ids;
    for (const Choice& choice : choices(row.key)) {
      CHECK(ids.insert(choice.id).second);
      CHECK_FALSE(choice.label.in(kEnglish).empty());
      CHECK_FALSE(choice.label.in(kFrench).empty());
      check_french(choice.label.in(kFrench));
    }
  }
  CHECK_FALSE(find_choice(P::comparator, "custom"));
  CHECK_FALSE(find_choice(P::price_basis, "Rent"));
  CHECK_FALSE(find_choice(P::rent_usd_per_gpu_hour, "rent"));
  CHECK_FALSE(find_parameter("rent"));
}

TEST_CASE("the three marks of a default are used as the dossier gives them") {
  for (const P id : {P::capex_a100_usd, P::capex_h800_usd, P::capex_h100_usd, P::capex_h20_usd}) {
    CHECK(parameter(id).status == Status::unverified);  // SA-09
  }
  for (const P id : {P::residual_share, P::data_cost_usd, P::project_years, P::utilization,
                     P::correlation_prices, P::correlation_effort}) {
    CHECK(parameter(id).status == Status::assumption);
  }
  for (const P id : {P::rent_usd_per_gpu_hour, P::rnd_multiplier, P::team_size, P::cluster_gpus}) {
    CHECK(parameter(id).status == Status::sourced);
  }
}

TEST_CASE("what is offered is a value that could be taken") {
  for (const OfferRow& offer : offers()) {
    const ParameterRow& row = parameter(offer.key);
    CAPTURE(std::string(row.id));
    CAPTURE(std::string(offer.label.in(kEnglish)));
    check_text(offer.label);
    CHECK(offer.cites.count >= 1);
    CHECK(quantile_problem(offer.value, row.support) == QuantileProblem::none);
    CHECK(row.hard_low <= offer.value.p5);
    CHECK(offer.value.p95 <= row.hard_high);
    CHECK_FALSE(offer.value == row.fallback);
  }
}

TEST_CASE("groups have an id and a label each") {
  std::set<std::string_view> ids;
  for (int i = 0; i < static_cast<int>(Group::count_); ++i) {
    CHECK(ids.insert(group_id(static_cast<Group>(i))).second);
    check_text(group_label(static_cast<Group>(i)));
  }
}

}  // namespace
}  // namespace reckoner
