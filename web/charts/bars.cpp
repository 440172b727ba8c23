// SPDX-License-Identifier: MIT
#include "web/charts/bars.h"

#include <algorithm>

#include "web/charts/axis.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kLeastBar = 5;  // two figures that nearly meet are a short bar, never a hairline
constexpr float kRowGap = 8;
constexpr float kBarGap = 4;
constexpr float kGap = 8;
constexpr float kFloor = 3 * kBarHeight;  // how far a figure without an upper end goes on
constexpr float kLabelShare = 0.42f;      // of the width, where the words stand beside the bars
constexpr float kMostFigures = 0.6f;  // at most this share of the width beside them is for figures
constexpr float kBandOpacity = 0.1f;
constexpr double kMargin = 1.1;

/// Where the parts of a row stand.
struct Columns {
  AxisScale scale;
  float x = 0, right = 0;
  float words = 0;         // width of label and note
  float times = 0;         // width of the column of factors; 0: there is none
  bool is_beside = false;  // bars right of the words, else under them
  std::vector<PointLabel> ticks;
};

Columns columns_of(const Pen& pen, const Bars& bars, Language language, const Box& room) {
  Columns at;
  at.x = room.x;
  at.right = room.x + room.width;
  at.is_beside = room.width >= kLabelsBesideFrom * pen.text_scale();
  float figures = 0;
  AxisScale& scale = at.scale;
  scale.low = scale.high = bars.rows.front().marks.front().high;
  for (const BarRow& row : bars.rows) {
    for (const BarMark& mark : row.marks) {
      scale.low = std::min(scale.low, mark.low);
      scale.high = std::max(scale.high, mark.high);
      figures = std::max(figures, pen.text_width(kSmallBold, mark.value));
      at.times = std::max(at.times, pen.text_width(kSmall, mark.times));
    }
  }
  scale.low /= kMargin;
  scale.high *= kMargin;
  at.words = room.width;
  scale.left = room.x + kBarHeight / 2;
  scale.right = at.right - kBarHeight / 2;
  if (at.is_beside) {
    const float beside = room.width * kLabelShare;
    at.words = beside - 2 * kGap;
    scale.left = room.x + beside;
    const float right = at.right - (at.times > 0 ? at.times + 2 * kGap : 0);
    const float least = scale.left + (right - scale.left) * (1 - kMostFigures);
    scale.right = std::max(right - figures - kGap, least);
  }
  AxisScale shown = scale;
  shown.low /= bars.axis_unit;
  shown.high /= bars.axis_unit;
  at.ticks = shown.ticks(bars.unit, language);
  return at;
}

/// Returns where it ends.
float draw_mark(Pen& pen, const BarMark& mark, Colour colour, const AxisScale& scale,
                float middle) {
  const float left = scale.at(mark.low);
  float right = left + kBarHeight / 2;
  const float top = middle - kBarHeight / 2;
  if (mark.low == mark.high) {
    pen.disc(left, middle, kBarHeight / 2, faded(colour, mark.strength));
  } else {
    right = std::max(scale.at(mark.high), left + kLeastBar);
    const Box bar{left, top, right - left, kBarHeight};
    pen.fill(bar, pen.theme().paper);
    pen.fill(bar, faded(colour, mark.strength), 2);
  }
  if (mark.middle > 0) {
    pen.vertical(scale.at(mark.middle), top, kBarHeight, pen.theme().paper, 5);
    pen.vertical(scale.at(mark.middle), top - 2, kBarHeight + 4, pen.theme().ink, 3);
  }
  if (!mark.is_floor) return right;
  pen.hatch({right, top, kFloor, kBarHeight}, colour, 3);
  return right + kFloor;
}

