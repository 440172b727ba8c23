// SPDX-License-Identifier: MIT
#include "core/picture/ladder_svg.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "core/scenario/presets.h"
#include "core/words/strings.h"
#include "tests/core/languages.h"
#include "tests/core/svg_elements.h"

using namespace reckoner;

namespace {

Screen screen_of(const Scenario& scenario, Language language) {
  EstimateOptions options;
  options.samples = 4'096;
  return screen(scenario, estimate(scenario, options), OutputId::run_cost_usd, language);
}

Scenario preset(std::string_view id) { return base_scenario(*find_preset(id), current_edition()); }

struct Box {
  double left, top, right, bottom;
};

/// Where a text may reach in the widest of fonts.
Box box_of(const Element& text) {
  const double size = text.number("font-size");
  const auto letters = std::count_if(text.text.begin(), text.text.end(),
                                     [](char c) { return (c & '\xC0') != '\x80'; });
  const double width = static_cast<double>(letters) * size * kWidestLetter;
  const std::string anchor = text.attribute("text-anchor");
  const double before = anchor == "start" ? 0 : anchor == "middle" ? width / 2 : width;
  const double left = text.number("x") - before;
  return {left, text.number("y") - 0.76 * size, left + width, text.number("y") + 0.22 * size};
}

bool do_overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::vector<Element> texts_of(const std::vector<Element>& elements) {
  std::vector<Element> texts;
  for (const Element& element : elements) {
    if (element.tag == "text") texts.push_back(element);
  }
  return texts;
}

void check_nothing_overlaps(const std::vector<Element>& elements, double width, double height) {
  const std::vector<Element> texts = texts_of(elements);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i].text);
    const Box box = box_of(texts[i]);
    CHECK(box.left >= 0);
    CHECK(box.right <= width);
    CHECK(box.bottom <= height);
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(texts[j].text);
      CHECK_FALSE(do_overlap(box, box_of(texts[j])));
    }
  }
}

void check_holds_the_ladder(const std::vector<Element>& drawn, const Screen& shown) {
  CHECK(says(drawn, shown.bracket_use));
  CHECK(says(drawn, shown.bracket_own));
  CHECK(says(drawn, "Reckoner · CC BY 4.0"));
  for (const RungLine& rung : shown.ladder) {
    CHECK(says(drawn, rung.name));
    CHECK(says(drawn, rung.range));
    for (const MarkLine& mark : rung.marks) CHECK(says(drawn, mark.text));
  }
}

}  // namespace

TEST_CASE("the checker knows what well-formed XML is") {
  CHECK(elements_of("<a b='1'><c/>x &amp; y</a>\n").size() == 2);
  for (const std::string_view wrong :
       {"<a><b></a></b>", "<a>", "<a b=1/>", "<a b='<'/>", "<a/><b/>", "<a>x & y</a>", "<a"}) {
    CAPTURE(wrong);
    CHECK(elements_of(wrong).empty());
  }
}

TEST_CASE("the card for links holds every rung and mark, with room for a heading of two lines") {
  for (const Language language : languages()) {
    for (const PresetRow& row : presets()) {
      CAPTURE(row.id);
      Screen shown = screen_of(preset(row.id), language);
      std::erase_if(shown.ladder, [](const RungLine& rung) {
        return rung.output == OutputId::pretraining_cost_usd ||
               rung.output == OutputId::run_and_r1_cost_usd;
      });
      shown.title = "Thirty-eight letters are one full line\nand this is the second of two lines.";
      const std::vector<Element> drawn = elements_of(ladder_card_svg(shown));
      REQUIRE_FALSE(drawn.empty());
      check_holds_the_ladder(drawn, shown);
      CHECK(says(drawn, "Thirty-eight letters are one full line"));
      check_nothing_overlaps(drawn, 1200, 630);
    }
  }
}

TEST_CASE("bars and pins stand where the axis has their amounts") {
  const Screen shown = screen_of(preset("deepseek_v3"), kEnglish);
  std::vector<double> pins;
  std::vector<Box> outer;
  for (const Element& element : elements_of(ladder_card_svg(shown))) {
    const double x = element.number("x");
    if (element.attribute("fill-opacity") == "0.22") {
      outer.push_back({x, 0, x + element.number("width"), 0});
    }
    if (element.tag == "rect" && element.number("width") == 2) pins.push_back(x);
  }
  std::size_t bar = 0;
  std::size_t mark_count = 0;
  const auto share = [&](double usd) { return axis_position(shown, usd); };
  // Two amounts fix the scale; every other one must agree with it to a pixel.
  const RungLine& low = shown.ladder.front();
  const double per_share =
      (outer.at(0).right - outer.at(0).left) / (share(low.usd[4]) - share(low.usd[0]));
  const double left = outer.at(0).left - share(low.usd[0]) * per_share;
  const auto is_near = [&](double x, double usd) {
    return std::abs(x - (left + share(usd) * per_share)) < 8;
  };
  for (const RungLine& rung : shown.ladder) {
    CAPTURE(rung.id);
    for (std::size_t i = rung.marks.size(); i-- > 0;) {
      CHECK(is_near(pins.at(mark_count++), rung.marks[i].value_usd));
    }
    if (rung.is_point) continue;
    CHECK(is_near(outer.at(bar).left, rung.usd[0]));
    CHECK(is_near(outer.at(bar++).right, rung.usd[4]));
  }
  CHECK(bar == outer.size());
  CHECK(mark_count == pins.size());
}

TEST_CASE("no line says that a value stands instead of itself, whatever run was chosen") {
  for (const char* run : {"llama31_405b", "deepseek_v3", "custom"}) {
    CAPTURE(run);
    Scenario scenario = preset("deepseek_v3");
    REQUIRE(set_parameter(scenario, ParameterId::model, run, Notation::link).empty());
    REQUIRE(set_parameter(scenario, ParameterId::gpu, "h200", Notation::link).empty());
    const Screen shown = screen_of(scenario, kEnglish);
    for (const InputLine& line : shown.inputs) {
      CAPTURE(line.id);
      CHECK((line.value != line.default_value) == line.changed);
    }
  }
}

TEST_CASE("what XML would read as markup is escaped") {
  Screen shown = screen_of(preset("deepseek_v3"), kEnglish);
  shown.title = "a < b & c > d";
  const std::vector<Element> drawn = elements_of(ladder_card_svg(shown));
  CHECK(says(drawn, "a < b & c > d"));
}
