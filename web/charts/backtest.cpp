// SPDX-License-Identifier: MIT
#include "web/charts/backtest.h"

#include <algorithm>

#include "web/charts/axis.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kRowGap = 8;
constexpr float kGap = 8;
constexpr float kMarkHeight = 7;
constexpr float kKeyBar = 24;

/// Where the parts of a row stand: name, bars, figure.
struct Columns {
  LogScale scale;
  float name_width = 0;
  bool is_beside = false;  // the name left of its bar, else above it
};

Columns columns_of(const Pen& pen, const BacktestChart& chart, float x, float width) {
  constexpr double kMargin = 1.1;
  Columns at;
  LogScale& scale = at.scale;
  scale.low = scale.high = chart.lines.front().p50;
  float names = 0;
  float figures = 0;
  for (const BacktestLine& line : chart.lines) {
    scale.low = std::min({scale.low, line.p5, line.published_gpu_hours});
    scale.high = std::max({scale.high, line.p95, line.published_gpu_hours});
    names = std::max(names, pen.text_width(kSmallBold, line.name));
    figures = std::max(figures, pen.text_width(kSmall, line.published));
  }
  scale.low /= kMargin;
  scale.high *= kMargin;
  at.is_beside = width >= kLabelsBesideFrom * pen.text_scale();
  at.name_width = at.is_beside ? names : width - figures - kGap;
  scale.left = at.is_beside ? x + names + 2 * kGap : x;
  scale.right = x + width - (at.is_beside ? figures + kGap : 0);
  return at;
}

/// Bar from P5 to P95, a line at P50, and the published hours as a mark on it.
void draw_bar(Pen& pen, const LogScale& scale, const BacktestLine& line, float y, float height) {
  const Theme& theme = pen.theme();
  const float top = y + (height - kBarHeight) / 2 + 2;
  const float left = scale.at(line.p5);
  pen.fill({left, top, scale.at(line.p95) - left, kBarHeight},
           faded(theme.use, theme.outer_opacity), 2);
  pen.vertical(scale.at(line.p50), top, kBarHeight, theme.use, 2);
  pen.pointer_mark(scale.at(line.published_gpu_hours), top + kMarkHeight / 2,
                   line.covered ? theme.ink : theme.bad);
}

/// What bar and mark mean.
float draw_key(Pen& pen, const BacktestChart& chart, float x, float y) {
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmall);
  pen.fill({x, y + (line - kBarHeight) / 2, kKeyBar, kBarHeight},
           faded(theme.use, theme.outer_opacity), 2);
  pen.vertical(x + kKeyBar / 2, y + (line - kBarHeight) / 2, kBarHeight, theme.use, 2);
  float at = x + kKeyBar + kGap;
  at += pen.text(at, y, kSmall, theme.mute, chart.estimated) + 3 * kGap;
  pen.pointer_mark(at, y + (line + kMarkHeight) / 2, theme.ink);
  pen.text(at + kGap + 2, y, kSmall, theme.mute, chart.published);
  return line + kGap;
}

}  // namespace

BacktestShown draw_backtest(Pen& pen, const BacktestChart& chart, float x, float y, float width) {
  if (chart.lines.empty()) return {};
  const Columns columns = columns_of(pen, chart, x, width);
  const float line_height = pen.line_height(kSmallBold);
  const float row_height = columns.is_beside ? line_height : line_height + kBarHeight + 4;
  float at = y + draw_key(pen, chart, x, y);
  BacktestShown shown;
  for (const BacktestLine& line : chart.lines) {
    if (!shown.parts.empty() && at + row_height > y + chart.room) break;
    pen.text_within(x, at, columns.name_width, kSmallBold, pen.theme().ink, line.name);
    pen.text(x + width, at, kSmall, pen.theme().mute, line.published, Align::right);
    const float bar_y = columns.is_beside ? at : at + line_height;
    draw_bar(pen, columns.scale, line, bar_y, row_height - (bar_y - at));
    shown.parts.push_back({x, at, width, row_height});
    at += row_height + kRowGap;
  }
  shown.height = at - kRowGap - y;
  shown.left_out = static_cast<int>(chart.lines.size() - shown.parts.size());
  return shown;
}

}  // namespace reckoner
