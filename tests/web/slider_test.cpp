// SPDX-License-Identifier: MIT
// A slider under the pointer, and how exact the answer is while it moves.
#include <doctest/doctest.h>

#include <string>

#include "tests/web/canvas.h"
#include "web/state/pinned.h"

using namespace reckoner;

namespace {

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
    if (text.text != line.middle || text.box.y != label->box.y) continue;
    const float left = label->box.x + kGrid;
    return {left, text.box.y + text.box.height + 22, text.box.x + text.box.width - kGrid - left};
  }
  FAIL("no value beside the label");
  return {};
}

}  // namespace

TEST_CASE("dragging the price's handle to 3 makes the final run $8.36 M") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    canvas.state.session.set(ParameterId::rent_usd_per_gpu_hour, point(2));
    canvas.settle();
    const Slider slider = price_slider(canvas);
    canvas.drag(slider.at(2), slider.y, slider.at(3), slider.y);
    CHECK(canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour] == point(3));
    canvas.release(slider.at(3), slider.y);
    CHECK(canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour] == point(3));
    for (const RungLine& rung : canvas.state.screen.ladder) {
      if (rung.output != OutputId::run_cost_usd) continue;
      CHECK(rung.p50.find("8.36") != std::string::npos);
      CHECK(canvas.find(rung.range) != nullptr);
    }
  }
}

TEST_CASE("a drag is one step back, and so are arrow keys on one handle") {
  Canvas canvas(1136);
  Session& session = canvas.state.session;
  session.set(ParameterId::rent_usd_per_gpu_hour, point(2));
  canvas.settle();
  const Scenario before = session.scenario();
  Slider slider = price_slider(canvas);
  canvas.drag(slider.at(2), slider.y, slider.at(3), slider.y);
  canvas.release(slider.at(3), slider.y);
  const Scenario dragged = session.scenario();
  slider = price_slider(canvas);
  canvas.click(slider.at(3), slider.y);
  for (int press = 0; press < 3; ++press) canvas.arrow(1);
  if (session.scenario() == dragged) {  // the click gave the keyboard to another item
    canvas.state.ui.interaction.enter(true);
    canvas.settle();
    for (int press = 0; session.scenario() == dragged && press < 200; ++press) {
      canvas.tab();
      canvas.arrow(1);
    }
    canvas.arrow(1);
  }
  CHECK(session.scenario() != dragged);
  session.undo();
  CHECK(session.scenario() == dragged);
  session.undo();
  CHECK(session.scenario() == before);
  session.redo();
  CHECK(session.scenario() == dragged);
}

TEST_CASE("a value moves with its range, and what that does is said above the finger") {
  for (const float width : {304.0f, 1136.0f}) {
    Canvas canvas(width);
    const Session& session = canvas.state.session;
    const Quantity before = session.scenario()[ParameterId::rent_usd_per_gpu_hour];
    const std::string was = canvas.state.screen.receipt.middle;
    const Slider slider = price_slider(canvas);
    canvas.drag(slider.at(2), slider.y, slider.at(3), slider.y);
    const Quantity moved = session.scenario()[ParameterId::rent_usd_per_gpu_hour];
    CHECK(moved.p50 == 3);
    CHECK(moved.p95 / moved.p5 == doctest::Approx(before.p95 / before.p5).epsilon(0.06));
    const std::string now = canvas.state.screen.receipt.middle;
    CHECK(canvas.find("the run: " + now + ", was " + was) != nullptr);
    canvas.release(slider.at(3), slider.y);
    CHECK(canvas.find("the run: " + now + ", was ") == nullptr);
  }
}

TEST_CASE("a tap on the track brings the value there, its range with it") {
  Canvas canvas(344);
  const Slider slider = price_slider(canvas);
  canvas.click(slider.at(4), slider.y, true);
  const Quantity moved = canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
  CHECK(moved.p50 == doctest::Approx(4).epsilon(0.03));
  CHECK(moved.p5 < moved.p50);
  CHECK(moved.p95 > moved.p50);
}

