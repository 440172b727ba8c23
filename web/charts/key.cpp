// SPDX-License-Identifier: MIT
#include <algorithm>

#include "web/charts/axis.h"

namespace reckoner {
namespace {

constexpr float kSwatch = 18;
constexpr float kSwatchHeight = 10;
constexpr float kGap = 6;
constexpr float kBetween = 20;

void draw_shape(Pen& pen, const KeyItem& item, float x, float y) {
  const Box box{x, y - kSwatchHeight / 2, kSwatch, kSwatchHeight};
  const float middle = x + kSwatch / 2;
  switch (item.shape) {
    case KeyShape::bar:
      return pen.fill(box, item.colour, 2);
    case KeyShape::line:
      return pen.vertical(middle, box.y - 2, kSwatchHeight + 4, item.colour, 3);
    case KeyShape::mark:
      return pen.pointer_mark(middle, y + 4, item.colour);
    case KeyShape::dot:
      return pen.disc(middle, y, kSwatchHeight / 2, item.colour);
    case KeyShape::hatch:
      pen.hatch(box, item.colour, 4);
      return pen.dashed_outline(box, item.colour);
  }
}

}  // namespace

float draw_key(Pen& pen, std::span<const KeyItem> items, float x, float y, float width) {
  const float line = pen.line_height(kSmall);
  float at = x;
  float top = y;
  for (const KeyItem& item : items) {
    const float wide = kSwatch + kGap + pen.text_width(kSmall, item.words);
    if (at > x && at + wide > x + width) {
      at = x;
      top += line;
    }
    draw_shape(pen, item, at, top + line / 2);
    const float room = x + width - at - kSwatch - kGap;
    const float high =
        pen.paragraph(at + kSwatch + kGap, top, room, kSmall, pen.theme().mute, item.words);
    top += std::max(high - line, 0.0f);
    at += wide + kBetween;
  }
  return top + line - y;
}

}  // namespace reckoner
