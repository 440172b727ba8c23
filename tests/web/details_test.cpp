// SPDX-License-Identifier: MIT
// What the parts of charts say: by mouse, finger and keyboard.
#include "web/panels/details.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/core/languages.h"
#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"

using namespace reckoner;

namespace {

void show_tab(Canvas& canvas, std::string_view tab) {
  canvas.state.ui.chart = tab;
  canvas.settle();
}

const DetailState& details(const Canvas& canvas) { return canvas.state.ui.details; }

void hover(Canvas& canvas, const Box& box) {
  canvas.state.ui.interaction.pointer_move(box.x + box.width / 2, box.y + box.height / 2);
  canvas.settle();
}

/// Where the label of a row stands, which is part of the row.
Box row(const Canvas& canvas, std::string_view label) {
  const PlacedText* text = canvas.find(label);
  REQUIRE(text != nullptr);
  return text->box;
}

/// The first bar's label, whatever stands above it under the same name.
Box last_row(const Canvas& canvas, std::string_view label) {
  Box box;
  for (const PlacedText& text : canvas.state.placed) {
    if (std::string_view(text.text).starts_with(label)) box = text.box;
  }
  REQUIRE(box.width > 0);
  return box;
}

void tap(Canvas& canvas, const Box& box) {
  canvas.click(box.x + box.width / 2, box.y + box.height / 2, true);
}

}  // namespace

TEST_CASE("a comparison's row tells its method and its source rows to the mouse") {
  Canvas canvas(1136);
  show_tab(canvas, "runs");
  CHECK_FALSE(details(canvas).shown);
  hover(canvas, row(canvas, "GPT-4"));
  REQUIRE(details(canvas).shown);
  CHECK(details(canvas).words.find("T-10, C-14") != std::string::npos);
  CHECK(canvas.find("GPT-4: ") != nullptr);
  CHECK(cut_text(canvas.state) == "");
  canvas.state.ui.interaction.pointer_leave();
  canvas.settle();
  CHECK_FALSE(details(canvas).shown);
}

TEST_CASE("a run put to the test tells what was published and what was estimated") {
  for (const Language language : languages()) {
    Canvas canvas(1136, language);
    show_tab(canvas, "backtest");
    int rows = 0;
    for (const BacktestLine& line : canvas.state.screen.backtest) {
      CAPTURE(line.name);
      ++rows;
      hover(canvas, row(canvas, line.name));
      REQUIRE(details(canvas).shown);
      const std::string& words = details(canvas).words;
      CHECK(words.starts_with(line.name));
      CHECK(words.find(line.published) != std::string::npos);
      CHECK(words.find(line.estimated) != std::string::npos);
      const WordId sentence = line.covered ? WordId::screen_detail_backtest_inside
                                           : WordId::screen_detail_backtest_outside;
      CHECK(words ==
            tr(sentence, language, {line.name, line.published, line.estimated, line.kind}));
      CHECK(cut_text(canvas.state) == "");
    }
    CHECK(rows >= 20);
  }
}

TEST_CASE("a tap shows, a second tap hides, a tap elsewhere ends it") {
  for (const float width : {304.0f, 804.0f}) {
    Canvas canvas(width);
    CAPTURE(width);
    show_tab(canvas, "tornado");
    const std::string_view label = canvas.state.screen.programme_tornado.front().label;
    const Box bar = last_row(canvas, label);  // inputs have the same names
    tap(canvas, bar);
    REQUIRE(details(canvas).shown);
    CHECK(details(canvas).words == canvas.state.screen.programme_tornado.front().detail);
    CHECK(cut_text(canvas.state) == "");
    tap(canvas, bar);
    CHECK_FALSE(details(canvas).shown);
    tap(canvas, bar);
    CHECK(details(canvas).shown);
    canvas.click(2, canvas.state.height - 2, true);
    CHECK_FALSE(details(canvas).shown);
  }
}

