// SPDX-License-Identifier: MIT
#include "core/scenario/presets.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/facts/catalogue.h"
#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"
#include "tests/core/model/at_points.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

Scenario preset(std::string_view id) {
  const auto row = find_preset(id);
  REQUIRE(row);
  return base_scenario(*row, current_edition());
}

std::uint8_t run(std::string_view id) { return find_choice(P::model, id).value_or(255); }

TEST_CASE("presets have the ids of the public interface, texts and sources") {
  const char* ids[] = {"deepseek_v3", "deepseek_report", "article", "semianalysis",
                       "epoch",       "lambert",         "owner",   "market_2024",
                       "market_2026", "llama31_405b",    "custom",  "today_h200",
                       "today_b200"};
  REQUIRE(presets().size() == std::size(ids));
  for (std::size_t i = 0; i < std::size(ids); ++i) {
    const PresetRow& row = presets()[i];
    CAPTURE(ids[i]);
    CHECK(row.id == ids[i]);
    CHECK_FALSE(row.name.in(kEnglish).empty());
    check_french(row.name.in(kFrench));
    check_text(row.summary);
    CHECK(row.cites.count >= 1);
  }
  CHECK_FALSE(find_preset("deepseek"));
}

TEST_CASE("every preset is a valid scenario, and its own base") {
  for (const PresetRow& row : presets()) {
    CAPTURE(std::string(row.id));
    const Scenario scenario = preset(row.id);
    CHECK(validate(scenario).empty());
    CHECK(base_of(scenario) == scenario);
    CHECK(scenario.seed == 1);
    CHECK(changed_parameters(scenario).empty());
  }
}

TEST_CASE("the report to the letter has no range anywhere and gives the published cost") {
  for (const char* id : {"deepseek_report", "article"}) {
    const Scenario scenario = preset(id);
    for (const ParameterRow& row : parameters()) {
      CAPTURE(std::string(row.id));
      CHECK(scenario[row.key].is_point());
    }
    CHECK(*all_at_points(scenario)[index(O::run_cost_usd)] == 5.576e6);  // V3-04
  }
}

TEST_CASE("presets differ from the default as their sources do") {
  const Scenario base = preset("deepseek_v3");
  const struct {
    const char* id;
    P key;
    Quantity want;
  } quantities[] = {
      {"epoch", P::rent_usd_per_gpu_hour, {1.63, 1.95, 2.61}},
      {"lambert", P::rnd_multiplier, {3, 4, 5}},                    // C7-17
      {"semianalysis", P::fleet_h20, point(30000)},                 // SA-09
      {"semianalysis", P::capex_h800_usd, point(31700)},            // SA-09
      {"today_b200", P::rent_usd_per_gpu_hour, {2.8, 3.2, 4.6}},
      {"today_h200", P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95}},
      {"semianalysis", P::team_size, point(150)},                   // SA-10
  };
  for (const auto& row : quantities) {
    CAPTURE(row.id);
    CHECK(preset(row.id)[row.key] == row.want);
    CHECK_FALSE(base[row.key] == row.want);
  }
  const struct {
    const char* id;
    P key;
    const char* want;
  } chosen[] = {
      {"article", P::operations_reading, "included"},
      {"owner", P::price_basis, "own"},
      {"semianalysis", P::price_basis, "fleet"},
      {"llama31_405b", P::model, "llama31_405b"},
      {"llama31_405b", P::comparator, "deepseek_v3"},
      {"custom", P::model, "custom"},
      {"custom", P::hours_from, "flop"},
  };
  for (const auto& row : chosen) {
    CAPTURE(row.id);
    CHECK(choice_id(preset(row.id), row.key) == row.want);
    CHECK_FALSE(choice_id(base, row.key) == row.want);
  }
  CHECK(preset("market_2024")[P::rent_usd_per_gpu_hour].p50 == 2.99);  // R-05, October 2024
  CHECK(preset("market_2026")[P::rent_usd_per_gpu_hour].p50 == 2.35);  // R-05, March 2026
}

