// SPDX-License-Identifier: MIT
// The claims' cards: the tour, what would have to be true, and the unit switch.
#include <doctest/doctest.h>

#include <string>

#include "core/screen/requirement_lines.h"
#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"
#include "web/app/settings.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

void open(Canvas& canvas, std::string_view claim) {
  canvas.state.ui.open_claim = find_claim(*articles().front(), claim);
  canvas.settle();
}

Box tour_link(const Canvas& canvas, std::string_view words) {
  const PlacedText* text = canvas.find(words);
  REQUIRE(text != nullptr);
  return text->box;
}

}  // namespace

TEST_CASE("the tour goes through the article's order and round, its links staying where they are") {
  Canvas canvas(1136);
  open(canvas, articles().front()->claims().front().id);
  const Box next = tour_link(canvas, "Next");
  for (std::size_t row = 0; row < articles().front()->claims().size(); ++row) {
    CAPTURE(articles().front()->claims()[row].id);
    CHECK(canvas.state.ui.open_claim == row);
    CHECK(canvas.find(std::to_string(row + 1) + " of 12") != nullptr);
    CHECK(tour_link(canvas, "Next").y == next.y);
    canvas.click(*canvas.find("Next"));
  }
  CHECK(canvas.state.ui.open_claim == std::size_t{0});
  canvas.click(*canvas.find("Previous"));
  CHECK(canvas.state.ui.open_claim == articles().front()->claims().size() - 1);
}

TEST_CASE("the keyboard stays on Next from claim to claim and hears which one is open") {
  Canvas canvas(1136);
  open(canvas, "gpu_hours");
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  std::string heard;
  for (std::size_t step = 0; step < input.order().size(); ++step) {
    heard = input.take_announcement();
    if (heard.starts_with("Next")) break;
    canvas.tab();
  }
  CHECK(heard == "Next. 1 of 12: 2.8 M GPU-hours, adds up, for one run");
  canvas.enter();
  CHECK(canvas.state.ui.open_claim == std::size_t{1});
  canvas.enter();
  CHECK(canvas.state.ui.open_claim == std::size_t{2});
  CHECK(input.take_announcement().starts_with("Next. 3 of 12: "));
}

TEST_CASE("a claim just opened says at once what would have to be true") {
  for (const Language language : languages()) {
    Canvas canvas(1136, language);
    open(canvas, "run_cost");
    CHECK(are_requirements_current(canvas.state));
    const auto lines = requirement_lines(canvas.state.scenario, "run_cost", language);
    CHECK(canvas.state.required.lines == lines);
    CHECK(canvas.find(lines[1].substr(0, 30)) != nullptr);
  }
}

TEST_CASE("while the scenario changes, what was found before is not shown and nothing jumps") {
  Canvas canvas(1136);
  open(canvas, "run_cost");
  const std::string before = canvas.state.required.lines.front();
  const float height = canvas.state.ui.card.height;
  canvas.state.scenario[ParameterId::reported_pretraining_gpu_hours] = point(3e6);
  canvas.settle();
  CHECK_FALSE(are_requirements_current(canvas.state));
  CHECK(canvas.find(before.substr(0, 20)) == nullptr);
  CHECK(canvas.find("…") != nullptr);
  CHECK(canvas.state.ui.card.height == height);
  CHECK(renew_requirements(canvas.state, true));
  CHECK_FALSE(renew_requirements(canvas.state, true));
  canvas.settle();
  CHECK(canvas.find("…") == nullptr);
  CHECK(canvas.state.required.lines.front() != before);
}

TEST_CASE("the Fire-Flyer card compares in one unit at a time") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    open(canvas, "fire_flyer");
    const std::vector<UnitLine> units = canvas.state.screen.units;
    for (const UnitLine& unit : units) {
      CAPTURE(unit.name);
      canvas.click(*canvas.find(unit.name));
      CHECK(canvas.find(unit.sentence.substr(0, 14)) != nullptr);
      CHECK(touching(canvas.state.placed) == "");
      CHECK(cut_text(canvas.state) == "");
    }
    CHECK(canvas.state.ui.unit == units.size() - 1);
    open(canvas, "run_cost");
    CHECK(canvas.find(units.back().name) == nullptr);
  }
}

TEST_CASE("rent or own, and how the $944 M are read, are switched in their cards") {
  Canvas canvas(1136);
  open(canvas, "run_cost");
  canvas.click(*canvas.find("owning the machines"));
  CHECK(choice_id(canvas.state.scenario, ParameterId::price_basis) == "own");
  open(canvas, "operations_944m");
  const InputLine& reading = canvas.state.screen.inputs[index(ParameterId::operations_reading)];
  const std::uint8_t other = reading.chosen == 0 ? 1 : 0;
  canvas.click(*canvas.find(reading.choices[other].label.in(kEnglish)));
  CHECK(canvas.state.scenario.choice(ParameterId::operations_reading) == other);
}

TEST_CASE("where an open card fills the canvas, the sum gives way before the inputs") {
  Canvas canvas(1136, kFrench);
  open(canvas, "fire_flyer");
  CHECK(canvas.state.height <= kMaxHeightPx);
  CHECK(canvas.find(tr(WordId::screen_matters_most, kFrench)) != nullptr);
}
