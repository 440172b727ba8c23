// SPDX-License-Identifier: MIT
// The charts under ladder and inputs: what moves the result, how it is spread, how it compares.
#include <array>

#include "web/charts/backtest.h"
#include "web/charts/comparison.h"
#include "web/charts/histogram.h"
#include "web/charts/tornado.h"
#include "web/panels/details.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

struct Tab {
  ChartTab tab;
  WordId name;
  WordId title;  // {0}: the output in focus
};

constexpr std::array kTabs{
    Tab{ChartTab::sum, WordId::screen_tab_sum, WordId::canvas_sum_of},
    Tab{ChartTab::tornado, WordId::screen_tab_tornado, WordId::canvas_tornado_of},
    Tab{ChartTab::histogram, WordId::screen_tab_histogram, WordId::canvas_distribution_of},
    Tab{ChartTab::runs, WordId::screen_tab_runs, WordId::canvas_compare_runs},
    Tab{ChartTab::companies, WordId::screen_tab_companies, WordId::canvas_compare_companies},
    Tab{ChartTab::software, WordId::screen_tab_software, WordId::canvas_compare_software},
    Tab{ChartTab::backtest, WordId::screen_tab_backtest, WordId::page_backtest_heading}};

const RungLine* rung_of(const ViewContext& view, OutputId output) {
  for (const RungLine& rung : view.screen.ladder) {
    if (rung.output == output) return &rung;
  }
  return nullptr;
}

const OutputLine* line_of(const ViewContext& view, OutputId output) {
  for (const OutputLine& line : view.screen.outputs) {
    if (line.key == output) return &line;
  }
  return nullptr;
}

Colour scope_colour(const ViewContext& view) {
  const RungLine* rung = rung_of(view, view.session.focus());
  const bool is_owned = rung != nullptr && rung->bracket == Bracket::own;
  return is_owned ? view.pen.theme().own : view.pen.theme().use;
}

std::string quantile(const ViewContext& view, std::string_view percent, std::string_view value) {
  return tr(WordId::canvas_quantile, view.ui.language, {percent, value});
}

/// The note about the samples is in the text version as well, and gives way first.
float histogram(ViewContext& view, const Estimate& estimate, const Box& box) {
  const auto [x, y, width, room] = box;
  const OutputLine* line = line_of(view, view.session.focus());
  const OutputSummary* summary = estimate.find(view.session.focus());
  const Histogram* counted = estimate.find_histogram(view.session.focus());
  float height = 0;
  if (line != nullptr && summary != nullptr && counted != nullptr) {
    HistogramChart chart{counted->edges,
                         counted->counts,
                         {{{summary->value(Statistic::p5), quantile(view, "5", line->p5)},
                           {summary->value(Statistic::p50), quantile(view, "50", line->p50)},
                           {summary->value(Statistic::p95), quantile(view, "95", line->p95)}}},
                         {},
                         scope_colour(view),
                         room};
    if (const RungLine* rung = rung_of(view, view.session.focus())) {
      for (const MarkLine& mark : rung->marks)
        chart.published.push_back({mark.value_usd, mark.text});
    }
    const HistogramShown shown = draw_histogram(view.pen, chart, x, y, width);
    height = shown.height;
    if (height > 0) height += kGrid;
    chart_details(
        view, {area_id("bins", line->id), shown.bins, shown.median, false, [&](std::size_t bin) {
                 return bin_detail(*counted, bin, estimate.samples, view.ui.language);
               }});
  }
  const std::string& note = view.screen.samples_note;
  if (height > 0 && height + view.pen.paragraph_height(width, kSmall, note) > room) return height;
  return height + view.pen.paragraph(x, y + height, width, kSmall, view.pen.theme().mute, note);
}

/// An output of one uncertain input has no order to show: then it is the whole programme's.
bool is_programme_shown(const ViewContext& view) { return view.screen.tornado.size() < 2; }

float tornado(ViewContext& view, float x, float y, float width, float room) {
  const float note_room =
      kGrid + view.pen.paragraph_height(width, kSmall, view.say(WordId::page_tornado_note));
  const bool is_programme = is_programme_shown(view);
  const TornadoChart chart{is_programme ? view.screen.programme_tornado : view.screen.tornado,
                           is_programme ? view.pen.theme().use : scope_colour(view),
                           room - note_room};
  const TornadoShown shown = draw_tornado(view.pen, chart, x, y, width);
  const float height = shown.height;
  chart_details(view, {area_id("bars", "tornado"), shown.parts, 0, true,
                       [&](std::size_t row) { return chart.lines[row].detail; }});
  const WordId note = height > 0 ? WordId::page_tornado_note : WordId::screen_note_point;
  const float gap = height > 0 ? kGrid : 0;
  return height + gap +
         view.pen.paragraph(x, y + height + gap, width, kSmall, view.pen.theme().mute,
                            view.say(note));
}

/// Rows that do not fit are counted, and are in the text version.
float rows_left(ViewContext& view, int left_out, float x, float y) {
  if (left_out == 0) return 0;
  const std::string words =
      tr(WordId::canvas_rows_left, view.ui.language, {std::to_string(left_out)});
  const LinkStyle style{kSmall, view.pen.theme().mute, Align::left};
  if (text_link(view, area_id("more", "rows"), x, y + kGrid, style, words, words)) {
    request_show(view.ui, "text", "");
  }
  return view.pen.line_height(kSmall) + kGrid;
}

