// SPDX-License-Identifier: MIT
// What a reader sees and does on the canvas, without a window.
#include <doctest/doctest.h>

#include <string>

#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"

using namespace reckoner;

namespace {

constexpr float kWidths[] = {304, 344, 804, 1136,
                             1424};  // of the canvas in windows of 320 ... 1440
constexpr Language kLanguages[] = {Language::english, Language::french};

void show_claim(Canvas& canvas, std::size_t row) {
  canvas.state.ui.open_claim = row;
  canvas.settle();
}

const ParameterRow& price() { return parameter(ParameterId::rent_usd_per_gpu_hour); }

/// Where a value of the first quantity row lies on its slider.
struct Slider {
  float x, y, width;
  float at(double value) const {
    return x + width * static_cast<float>(slider_position(price(), value));
  }
};

/// The price's slider: left edge and height from the label, right edge from the value beside it.
Slider price_slider(const Canvas& canvas) {
  const InputLine& line = canvas.state.screen.inputs[index(ParameterId::rent_usd_per_gpu_hour)];
  const PlacedText* label = canvas.find(line.label);
  REQUIRE(label != nullptr);
  for (const PlacedText& text : canvas.state.placed) {
    if (text.text != line.value || text.box.y != label->box.y) continue;
    const float left = label->box.x + kGrid;
    return {left, text.box.y + text.box.height + 22, text.box.x + text.box.width - kGrid - left};
  }
  FAIL("no value beside the label");
  return {};
}

}  // namespace

TEST_CASE("no text touches another and none is cut, at any width, in both languages") {
  for (const float width : kWidths) {
    for (const Language language : kLanguages) {
      Canvas canvas(width, language);
      CAPTURE(width);
      CAPTURE(static_cast<int>(language));
      for (int tab = 0; tab < static_cast<int>(ChartTab::count_); ++tab) {
        CAPTURE(tab);
        canvas.state.ui.chart = static_cast<ChartTab>(tab);
        canvas.settle();
        CHECK(canvas.vertices > 1000);
        CHECK(touching(canvas.state.placed) == "");
        CHECK(cut_text(canvas.state) == "");
        CHECK(canvas.state.height <= kMaxHeightPx);
      }
    }
  }
}

TEST_CASE("no text touches another in any claim's card") {
  for (const float width : {304.0f, 1136.0f}) {
    for (const Language language : kLanguages) {
      Canvas canvas(width, language);
      for (std::size_t row = 0; row < claims().size(); ++row) {
        show_claim(canvas, row);
        CAPTURE(width);
        CAPTURE(claims()[row].id);
        CHECK(canvas.find(canvas.state.screen.claims[row].status_label) != nullptr);
        CHECK(touching(canvas.state.placed) == "");
        CHECK(cut_text(canvas.state) == "");
        CHECK(canvas.state.height <= kMaxHeightPx);
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
    CHECK(canvas.state.height <= kMaxHeightPx);
  }
}

TEST_CASE("a canvas that nobody touches settles") {
  for (const float width : kWidths) {
    Canvas canvas(width);
    CHECK(canvas.settle() == 1);
  }
}

TEST_CASE("choosing a rung shows its sum") {
  Canvas canvas(1136);
  const PlacedText rung = *canvas.find("+ Team, data");
  canvas.click(rung);
  CHECK(canvas.state.ui.focus == OutputId::programme_cost_usd);
  CHECK(canvas.state.screen.formula.title ==
        canvas.state.screen.outputs[index(OutputId::programme_cost_usd)].label);
  CHECK(canvas.find(canvas.state.screen.formula.numbers.substr(0, 8)) != nullptr);
}

TEST_CASE("dragging the price's handle to 3 makes the final run $8.36 M") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour] = point(2);
    canvas.settle();
    const Slider slider = price_slider(canvas);
    canvas.drag(slider.at(2), slider.y, slider.at(3), slider.y);
    CHECK(canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour] == point(3));
    canvas.release(slider.at(3), slider.y);
    CHECK(canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour] == point(3));
    for (const RungLine& rung : canvas.state.screen.ladder) {
      if (rung.output != OutputId::run_cost_usd) continue;
      CHECK(rung.p50.find("8.36") != std::string::npos);
      CHECK(canvas.find(rung.range) != nullptr);
    }
  }
}

