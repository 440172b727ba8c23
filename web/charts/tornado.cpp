// SPDX-License-Identifier: MIT
// What moves an output most: one bar per input, from the output at the input's P5 to the output at
// its P95, all other inputs at their central values.
#include <algorithm>

#include "core/facts/facts.h"
#include "web/charts/axis.h"
#include "web/charts/chart.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 14;
constexpr float kHatchGap = 4;
constexpr float kMedianOverhang = 3;
constexpr float kRowGap = 10;
constexpr float kGap = 6;
constexpr float kLabelShare = 0.38f;  // of the width, where labels stand beside the bars

/// An output of one uncertain input has no order to show: then it is the article's widest cost.
bool is_of_total(const ChartData& data) { return data.screen.tornado.size() < 2; }

const std::vector<TornadoLine>& lines_of(const ChartData& data) {
  return is_of_total(data) ? data.screen.programme_tornado : data.screen.tornado;
}

OutputId output_of(const ChartData& data) {
  return is_of_total(data) ? data.screen.total : data.focus;
}

/// Room for the figures on both sides of the longest bars.
AxisScale scale_of(const Pen& pen, const std::vector<TornadoLine>& lines, float left, float right) {
  AxisScale scale{lines.front().at_p50, lines.front().at_p50, left, right, false};
  float low_room = 0;
  float high_room = 0;
  for (const TornadoLine& line : lines) {
    const bool is_rising = line.at_p95 >= line.at_p5;
    scale.low = std::min({scale.low, line.at_p5, line.at_p95});
    scale.high = std::max({scale.high, line.at_p5, line.at_p95});
    low_room = std::max(low_room, pen.text_width(kSmall, is_rising ? line.low : line.high));
    high_room = std::max(high_room, pen.text_width(kSmall, is_rising ? line.high : line.low));
  }
  scale.left += low_room + kGap;
  scale.right -= high_room + kGap;
  return scale;
}

void draw_figure(Pen& pen, float x, float y, std::string_view figure, Align align) {
  const float width = pen.text_width(kSmall, figure);
  const float left = align == Align::right ? x - width : x;
  pen.fill({left - 2, y, width + 4, pen.line_height(kSmall)}, pen.theme().paper);
  pen.text(left, y, kSmall, pen.theme().mute, figure);
}

void draw_bar(Pen& pen, const AxisScale& scale, const TornadoLine& line, Colour scope, float y,
              float row_height) {
  const Theme& theme = pen.theme();
  const float centre = scale.at(line.at_p50);
  const float low = scale.at(line.at_p5);
  const float high = scale.at(line.at_p95);
  const float top = y + (row_height - kBarHeight) / 2;
  // The input's low end is hatched, so that a falling effect shows, and in print, too.
  const auto side_of = [&](float end) {
    const float left = std::min(end, centre);
    return Box{left, top, std::max(end, centre) - left, kBarHeight};
  };
  pen.fill(side_of(low), theme.paper);
  pen.hatch(side_of(low), scope, kHatchGap);
  pen.dashed_outline(side_of(low), scope);
  pen.fill(side_of(high), scope);
  pen.vertical(centre, top - kMedianOverhang, kBarHeight + 2 * kMedianOverhang, theme.ink, 2);
  const bool is_rising = line.at_p95 >= line.at_p5;
  const float text_y = y + (row_height - pen.line_height(kSmall)) / 2;
  draw_figure(pen, std::min(low, high) - kGap, text_y, is_rising ? line.low : line.high,
              Align::right);
  draw_figure(pen, std::max(low, high) + kGap, text_y, is_rising ? line.high : line.low,
              Align::left);
}

