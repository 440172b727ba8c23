// SPDX-License-Identifier: MIT
// The pinned scenario and the details of charts, in words.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/api/screen_json.h"
#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"
#include "core/screen/screen.h"
#include "core/words/strings.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

using P = ParameterId;

Scenario start() { return base_scenario(0, current_edition()); }

Scenario at_rent(const Quantity& rent) {
  Scenario scenario = start();
  scenario[P::rent_usd_per_gpu_hour] = rent;
  return scenario;
}

EstimateOptions small() {
  EstimateOptions options;
  options.samples = 4096;
  return options;
}

std::string sentence(const Scenario& pinned, const Scenario& current,
                     OutputId focus = OutputId::run_cost_usd, Language language = kEnglish) {
  return pinned_sentence(compare(pinned, current, small()), focus, language);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the sentence says how much more, less, or that nothing changed") {
  struct Row {
    Quantity pinned, current;
    std::string_view want;
  };
  const Row rows[] = {
      {point(2), point(3),
       "Cost of the final run: $2.79\u00a0M more than pinned (90 % range $2.79\u00a0M); above it "
       "in 100\u00a0% of "
       "draws."},
      {point(3), point(2),
       "Cost of the final run: $2.79\u00a0M less than pinned (90 % range $2.79\u00a0M); below it "
       "in 100\u00a0% of "
       "draws."},
      {point(2), point(2), "Cost of the final run: the same as pinned, in every draw."},
  };
  for (const Row& row : rows)
    CHECK(sentence(at_rent(row.pinned), at_rent(row.current)) == row.want);
}

TEST_CASE("one number in place of its range is about the same, and the range says the rest") {
  const std::string words = sentence(start(), at_rent(point(2)));
  CAPTURE(words);
  CHECK(contains(words, "about the same as pinned"));
  CHECK(contains(words, "50\u00a0% of draws"));
  CHECK(contains(words, "−$"));
}

TEST_CASE("an output that one scenario lacks is said to be missing") {
  Scenario unknown = start();
  REQUIRE(set_parameter(unknown, P::comparator, "kimi_k2", Notation::link).empty());
  CHECK(contains(sentence(start(), unknown, OutputId::comparator_cost_usd),
                 "in one of the two scenarios only"));
}

TEST_CASE("every rung of the table has both ranges, the difference, the ratio and the share") {
  for (const Language language : languages()) {
    const auto lines =
        pinned_lines(compare(at_rent(point(2)), at_rent(point(4)), small()), start(), language);
    REQUIRE(lines.size() == articles().front()->rungs().size());
    for (const PinnedLine& line : lines) {
      CAPTURE(line.name);
      CHECK_FALSE(line.pinned.empty());
      CHECK_FALSE(line.current.empty());
      CHECK_FALSE(line.difference.empty());
      CHECK_FALSE(line.above.empty());
    }
    CHECK(lines[1].ratio == tr(WordId::screen_factor_times, language, {"2"}));
    CHECK(contains(pinned_json(lines), "\"ratio\":"));
  }
}

TEST_CASE("the ladder's axis holds the pinned ranges as well") {
  const Scenario dear = at_rent(point(900));
  const ScenarioComparison comparison = compare(dear, start(), small());
  const Estimate now = estimate(start(), small());
  const Screen shown = screen(start(), now, OutputId::run_cost_usd, kEnglish, &comparison);
  for (const RungLine& line : shown.ladder) {
    CAPTURE(line.id);
    CHECK_FALSE(line.pinned_range.empty());
    CHECK(axis_position(shown, line.pinned_usd.front()) > 0);
    CHECK(axis_position(shown, line.pinned_usd.back()) < 1);
  }
  const Screen bare = screen(start(), now, OutputId::run_cost_usd, kEnglish);
  CHECK(bare.pinned.empty());
  CHECK(bare.ladder.front().pinned_range.empty());
  CHECK(bare.axis_high_usd < shown.axis_high_usd);
}