TEST_CASE("dragging one handle leaves the others; dragging the bar moves all") {
  Canvas canvas(1136);
  const Quantity before = canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
  canvas.click(PlacedText(*canvas.find("adjust the range")));
  Slider slider = price_slider(canvas);
  canvas.drag(slider.at(before.p95), slider.y, slider.at(5), slider.y);
  canvas.release(slider.at(5), slider.y);
  const Quantity wider = canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
  CHECK(wider == Quantity{before.p5, before.p50, 5});

  slider = price_slider(canvas);
  const float between = (slider.at(wider.p50) + slider.at(wider.p95)) / 2;
  canvas.drag(between, slider.y, between + 30, slider.y);
  canvas.release(between + 30, slider.y);
  const Quantity moved = canvas.state.session.scenario()[ParameterId::rent_usd_per_gpu_hour];
  CHECK(moved.p5 > wider.p5);
  CHECK(moved.p50 > wider.p50);
  CHECK(moved.p95 > wider.p95);
}

TEST_CASE("a finger that scrolls the page moves no slider, and a cancelled drag goes back") {
  Canvas canvas(344);
  const Scenario before = canvas.state.session.scenario();
  const Slider slider = price_slider(canvas);
  const float x = slider.at(2);
  canvas.drag(x, slider.y, x + 3, slider.y - 90, true);
  canvas.state.ui.interaction.pointer_cancel();
  canvas.settle();
  CHECK(canvas.state.session.scenario() == before);

  canvas.drag(x, slider.y, x + 60, slider.y, true);
  CHECK(canvas.state.session.scenario() != before);
  canvas.state.ui.interaction.pointer_cancel();
  canvas.settle();
  CHECK(canvas.state.session.scenario() == before);

  canvas.click(20, slider.y + 300, true);
  CHECK(canvas.state.session.scenario() == before);
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

TEST_CASE("a slow drag is followed with fewer samples, and exact again when it ends") {
  Canvas canvas(1136);
  AppState& state = canvas.state;
  state.session.set(ParameterId::rent_usd_per_gpu_hour, point(2));
  canvas.settle();
  const Slider slider = price_slider(canvas);
  canvas.drag(slider.at(2), slider.y, slider.at(2.5), slider.y);
  CHECK(state.estimate.samples == kDefaultSamples);

  state.is_drag_slow = true;
  state.ui.interaction.pointer_move(slider.at(3), slider.y);
  canvas.settle();
  CHECK(state.session.scenario()[ParameterId::rent_usd_per_gpu_hour] == point(3));
  CHECK(state.estimate.samples == 16'384);
  CHECK_FALSE(refine(state));
  const auto roughly = [&] {
    return state.estimate.find(OutputId::run_cost_usd)->value(Statistic::p50);
  };
  const double rough_usd = roughly();

  canvas.release(slider.at(3), slider.y);
  CHECK_FALSE(is_refined(state));
  CHECK(refine(state));
  CHECK(state.estimate.samples == kDefaultSamples);
  CHECK(rough_usd == doctest::Approx(roughly()).epsilon(0.005));
}

TEST_CASE("against a pinned scenario every drag is exact: both sides share their points") {
  Canvas canvas(1136);
  AppState& state = canvas.state;
  state.session.pin();
  canvas.settle();
  const Slider slider = price_slider(canvas);
  state.is_drag_slow = true;
  canvas.drag(slider.at(2), slider.y, slider.at(3), slider.y);
  CHECK(state.estimate.samples == kDefaultSamples);
}

TEST_CASE("the canvas only grows while a slider is dragged, and fits again afterwards") {
  Canvas canvas(1136);
  AppState& state = canvas.state;
  const Slider slider = price_slider(canvas);
  const double at = state.session.scenario()[ParameterId::rent_usd_per_gpu_hour].p50;
  canvas.drag(slider.at(at), slider.y, slider.at(2.6), slider.y);
  const float fitting = state.height;
  state.height += 30;  // as if a line had been longer a moment ago
  state.ui.interaction.pointer_move(slider.at(2.5), slider.y);
  canvas.settle();
  CHECK(state.height >= fitting + 30);
  canvas.release(slider.at(2.5), slider.y);
  CHECK(state.height < fitting + 30);
}
