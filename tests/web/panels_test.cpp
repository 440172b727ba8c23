// SPDX-License-Identifier: MIT
// What a reader sees and does on the canvas, without a window.
#include <doctest/doctest.h>

#include <string>

#include "tests/core/languages.h"
#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"

using namespace reckoner;

namespace {

constexpr float kWidths[] = {304, 344, 804, 1136,
                             1424};  // of the canvas in windows of 320 ... 1440

void show_claim(Canvas& canvas, std::size_t row) {
  canvas.state.session.set_open_claim(row);
  canvas.settle();
}

}  // namespace

TEST_CASE("no text touches another and none is cut, at any width, in every language") {
  for (const float width : kWidths) {
    for (const Language language : languages()) {
      Canvas canvas(width, language);
      CAPTURE(width);
      CAPTURE(std::string(rules(language).id));
      for (const Chart* chart : charts()) {
        CAPTURE(chart->id);
        canvas.state.ui.chart = chart->id;
        canvas.settle();
        CHECK(canvas.vertices > 1000);
        CHECK(touching(canvas.state.placed) == "");
        CHECK(cut_text(canvas.state) == "");
      }
    }
  }
}

TEST_CASE("no text touches another under any claim, and its inputs are all there") {
  for (const float width : {304.0f, 1136.0f}) {
    for (const Language language : languages()) {
      Canvas canvas(width, language);
      for (std::size_t row = 0; row < articles().front()->claims().size(); ++row) {
        show_claim(canvas, row);
        CAPTURE(width);
        CAPTURE(std::string(rules(language).id));
        CAPTURE(articles().front()->claims()[row].id);
        for (const ParameterId input : canvas.state.screen.claims[row].moves) {
          CHECK(canvas.find(canvas.state.screen.inputs[index(input)].label) != nullptr);
        }
        CHECK(touching(canvas.state.placed) == "");
        CHECK(cut_text(canvas.state) == "");
      }
    }
  }
}

TEST_CASE("no line of a claim begins with the percent sign or the scale of a figure") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    for (std::size_t row = 0; row < articles().front()->claims().size(); ++row) {
      show_claim(canvas, row);
      for (const char* start : {"%", "M ", "M.", "M,", "bn"}) {
        CAPTURE(width);
        CAPTURE(articles().front()->claims()[row].id);
        CAPTURE(start);
        CHECK(canvas.find(start) == nullptr);
      }
    }
  }
}

TEST_CASE("every rung has its name and its range") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    CAPTURE(width);
    for (const RungLine& rung : canvas.state.screen.ladder) {
      CAPTURE(rung.id);
      CHECK(canvas.find(rung.name) != nullptr);
      CHECK(canvas.find(rung.range) != nullptr);
      for (const MarkLine& mark : rung.marks) CHECK(canvas.find(mark.text) != nullptr);
    }
  }
}

TEST_CASE("larger text is larger, and still touches nothing") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    const float usual = canvas.find("Pre-training")->box.height;
    canvas.state.ui.text_scale = 2;
    canvas.settle();
    CAPTURE(width);
    CHECK(canvas.find("Pre-training")->box.height > 1.8f * usual);
    CHECK(touching(canvas.state.placed) == "");
  }
}

TEST_CASE("a canvas that nobody touches settles") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    CHECK(canvas.settle() == 1);
  }
}

TEST_CASE("another width is laid out once, whatever height it takes") {
  Canvas canvas(1136);
  const float before = canvas.state.height;
  canvas.state.width = 920;
  CHECK(canvas.settle() == 1);
  CHECK(canvas.state.height != before);
}

TEST_CASE("choosing a rung shows its sum") {
  Canvas canvas(1136);
  const PlacedText rung = *canvas.find("+ Team");
  canvas.click(rung);
  CHECK(canvas.state.session.focus() == OutputId::programme_cost_usd);
  CHECK(canvas.state.screen.formula.title ==
        canvas.state.screen.outputs[index(OutputId::programme_cost_usd)].label);
  CHECK(canvas.find(canvas.state.screen.formula.numbers.substr(0, 8)) != nullptr);
}

