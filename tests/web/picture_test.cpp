// SPDX-License-Identifier: MIT
// Charts as pictures to take along: one frame for all, that stands without the page.
#include "web/app/picture.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/picture/palette.h"
#include "tests/core/languages.h"
#include "tests/core/svg_elements.h"
#include "tests/web/canvas.h"

using namespace reckoner;

namespace {

constexpr PictureFrame kFrame{"https://example.org/#k=abcd&v=1&e=2026.12&p=deepseek_v3",
                              "25 November 2026"};

struct Drawn {
  float height = 0;
  std::string svg;
  std::vector<Element> elements;
};

Drawn drawn(Canvas& canvas, const Chart& chart, const PictureFrame& frame = kFrame) {
  Svg svg;
  Drawn picture;
  picture.height = canvas.picture(chart, &svg, frame);
  picture.svg = svg.take(kPictureWidthPx, picture.height, theme({}).paper, "title");
  picture.elements = elements_of(picture.svg);
  return picture;
}

/// All texts, in the order of drawing.
std::string words_of(const Drawn& picture) {
  std::string words;
  for (const Element& element : picture.elements) {
    if (element.tag == "text") words.append(words.empty() ? "" : " ").append(element.text);
  }
  return words;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Box box_of(const Element& text) {
  const auto size = static_cast<float>(text.number("font-size"));
  return {static_cast<float>(text.number("x")), static_cast<float>(text.number("y")) - 0.75f * size,
          static_cast<float>(text.number("textLength")), size};
}

/// What lies over another text, or leaves the picture; empty where nothing does.
std::string misplaced(const Drawn& picture) {
  std::vector<PlacedText> texts;
  for (const Element& element : picture.elements) {
    if (element.tag != "text") continue;
    const Box box = box_of(element);
    const bool is_inside = box.x >= 0 && box.x + box.width <= kPictureWidthPx && box.y >= 0 &&
                           box.y + box.height <= picture.height;
    if (!is_inside) return element.text;
    for (const PlacedText& other : texts) {
      const float wide =
          std::min(box.x + box.width, other.box.x + other.box.width) - std::max(box.x, other.box.x);
      const float high = std::min(box.y + box.height, other.box.y + other.box.height) -
                         std::max(box.y, other.box.y);
      if (wide > 0.5f && high > 1.5f) return element.text + " | " + other.text;
    }
    texts.push_back({box, element.text});
  }
  return {};
}

std::size_t change_price(Canvas& canvas) {
  canvas.state.session.set(ParameterId::rent_usd_per_gpu_hour, point(3));
  canvas.settle();
  return canvas.state.screen.changed.size();
}

}  // namespace

TEST_CASE("every chart draws alone, and leaves the page as it was") {
  Canvas canvas(1136);
  const float page_height = canvas.state.height;
  for (const Chart* chart : charts()) {
    CAPTURE(chart->id);
    CHECK(find_picture(canvas.state, chart->id) == chart);
    const float height = canvas.picture(*chart);
    CHECK(canvas.vertices > 500);
    CHECK(height > 150);
    CHECK(height < 2160);  // of which a canvas holds twice as many px
    CHECK(canvas.state.ui.requests.empty());
  }
  canvas.settle();
  CHECK(canvas.state.height == page_height);
  CHECK(find_picture(canvas.state, "") == nullptr);
  CHECK(find_picture(canvas.state, "nothing") == nullptr);
}

TEST_CASE("a picture has finding, title, sources, edition, date, address and licence") {
  for (const Language language : languages()) {
    Canvas canvas(1136, language);
    const ChartData data{canvas.state.session.scenario(), canvas.state.screen,
                         canvas.state.estimate, canvas.state.session.focus(), true};
    for (const Chart* chart : charts()) {
      CAPTURE(chart->id);
      CAPTURE(std::string(rules(language).id));
      const Drawn picture = drawn(canvas, *chart);
      REQUIRE_FALSE(picture.elements.empty());
      CHECK(misplaced(picture) == "");
      const std::string words = words_of(picture);
      CHECK(has(words, chart->finding(data).substr(0, 12)));
      CHECK(has(words, chart->title(data).substr(0, 12)));
      CHECK(has(words, canvas.state.screen.preset_name));
      CHECK(has(words, tr(WordId::canvas_sources, language)));
      for (const char* part : {"CC BY 4.0", "2026.12", "25 November 2026", "k=abcd", "e=2026"}) {
        CHECK(has(words, part));
      }
      CHECK(has(words, "{") == false);
    }
  }
}

TEST_CASE("a reader's number never stands in a picture without saying so") {
  for (const Language language : languages()) {
    Canvas canvas(1136, language);
    const std::string said(tr(WordId::screen_reader_scenario, language));
    const std::string start = said.substr(0, said.find('{') - 2);
    for (const Chart* chart : charts()) CHECK_FALSE(has(words_of(drawn(canvas, *chart)), start));
    REQUIRE(change_price(canvas) == 1);
    for (const Chart* chart : charts()) {
      CAPTURE(chart->id);
      CHECK(has(words_of(drawn(canvas, *chart)), start));
    }
  }
  Canvas canvas(1136);
  change_price(canvas);
  CHECK(has(words_of(drawn(canvas, *find_chart("ladder"))),
            "Price of a GPU-hour: $3.00/GPU-h instead of $2.00/GPU-h ($1.70 – $3.42)"));
}

TEST_CASE("a picture looks the same whatever is chosen on the page") {
  Canvas canvas(1136);
  const Chart& ladder = *find_chart("ladder");
  const std::string fill = colour_text(kLightPalette.fill).text;
  const Drawn before = drawn(canvas, ladder);
  CHECK_FALSE(has(before.svg, fill));
  canvas.state.session.set_focus(OutputId::fleet_capex_usd);
  canvas.settle();
  canvas.state.ui.details.kept = ChartPart{1, 1};
  const Drawn after = drawn(canvas, ladder);
  CHECK_FALSE(has(after.svg, fill));
  CHECK(std::count(after.svg.begin(), after.svg.end(), '<') ==
        std::count(before.svg.begin(), before.svg.end(), '<'));
}

TEST_CASE("a long address breaks into lines that join to it again") {
  Canvas canvas(1136);
  std::string address = "https://example.org/#k=abcd";
  for (int key = 0; key < 30; ++key) address += "&parameter_" + std::to_string(key) + "=1~2~3";
  address += "&" + std::string(300, 'x');
  const Drawn picture = drawn(canvas, *find_chart("sum"), {address, "today"});
  CHECK(misplaced(picture) == "");
  std::string joined;
  bool is_address = false;
  for (const Element& element : picture.elements) {
    is_address = is_address || element.text.starts_with("https://example.org");
    if (is_address && element.tag == "text") joined += element.text;
  }
  CHECK(joined == address);
}

TEST_CASE("what SVG would read as markup is escaped") {
  Svg svg;
  svg.text(1, 2, 3, kSmall, 0xff000000u, "a < b & c > d");
  const std::vector<Element> elements = elements_of(svg.take(10, 10, 0xffffffffu, "x & y < z"));
  CHECK(says(elements, "a < b & c > d"));
  CHECK(says(elements, "x & y < z"));
}
