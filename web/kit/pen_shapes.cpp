// SPDX-License-Identifier: MIT
// The pen's shapes: edges on whole device px, so that they are sharp at every ratio.
#include <imgui.h>

#include <cmath>

#include "web/kit/pen.h"
#include "web/kit/svg.h"

namespace reckoner {

void Pen::fill(const Box& box, Colour colour, float radius) {
  list_.AddRectFilled({snapped(box.x), snapped(box.y)},
                      {snapped(box.x + box.width), snapped(box.y + box.height)}, colour,
                      radius * ratio_);
  if (svg_ != nullptr) svg_->rectangle(box, colour, radius);
}

void Pen::outline(const Box& box, Colour colour, float radius, float thickness) {
  const float wide = std::fmax(1.0f, std::round(thickness * ratio_));
  const float half = wide / 2;
  list_.AddRect({snapped(box.x) + half, snapped(box.y) + half},
                {snapped(box.x + box.width) - half, snapped(box.y + box.height) - half}, colour,
                radius * ratio_, 0, wide);
}

void Pen::hatch(const Box& box, Colour colour, float gap) {
  const float left = snapped(box.x);
  const float top = snapped(box.y);
  const float right = snapped(box.x + box.width);
  const float bottom = snapped(box.y + box.height);
  const float step = gap * std::sqrt(2.0f) * ratio_;  // between lines that lie at 45 degrees
  list_.PushClipRect({left, top}, {right, bottom}, true);
  for (float x = left + step / 2; x < right + bottom - top; x += step) {
    list_.AddLine({x, top}, {x - (bottom - top), bottom}, colour, ratio_);
    if (svg_ == nullptr) continue;
    // Cut by hand where the box ends.
    const float from = std::fmin(x, right);
    const float to = std::fmax(x - (bottom - top), left);
    svg_->line(from / ratio_, (top + x - from) / ratio_, to / ratio_, (top + x - to) / ratio_,
               colour);
  }
  list_.PopClipRect();
}

void Pen::dashed_outline(const Box& box, Colour colour, float thickness) {
  constexpr float kDash = 5;
  constexpr float kGap = 4;
  const float wide = std::fmax(1.0f, std::round(thickness * ratio_));
  const float left = snapped(box.x);
  const float top = snapped(box.y);
  const float right = snapped(box.x + box.width);
  const float bottom = snapped(box.y + box.height);
  const float step = (kDash + kGap) * ratio_;
  if (svg_ != nullptr) svg_->dashed_frame(box, colour, thickness, kDash);
  for (float x = left; x < right; x += step) {
    const float end = std::fmin(x + kDash * ratio_, right);
    list_.AddRectFilled({x, top}, {end, top + wide}, colour);
    list_.AddRectFilled({x, bottom - wide}, {end, bottom}, colour);
  }
  for (float y = top; y < bottom; y += step) {
    const float end = std::fmin(y + kDash * ratio_, bottom);
    list_.AddRectFilled({left, y}, {left + wide, end}, colour);
    list_.AddRectFilled({right - wide, y}, {right, end}, colour);
  }
}

void Pen::horizontal(float x, float y, float width, Colour colour) {
  const float high = std::fmax(1.0f, std::round(ratio_));
  list_.AddRectFilled({snapped(x), snapped(y)}, {snapped(x + width), snapped(y) + high}, colour);
  if (svg_ != nullptr) svg_->rectangle({x, y, width, 1}, colour);
}

void Pen::vertical(float x, float y, float height, Colour colour, float thickness) {
  const float wide = std::fmax(1.0f, std::round(thickness * ratio_));
  const float left = std::round(x * ratio_ - wide / 2);
  list_.AddRectFilled({left, snapped(y)}, {left + wide, snapped(y + height)}, colour);
  if (svg_ != nullptr) svg_->rectangle({x - thickness / 2, y, thickness, height}, colour);
}

void Pen::disc(float x, float y, float radius, Colour colour) {
  list_.AddCircleFilled({x * ratio_, y * ratio_}, radius * ratio_, colour);
  if (svg_ != nullptr) svg_->circle(x, y, radius, colour);
}

void Pen::ring(float x, float y, float radius, Colour colour, float thickness) {
  list_.AddCircle({x * ratio_, y * ratio_}, radius * ratio_, colour, 0, thickness * ratio_);
}

void Pen::pointer_mark(float x, float y, Colour colour) {
  constexpr float kHalfWidth = 5;
  constexpr float kHeight = 7;
  list_.AddTriangleFilled({x * ratio_, y * ratio_},
                          {(x - kHalfWidth) * ratio_, (y - kHeight) * ratio_},
                          {(x + kHalfWidth) * ratio_, (y - kHeight) * ratio_}, colour);
  if (svg_ != nullptr) svg_->triangle(x, y, kHalfWidth, kHeight, colour);
}

void Pen::clip(const Box& box) {
  clip_ = box;
  list_.PushClipRect({snapped(box.x), snapped(box.y)},
                     {snapped(box.x + box.width), snapped(box.y + box.height)}, true);
}

void Pen::unclip() {
  clip_ = {};
  list_.PopClipRect();
}

}  // namespace reckoner
