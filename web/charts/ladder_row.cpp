// SPDX-License-Identifier: MIT
#include "web/charts/ladder_row.h"

#include <algorithm>

#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 16;
constexpr float kMedianHeight = 22;
constexpr float kPointWidth = 10;
constexpr float kHatchGap = 5;
constexpr float kTriangleRoom = 9;
constexpr float kPinnedGap = 4;
constexpr float kRowPadding = 5;
constexpr float kColumnGap = 16;
constexpr float kMostNameShare = 0.4f;  // of the width
constexpr float kReservedAfterAxis = 12;

bool is_range_beside_name(const LadderRow& row) {
  const float both = row.pen.text_width(kBodyBold, row.rung.name) + kGrid +
                     row.pen.text_width(kSmallBold, row.rung.range);
  return both <= row.at.right - row.at.x;
}

void draw_grid(const LadderRow& row) {
  for (const TickLine& tick : row.chart.screen.ticks) {
    row.pen.vertical(row.x_of(tick.value), row.y, row.height(), row.pen.theme().rule);
  }
}

Room draw_bar(const LadderRow& row) {
  Pen& pen = row.pen;
  const float centre = row.bar_centre();
  const float top = centre - kBarHeight / 2;
  const float median = row.x_of(row.rung.usd[2]);
  Room room{row.x_of(row.rung.usd[0]), row.x_of(row.rung.usd[4])};
  if (row.rung.is_point) room = {median - kPointWidth / 2, median + kPointWidth / 2};
  const Box whole{room.left, top, room.right - room.left, kBarHeight};
  pen.fill(whole, row.ground(), 3);
  if (row.rung.single_estimate) {  // not drawn as if many had measured it
    pen.hatch(whole, row.scope, kHatchGap);
    pen.dashed_outline(whole, row.scope);
  } else if (row.rung.is_point) {
    pen.fill(whole, row.scope, 2);
  } else {
    const float left = row.x_of(row.rung.usd[1]);
    pen.fill(whole, faded(row.scope, pen.theme().outer_opacity), 3);
    pen.fill({left, top, row.x_of(row.rung.usd[3]) - left, kBarHeight},
             faded(row.scope, pen.theme().inner_opacity));
  }
  if (!row.rung.is_point) {
    pen.fill({median - 2.5f, top, 5, kBarHeight}, row.ground());  // so that it stands out
    pen.fill({median - 1.5f, centre - kMedianHeight / 2, 3, kMedianHeight}, pen.theme().ink);
  }
  return room;
}

/// The pinned scenario as a thin bar below, with its median.
void draw_pinned(const LadderRow& row) {
  if (row.rung.pinned_range.empty()) return;
  Pen& pen = row.pen;
  const float top = row.bar_centre() + kBarHeight / 2 + kPinnedGap;
  const auto [low, median, high] = row.rung.pinned_usd;
  const float wide = std::max(row.x_of(high) - row.x_of(low), kPinnedBar);
  const float left = (row.x_of(low) + row.x_of(high) - wide) / 2;  // a point is a short bar
  pen.fill({left, top, wide, kPinnedBar}, row.ground());
  pen.fill({left, top, wide, kPinnedBar}, faded(pen.theme().mute, pen.theme().inner_opacity));
  pen.vertical(row.x_of(median), top - 1, kPinnedBar + 2, pen.theme().mute, 2);
}

/// Triangles on the bar, their labels above, the nearest row of labels first.
void draw_marks(const LadderRow& row) {
  Pen& pen = row.pen;
  const float bar_top = row.bar_centre() - kBarHeight / 2;
  const float line = pen.line_height(kSmall);
  for (const PointLabel& label : row.marks) {
    const float y = bar_top - kTriangleRoom - line * static_cast<float>(label.row + 1);
    const float width = pen.text_width(kSmall, label.text);
    pen.fill({label.x - 3, y, width + 6, line}, row.ground());
    pen.text(label.x, y, kSmall, pen.theme().ink, label.text);
    pen.pointer_mark(label.at, bar_top - 1, pen.theme().ink);
  }
}

void draw_words_beside(const LadderRow& row, const Room& bar) {
  Pen& pen = row.pen;
  const Colour ink = pen.theme().ink;
  float y = row.bar_centre() - row.name_height / 2;
  y += pen.paragraph(row.at.x, y, row.at.name_width, kBodyBold, ink, row.rung.name);
  pen.paragraph(row.at.x, y, row.at.name_width, kSmall, pen.theme().mute, row.rung.adds);
  text_beside(pen, bar, {row.at.bar_x, row.at.right},
              row.bar_centre() - pen.line_height(kBodyBold) / 2, kBodyBold, ink, row.rung.range,
              row.ground());
}