TEST_CASE("dragging one handle leaves the others; dragging the bar moves all") {
  Canvas canvas(1136);
  const Quantity before = canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour];
  Slider slider = price_slider(canvas);
  canvas.drag(slider.at(before.p95), slider.y, slider.at(5), slider.y);
  canvas.release(slider.at(5), slider.y);
  const Quantity wider = canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour];
  CHECK(wider == Quantity{before.p5, before.p50, 5});

  slider = price_slider(canvas);
  const float between = (slider.at(wider.p50) + slider.at(wider.p95)) / 2;
  canvas.drag(between, slider.y, between + 30, slider.y);
  canvas.release(between + 30, slider.y);
  const Quantity moved = canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour];
  CHECK(moved.p5 > wider.p5);
  CHECK(moved.p50 > wider.p50);
  CHECK(moved.p95 > wider.p95);
}

TEST_CASE("a finger that scrolls the page moves no slider, and a cancelled drag goes back") {
  Canvas canvas(344);
  const Scenario before = canvas.state.scenario;
  const Slider slider = price_slider(canvas);
  const float x = slider.at(2);
  canvas.drag(x, slider.y, x + 3, slider.y - 90, true);
  canvas.state.ui.interaction.pointer_cancel();
  canvas.settle();
  CHECK(canvas.state.scenario == before);

  canvas.drag(x, slider.y, x + 60, slider.y, true);
  CHECK(canvas.state.scenario != before);
  canvas.state.ui.interaction.pointer_cancel();
  canvas.settle();
  CHECK(canvas.state.scenario == before);

  canvas.click(20, slider.y + 300, true);
  CHECK(canvas.state.scenario == before);
}

TEST_CASE("a tap on a value asks the page for a text field") {
  Canvas canvas(344);
  const std::string value =
      canvas.state.screen.inputs[index(ParameterId::rent_usd_per_gpu_hour)].value;
  canvas.click(*canvas.find(value));
  REQUIRE(canvas.state.ui.requests.size() == 1);
  const HostRequest& request = canvas.state.ui.requests.front();
  CHECK(request.name == "type");
  CHECK(request.payload.find("\"parameter\":\"rent_usd_per_gpu_hour\"") != std::string::npos);
  CHECK(request.payload.find("\"text\":\"1.7 to 2 to 3.42\"") != std::string::npos);
}

TEST_CASE("one number and back to the range") {
  Canvas canvas(1136);
  const Quantity range = canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour];
  canvas.click(*canvas.find("one number"));
  CHECK(canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour] == point(2));
  const PlacedText* back = canvas.find("range");
  REQUIRE(back != nullptr);
  canvas.click(PlacedText(*back));
  CHECK(canvas.state.scenario[ParameterId::rent_usd_per_gpu_hour] == range);
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
    const Scenario before = canvas.state.scenario;
    canvas.arrow(1);
    if (canvas.state.scenario != before) ++moved;
    canvas.tab();
  }
  CHECK(moved == 12);  // three handles of four inputs
  CHECK(input.take_leave() == "next");
  input.enter(true);
  canvas.settle();
  canvas.tab(true);
  CHECK(input.take_leave() == "previous");
}

TEST_CASE("Enter on a chip opens its claim, and the tour goes on to the next") {
  Canvas canvas(1136);
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  canvas.enter();
  REQUIRE(canvas.state.ui.open_claim);
  CHECK(*canvas.state.ui.open_claim == 0);
  canvas.click(*canvas.find("Next"));
  CHECK(*canvas.state.ui.open_claim == 1);
  canvas.click(*canvas.find("Close"));
  CHECK_FALSE(canvas.state.ui.open_claim);
}

TEST_CASE("a view shows its part alone") {
  Canvas canvas(804);
  canvas.state.ui.view = View::ladder;
  canvas.settle();
  CHECK(canvas.find("Pre-training") != nullptr);
  CHECK(canvas.find("What matters most") == nullptr);
  canvas.state.ui.view = View::claim;
  canvas.state.ui.open_claim = 1;
  canvas.settle();
  CHECK(canvas.find("Pre-training") == nullptr);
  CHECK(canvas.find(claims()[1].short_label.en) != nullptr);
}

TEST_CASE("the first answer is quick, the next exact") {
  AppState state;
  bring_up_to_date(state);
  CHECK(state.estimate.samples == 4096);
  CHECK(refine(state));
  CHECK(state.estimate.samples == kDefaultSamples);
  CHECK_FALSE(state.screen.backtest.empty());
  CHECK_FALSE(refine(state));
}