TEST_CASE("a tap on a value asks the page for a text field") {
  Canvas canvas(344);
  const std::string value =
      canvas.state.screen.inputs[index(ParameterId::rent_usd_per_gpu_hour)].middle;
  canvas.click(*canvas.find(value));
  REQUIRE(canvas.state.ui.requests.size() == 1);
  const HostRequest& request = canvas.state.ui.requests.front();
  CHECK(request.name == "type");
  CHECK(request.payload.find("\"parameter\":\"rent_usd_per_gpu_hour\"") != std::string::npos);
  CHECK(request.payload.find("\"text\":\"1.7 to 2 to 3.42\"") != std::string::npos);
}

TEST_CASE("one number and back to the range") {
  Canvas canvas(1136);
  const Quantity range = canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
  CHECK(canvas.find("one number") == nullptr);
  canvas.click(PlacedText(*canvas.find("adjust the range")));
  canvas.click(PlacedText(*canvas.find("one number")));
  CHECK(canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour] == point(2));
  const PlacedText* back = canvas.find("range");
  REQUIRE(back != nullptr);
  canvas.click(PlacedText(*back));
  CHECK(canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour] == range);
}

TEST_CASE("Tab walks through everything, arrows move handles, and both ends leave") {
  Canvas canvas(1136);
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  CHECK(input.take_announcement() != "");
  const std::size_t stops = input.order().size();
  CHECK(stops > 20);
  CHECK(stops < 150);
  int moved = 0;
  std::size_t steps = 0;
  for (; input.has_keyboard() && steps < 150; ++steps) {  // changed rows offer the way back, too
    const Scenario before = canvas.state.session.scenario();
    canvas.arrow(1);
    if (canvas.state.session.scenario() != before) ++moved;
    canvas.tab();
  }
  CHECK(moved == 4);  // the value of four inputs, with its range
  CHECK(input.take_leave() == "next");
  input.enter(true);
  canvas.settle();
  canvas.tab(true);
  CHECK(input.take_leave() == "previous");
}

TEST_CASE("the run inside the fleet says what it is, to scale, and only where it is its owner's") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    const FleetPicture& fleet = canvas.state.screen.fleet;
    CAPTURE(width);
    for (const std::string& text : {fleet.fleet_cost, fleet.run_text, fleet.start, fleet.end}) {
      CHECK(canvas.find(text) != nullptr);
    }
    const double share = fleet.run_gpus * fleet.run_years / (fleet.fleet_gpus * fleet.fleet_years);
    CHECK(share == doctest::Approx(0.0013).epsilon(0.03));  // 0.53 % of a year, over four
    CHECK(fleet.is_one_estimate);
    canvas.state.session.set(ParameterId::fleet_h20, point(20'000));
    canvas.settle();
    CHECK_FALSE(canvas.state.screen.fleet.is_one_estimate);
    canvas.state.session.choose(ParameterId::model, "llama31_405b");
    canvas.settle();
    CHECK(canvas.state.screen.fleet.fleet_cost.empty());
    CHECK(canvas.state.screen.headlines.empty());
  }
}

TEST_CASE("native HTML gets the place that it says it needs") {
  Canvas canvas(1136);
  const float bare = canvas.state.height;
  CHECK(canvas.state.ui.slots.set_height(Slot::receipt, 2000));
  CHECK_FALSE(canvas.state.ui.slots.set_height(Slot::receipt, 2000));
  canvas.settle();
  CHECK(canvas.state.height > bare + 900);
  CHECK(canvas.state.ui.slots.json().find("\"receipt\":{\"x\":") != std::string::npos);
  CHECK(find_slot("receipt") == Slot::receipt);
  CHECK_FALSE(find_slot("nothing"));
  canvas.state.ui.view = View::ladder;
  canvas.settle();
  CHECK(canvas.state.ui.slots.json() == "{}");
}

TEST_CASE("a view shows its part alone") {
  Canvas canvas(804);
  canvas.state.ui.view = View::ladder;
  canvas.settle();
  CHECK(canvas.find("Pre-training") != nullptr);
  CHECK(canvas.find("What matters most") == nullptr);
  canvas.state.ui.view = View::claim;
  canvas.state.session.set_open_claim(1);
  canvas.settle();
  CHECK(canvas.find("Pre-training") == nullptr);
  CHECK(canvas.find(canvas.state.screen.claims[1].published_text) != nullptr);
}
