// SPDX-License-Identifier: MIT
#include "core/scenario/scenario.h"
#include "core/scenario/issue.h"
#include "core/scenario/quantity_text.h"

#include <doctest/doctest.h>

#include <limits>

#include "core/scenario/presets.h"
#include "core/screen/issue_words.h"

using namespace reckoner;

namespace {

using P = ParameterId;
using Entries = std::vector<std::pair<std::string, std::string>>;

Scenario defaults() { return base_scenario(0, current_edition()); }

Scenario scenario_of(std::string_view preset) {
  return base_scenario(*find_preset(preset), current_edition());
}

}  // namespace

TEST_CASE("a price of the fleet needs a fleet") {
  Scenario scenario = defaults();
  const auto set = [&](const char* id, const char* text) {
    CHECK(set_parameter(scenario, *find_parameter(id), text, Notation::link).empty());
  };
  set("price_basis", "fleet");
  CHECK(validate(scenario).empty());
  for (const char* id : {"fleet_a100", "fleet_h800", "fleet_h100", "fleet_h20"}) set(id, "0");
  const std::vector<Issue> issues = validate(scenario);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0] == Issue{"price_basis", IssueCode::fleet_without_chips, "fleet"});
  set("fleet_h20", "1");
  CHECK(validate(scenario).empty());
  set("capex_h20_usd", "0");
  CHECK(validate(scenario).size() == 1);  // no purchase to share by
  set("fleet_allocation", "hours");
  CHECK(validate(scenario).empty());
  set("fleet_h20", "0");
  set("price_basis", "rent");
  CHECK(validate(scenario).empty());
}

TEST_CASE("every preset is valid and has changed nothing") {
  for (const PresetRow& row : presets()) {
    CAPTURE(row.id);
    const Scenario scenario = scenario_of(row.id);
    for (const Issue& issue : validate(scenario)) CHECK_MESSAGE(false, message(issue, kEnglish));
    CHECK(changed_parameters(scenario).empty());
  }
}

TEST_CASE("a bad text leaves the scenario as it was") {
  struct Row {
    P id;
    const char* text;
    IssueCode code;
  };
  const Row rows[] = {
      {P::rent_usd_per_gpu_hour, "-2", IssueCode::below_limit},
      {P::rent_usd_per_gpu_hour, "0", IssueCode::below_limit},
      {P::rent_usd_per_gpu_hour, "1e6", IssueCode::above_limit},
      {P::rent_usd_per_gpu_hour, "", IssueCode::empty_text},
      {P::rent_usd_per_gpu_hour, "two", IssueCode::not_a_number},
      {P::utilization, "0", IssueCode::below_limit},
      {P::utilization, "90", IssueCode::above_limit},
      {P::mfu, "1.4", IssueCode::above_limit},
      {P::pue, "0.9", IssueCode::below_limit},
      {P::pue, "1~2~3", IssueCode::below_limit},
      {P::rnd_multiplier, "0.5", IssueCode::below_limit},
      {P::reported_hours_overhead, "-0.1~0~0.1", IssueCode::below_limit},
      {P::life_years, "0", IssueCode::below_limit},
      {P::price_basis, "steal", IssueCode::unknown_choice},
      {P::price_basis, "", IssueCode::unknown_choice},
      {P::price_basis, "RENT", IssueCode::unknown_choice},
      {P::model, "gpt5", IssueCode::unknown_choice},
      {P::gpu, "2", IssueCode::unknown_choice},
      {P::correlation_prices, "0.2~0.5", IssueCode::takes_no_range},
      {P::correlation_prices, "-0.5~0~0.5", IssueCode::takes_no_range},
      {P::correlation_prices, "1", IssueCode::above_limit},
      {P::correlation_effort, "-1", IssueCode::below_limit},
      {P::correlation_effort, "nan", IssueCode::not_a_number},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Scenario scenario = defaults();
    scenario[P::rent_usd_per_gpu_hour] = point(2.75);
    const Scenario before = scenario;
    const auto issues = set_parameter(scenario, row.id, row.text, Notation::link);
    REQUIRE(issues.size() == 1);
    CHECK(code_name(issues[0].code) == code_name(row.code));
    CHECK(issues[0].field == parameter(row.id).id);
    CHECK_FALSE(message(issues[0], kEnglish).empty());
    CHECK(scenario == before);
  }
}

TEST_CASE("every parameter takes back its own text") {
  for (const PresetRow& preset : presets()) {
    const Scenario scenario = scenario_of(preset.id);
    for (const ParameterRow& row : parameters()) {
      CAPTURE(preset.id);
      CAPTURE(row.id);
      Scenario again = scenario;
      CHECK(
          set_parameter(again, row.key, parameter_text(scenario, row.key), Notation::link).empty());
      CHECK(again == scenario);
    }
  }
}