float comparison(ViewContext& view, ComparisonKind kind, float x, float y, float width,
                 float room) {
  const float link_room = view.pen.line_height(kSmall) + kGrid;
  ComparisonChart chart{view.screen.comparisons, kind, {}, {}, 0, room - link_room};
  const OutputLine* run = line_of(view, view.screen.compared);
  if (run != nullptr && kind != ComparisonKind::company) {
    chart.reference_label = view.screen.this_run;
    chart.reference_value = run->p50;
    chart.reference_usd = run->median;
  }
  const ComparisonShown shown = draw_comparison(view.pen, chart, x, y, width);
  chart_details(view, {area_id("bars", "comparison", static_cast<int>(kind)), shown.parts, 0, true,
                       [&](std::size_t row) { return std::string(shown.details[row]); }});
  return shown.height + rows_left(view, shown.left_out, x, y + shown.height);
}

std::string backtest_detail(const ViewContext& view, std::size_t row) {
  const BacktestLine& line = view.screen.backtest[row];
  const WordId id =
      line.covered ? WordId::screen_detail_backtest_inside : WordId::screen_detail_backtest_outside;
  return tr(id, view.ui.language, {line.name, line.published, line.estimated, line.kind});
}

float backtest(ViewContext& view, float x, float y, float width, float room) {
  const Theme& theme = view.pen.theme();
  const bool is_wide = width >= kLabelsBesideFrom * view.pen.text_scale();
  const std::string_view note = is_wide ? view.screen.backtest_summary : std::string_view();
  const float below =
      view.pen.paragraph_height(width, kSmall, note) + view.pen.line_height(kSmall) + 2 * kGrid;
  const BacktestShown shown = draw_backtest(view.pen,
                                            {view.screen.backtest, view.say(WordId::page_estimated),
                                             view.say(WordId::page_published), room - below},
                                            x, y, width);
  chart_details(view, {area_id("bars", "backtest"), shown.parts, 0, true,
                       [&](std::size_t row) { return backtest_detail(view, row); }});
  const float height = shown.height + rows_left(view, shown.left_out, x, y + shown.height);
  if (!is_wide) return height;  // a phone has room for rows only
  return height + kGrid +
         view.pen.paragraph(x, y + height + kGrid, width, kSmall, theme.mute, note);
}

float tabs(ViewContext& view, std::span<const Tab> shown, ChartTab chosen, float x, float y,
           float width) {
  std::vector<StripItem> items;
  for (const Tab& tab : shown) {
    items.push_back({area_id("chart", {}, static_cast<int>(tab.name)),
                     chip_width(view.pen, view.say(tab.name))});
  }
  const std::vector<Box> boxes = chip_strip(view, view.ui.charts_strip, items, x, y, width);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::string_view name = view.say(shown[i].name);
    if (chip(view, items[i].id, boxes[i], name, shown[i].tab == chosen, name)) {
      view.ui.chart = shown[i].tab;
    }
  }
  view.pen.unclip();
  return chip_strip_height(view.pen);
}

float chart_of(ViewContext& view, const Estimate& estimate, ChartTab chosen, const Box& box) {
  const auto [x, y, width, room] = box;
  switch (chosen) {
    case ChartTab::sum:
      return formula_body(view, x, y, width);
    case ChartTab::tornado:
      return tornado(view, x, y, width, room);
    case ChartTab::histogram:
      return histogram(view, estimate, box);
    case ChartTab::runs:
      return comparison(view, ComparisonKind::run, x, y, width, room);
    case ChartTab::companies:
      return comparison(view, ComparisonKind::company, x, y, width, room);
    case ChartTab::backtest:
      return backtest(view, x, y, width, room);
    case ChartTab::software:
    case ChartTab::count_:
      break;
  }
  return comparison(view, ComparisonKind::counterfactual, x, y, width, room);
}

/// The title above a chart, with the output in focus where the chart is about it.
std::string title_of(const ViewContext& view, ChartTab chosen) {
  const bool is_programme = chosen == ChartTab::tornado && is_programme_shown(view);
  const OutputLine* line = line_of(view, is_programme ? view.screen.total : view.session.focus());
  const std::string_view focus = line == nullptr ? std::string_view() : line->label;
  return tr(kTabs[static_cast<std::size_t>(chosen)].title, view.ui.language, {focus});
}

}  // namespace

float chart_panel(ViewContext& view, const Estimate& estimate, ChartTab chart, const Box& box) {
  const float above = heading(view, box.x, box.y, box.width, title_of(view, chart)) + 2;
  return above +
         chart_of(view, estimate, chart, {box.x, box.y + above, box.width, box.height - above});
}

float histogram_panel(ViewContext& view, const Estimate& estimate, const Box& box) {
  return chart_panel(view, estimate, ChartTab::histogram, box);
}

float tornado_panel(ViewContext& view, const Estimate& estimate, const Box& box) {
  return chart_panel(view, estimate, ChartTab::tornado, box);
}

float charts_panel(ViewContext& view, const Estimate& estimate, ChartTab first, const Box& box) {
  const ChartTab chosen = view.ui.chart < first ? first : view.ui.chart;
  const auto shown = std::span(kTabs).subspan(static_cast<std::size_t>(first));
  view.pen.horizontal(box.x, box.y, box.width, view.pen.theme().rule);
  float at = box.y + kGrid + 4;
  at += tabs(view, shown, chosen, box.x, at, box.width) + kGrid;
  at += view.pen.paragraph(box.x, at, box.width, kBodyBold, view.pen.theme().ink,
                           title_of(view, chosen)) +
        kGrid;
  return at - box.y +
         chart_of(view, estimate, chosen, {box.x, at, box.width, box.y + box.height - at});
}

}  // namespace reckoner
