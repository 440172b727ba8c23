// SPDX-License-Identifier: MIT
#include "core/articles/rung_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/estimate.h"
#include "core/scenario/presets.h"
#include "core/screen/screen.h"
#include "tests/core/languages.h"

namespace reckoner {
namespace {

Scenario preset_of(std::string_view id) {
  return base_scenario(*find_preset(id), current_edition());
}

Screen shown(const Scenario& scenario, Language language = kEnglish) {
  EstimateOptions few;
  few.samples = 1024;
  return screen(scenario, estimate(scenario, few), OutputId::run_cost_usd, language);
}

const RungLine* rung_of(const Screen& screen, std::string_view id) {
  const auto found = std::find_if(screen.ladder.begin(), screen.ladder.end(),
                                  [&](const RungLine& line) { return line.id == id; });
  return found == screen.ladder.end() ? nullptr : &*found;
}

struct Row {
  const char* preset;
  const char* title;
  const char* cluster;
  const char* adds;
};

TEST_CASE("title and rungs speak of the scenario's own run") {
  const Row rows[] = {
      {"deepseek_v3", "What did DeepSeek-V3 cost?", "Buying its 2,048 GPUs",
       "reading 14.8 T tokens"},
      {"llama31_405b", "What did Llama 3.1 405B cost?", "Buying its 16,384 GPUs",
       "reading 15.6 T tokens"},
      {"custom", "What does such a run cost?", "Buying its 2,048 GPUs", "reading 14.8 T tokens"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.preset);
    const Screen screen = shown(preset_of(row.preset));
    CHECK(screen.title == row.title);
    CHECK(rung_of(screen, "cluster_purchase_usd")->name == row.cluster);
    CHECK(rung_of(screen, "pretraining_cost_usd")->adds == row.adds);
  }
}

TEST_CASE("the fleet's rung names the years that it runs") {
  Scenario scenario = preset_of("deepseek_v3");
  CHECK(rung_of(shown(scenario), "fleet_tco_usd")->name == "Fleet, 4 years");
  CHECK(rung_of(shown(scenario, kFrench), "fleet_tco_usd")->name == "Parc, 4\u00a0ans");
  scenario[ParameterId::fleet_years] = point(6);
  CHECK(rung_of(shown(scenario), "fleet_tco_usd")->name == "Fleet, 6 years");
}

TEST_CASE("R1 and DeepSeek's own figure stand on DeepSeek-V3's ladder only") {
  const Screen own = shown(preset_of("deepseek_v3"));
  CHECK(rung_of(own, "run_and_r1_cost_usd") != nullptr);
  CHECK(rung_of(own, "run_cost_usd")->marks.size() == 1);
  Scenario llama = preset_of("llama31_405b");
  CHECK(rung_of(shown(llama), "run_and_r1_cost_usd") == nullptr);
  CHECK(rung_of(shown(llama), "run_cost_usd")->marks.empty());
  CHECK(rung_of(shown(llama), "fleet_capex_usd") == nullptr);  // DeepSeek's, not Meta's
  CHECK(rung_of(own, "fleet_capex_usd")->marks.size() == 2);
  llama[ParameterId::rl_gpu_hours] = point(147'000);
  CHECK(rung_of(shown(llama), "run_and_r1_cost_usd") != nullptr);
}

}  // namespace
}  // namespace reckoner