void draw_words_above(const LadderRow& row) {
  Pen& pen = row.pen;
  const Colour ink = pen.theme().ink;
  const float top = row.y + kRowPadding;
  const float width = row.at.right - row.at.x;
  const bool is_beside = is_range_beside_name(row);
  const float drop = pen.line_height(kBodyBold) - pen.line_height(kSmallBold);  // one base line
  const float range_y = top + (is_beside ? drop / 2 + 1 : pen.line_height(kBodyBold));
  const float name_width = std::min(width, pen.text_width(kBodyBold, row.rung.name));
  const float range_width = pen.text_width(kSmallBold, row.rung.range);
  pen.fill({row.at.x, top, name_width + 3, pen.line_height(kBodyBold)}, row.ground());
  pen.fill({row.at.right - range_width - 3, range_y, range_width + 3, pen.line_height(kSmallBold)},
           row.ground());
  pen.text_within(row.at.x, top, width, kBodyBold, ink, row.rung.name);
  pen.text(row.at.right, range_y, kSmallBold, ink, row.rung.range, Align::right);
  if (row.caption.empty()) return;
  const float caption_y = row.y + row.height() - kRowPadding - row.caption_height + 2;
  pen.fill({row.at.x, caption_y, width, row.caption_height}, row.ground());
  pen.paragraph(row.at.x, caption_y, width, kSmall, pen.theme().mute, row.caption);
}

}  // namespace

float LadderRow::x_of(double usd) const {
  const auto share = static_cast<float>(axis_position(chart.screen, usd));
  return at.bar_x + (at.bar_right - at.bar_x) * std::clamp(share, 0.0f, 1.0f);
}

float LadderRow::height() const {
  const float pinned = rung.pinned_range.empty() ? 0 : kPinnedGap + kPinnedBar;
  const float bar = label_height + kMedianHeight + pinned;
  if (!at.is_beside) return name_height + bar + caption_height + 2 * kRowPadding;
  const float below = std::max(kMedianHeight / 2 + pinned, name_height / 2);
  return bar_centre() - y + below + kRowPadding;
}

/// Names beside the bar are centred on it, as far as the row's own height lets them.
float LadderRow::bar_centre() const {
  const float top = y + kRowPadding;
  if (!at.is_beside) return top + name_height + label_height + kMedianHeight / 2;
  return top + std::max(label_height + kMedianHeight / 2, name_height / 2);
}

std::string rung_caption(const LadderChart& chart, const RungLine& rung) {
  return tr(WordId::canvas_rung, chart.screen.language, {rung.adds, rung.leaves_out});
}

LadderColumns ladder_columns(const Pen& pen, const LadderChart& chart, float x, float width) {
  LadderColumns at{x, x + width, width, x, x + width - kReservedAfterAxis, false};
  if (width < kLabelsBesideFrom * pen.text_scale()) return at;
  float widest = 0;
  for (const RungLine& rung : chart.screen.ladder) {
    widest =
        std::max({widest, pen.text_width(kBodyBold, rung.name), pen.text_width(kSmall, rung.adds)});
  }
  at.is_beside = true;
  at.name_width = std::min(widest, width * kMostNameShare);
  at.bar_x = x + at.name_width + kColumnGap;
  return at;
}

LadderRow measured(LadderRow row) {
  const Pen& pen = row.pen;
  for (const MarkLine& mark : row.rung.marks) {
    row.marks.push_back({row.x_of(mark.value_usd), mark.text, 0, 0});
  }
  row.mark_rows = place_labels(pen, kSmall, row.at.bar_x, row.at.right, row.marks);
  if (row.mark_rows > 0) {
    row.label_height = pen.line_height(kSmall) * static_cast<float>(row.mark_rows) + kTriangleRoom;
  }
  if (row.at.is_beside) {
    row.name_height = pen.paragraph_height(row.at.name_width, kBodyBold, row.rung.name) +
                      pen.paragraph_height(row.at.name_width, kSmall, row.rung.adds);
    return row;
  }
  row.name_height = pen.line_height(kBodyBold) +
                    (is_range_beside_name(row) ? 0 : pen.line_height(kSmallBold)) + 2;
  if (row.is_focus()) {
    row.caption = rung_caption(row.chart, row.rung);
    row.caption_height = 2 + pen.paragraph_height(row.at.right - row.at.x, kSmall, row.caption);
  }
  return row;
}

void draw_row(const LadderRow& row, bool is_hovered) {
  const Box box{row.at.x - kGrid, row.y, row.at.right - row.at.x + 2 * kGrid, row.height()};
  Pen& pen = row.pen;
  if (row.is_focus()) pen.fill(box, pen.theme().fill, 6);
  // Where the reader forces colours there is one ground.
  if (row.is_focus() && pen.theme().fill == pen.theme().paper) pen.outline(box, pen.theme().ink, 6);
  draw_grid(row);
  const Room bar = draw_bar(row);
  draw_pinned(row);
  draw_marks(row);
  if (row.at.is_beside)
    draw_words_beside(row, bar);
  else
    draw_words_above(row);
  if (is_hovered && !row.is_focus()) pen.outline(box, pen.theme().edge, 6);
}

}  // namespace reckoner