TEST_CASE("Escape takes the detail away first, and leaves the canvas only then") {
  Canvas canvas(804);
  show_tab(canvas, "tornado");
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  for (std::size_t step = 0; step < input.order().size() && !details(canvas).shown; ++step) {
    canvas.tab();
  }
  REQUIRE(details(canvas).shown);
  canvas.key({.escape = true});
  CHECK_FALSE(details(canvas).shown);
  CHECK(input.has_keyboard());
  canvas.key({.escape = true});
  CHECK_FALSE(input.has_keyboard());
  CHECK(input.take_leave() == "next");
}

TEST_CASE("a chart is one stop, and the arrows walk its rows to both ends") {
  Canvas canvas(804);
  show_tab(canvas, "tornado");
  const auto& lines = canvas.state.screen.programme_tornado;
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  for (std::size_t step = 0; step < input.order().size() && !details(canvas).shown; ++step) {
    canvas.tab();
  }
  CHECK(details(canvas).words == lines[0].detail);
  canvas.arrow(-1);
  CHECK(details(canvas).words == lines[1].detail);
  CHECK(input.take_announcement() == lines[1].detail);
  canvas.arrow(1);
  canvas.arrow(1);
  CHECK(details(canvas).words == lines[0].detail);
  canvas.arrow(-40);
  REQUIRE(lines.size() >= 5);
  CHECK(details(canvas).words == lines.back().detail);  // there is room for all
  canvas.enter();
  CHECK_FALSE(details(canvas).shown);
  canvas.enter();
  CHECK(details(canvas).shown);
}

TEST_CASE("the histogram begins at its median, and its bins have limits and a share") {
  Canvas canvas(804);
  show_tab(canvas, "histogram");
  Interaction& input = canvas.state.ui.interaction;
  input.enter(true);
  canvas.settle();
  for (std::size_t step = 0; step < input.order().size() && !details(canvas).shown; ++step) {
    canvas.tab();
  }
  REQUIRE(details(canvas).shown);
  CHECK(details(canvas).words.find("of the samples") != std::string::npos);
  const std::size_t median = details(canvas).shown->part;
  const Estimate& estimate = canvas.state.estimate;
  const Histogram* histogram = estimate.find_histogram(OutputId::run_cost_usd);
  const double p50 = estimate.find(OutputId::run_cost_usd)->value(Statistic::p50);
  CHECK(histogram->edges[median] <= p50);
  CHECK(p50 <= histogram->edges[median + 1]);
  const Box box = details(canvas).box;
  canvas.arrow(1);
  CHECK(details(canvas).shown->part == median + 1);
  CHECK(details(canvas).box.x > box.x);
}

TEST_CASE("no detail leaves the canvas, wherever its part stands") {
  for (const float width : {304.0f, 804.0f, 1136.0f}) {
    for (const char* tab : {"tornado", "histogram", "runs", "companies", "software"}) {
      Canvas canvas(width, kFrench);
      show_tab(canvas, tab);
      CAPTURE(width);
      CAPTURE(tab);
      bool was_shown = false;
      for (float y = canvas.state.height - 4; y > 0; y -= 16) {
        canvas.state.ui.interaction.pointer_move(width - 12, y);
        canvas.settle();
        was_shown = was_shown || details(canvas).shown.has_value();
        CHECK(cut_text(canvas.state) == "");
      }
      CHECK(was_shown);
    }
  }
}

TEST_CASE("the model put to the test: every run has its name and its hours") {
  for (const float width : {304.0f, 804.0f, 1136.0f}) {
    Canvas canvas(width);
    show_tab(canvas, "backtest");
    CAPTURE(width);
    const auto& lines = canvas.state.screen.backtest;
    REQUIRE(lines.size() > 3);
    std::size_t shown = 0;
    for (const BacktestLine& line : lines) {
      if (canvas.find(line.name) != nullptr && canvas.find(line.published) != nullptr) ++shown;
    }
    CHECK(shown == lines.size());
    CHECK(touching(canvas.state.placed) == "");
    CHECK(canvas.find("Published") != nullptr);
    CHECK(canvas.find("estimated, 9 in 10") != nullptr);
  }
}