TEST_CASE("SemiAnalysis's own totals give about $1.2 an hour, and no run of $7.2 M [Y-06]") {
  const auto values = all_at_points(preset("semianalysis"));
  CHECK(*values[index(O::gpu_hour_price_usd)] == doctest::Approx(1.21).epsilon(0.02));
  CHECK(*values[index(O::fleet_capex_usd)] == doctest::Approx(1.628e9).epsilon(2e-3));
  CHECK(*values[index(O::fleet_tco_usd)] == doctest::Approx(2.573e9).epsilon(2e-3));
  // In the edition that had it as an owner's price, links keep it.
  const auto old = all_at_points(base_scenario(*find_preset("semianalysis"), 0));
  CHECK(*old[index(O::gpu_hour_price_usd)] > 2.4);
}

TEST_CASE("Epoch's price puts the run between 4.5 and 7.3 M$ [X-12]") {
  const Quantity rent = preset("epoch")[P::rent_usd_per_gpu_hour];
  CHECK(2.788 * rent.p5 == doctest::Approx(4.5).epsilon(0.02));
  CHECK(2.788 * rent.p95 == doctest::Approx(7.3).epsilon(0.02));
}

TEST_CASE("choosing a run fills in what it published, and choosing V3 again restores the default") {
  const Scenario start = preset("deepseek_v3");
  Scenario scenario = start;
  fill_from_run(scenario, run("llama31_405b"));
  CHECK(scenario[P::reported_pretraining_gpu_hours] == point(30.84e6));  // T-07
  CHECK(scenario[P::reported_context_gpu_hours] == point(0));
  CHECK(scenario[P::rl_gpu_hours] == point(0));
  CHECK(scenario[P::active_params] == point(405.85e9));
  CHECK(scenario[P::training_tokens] == point(15.6e12));
  CHECK(scenario[P::cluster_gpus] == point(16384));
  CHECK(choice_id(scenario, P::gpu) == "h100_sxm");
  CHECK(choice_id(scenario, P::hours_from) == "reported");
  CHECK(scenario[P::mfu] == runs()[run("llama31_405b")].mfu_prior);
  CHECK(scenario[P::rent_usd_per_gpu_hour] == start[P::rent_usd_per_gpu_hour]);
  CHECK(*all_at_points(scenario)[index(O::implied_mfu)] ==
        doctest::Approx(0.346).epsilon(2e-3));
  fill_from_run(scenario, run("deepseek_v3"));
  CHECK(scenario == start);
}

TEST_CASE("a run without published hours is worked out from its FLOP") {
  Scenario scenario = preset("deepseek_v3");
  for (std::size_t i = 0; i < runs().size(); ++i) {
    fill_from_run(scenario, static_cast<std::uint8_t>(i));
    const RunRow& row = runs()[i];
    CAPTURE(std::string(row.id));
    CHECK(scenario.choice(P::model) == i);
    CHECK(validate(scenario).empty());
    if (row.id == "custom") continue;
    const bool from_flop = choice_id(scenario, P::hours_from) == "flop";
    CHECK(from_flop == !row.pretraining_gpu_hours.has_value());
  }
}

TEST_CASE("a custom run keeps what is set and takes the prior fitted to all runs") {
  Scenario scenario = preset("deepseek_v3");
  const Scenario before = scenario;
  fill_from_run(scenario, run("custom"));
  CHECK(scenario[P::mfu] == runs().back().mfu_prior);
  scenario[P::mfu] = before[P::mfu];
  scenario.choices[index(P::model)] = before.choice(P::model);
  CHECK(scenario == before);
}

TEST_CASE("a scenario's base is its preset, then the run it chose") {
  Scenario scenario = preset("owner");
  fill_from_run(scenario, run("llama31_405b"));
  scenario[P::rent_usd_per_gpu_hour] = point(3);
  const Scenario base = base_of(scenario);
  CHECK(base[P::reported_pretraining_gpu_hours] == point(30.84e6));
  CHECK(choice_id(base, P::price_basis) == "own");
  CHECK(base[P::rent_usd_per_gpu_hour] == preset("owner")[P::rent_usd_per_gpu_hour]);
}

}  // namespace
}  // namespace reckoner