/// With its figure behind it, or above it where there is little room.
void draw_costing(Pen& pen, const BarMark& mark, Colour colour, const Columns& at, bool has_band,
                  float y) {
  const float line = pen.line_height(kSmallBold);
  const float middle = at.is_beside ? y + line / 2 : y + line + kBarHeight / 2;
  const float end = draw_mark(pen, mark, colour, at.scale, middle);
  const float x = at.is_beside ? end + kGap : at.x;
  if (at.is_beside && !has_band) {  // lines stop at figures
    pen.fill({x - 2, y, pen.text_width(kSmallBold, mark.value) + 4, line}, pen.theme().paper);
  }
  pen.text(x, y, kSmallBold, pen.theme().ink, mark.value);
  if (!mark.times.empty()) {
    pen.text(at.right, y, kSmall, pen.theme().ink, mark.times, Align::right);
  }
}

void draw_behind(Pen& pen, const Bars& bars, const Columns& at, float y, float height) {
  const Theme& theme = pen.theme();
  if (bars.band.p95 > 0) {
    const float left = at.scale.at(bars.band.p5);
    pen.fill({left, y, at.scale.at(bars.band.p95) - left, height}, faded(theme.use, kBandOpacity));
  }
  draw_grid(pen, at.ticks, y, height);
  if (bars.reference > 0) {
    pen.vertical(at.scale.at(bars.reference), y, height, faded(theme.use, theme.inner_opacity));
  }
}

/// Returns the row's height.
float draw_row(Pen& pen, const Bars& bars, const BarRow& row, const Columns& at, float y) {
  const Theme& theme = pen.theme();
  const float label = pen.paragraph_height(at.words, kSmallBold, row.label);
  const float note = row.note.empty() ? 0 : pen.paragraph_height(at.words, kSmall, row.note);
  const float each = pen.line_height(kSmallBold) + (at.is_beside ? 0 : kBarHeight + kBarGap);
  const float all = each * static_cast<float>(row.marks.size());
  const float height = at.is_beside ? std::max(label + note, all) : label + note + all;
  // On a phone lines stop at the figures above the bars.
  const float behind = at.is_beside ? y : y + height - kBarHeight - kBarGap;
  draw_behind(pen, bars, at, behind, y + height + (at.is_beside ? kRowGap : 0) - behind);
  pen.paragraph(at.x, y, at.words, kSmallBold, theme.ink, row.label);
  if (note > 0) pen.paragraph(at.x, y + label, at.words, kSmall, theme.mute, row.note);
  float mark_y = at.is_beside ? y : y + label + note;
  for (const BarMark& mark : row.marks) {
    draw_costing(pen, mark, row.colour, at, bars.band.p95 > 0, mark_y);
    mark_y += each;
  }
  return height;
}

float draw_head(Pen& pen, const Bars& bars, const Columns& at, float y) {
  const float line = pen.line_height(kSmall);
  float height = 0;
  const float times = at.times > 0 ? pen.text_width(kSmall, bars.times) + 2 * kGap : 0;
  if (!bars.dot.empty()) {
    const KeyItem items[] = {{KeyShape::dot, pen.theme().ink, bars.dot}};
    height = draw_key(pen, items, at.x, y, at.right - at.x - times);
  }
  if (times > 0) {
    height = std::max(height, line);
    pen.text(at.right, y + height - line, kSmall, pen.theme().mute, bars.times, Align::right);
  }
  return height > 0 ? height + kRowGap / 2 : 0;
}

}  // namespace

ChartShown draw_bars(Pen& pen, const Bars& bars, Language language, const Box& room) {
  ChartShown shown;
  const Columns columns = columns_of(pen, bars, language, room);
  float at = room.y + draw_head(pen, bars, columns, room.y);
  for (const BarRow& row : bars.rows) {
    if (!row.heading.empty()) {
      at += pen.paragraph(room.x, at, room.width, kSmallBold, row.colour, row.heading);
      at += kGap / 2;
    }
    const float height = draw_row(pen, bars, row, columns, at);
    shown.parts.push_back({room.x, at, room.width, height});
    at += height + kRowGap;
  }
  at -= kRowGap / 2;
  pen.horizontal(columns.scale.left, at, columns.right - columns.scale.left, pen.theme().edge);
  at += kRowGap / 2;
  at += draw_tick_labels(pen, columns.ticks, columns.scale.left, columns.right, at);
  shown.height = at - room.y;
  return shown;
}

}  // namespace reckoner
