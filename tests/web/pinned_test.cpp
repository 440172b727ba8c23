// SPDX-License-Identifier: MIT
// Pinning a scenario and what was changed, on the canvas.
#include <doctest/doctest.h>

#include <string>

#include "tests/core/languages.h"
#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"
#include "web/state/pinned.h"

using namespace reckoner;

namespace {

constexpr float kWidths[] = {304, 344, 804, 1136};
constexpr ParameterId kRent = ParameterId::rent_usd_per_gpu_hour;

void click(Canvas& canvas, std::string_view words) {
  CAPTURE(words);
  const PlacedText* text = canvas.find(words);
  REQUIRE(text != nullptr);
  canvas.click(PlacedText(*text));
}

void reseed(Canvas& canvas, std::uint32_t seed) {
  Scenario scenario = canvas.state.session.scenario();
  scenario.seed = seed;
  canvas.state.session.replace(scenario);
}

bool shows(const Canvas& canvas, std::string_view words) { return canvas.find(words) != nullptr; }

}  // namespace

TEST_CASE("pin, change, swap and unpin by mouse") {
  Canvas canvas(1136);
  CHECK_FALSE(shows(canvas, "Unpin"));
  click(canvas, "Pin this scenario");
  CHECK(shows(canvas, "Unpin"));
  CHECK_FALSE(shows(canvas, "Pin this scenario"));
  CHECK(shows(canvas, "Cost of the final run: the same as pinned"));

  const Scenario pinned = canvas.state.session.scenario();
  canvas.state.session.set(kRent, point(3));
  canvas.settle();
  CHECK(shows(canvas, "Cost of the final run: $2.7"));
  const Scenario changed = canvas.state.session.scenario();
  click(canvas, "Swap the two");
  CHECK(canvas.state.session.scenario() == pinned);
  CHECK(canvas.state.pinned->scenario() == changed);
  CHECK(shows(canvas, "Cost of the final run: $2.7"));
  CHECK(canvas.state.screen.pinned.find(" less than pinned") != std::string::npos);
  click(canvas, "Swap the two");
  CHECK(canvas.state.session.scenario() == changed);
  click(canvas, "Unpin");
  CHECK_FALSE(canvas.state.pinned);
  CHECK(shows(canvas, "Pin this scenario"));
  CHECK(canvas.state.session.scenario() == changed);
}

TEST_CASE("a phone keeps its charts beside a pinned scenario") {
  Canvas canvas(344);
  canvas.state.ui.chart = "tornado";
  canvas.settle();
  CHECK(shows(canvas, "What moves it most"));
  click(canvas, "Pin this scenario");
  canvas.state.session.set(kRent, point(3));
  canvas.settle();
  CHECK(shows(canvas, "What moves it most"));
}

TEST_CASE("the sentence is about the rung in focus") {
  Canvas canvas(1136);
  click(canvas, "Pin this scenario");
  canvas.state.session.set(kRent, point(4));
  canvas.settle();
  canvas.state.session.set_focus(OutputId::fleet_tco_usd);
  canvas.settle();
  CHECK(shows(canvas, "Owning the fleet: the same as pinned"));
}

TEST_CASE("a pinned ladder touches nothing and loses neither rungs nor inputs") {
  for (const float width : kWidths) {
    for (const Language language : languages()) {
      Canvas canvas(width, language);
      CAPTURE(width);
      CAPTURE(std::string(rules(language).id));
      const int bare = canvas.vertices;
      canvas.state.session.pin();
      canvas.state.session.set(kRent, {2.5, 3, 4.5});
      canvas.state.session.set(ParameterId::rnd_multiplier, {2, 6, 12});
      canvas.settle();
      if (width > 1000) CHECK(canvas.vertices > bare);  // nothing had to give way
      CHECK(touching(canvas.state.placed) == "");
      CHECK(cut_text(canvas.state) == "");
      const bool is_phone = width < kLabelsBesideFrom;  // whose inputs follow below the canvas
      CHECK(shows(canvas, tr(WordId::screen_matters_most, language)) == !is_phone);
      for (const RungLine& rung : canvas.state.screen.ladder) {
        CHECK_FALSE(rung.pinned_range.empty());
        CHECK(shows(canvas, rung.name));
      }
      CHECK(canvas.settle() == 1);
    }
  }
}

TEST_CASE("the pinned side is computed once: dragging makes no new columns") {
  Canvas canvas(1136);
  canvas.state.session.pin();
  canvas.settle();
  const Estimate* before = &canvas.state.pinned->estimate();
  const double* summary = before->outputs.front().values.data();
  for (const double rent : {2.1, 2.5, 3.0}) {
    canvas.state.session.set(kRent, point(rent));
    canvas.settle();
    CHECK(canvas.state.pinned->estimate().outputs.front().values.data() == summary);
    CHECK(canvas.state.against_pinned.differences.size() == 1);
  }
}

TEST_CASE("another seed draws the pinned scenario anew, at the same points") {
  Canvas canvas(1136);
  canvas.state.session.pin();
  reseed(canvas, 11);
  canvas.settle();
  CHECK(canvas.state.pinned->seed() == 11);
  CHECK(canvas.state.screen.pinned.find("the same as pinned") != std::string::npos);
}

TEST_CASE("the table for the text version has every rung, and is empty without a pin") {
  Canvas canvas(804);
  CHECK(pinned_table(canvas.state) == "[]");
  canvas.state.session.pin();
  const std::string table = pinned_table(canvas.state);
  for (const RungLine& rung : canvas.state.screen.ladder) {
    CHECK(table.find(std::string("\"name\":\"").append(rung.name)) != std::string::npos);
  }
}

TEST_CASE("what was changed is named, and one link puts all of it back") {
  for (const Language language : languages()) {
    Canvas canvas(344, language);
    const std::string_view back = tr(WordId::page_back_all, language);
    CHECK_FALSE(shows(canvas, back));
    reseed(canvas, 5);
    const Scenario before = canvas.state.session.scenario();
    canvas.state.session.set(kRent, point(9));
    canvas.settle();
    const std::string_view label = canvas.state.screen.inputs[index(kRent)].label;
    CHECK(shows(canvas, tr(WordId::screen_changed_note, language, {label})));
    click(canvas, back);
    CHECK(canvas.state.session.scenario() == before);
    CHECK_FALSE(shows(canvas, back));
  }
}

TEST_CASE("a rung says its pinned range to those who hear it") {
  Canvas canvas(1136);
  canvas.state.session.pin();
  canvas.settle();
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  std::string heard;
  for (std::size_t step = 0; step < input.order().size(); ++step) {
    heard += input.take_announcement();
    canvas.tab();
  }
  CHECK(heard.find("Pinned: " + canvas.state.screen.ladder.front().pinned_range) !=
        std::string::npos);
}
