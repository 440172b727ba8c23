// SPDX-License-Identifier: MIT
// Published figures beside the reader's: one kind at a time (runs, companies, or what the software
// bought), one row a model, dearest first below the reader's own, on a log scale of its own.
#include <algorithm>

#include "core/numbers/sort_few.h"
#include "web/charts/axis.h"
#include "web/charts/comparison_rows.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kLeastBar = 5;  // two figures that nearly meet are a short bar, never a hairline
constexpr float kRowGap = 8;
constexpr float kGap = 8;
constexpr float kLabelShare = 0.4f;   // of the width, where the words stand beside the bars
constexpr float kMostFigures = 0.6f;  // at most this share of the width beside them is for figures
constexpr double kMargin = 1.1;

/// Where the parts of a row stand.
struct Columns {
  LogScale scale;
  float x = 0, right = 0;
  float words = 0;           // width of label and note
  float times = 0;           // width of the column of factors
  bool is_beside = false;    // bars right of the words, else under them
  double reference_usd = 0;  // 0: none
};

Columns columns_of(const Pen& pen, const std::vector<ComparedRow>& rows, const Box& room) {
  Columns at;
  at.x = room.x;
  at.right = room.x + room.width;
  at.is_beside = room.width >= kLabelsBesideFrom * pen.text_scale();
  float figures = 0;
  at.scale.low = at.scale.high = rows.front().costings.front().high_usd;
  for (const ComparedRow& row : rows) {
    if (row.is_own) at.reference_usd = row.costings.front().high_usd;
    for (const Costing& costing : row.costings) {
      at.scale.low = std::min(at.scale.low, costing.low_usd);
      at.scale.high = std::max(at.scale.high, costing.high_usd);
      figures = std::max(figures, pen.text_width(kSmallBold, costing.value));
      at.times = std::max(at.times, pen.text_width(kSmall, costing.times));
    }
  }
  at.scale.low /= kMargin;
  at.scale.high *= kMargin;
  const float beside = room.width * kLabelShare;
  const float times = at.times > 0 ? at.times + 2 * kGap : 0;
  at.words = at.is_beside ? beside - 2 * kGap : room.width - times;
  at.scale.left = at.is_beside ? room.x + beside : room.x;
  const float right = at.right - times;
  const float least = at.scale.left + (right - at.scale.left) * (1 - kMostFigures);
  at.scale.right = std::max(right - figures - kGap, least);
  return at;
}

float words_height(const Pen& pen, const ComparedRow& row, float width) {
  const float label = pen.paragraph_height(width, kSmallBold, row.label);
  return row.note.empty() ? label : label + pen.paragraph_height(width, kSmall, row.note);
}

/// One figure is a dot, two are the ends of a bar.
void draw_costing(Pen& pen, const ComparedRow& row, const Costing& costing, const Columns& at,
                  float y) {
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmallBold);
  const Colour colour = row.is_own ? theme.use : row.is_company ? theme.own : theme.ink;
  const float left = at.scale.at(costing.low_usd);
  float right = at.scale.at(costing.high_usd);
  if (costing.low_usd == costing.high_usd) {
    pen.disc(left, y + line / 2, kBarHeight / 2, colour);
    right = left + kBarHeight / 2;
  } else {
    right = std::max(right, left + kLeastBar);
    const Box bar{left, y + (line - kBarHeight) / 2, right - left, kBarHeight};
    pen.fill(bar, theme.paper);
    pen.fill(bar, faded(colour, costing.is_weak ? theme.outer_opacity : theme.inner_opacity), 2);
  }
  const float width = pen.text_width(kSmallBold, costing.value);
  pen.fill({right + kGap - 2, y, width + 4, line}, theme.paper);  // lines stop at figures
  pen.text(right + kGap, y, kSmallBold, theme.ink, costing.value);
}

/// Returns the row's height.
float draw_row(Pen& pen, const ComparedRow& row, const Columns& at,
               const std::vector<PointLabel>& ticks, float y) {
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmallBold);
  const float words = words_height(pen, row, at.words);
  const float bars = line * static_cast<float>(row.costings.size());
  const float bar_y = at.is_beside ? y : y + words;
  const float height = at.is_beside ? std::max(words, bars) : words + bars;
  draw_grid(pen, ticks, bar_y, y + height - bar_y + (at.is_beside ? kRowGap : 0));
  if (at.reference_usd > 0) {
    pen.vertical(at.scale.at(at.reference_usd), bar_y, y + height - bar_y + kRowGap,
                 faded(theme.use, theme.inner_opacity));
  }
  const float label = pen.paragraph(at.x, y, at.words, kSmallBold, theme.ink, row.label);
  if (!row.note.empty()) {
    pen.paragraph(at.x, y + label, at.words, kSmall, theme.mute, row.note);
  }
  float costing_y = bar_y;
  for (const Costing& costing : row.costings) {
    draw_costing(pen, row, costing, at, costing_y);
    pen.text(at.right, at.is_beside ? costing_y : y + (costing_y - bar_y), kSmall, theme.ink,
             costing.times, Align::right);
    costing_y += line;
  }
  return height;
}

float draw_head(Pen& pen, const ChartData& data, const std::vector<ComparedRow>& rows,
                const Columns& at, float y) {
  const float line = pen.line_height(kSmall);
  const std::string_view shared = shared_method(rows);
  float height = 0;
  const std::string_view head = data.say(WordId::chart_times_this_run);
  const float head_width = at.times > 0 ? pen.text_width(kSmall, head) + 2 * kGap : 0;
  if (!shared.empty()) {
    const KeyItem items[] = {{KeyShape::dot, pen.theme().ink, shared}};
    height = draw_key(pen, items, at.x, y, at.right - at.x - head_width);
  }
  if (at.times > 0) {
    height = std::max(height, line);
    pen.text(at.right, y + height - line, kSmall, pen.theme().mute, head, Align::right);
  }
  return height > 0 ? height + kRowGap / 2 : 0;
}

}  // namespace

ChartShown draw_comparison(Pen& pen, const ChartData& data, ComparisonKind kind, const Box& room) {
  ChartShown shown;
  const std::vector<ComparedRow> rows = compared_rows(data, kind);
  if (rows.empty()) return shown;
  const Columns columns = columns_of(pen, rows, room);
  const LogScale& scale = columns.scale;
  const std::vector<PointLabel> ticks =
      ticks_between(scale.low, scale.high, true, "$", data.language(),
                    [&](double value) { return scale.at(value); });
  float at = room.y + draw_head(pen, data, rows, columns, room.y);
  for (const ComparedRow& row : rows) {
    const float height = draw_row(pen, row, columns, ticks, at);
    shown.parts.push_back({room.x, at, room.width, height});
    at += height + kRowGap;
  }
  at -= kRowGap / 2;
  pen.horizontal(scale.left, at, columns.right - scale.left, pen.theme().edge);
  at += kRowGap / 2;
  at += draw_tick_labels(pen, ticks, scale.left, columns.right, at);
  shown.height = at - room.y;
  return shown;
}

}  // namespace reckoner
