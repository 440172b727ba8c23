// SPDX-License-Identifier: MIT
#include "core/screen/screen.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/api/screen_json.h"
#include "core/engine/batch.h"
#include "core/scenario/presets.h"
#include "core/words/strings.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

Screen screen_of(std::string_view preset, Language language,
                 OutputId focus = OutputId::run_cost_usd) {
  const Scenario scenario = base_scenario(*find_preset(preset), current_edition());
  EstimateOptions options;
  options.samples = 4'096;
  options.backtest = true;
  return screen(scenario, estimate(scenario, options), focus, language);
}

const RungLine& rung(const Screen& screen, OutputId output) {
  const auto found = std::find_if(screen.ladder.begin(), screen.ladder.end(),
                                  [&](const RungLine& line) { return line.output == output; });
  REQUIRE(found != screen.ladder.end());
  return *found;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the report's preset shows DeepSeek's own figure in every language [V3-04]") {
  const Screen english = screen_of("deepseek_report", kEnglish);
  const Screen french = screen_of("deepseek_report", kFrench);
  CHECK(rung(english, OutputId::run_cost_usd).range == "$5.58 M");
  CHECK(rung(french, OutputId::run_cost_usd).range == "5,58\u00a0M$");
  CHECK(english.formula.result == "$5.576 M");
  CHECK(contains(english.formula.numbers, "2,788,000"));
}

TEST_CASE("every line of the screen has its words in every language and at every preset") {
  for (const Language language : languages()) {
    for (const PresetRow& preset : presets()) {
      CAPTURE(preset.id);
      const Screen shown = screen_of(preset.id, language);
      // Another run has neither R1 nor DeepSeek's fleet; a viewpoint has what its source speaks of.
      const bool is_of_v3 = preset.id != "llama31_405b" && preset.id != "custom";
      const std::size_t whole = articles().front()->rungs().size() - (is_of_v3 ? 0 : 3);
      if (preset.rungs.empty()) CHECK(shown.ladder.size() == whole);
      for (const RungLine& line : shown.ladder) {
        const auto& named = preset.rungs;
        CHECK((named.empty() || std::find(named.begin(), named.end(), line.output) != named.end()));
      }
      CHECK(shown.ladder.size() >= 2);
      CHECK(shown.claims.size() == articles().front()->claims().size());
      CHECK(shown.inputs.size() == kParameterCount);
      CHECK_FALSE(shown.samples_note.empty());
      for (const RungLine& line : shown.ladder) CHECK_FALSE(line.range.empty());
      for (const InputLine& line : shown.inputs) {
        CAPTURE(line.id);
        CHECK_FALSE(line.label.empty());
        CHECK_FALSE(line.value.empty());
        CHECK_FALSE(line.source.empty());
        CHECK_FALSE(line.source_fact.empty());
      }
      const std::string json = screen_json(shown);
      CHECK_FALSE(contains(json, ":nan"));
      CHECK_FALSE(contains(json, "null"));
    }
  }
}

TEST_CASE("what matters most stays on screen while its range is dragged to a point") {
  Scenario scenario = base_scenario(0, current_edition());
  const Screen before = screen(scenario, estimate(scenario), OutputId::run_cost_usd, kEnglish);
  scenario[ParameterId::rent_usd_per_gpu_hour] = point(3);
  const Screen after = screen(scenario, estimate(scenario), OutputId::run_cost_usd, kEnglish);
  CHECK(before.matters.size() == 4);
  CHECK(before.matters == after.matters);
  CHECK(after.changed == std::vector{ParameterId::rent_usd_per_gpu_hour});
  CHECK(rung(after, OutputId::run_cost_usd).range == "$8.36 M");
}

TEST_CASE("the axis holds every rung and mark and stays put for small moves") {
  Scenario scenario = base_scenario(0, current_edition());
  const Screen before = screen_of("deepseek_v3", kEnglish);
  for (const RungLine& line : before.ladder) {
    CHECK(axis_position(before, line.usd.front()) > 0);
    CHECK(axis_position(before, line.usd.back()) < 1);
    for (const MarkLine& mark : line.marks) {
      CHECK(axis_position(before, mark.value_usd) > 0);
      CHECK(axis_position(before, mark.value_usd) < 1);
    }
  }
  CHECK(before.ticks.size() >= 3);
  scenario[ParameterId::rent_usd_per_gpu_hour] = {1.75, 2.05, 3.45};
  const Screen after = screen(scenario, estimate(scenario), OutputId::run_cost_usd, kEnglish);
  CHECK(after.axis_low_usd == before.axis_low_usd);
  CHECK(after.axis_high_usd == before.axis_high_usd);
}

TEST_CASE("strings fill their slots and leave no slot unfilled") {
  CHECK(tr(WordId::screen_mark_exact, kEnglish, {"DeepSeek", "$5.576 M"}) == "DeepSeek: $5.576 M");
}
