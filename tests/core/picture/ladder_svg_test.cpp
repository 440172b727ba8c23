// SPDX-License-Identifier: MIT
#include "core/picture/ladder_svg.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "core/scenario/presets.h"
#include "core/words/strings.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

Screen screen_of(const Scenario& scenario, Language language) {
  EstimateOptions options;
  options.samples = 4'096;
  return screen(scenario, estimate(scenario, options), OutputId::run_cost_usd, language);
}

Scenario preset(std::string_view id) { return base_scenario(*find_preset(id), current_edition()); }

struct Element {
  std::string tag;
  std::string attributes;
  std::string text;

  std::string attribute(std::string_view name) const {
    const std::string key = " " + std::string(name) + "='";
    const std::size_t start = attributes.find(key);
    if (start == std::string::npos) return {};
    const std::size_t from = start + key.size();
    return attributes.substr(from, attributes.find('\'', from) - from);
  }
  double number(std::string_view name) const {
    return std::strtod(attribute(name).c_str(), nullptr);
  }
};

std::string unescaped(std::string text) {
  for (const auto& [entity, plain] : {std::pair{"&lt;", "<"}, std::pair{"&amp;", "&"}}) {
    const std::string_view name = entity;
    for (std::size_t at; (at = text.find(name)) != std::string::npos;) {
      text.replace(at, name.size(), plain);
    }
  }
  return text;
}

bool has_known_entities_only(std::string_view text) {
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("&amp;") && !rest.starts_with("&lt;")) return false;
  }
  return true;
}

/// Attributes are name='value' with one space before each, and no value holds markup.
bool are_attributes(std::string_view text) {
  while (!text.empty()) {
    const std::size_t equals = text.find("='");
    if (text.front() != ' ' || equals == text.npos) return false;
    for (const char c : text.substr(1, equals - 1)) {
      if (c != '-' && (c < 'A' || c > 'z')) return false;
    }
    const std::size_t end = text.find('\'', equals + 2);
    if (end == text.npos) return false;
    if (text.substr(equals + 2, end - equals - 2).find_first_of("<&") != text.npos) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

/// Every element in document order; nothing where the text is no well-formed XML.
std::vector<Element> elements_of(std::string_view xml) {
  std::vector<Element> all;
  std::vector<std::size_t> open;
  std::size_t at = 0;
  while (at < xml.size()) {
    const std::size_t start = xml.find('<', at);
    const std::string_view text = xml.substr(at, start - at);
    if (!has_known_entities_only(text)) return {};
    if (!open.empty()) all[open.back()].text += unescaped(std::string(text));
    if (start == xml.npos) break;
    const std::size_t end = xml.find('>', start);
    if (end == xml.npos) return {};
    std::string_view tag = xml.substr(start + 1, end - start - 1);
    at = end + 1;
    if (tag.starts_with('/')) {
      if (open.empty() || all[open.back()].tag != tag.substr(1)) return {};
      open.pop_back();
      continue;
    }
    const bool is_empty = tag.ends_with('/');
    if (is_empty) tag.remove_suffix(1);
    const std::size_t name = std::min(tag.find(' '), tag.size());
    if (!are_attributes(tag.substr(name)) || (open.empty() && !all.empty())) return {};
    all.push_back({std::string(tag.substr(0, name)), std::string(tag.substr(name)), {}});
    if (!is_empty) open.push_back(all.size() - 1);
  }
  return open.empty() ? all : std::vector<Element>{};
}

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

bool says(const std::vector<Element>& elements, std::string_view words) {
  return std::any_of(elements.begin(), elements.end(),
                     [&](const Element& element) { return element.text == words; });
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

TEST_CASE("the picture of the ladder holds every rung, mark and tick in well-formed XML") {
  for (const Language language : languages()) {
    for (const PresetRow& row : presets()) {
      CAPTURE(row.id);
      const Screen shown = screen_of(preset(row.id), language);
      const std::vector<Element> drawn = elements_of(ladder_svg(shown));
      REQUIRE(drawn.size() > 8 + 5 * shown.ladder.size());
      CHECK(drawn.front().tag == "svg");
      CHECK(drawn.front().attribute("font-family").starts_with("Inter,"));
      CHECK(says(drawn, shown.title));
      CHECK(says(drawn, shown.preset_name));
      check_holds_the_ladder(drawn, shown);
      for (const TickLine& tick : shown.ticks) CHECK(says(drawn, tick.text));
    }
  }
}

TEST_CASE("no text of the picture meets another or its edge, in whatever font") {
  for (const Language language : languages()) {
    for (const PresetRow& row : presets()) {
      CAPTURE(row.id);
      const std::vector<Element> drawn =
          elements_of(ladder_svg(screen_of(preset(row.id), language)));
      const std::string size = drawn.front().attribute("viewBox");
      const double height = std::strtod(size.substr(size.rfind(' ')).c_str(), nullptr);
      check_nothing_overlaps(drawn, 1000, height);
    }
  }
}

TEST_CASE("the card for links holds the same, with room for a heading of two lines") {
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
  for (const Element& element : elements_of(ladder_svg(shown))) {
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

TEST_CASE("a picture of a changed scenario says what was changed") {
  Scenario scenario = preset("deepseek_v3");
  scenario[ParameterId::rent_usd_per_gpu_hour] = point(3);
  const Screen shown = screen_of(scenario, kEnglish);
  const std::vector<Element> drawn = elements_of(ladder_svg(shown));
  CHECK(says(drawn, "Price of a GPU-hour: 3 instead of 1.70 – 2 – 3.42"));
  CHECK(says(drawn, "$8.36 M"));
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
    if (run == std::string_view("llama31_405b")) {
      CHECK(says(elements_of(ladder_svg(shown)),
                 "Training run: Llama 3.1 405B instead of DeepSeek-V3"));
    }
  }
}

TEST_CASE("what XML would read as markup is escaped") {
  Screen shown = screen_of(preset("deepseek_v3"), kEnglish);
  shown.title = "a < b & c > d";
  const std::vector<Element> drawn = elements_of(ladder_svg(shown));
  CHECK(says(drawn, "a < b & c > d"));
}