TEST_CASE("each unit of a machine has its sentence, and says what is not published") {
  Scenario scenario = start();
  for (const Language language : languages()) {
    REQUIRE(set_parameter(scenario, P::reference_machine, "el_capitan", Notation::link).empty());
    Screen shown = screen(scenario, estimate(scenario, small()), OutputId::run_cost_usd, language);
    REQUIRE(shown.units.size() == 3);
    for (const UnitLine& unit : shown.units) {
      CHECK_FALSE(unit.share.empty());
      CHECK(contains(unit.sentence, "El Capitan"));
      CHECK(contains(unit.sentence, unit.share));
    }
    CHECK(contains(shown.units[0].machine, "flop/s"));

    REQUIRE(set_parameter(scenario, P::reference_machine, "jupiter", Notation::link).empty());
    shown = screen(scenario, estimate(scenario, small()), OutputId::run_cost_usd, language);
    const std::string_view unpublished = tr(WordId::screen_unit_unpublished, language);
    CHECK(shown.units[0].reference == unpublished);
    CHECK(shown.units[1].reference == unpublished);
    CHECK(shown.units[1].share.empty());
    CHECK(contains(shown.units[1].sentence, unpublished));
    CHECK_FALSE(shown.units[2].share.empty());
  }
}

TEST_CASE("Fire-Flyer 2 against El Capitan, unit by unit [X-11]") {
  Scenario scenario = start();
  scenario[P::machine_gpus] = point(5'000);
  REQUIRE(set_parameter(scenario, P::reference_machine, "el_capitan", Notation::link).empty());
  const Screen shown =
      screen(scenario, estimate(scenario, small()), OutputId::run_cost_usd, kEnglish);
  CHECK(shown.units[0].sentence ==
        "1,560 petaflop/s at peak against a peak of 43,680 petaflop/s for El Capitan: 3.57 %.");
  CHECK(shown.units[1].sentence ==
        "1,560 petaflop/s at peak against 16,700 petaflop/s measured on El Capitan: 9.34 %.");
  CHECK(shown.units[2].sentence ==
        "48.5 petaflop/s at peak against 1,809 petaflop/s measured on El Capitan: 2.68 %.");
}

TEST_CASE("details name the input's values, the method and the source rows") {
  const Estimate now = estimate(start(), small());
  for (const Language language : languages()) {
    const Screen shown = screen(start(), now, OutputId::programme_cost_usd, language);
    REQUIRE_FALSE(shown.tornado.empty());
    for (const TornadoLine& line : shown.tornado) {
      CHECK(contains(line.detail, line.label));
      CHECK(contains(line.detail, line.low));
      CHECK(contains(line.detail, line.high));
    }
    for (const ComparisonLine& line : shown.comparisons) {
      CHECK(contains(line.detail, line.method));
      CHECK(contains(line.detail, line.confidence));
    }
  }
  const auto gpt4 = std::find_if(now.comparisons.begin(), now.comparisons.end(),
                                 [](const Comparison& row) { return row.id == "gpt4"; });
  REQUIRE(gpt4 != now.comparisons.end());
  const Screen shown = screen(start(), now, OutputId::run_cost_usd, kEnglish);
  CHECK(contains(shown.comparisons[static_cast<std::size_t>(gpt4 - now.comparisons.begin())].detail,
                 "Sources: T-10, C-14."));
}

TEST_CASE("shares of all bins come to the whole, and the limits are the bin's") {
  const Estimate now = estimate(start(), small());
  const Histogram* histogram = now.find_histogram(OutputId::run_cost_usd);
  REQUIRE(histogram != nullptr);
  const std::string first = bin_detail(*histogram, 0, now.samples, kEnglish);
  CHECK(contains(first, "of the samples"));
  CHECK(contains(first, "$"));
  CHECK(contains(bin_detail(*histogram, 0, now.samples, kFrench), "des tirages"));
}

TEST_CASE("what was changed is named in the reader's language") {
  Scenario scenario = at_rent(point(3));
  scenario[P::rnd_multiplier] = point(5);
  const Estimate now = estimate(scenario, small());
  CHECK(screen(scenario, now, OutputId::run_cost_usd, kEnglish).changed_note ==
        "You changed: Price of a GPU-hour, Trial runs, × the final run");
  CHECK(screen(start(), now, OutputId::run_cost_usd, kEnglish).changed_note == "");
}