TEST_CASE("choosing a run fills in what it publishes; going back restores the preset") {
  Scenario scenario = scenario_of("deepseek_report");
  const Scenario before = scenario;
  REQUIRE(set_parameter(scenario, P::model, "llama31_405b", Notation::link).empty());
  CHECK(scenario[P::active_params].p50 == doctest::Approx(405e9).epsilon(0.01));
  CHECK(scenario[P::reported_pretraining_gpu_hours].p50 == doctest::Approx(30.84e6).epsilon(1e-9));
  CHECK(scenario[P::rent_usd_per_gpu_hour] == before[P::rent_usd_per_gpu_hour]);
  CHECK(changed_parameters(scenario) == std::vector<P>{P::model});
  REQUIRE(set_parameter(scenario, P::model, "deepseek_v3", Notation::link).empty());
  CHECK(scenario == before);
}

TEST_CASE("choosing the run that is chosen changes nothing") {
  Scenario scenario = defaults();
  REQUIRE(set_parameter(scenario, P::active_params, "40B", Notation::link).empty());
  const Scenario before = scenario;
  REQUIRE(set_parameter(scenario, P::model, "deepseek_v3", Notation::link).empty());
  CHECK(scenario == before);
}

TEST_CASE("values resolve in the order preset, run, explicit keys, whatever order they stand in") {
  const Entries entries = {{"active_params", "1e12"},
                           {"seed", "7"},
                           {"model", "llama31_405b"},
                           {"preset", "deepseek_report"}};
  const auto [scenario, issues] = scenario_from(entries);
  CHECK(issues.empty());
  CHECK(scenario[P::active_params] == point(1e12));
  CHECK(scenario[P::reported_pretraining_gpu_hours].p50 == doctest::Approx(30.84e6).epsilon(1e-9));
  CHECK(scenario[P::rent_usd_per_gpu_hour] == point(2));
  CHECK(scenario.seed == 7);
  CHECK(changed_parameters(scenario) == std::vector<P>{P::model, P::active_params});
}

TEST_CASE("missing keys are defaults, bad ones are Issues beside what parsed") {
  CHECK(scenario_from({}).first == defaults());
  const Entries entries = {{"rent_usd_per_gpu_hour", "abc"},
                           {"cluster_gpus", "4096"},
                           {"rentt", "2"},
                           {"seed", "-1"},
                           {"preset", "nobody"},
                           {"edition", "1999.01"},
                           {"cluster_gpus", "8192"},
                           {"", "1"}};
  const auto [scenario, issues] = scenario_from(entries);
  CHECK(scenario[P::cluster_gpus] == point(4096));
  CHECK(scenario[P::rent_usd_per_gpu_hour] == defaults()[P::rent_usd_per_gpu_hour]);
  CHECK(scenario.seed == 1);
  std::vector<std::string_view> codes;
  for (const Issue& issue : issues) codes.push_back(code_name(issue.code));
  CHECK(codes == std::vector<std::string_view>{"unknown_key", "duplicate_key", "unknown_key",
                                               "unknown_edition", "unknown_preset", "bad_seed",
                                               "not_a_number"});
}

TEST_CASE("seeds are whole numbers of 32 bits") {
  for (const char* text :
       {"", "-1", "1.5", "1e3", "4294967296", "99999999999999999999", " 1", "x"}) {
    CAPTURE(text);
    const Entries entries = {{"seed", text}};
    const auto [scenario, issues] = scenario_from(entries);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == IssueCode::bad_seed);
    CHECK(scenario.seed == 1);
  }
  const Entries greatest = {{"seed", "4294967295"}};
  CHECK(scenario_from(greatest).first.seed == 4294967295u);
}

TEST_CASE("validate finds what no text can produce") {
  Scenario scenario = defaults();
  scenario[P::mfu] = {0.3, 0.2, 0.4};
  scenario[P::rent_usd_per_gpu_hour] = point(std::numeric_limits<double>::quiet_NaN());
  scenario[P::team_size] = {1, 2, std::numeric_limits<double>::infinity()};
  scenario.choices[index(P::gpu)] = 200;
  const std::vector<Issue> issues = validate(scenario);
  REQUIRE(issues.size() == 4);
  CHECK(issues[0].field == "gpu");
  CHECK(issues[1].field == "mfu");
  CHECK(issues[2].field == "rent_usd_per_gpu_hour");
  CHECK(issues[3].field == "team_size");
}
