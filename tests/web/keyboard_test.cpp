// SPDX-License-Identifier: MIT
// The canvas for those who do not see it: what each item says, and where the keyboard is.
#include <doctest/doctest.h>

#include <string>

#include "tests/web/canvas.h"
#include "web/panels/details.h"

using namespace reckoner;

namespace {

constexpr int kMostItems = 200;

std::string said(Canvas& canvas) { return canvas.state.ui.interaction.take_announcement(); }

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

void enter_canvas(Canvas& canvas) {
  canvas.state.ui.interaction.enter(true);
  canvas.settle();
}

/// Tab until an item says this; what it said.
std::string go_to(Canvas& canvas, std::string_view words) {
  for (int i = 0; i < kMostItems; ++i) {
    std::string text = said(canvas);
    if (has(text, words)) return text;
    canvas.tab();
  }
  FAIL("no item says ", words);
  return {};
}

/// With a handle at each end.
void adjust_price(Canvas& canvas) {
  canvas.state.ui.adjusted = ParameterId::rent_usd_per_gpu_hour;
  canvas.settle();
}

const Quantity& price(const Canvas& canvas) {
  return canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
}

}  // namespace

TEST_CASE("each handle says which end it is, its own value and the unit") {
  Canvas canvas(1136);
  adjust_price(canvas);
  enter_canvas(canvas);
  CHECK(go_to(canvas, "Price of a GPU-hour, low end") ==
        "Price of a GPU-hour, low end: $1.70/GPU-h");
  canvas.tab();
  CHECK(said(canvas) == "Price of a GPU-hour, middle: $2.00/GPU-h");
  canvas.tab();
  CHECK(said(canvas) == "Price of a GPU-hour, high end: $3.42/GPU-h");
}

TEST_CASE("Home and End move a handle as far as it goes, and say where it is now") {
  Canvas canvas(1136);
  adjust_price(canvas);
  enter_canvas(canvas);
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  go_to(canvas, "Price of a GPU-hour, high end");
  canvas.key({.edge = 1});
  CHECK(price(canvas).p95 == row.slider_high);
  CHECK(has(said(canvas), "high end: $"));
  canvas.key({.edge = -1});
  CHECK(price(canvas).p95 < 2.2);  // as near to the middle as a range may be
  CHECK(validate(canvas.state.session.scenario()).empty());
  canvas.state.session.reset_all();
  canvas.tab(true);
  canvas.tab(true);
  canvas.key({.edge = -1});
  CHECK(price(canvas).p5 == row.slider_low);
}

TEST_CASE("where an item vanishes the keyboard goes to what took its place, never to the first") {
  Canvas canvas(1136);
  enter_canvas(canvas);
  const std::string first = said(canvas);
  go_to(canvas, "Pin this scenario");
  canvas.enter();
  CHECK(canvas.state.session.pinned());
  const std::string next = said(canvas);
  CHECK(next != first);
  CHECK(has(next, tr(WordId::screen_pin_remove, kEnglish)));
  canvas.enter();
  CHECK_FALSE(canvas.state.session.pinned());
  CHECK(has(said(canvas), "Pin this scenario"));
}

TEST_CASE("one number takes two of three handles away, and the keyboard stays in the row") {
  Canvas canvas(1136);
  adjust_price(canvas);
  enter_canvas(canvas);
  go_to(canvas, "Price of a GPU-hour: one number");
  canvas.enter();
  CHECK(price(canvas).is_point());
  CHECK(has(said(canvas), "Price of a GPU-hour"));
}

TEST_CASE("what vanished by typing over the canvas leaves the keyboard beside it") {
  Canvas canvas(1136);
  adjust_price(canvas);
  enter_canvas(canvas);
  go_to(canvas, "Price of a GPU-hour, high end");
  canvas.state.session.set(ParameterId::rent_usd_per_gpu_hour, point(3));
  canvas.settle();
  CHECK(has(said(canvas), "Price of a GPU-hour"));
}

TEST_CASE("a handle that moves the whole range says its middle") {
  Canvas canvas(1136);
  enter_canvas(canvas);
  CHECK(has(go_to(canvas, "Price of a GPU-hour, "), "middle: $2.00/GPU-h"));
}

TEST_CASE("rungs, tabs and choices say what they are, and which is chosen") {
  Canvas canvas(320);
  enter_canvas(canvas);
  CHECK(has(go_to(canvas, "Final run"), "Final run, option, chosen"));
  canvas.tab();
  CHECK(has(said(canvas), ", option,"));
  const std::string tab =
      tr(WordId::canvas_option_chosen, kEnglish, {tr(WordId::screen_tab_sum, kEnglish)});
  CHECK(go_to(canvas, "The sum, option") == tab);
}

TEST_CASE("the pointer may go over to what a bar says, and Escape takes it away") {
  Canvas canvas(1136);
  Interaction& input = canvas.state.ui.interaction;
  const PlacedText* label = canvas.find("GPT-4");
  REQUIRE(label != nullptr);
  const Box bar = label->box;
  input.pointer_move(bar.x + bar.width / 2, bar.y + bar.height / 2);
  canvas.settle();
  const DetailState& details = canvas.state.ui.details;
  REQUIRE(details.shown);
  const std::string words = details.words;
  const Box tip = details.tip;
  REQUIRE(tip.width > 0);
  for (const float share : {0.95f, 0.5f, 0.1f}) {
    input.pointer_move(tip.x + tip.width / 2, tip.y + tip.height * share);
    canvas.settle();
    REQUIRE(details.shown);
    CHECK(details.words == words);
  }
  CHECK(hide_detail(canvas.state.ui.details));
  canvas.settle();
  CHECK_FALSE(details.shown);
  input.pointer_move(2, 2);
  canvas.settle();
  CHECK_FALSE(details.shown);
}
