// SPDX-License-Identifier: MIT
// The model put to the test: hours of published runs as estimated from FLOP alone, and the hours
// that their authors published.
#include <algorithm>

#include "core/articles/article.h"
#include "core/facts/published_runs.h"
#include "core/words/format.h"
#include "web/charts/axis.h"
#include "web/charts/chart.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kRowGap = 4;
constexpr float kGap = 8;
constexpr float kMarkHeight = 7;

const std::vector<BacktestLine>& lines_of(const ChartData& data) { return data.screen.backtest; }

/// Where the parts of a row stand: name, bars, figure.
struct Columns {
  AxisScale scale;
  float name_width = 0;
  bool is_beside = false;  // the name left of its bar, else above it
};

Columns columns_of(const Pen& pen, const std::vector<BacktestLine>& lines, const Box& room) {
  constexpr double kMargin = 1.1;
  Columns at;
  AxisScale& scale = at.scale;
  scale.low = scale.high = lines.front().p50;
  float names = 0;
  float figures = 0;
  for (const BacktestLine& line : lines) {
    scale.low = std::min({scale.low, line.p5, line.published_gpu_hours});
    scale.high = std::max({scale.high, line.p95, line.published_gpu_hours});
    names = std::max(names, pen.text_width(kSmallBold, line.name));
    figures = std::max(figures, pen.text_width(kSmall, line.published));
  }
  scale.low /= kMargin;
  scale.high *= kMargin;
  at.is_beside = room.width >= kLabelsBesideFrom * pen.text_scale();
  at.name_width = at.is_beside ? names : room.width - figures - kGap;
  scale.left = at.is_beside ? room.x + names + 2 * kGap : room.x;
  scale.right = room.x + room.width - (at.is_beside ? figures + kGap : 0);
  return at;
}

Colour range_colour(const Theme& theme) { return faded(theme.use, theme.outer_opacity); }

/// Bar from P5 to P95, a line at P50, and the published hours as a mark on it.
void draw_bar(Pen& pen, const AxisScale& scale, const BacktestLine& line, float y, float height) {
  const Theme& theme = pen.theme();
  const float top = y + (height - kBarHeight) / 2 + 2;
  const float left = scale.at(line.p5);
  const Box bar{left, top, scale.at(line.p95) - left, kBarHeight};
  pen.fill(bar, theme.paper);
  pen.fill(bar, range_colour(theme), 2);
  pen.vertical(scale.at(line.p50), top, kBarHeight, theme.paper, 2);
  pen.pointer_mark(scale.at(line.published_gpu_hours), top + kMarkHeight / 2,
                   line.covered ? theme.ink : theme.bad);
}

float draw_own_key(Pen& pen, const ChartData& data, float x, float y, float width) {
  const Theme& theme = pen.theme();
  const KeyItem items[] = {
      {KeyShape::bar, range_colour(theme), data.say(WordId::chart_estimated_range)},
      {KeyShape::mark, theme.ink, data.say(WordId::chart_key_published)},
      {KeyShape::mark, theme.bad, data.say(WordId::chart_published_outside)}};
  return draw_key(pen, items, x, y, width);
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  ChartShown shown;
  const std::vector<BacktestLine>& lines = lines_of(data);
  if (lines.empty()) return shown;
  const auto [x, y, width, none] = room;
  const Columns columns = columns_of(pen, lines, room);
  const AxisScale& scale = columns.scale;
  const std::vector<PointLabel> ticks = scale.ticks("GPU-h", data.language());
  const float line_height = pen.line_height(kSmallBold);
  const float row_height = columns.is_beside ? line_height : line_height + kBarHeight + 4;
  float at = y + draw_own_key(pen, data, x, y, width) + kGap;
  for (const BacktestLine& line : lines) {
    const float bar_y = columns.is_beside ? at : at + line_height;
    const float bar_height = row_height - (bar_y - at);
    draw_grid(pen, ticks, bar_y, bar_height + (columns.is_beside ? kRowGap : 0));
    pen.text_within(x, at, columns.name_width, kSmallBold, pen.theme().ink, line.name);
    pen.text(x + width, at, kSmall, pen.theme().mute, line.published, Align::right);
    draw_bar(pen, scale, line, bar_y, bar_height);
    shown.parts.push_back({x, at, width, row_height});
    at += row_height + kRowGap;
  }
  pen.horizontal(scale.left, at - kRowGap / 2, scale.right - scale.left, pen.theme().edge);
  shown.height = at + draw_tick_labels(pen, ticks, scale.left, x + width, at) - y;
  return shown;
}

bool has_lines(const ChartData& data) { return !lines_of(data).empty(); }

std::string title(const ChartData& data) {
  return std::string(data.say(WordId::page_backtest_heading));
}

std::string finding(const ChartData& data) {
  const std::vector<BacktestLine>& lines = lines_of(data);
  const auto covered = std::count_if(lines.begin(), lines.end(),
                                     [](const BacktestLine& line) { return line.covered; });
  return tr(WordId::chart_backtest_finding, data.language(),
            {format_exact(static_cast<double>(covered), data.language()),
             format_exact(static_cast<double>(lines.size()), data.language())});
}

std::string note(const ChartData& data) { return data.screen.backtest_summary; }

FactRows facts(const ChartData& data) {
  FactRows rows;
  for (const BacktestLine& line : lines_of(data)) {
    for (const RunRow& run : runs()) {
      if (run.id == line.id) add_facts(rows, run.cites);
    }
  }
  return rows;
}

std::string detail(const ChartData& data, std::size_t row) {
  const BacktestLine& line = lines_of(data)[row];
  const WordId sentence =
      line.covered ? WordId::screen_detail_backtest_inside : WordId::screen_detail_backtest_outside;
  return tr(sentence, data.language(), {line.name, line.published, line.estimated, line.kind});
}

void table(const ChartData& data, ChartTable& table) {
  table.column(data.say(WordId::page_run), ColumnKind::head);
  table.column(data.say(WordId::page_kind), ColumnKind::words);
  table.column(data.say(WordId::page_published), ColumnKind::number);
  table.column(data.say(WordId::page_estimated), ColumnKind::number);
  table.column(data.say(WordId::page_covered), ColumnKind::words);
  table.group();
  for (const BacktestLine& line : lines_of(data)) {
    table.cell(line.name);
    table.cell(line.kind);
    table.cell(line.published);
    table.cell(line.estimated);
    table.cell(data.say(line.covered ? WordId::page_yes : WordId::page_no));
  }
}

}  // namespace

extern const Chart kBacktestChart;
const Chart kBacktestChart{"backtest",   WordId::screen_tab_backtest,
                           Layout::wide, false,
                           has_lines,    title,
                           finding,      note,
                           facts,        draw,
                           detail,       table};

}  // namespace reckoner
