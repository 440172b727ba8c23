// SPDX-License-Identifier: MIT
// The charts as rows: what is offered, said, drawn and put into tables.
#include "web/charts/chart.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/facts/multipliers.h"
#include "core/picture/palette.h"
#include "core/words/format.h"
#include "tests/core/languages.h"
#include "tests/core/svg_elements.h"
#include "tests/web/canvas.h"
#include "tests/web/placed_text.h"
#include "web/charts/axis.h"
#include "web/charts/comparison.h"

using namespace reckoner;

namespace {

ChartData data_of(const Canvas& canvas) {
  return {canvas.state.session.scenario(), canvas.state.screen, canvas.state.estimate,
          canvas.state.session.focus()};
}

void show_article(Canvas& canvas, std::string_view article) {
  REQUIRE(canvas.state.session.set_article(article).empty());
  canvas.settle();
}

void show_chart(Canvas& canvas, std::string_view id) {
  canvas.state.ui.chart = id;
  canvas.settle();
}

bool is_offered(const Canvas& canvas, const Chart& chart) {
  const std::vector<AreaId>& order = canvas.state.ui.interaction.order();
  return std::find(order.begin(), order.end(), area_id("chart", chart.id)) != order.end();
}

Layout layout_of(float width) {
  return width < kLabelsBesideFrom ? Layout::phone
         : width < kWideFrom       ? Layout::narrow
                                   : Layout::wide;
}

}  // namespace

TEST_CASE("each chart has an id, words and a table whose rows fit its columns") {
  for (const Language language : languages()) {
    std::set<std::string_view> ids;
    for (const char* article : {"v3_2025", "r1_2025"}) {
      Canvas canvas(1136, language);
      show_article(canvas, article);
      const ChartData data = data_of(canvas);
      for (const Chart* chart : charts()) {
        CAPTURE(chart->id);
        CAPTURE(article);
        ids.insert(chart->id);
        CHECK(find_chart(chart->id) == chart);
        if (!chart->has_lines(data)) continue;
        CHECK_FALSE(chart->title(data).empty());
        CHECK_FALSE(chart->finding(data).empty());
        CHECK(chart->finding(data).find('{') == std::string::npos);
        CHECK_FALSE(chart->facts(data).empty());
        if (chart->table == nullptr) continue;
        ChartTable table;
        chart->table(data, table);
        REQUIRE_FALSE(table.columns.empty());
        REQUIRE_FALSE(table.groups.empty());
        CHECK(table.columns.front().kind == ColumnKind::head);
        CHECK_FALSE(table.cells.empty());
        CHECK(table.cells.size() % table.columns.size() == 0);
        for (std::size_t cell = 0; cell < table.cells.size(); cell += table.columns.size()) {
          CHECK_FALSE(table.cells[cell].empty());
        }
        for (const ChartTable::Group& group : table.groups) {
          CHECK(group.first_cell % table.columns.size() == 0);
        }
      }
    }
    CHECK(ids.size() == charts().size());
  }
}

TEST_CASE("a chart is offered where it has something to show, on every width, and no other") {
  for (const float width : {304.0f, 344.0f, 804.0f, 1136.0f}) {
    for (const char* article : {"v3_2025", "r1_2025"}) {
      Canvas canvas(width);
      show_article(canvas, article);
      int offered = 0;
      for (const Chart* chosen : charts()) {
        show_chart(canvas, chosen->id);
        for (const Chart* chart : charts()) {
          CAPTURE(width);
          CAPTURE(article);
          CAPTURE(chart->id);
          const bool has_chip = chart->behind_chip_on >= layout_of(width);
          CHECK(is_offered(canvas, *chart) == (has_chip && chart->has_lines(data_of(canvas))));
          offered += is_offered(canvas, *chart) ? 1 : 0;
        }
      }
      CHECK(offered > 0);
    }
  }
  Canvas r1(1136);
  show_article(r1, "r1_2025");
  CHECK_FALSE(is_offered(r1, *find_chart("companies")));
  CHECK_FALSE(is_offered(r1, *find_chart("software")));
  CHECK(is_offered(r1, *find_chart("runs")));
}

TEST_CASE("a phone has every chart, whole") {
  Canvas canvas(344);
  for (const Chart* chart : charts()) {
    if (chart->behind_chip_on == Layout::none) continue;
    CAPTURE(chart->id);
    show_chart(canvas, chart->id);
    CHECK(is_offered(canvas, *chart));
    CHECK(canvas.find(chart->title(data_of(canvas)).substr(0, 8)) != nullptr);
    CHECK(touching(canvas.state.placed) == "");
    CHECK(cut_text(canvas.state) == "");
  }
}

