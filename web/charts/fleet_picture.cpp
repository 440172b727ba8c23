// SPDX-License-Identifier: MIT
#include "web/charts/fleet_picture.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr float kShape = 0.35f;        // height over width of the fleet's area
constexpr float kNarrowShape = 0.40f;  // on a phone, where two lines stand in it
constexpr float kPadding = 12;
constexpr float kLeast = 3;         // px: what is smaller could not be seen
constexpr float kRunPlace = 0.62f;  // of the way along the years; when it was is not the point
constexpr float kTick = 5;
constexpr int kTicks = 4;
constexpr float kHatchGap = 8;
constexpr float kHatchOpacity = 0.3f;
constexpr float kGroundOpacity = 0.08f;

/// What nobody counted but one firm looks like it: hatched, with a broken edge.
void draw_fleet(Pen& pen, const FleetPicture& picture, const Box& area) {
  const Colour own = pen.theme().own;
  pen.fill(area, faded(own, kGroundOpacity));
  if (!picture.is_one_estimate) return pen.outline(area, own, 0, 1.5f);
  pen.hatch(area, faded(own, kHatchOpacity), kHatchGap);
  pen.dashed_outline(area, own, 1.5f);
}

/// The words of the fleet, on a ground of their own so that the hatching does not cross them.
float draw_fleet_words(Pen& pen, const FleetPicture& picture, const Box& area) {
  const float x = area.x + kPadding;
  const float width = area.width - 2 * kPadding;
  const float cost_width = pen.text_width(kFigure, picture.fleet_cost);
  const float words_height = pen.paragraph_height(width, kSmall, picture.fleet_words);
  const float top = area.y + kPadding - 4;
  const float line = pen.line_height(kFigure);
  const float words_width = std::min(width, pen.text_width(kSmall, picture.fleet_words));
  pen.fill({x - 4, top, std::max(cost_width, words_width) + 8, line + words_height + 2},
           pen.theme().paper, 3);
  pen.text(x, top, kFigure, pen.theme().own, picture.fleet_cost);
  pen.paragraph(x, top + line, width, kSmall, pen.theme().ink, picture.fleet_words);
  return top + line + words_height;
}

/// `below`: where the fleet's words end.
void draw_run(Pen& pen, const FleetPicture& picture, const Box& area, float below) {
  const auto share = [](double part, double whole) { return static_cast<float>(part / whole); };
  const float wide =
      std::clamp(area.width * share(picture.run_years, picture.fleet_years), kLeast, area.width);
  const float high =
      std::clamp(area.height * share(picture.run_gpus, picture.fleet_gpus), kLeast, area.height);
  const float left = std::min(area.x + area.width * kRunPlace, area.x + area.width - wide);
  const Box run{left, area.y + area.height - high, wide, high};
  const Colour use = pen.theme().use;
  const float text_width = pen.text_width(kSmallBold, picture.run_text);
  const float line = pen.line_height(kSmallBold);
  const float lowest = area.y + area.height - line - kPadding;
  const float text_y = std::max(below + 4, std::min(run.y - 10 - line, lowest));
  const float middle = run.x + run.width / 2;
  const float text_x = std::clamp(middle - text_width / 2, area.x + kPadding,
                                  area.x + area.width - kPadding - text_width);
  pen.fill(run, use);
  pen.fill({text_x - 4, text_y, text_width + 8, line}, pen.theme().paper, 3);
  pen.text(text_x, text_y, kSmallBold, use, picture.run_text);
  const float tip = text_y + line;
  if (run.y > tip + 2) pen.vertical(middle, tip, run.y - tip - 1, use, 1.5f);
}

float draw_axis(Pen& pen, const FleetPicture& picture, const Box& area) {
  const Colour mute = pen.theme().mute;
  const float y = area.y + area.height;
  for (int tick = 0; tick <= kTicks; ++tick) {
    const float inset = tick == 0 ? 0.5f : tick == kTicks ? -0.5f : 0;
    const float x = area.x + area.width * static_cast<float>(tick) / kTicks + inset;
    pen.vertical(x, y, kTick, mute);
  }
  pen.text(area.x, y + kTick, kSmall, mute, picture.start);
  pen.text(area.x + area.width, y + kTick, kSmall, mute, picture.end, Align::right);
  return kTick + pen.line_height(kSmall);
}

}  // namespace

float draw_fleet_picture(Pen& pen, const FleetPicture& picture, float x, float y, float width) {
  if (picture.fleet_cost.empty()) return 0;
  const Colour mute = pen.theme().mute;
  float at = y + pen.paragraph(x, y, width, kSmall, mute, picture.fleet_gpus_text) + 2;
  const bool is_narrow = width < kLabelsBesideFrom;
  const float words = pen.paragraph_height(width - 2 * kPadding, kSmall, picture.fleet_words);
  const float least =
      pen.line_height(kFigure) + words + 2 * pen.line_height(kSmallBold) + 2 * kPadding;
  const Box area{x, at, width, std::max(least, width * (is_narrow ? kNarrowShape : kShape))};
  draw_fleet(pen, picture, area);
  draw_run(pen, picture, area, draw_fleet_words(pen, picture, area));
  at += area.height + draw_axis(pen, picture, area);
  at += pen.paragraph(x, at + 2, width, kSmall, mute, picture.scale) + 2;
  return at - y;
}

}  // namespace reckoner
