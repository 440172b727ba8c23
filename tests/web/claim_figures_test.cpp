// SPDX-License-Identifier: MIT
// What is drawn of an open claim: the published figure on the reader's range, three units, two
// stacks, and the inputs that move it.
#include <doctest/doctest.h>

#include <string>

#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"
#include "web/app/settings.h"

using namespace reckoner;

namespace {

void open(Canvas& canvas, std::string_view claim) {
  canvas.state.session.set_open_claim(find_claim(*articles().front(), claim));
  canvas.settle();
}

const ClaimLine& line(const Canvas& canvas) {
  return canvas.state.screen.claims[*canvas.state.session.open_claim()];
}

}  // namespace

TEST_CASE("a claim's figure stands on the reader's range, and goes where there is none") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    open(canvas, "run_cost");
    REQUIRE(line(canvas).is_range);
    CHECK(canvas.find(line(canvas).published_text) != nullptr);
    CHECK(canvas.find(line(canvas).p5_text) != nullptr);
    CHECK(line(canvas).p5 < line(canvas).published);
    CHECK(line(canvas).published < line(canvas).p95);
    CHECK(touching(canvas.state.placed) == "");
    canvas.state.session.set(ParameterId::rent_usd_per_gpu_hour, point(2));
    canvas.settle();
    CHECK_FALSE(line(canvas).is_range);
    CHECK(canvas.find(line(canvas).published_text) == nullptr);
  }
}

TEST_CASE("the Fire-Flyer claim compares in three units at once") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    open(canvas, "fire_flyer");
    CHECK(canvas.state.screen.units.size() == 3);
    for (const UnitLine& unit : canvas.state.screen.units) {
      CAPTURE(unit.name);
      CHECK(canvas.find(unit.name) != nullptr);
      CHECK(canvas.find(unit.machine) != nullptr);
      CHECK(canvas.find(unit.reference) != nullptr);
    }
    CHECK(touching(canvas.state.placed) == "");
    CHECK(cut_text(canvas.state) == "");
    const std::string mxp(canvas.state.screen.units[1].name);
    open(canvas, "run_cost");
    CHECK(canvas.find(mxp) == nullptr);
  }
}

TEST_CASE("the $944 M stand inside one stack and on top of the other") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    open(canvas, "operations_944m");
    const std::vector<StackLine>& stacks = canvas.state.screen.stacks;
    REQUIRE(stacks.size() == 2);
    CHECK(stacks[1].whole_usd - stacks[0].whole_usd == doctest::Approx(stacks[0].operation_usd));
    for (const StackLine& stack : stacks) CHECK(canvas.find(stack.whole) != nullptr);
    CHECK(touching(canvas.state.placed) == "");
    CHECK(cut_text(canvas.state) == "");
  }
}

TEST_CASE("rent or own, and how the $944 M are read, are switched under their claims") {
  Canvas canvas(1136);
  open(canvas, "run_cost");
  canvas.click(*canvas.find("owning the machines"));
  CHECK(choice_id(canvas.state.session.scenario(), ParameterId::price_basis) == "own");
  open(canvas, "operations_944m");
  const InputLine& reading = canvas.state.screen.inputs[index(ParameterId::operations_reading)];
  const std::uint8_t other = reading.chosen == 0 ? 1 : 0;
  canvas.click(*canvas.find(reading.choices[other].label.in(kEnglish)));
  CHECK(canvas.state.session.scenario().choice(ParameterId::operations_reading) == other);
}