float draw_own_key(Pen& pen, const ChartData& data, Colour scope, float x, float y, float width) {
  const Theme& theme = pen.theme();
  const KeyItem items[] = {{KeyShape::hatch, scope, data.say(WordId::page_at_low)},
                           {KeyShape::bar, scope, data.say(WordId::page_at_high)},
                           {KeyShape::line, theme.ink, data.say(WordId::page_central)}};
  return draw_key(pen, items, x, y, width);
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  const auto [x, y, width, height] = room;
  const std::vector<TornadoLine>& lines = lines_of(data);
  ChartShown shown;
  if (lines.empty()) return shown;
  const Colour scope = is_of_total(data) ? pen.theme().use : scope_colour(pen.theme(), data);
  const bool is_beside = width >= kLabelsBesideFrom * pen.text_scale();
  const float label_width = is_beside ? width * kLabelShare - 2 * kGap : width;
  const float left = is_beside ? x + width * kLabelShare : x;
  const AxisScale scale = scale_of(pen, lines, left, x + width);
  const std::vector<PointLabel> ticks = scale.ticks(output(output_of(data)).unit, data.language());
  const float line_height = pen.line_height(kSmall);
  float at = y + draw_own_key(pen, data, scope, x, y, width) + kGap;
  for (const TornadoLine& line : lines) {
    const float label_height = pen.paragraph_height(label_width, kSmall, line.label);
    const float bar_row = is_beside ? std::max(label_height, line_height) : line_height;
    const float row_y = at;
    if (!is_beside) at += label_height;
    draw_grid(pen, ticks, at, bar_row + (is_beside ? kRowGap : 0));
    pen.paragraph(x, row_y, label_width, kSmall, pen.theme().ink, line.label);
    draw_bar(pen, scale, line, scope, at, bar_row);
    at += bar_row;
    shown.parts.push_back({x, row_y, width, at - row_y});
    at += kRowGap;
  }
  pen.horizontal(left, at - kRowGap / 2, x + width - left, pen.theme().edge);
  shown.height = at + draw_tick_labels(pen, ticks, left, x + width, at) - y;
  return shown;
}

bool has_lines(const ChartData& data) { return line_of(data, output_of(data)) != nullptr; }

std::string_view about(const ChartData& data) {
  const OutputLine* line = line_of(data, output_of(data));
  return line == nullptr ? std::string_view() : line->label;
}

std::string title(const ChartData& data) {
  return tr(WordId::canvas_tornado_of, data.language(), {about(data)});
}

std::string finding(const ChartData& data) {
  if (lines_of(data).empty()) return title(data);
  const TornadoLine& widest = lines_of(data).front();
  const bool is_rising = widest.at_p95 >= widest.at_p5;
  return tr(WordId::chart_tornado_finding, data.language(),
            {widest.label, about(data), is_rising ? widest.low : widest.high,
             is_rising ? widest.high : widest.low});
}

std::string note(const ChartData& data) {
  const bool is_empty = lines_of(data).empty();
  return std::string(data.say(is_empty ? WordId::screen_note_point : WordId::page_tornado_note));
}

FactRows facts(const ChartData& data) {
  FactRows rows;
  for (const TornadoLine& line : lines_of(data)) add_facts(rows, parameter(line.parameter).cites);
  return rows;
}

std::string detail(const ChartData& data, std::size_t row) { return lines_of(data)[row].detail; }

void table(const ChartData& data, ChartTable& table) {
  table.column(data.say(WordId::page_input), ColumnKind::head);
  table.column(data.say(WordId::page_at_low), ColumnKind::number);
  table.column(data.say(WordId::page_at_high), ColumnKind::number);
  table.group();
  for (const TornadoLine& line : lines_of(data)) {
    table.cell(line.label);
    table.cell(line.low);
    table.cell(line.high);
  }
}

}  // namespace

extern const Chart kTornadoChart;
const Chart kTornadoChart{"tornado",      WordId::screen_tab_tornado,
                          Layout::narrow, false,
                          has_lines,      title,
                          finding,        note,
                          facts,          draw,
                          detail,         table};

}  // namespace reckoner