TEST_CASE("other runs: one row a model, dearest first below the reader's own, factors with ends") {
  Canvas canvas(1136);
  Compared compared;
  compare(data_of(canvas), ComparisonKind::run, compared);
  REQUIRE(compared.rows.size() > 8);
  CHECK(compared.rows.front().is_own);
  double last = 1e300;
  std::set<std::string_view> labels;
  int costed_twice = 0;
  for (std::size_t i = 1; i < compared.rows.size(); ++i) {
    const ComparedRow& row = compared.rows[i];
    CAPTURE(row.lines[0]->label);
    CHECK(labels.insert(row.lines[0]->label).second);
    double most = 0;
    for (const ComparisonLine* line : row.lines) {
      if (line != nullptr) most = std::max(most, line->high_usd);
    }
    CHECK(most <= last);
    last = most;
    costed_twice += row.lines[1] == nullptr ? 0 : 1;
    if (row.lines[0]->id == "llama31_405b") {  // at the reader's price, and Epoch's
      REQUIRE(row.lines[1] != nullptr);
      CHECK(row.lines[1]->id == "llama31_405b_epoch");
    }
    if (row.lines[0]->id == "gpt4") {
      const double own = compared.own.high_usd;
      CHECK(row.lines[0]->times == "×" + format_range(40.7e6 / own, 78.6e6 / own, "", kEnglish));
    }
  }
  CHECK(labels.contains("GPT-4"));
  CHECK(costed_twice == 1);
  show_chart(canvas, "runs");
  for (const ComparedRow& row : compared.rows) {
    CAPTURE(row.lines[0]->label);
    CHECK(canvas.find(row.lines[0]->label) != nullptr);  // all in place
    CHECK(canvas.find(row.lines[0]->times) != nullptr);
  }
}

TEST_CASE("among companies the article's comes first, and none has a factor") {
  Canvas canvas(804);
  Compared compared;
  compare(data_of(canvas), ComparisonKind::company, compared);
  REQUIRE(compared.rows.size() > 4);
  CHECK(compared.rows[0].lines[0]->id.starts_with("deepseek"));
  CHECK(compared.rows[1].lines[0]->id.starts_with("deepseek"));
  CHECK(compared.rows[2].lines[0]->id == "stargate");
  for (const ComparedRow& row : compared.rows) CHECK(row.lines[0]->times.empty());
}

TEST_CASE("multipliers: what makes the default range stands apart from the rest") {
  Canvas canvas(804);
  const Chart& chart = *find_chart("multipliers");
  ChartTable table;
  chart.table(data_of(canvas), table);
  REQUIRE(table.groups.size() == 2);
  CHECK(table.groups[1].first_cell == 4 * table.columns.size());
  CHECK(table.cells.size() == 6 * table.columns.size());
  CHECK(table.cells[5 * table.columns.size() + 1] == "≥ ×3.3");  // C7-16: under 30 % of it
  // The default is the evidence's: C7-13, the middle of C7-17's 3 to 5, C7-14.
  const Quantity& fallback = canvas.state.session.scenario()[ParameterId::rnd_multiplier];
  double least = 1e9;
  double most = 0;
  for (const MultiplierRow& row : multipliers()) {
    if (!row.in_default_range) continue;
    least = std::min(least, row.low);
    most = std::max(most, row.high);
  }
  CHECK(fallback == Quantity{least, 4, most});
  CHECK(chart.note(data_of(canvas)).find("1.5 – 5.6") != std::string::npos);
  show_chart(canvas, "multipliers");
  for (const MultiplierRow& row : multipliers()) {
    CHECK(canvas.find(row.name.in(kEnglish)) != nullptr);
  }
  CHECK(canvas.find("Your range") != nullptr);
}

TEST_CASE("the histogram's axis has round amounts, and its bars reach across") {
  for (const OutputId output : {OutputId::run_cost_usd, OutputId::programme_cost_usd}) {
    for (const Language language : languages()) {
      Canvas canvas(804, language);
      canvas.state.session.set_focus(output);
      canvas.settle();
      std::set<std::string> round;
      for (int millions = 1; millions <= 300; ++millions) {
        round.insert(tick_text(millions * 1e6, "$", language));
      }
      Svg svg;
      const float height = canvas.picture(*find_chart("histogram"), &svg);
      std::vector<double> tops;  // of bars, by their heights
      std::size_t ticks = 0;
      for (const Element& element :
           elements_of(svg.take(kPictureWidthPx, height, 0xffffffffu, ""))) {
        const bool is_bar = element.tag == "rect" && element.number("width") > 10 &&
                            element.attribute("fill") == colour_text(kLightPalette.use).text;
        if (is_bar) tops.push_back(element.number("height"));
        ticks += round.contains(element.text) ? 1 : 0;
      }
      CHECK(ticks >= 2);
      REQUIRE(tops.size() > 20);
      const double tallest = *std::max_element(tops.begin(), tops.end());
      const auto low =
          std::count_if(tops.begin(), tops.end(), [&](double top) { return top < tallest / 50; });
      CHECK(low * 4 < static_cast<std::ptrdiff_t>(tops.size()));
    }
  }
}

TEST_CASE("ticks are round, a handful, and inside") {
  struct Axis {
    double low, high;
    bool is_log;
  };
  for (const Axis& axis :
       {Axis{4e6, 12e6, true}, Axis{1e6, 3e10, true}, Axis{1, 11.5, true},
        Axis{3.1e6, 9.7e6, false}, Axis{5.5e6, 5.7e6, true}, Axis{0.02, 0.9, true}}) {
    const auto [low, high, is_log] = axis;
    CAPTURE(axis.low);
    CAPTURE(axis.high);
    const std::vector<double> values = round_values(low, high, is_log);
    CHECK(values.size() >= 2);
    CHECK(values.size() <= 8);
    for (const double value : values) {
      CHECK(value >= low);
      CHECK(value <= high);
    }
  }
  CHECK(round_values(1, 1, true).empty());
  CHECK(round_values(1, 11.5, true) == std::vector<double>{1, 2, 5, 10});
  CHECK(round_values(1e6, 1e9, true) == std::vector<double>{1e6, 1e7, 1e8, 1e9});
}
