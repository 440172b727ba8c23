// SPDX-License-Identifier: MIT
#include "web/charts/tornado.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr float kBarHeight = 14;
constexpr float kMedianOverhang = 3;
constexpr float kRowGap = 10;
constexpr float kGap = 6;
constexpr float kLabelShare = 0.38f;  // of the width, where labels stand beside the bars

/// What all rows share: where the bars lie and which amounts they span.
struct Scale {
  double low = 0, high = 0;
  float left = 0, right = 0;
  float at(double value) const {
    if (high <= low) return (left + right) / 2;
    return left + (right - left) * static_cast<float>((value - low) / (high - low));
  }
};

/// Room for the figures on both sides of the longest bars.
Scale scale_of(const Pen& pen, const TornadoChart& chart, float left, float right) {
  Scale scale{chart.lines.front().at_p50, chart.lines.front().at_p50, left, right};
  float low_room = 0;
  float high_room = 0;
  for (const TornadoLine& line : chart.lines) {
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

/// The side of the input's high end is the stronger one, so that a falling effect shows.
void draw_bar(Pen& pen, const Scale& scale, const TornadoLine& line, Colour scope, float y,
              float row_height) {
  const float centre = scale.at(line.at_p50);
  const float low = scale.at(line.at_p5);
  const float high = scale.at(line.at_p95);
  const float top = y + (row_height - kBarHeight) / 2;
  const auto side = [&](float end, float opacity) {
    const float left = std::min(end, centre);
    pen.fill({left, top, std::max(end, centre) - left, kBarHeight}, faded(scope, opacity));
  };
  side(low, pen.theme().outer_opacity);
  side(high, pen.theme().inner_opacity);
  pen.vertical(centre, top - kMedianOverhang, kBarHeight + 2 * kMedianOverhang, pen.theme().ink, 2);
  const bool is_rising = line.at_p95 >= line.at_p5;
  const float text_y = y + (row_height - pen.line_height(kSmall)) / 2;
  pen.text(std::min(low, high) - kGap, text_y, kSmall, pen.theme().mute,
           is_rising ? line.low : line.high, Align::right);
  pen.text(std::max(low, high) + kGap, text_y, kSmall, pen.theme().mute,
           is_rising ? line.high : line.low);
}

}  // namespace

TornadoShown draw_tornado(Pen& pen, const TornadoChart& chart, float x, float y, float width) {
  TornadoShown shown;
  if (chart.lines.empty()) return shown;
  const bool is_beside = width >= kLabelsBesideFrom * pen.text_scale();
  const float label_width = is_beside ? width * kLabelShare - 2 * kGap : width;
  const Scale scale = scale_of(pen, chart, is_beside ? x + width * kLabelShare : x, x + width);
  const float line_height = pen.line_height(kSmall);
  float at = y;
  for (const TornadoLine& line : chart.lines) {
    const float label_height = pen.paragraph_height(label_width, kSmall, line.label);
    if (at > y && at + label_height + line_height > y + chart.room) break;
    const float bar_row = is_beside ? std::max(label_height, line_height) : line_height;
    const float row_y = at;
    pen.paragraph(x, at, label_width, kSmall, pen.theme().ink, line.label);
    if (!is_beside) at += label_height;
    draw_bar(pen, scale, line, chart.scope, at, bar_row);
    at += bar_row;
    shown.parts.push_back({x, row_y, width, at - row_y});
    at += kRowGap;
  }
  shown.height = at - kRowGap - y;
  return shown;
}

}  // namespace reckoner
