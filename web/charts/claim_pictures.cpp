// SPDX-License-Identifier: MIT
#include "web/charts/claim_pictures.h"

#include <algorithm>

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr float kStripHeight = 16;
constexpr float kDot = 6;
constexpr float kBarHeight = 14;
constexpr float kGap = 6;
constexpr float kStackHeight = 150;
constexpr float kStackWidth = 96;
constexpr double kRoom = 1.25;  // of the strip's log axis beyond what stands on it

/// A log axis over the reader's range and the published figure.
struct StripAxis {
  double low, high;
  float x, width;
  float at(double value) const {
    return x + width * static_cast<float>(log_(value / low) / log_(high / low));
  }
};

StripAxis strip_axis(const ClaimLine& claim, float x, float width) {
  return {std::min(claim.p5, claim.published) / kRoom, std::max(claim.p95, claim.published) * kRoom,
          x, width};
}

float within(float x, float low, float high) { return std::clamp(x, low, std::max(low, high)); }

/// Both ends of the range under the bar; side by side where they would touch.
void draw_ends(Pen& pen, const ClaimLine& claim, const StripAxis& axis, float y) {
  const Colour mute = pen.theme().mute;
  const float low_width = pen.text_width(kSmall, claim.p5_text);
  const float high_width = pen.text_width(kSmall, claim.p95_text);
  const float right = axis.x + axis.width;
  const float low = within(axis.at(claim.p5) - low_width / 2, axis.x, right - low_width);
  const float high = within(std::max(axis.at(claim.p95) - high_width / 2, low + low_width + kGap),
                            axis.x, right - high_width);
  pen.text(std::min(low, high - low_width - kGap), y, kSmall, mute, claim.p5_text);
  pen.text(high, y, kSmall, mute, claim.p95_text);
}

struct Bar {
  std::string_view name;
  double value;
  std::string_view text;
  Colour colour;
};

/// A bar with its name left of it and its figure behind it; hollow where nothing is published.
float draw_bar(Pen& pen, const Bar& bar, double most, float name_width, float figure_width, float x,
               float y, float width) {
  const float line = pen.line_height(kSmall);
  const float room = width - name_width - figure_width - 2 * kGap;
  const float wide =
      bar.value > 0 ? std::max(2.0f, room * static_cast<float>(bar.value / most)) : 0;
  pen.text_within(x, y, name_width, kSmall, pen.theme().mute, bar.name);
  const float left = x + name_width + kGap;
  if (wide > 0) pen.fill({left, y + (line - kBarHeight) / 2, wide, kBarHeight}, bar.colour, 2);
  pen.text(left + wide + (wide > 0 ? kGap : 0), y, kSmallBold, pen.theme().ink, bar.text);
  return line;
}

}  // namespace

float draw_claim_strip(Pen& pen, const ClaimLine& claim, float x, float y, float width) {
  if (!claim.is_range || !(claim.p5 > 0)) return 0;
  const StripAxis axis = strip_axis(claim, x + kDot, width - 2 * kDot);
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmallBold);
  const float dot = axis.at(claim.published);
  const float words = pen.text_width(kSmallBold, claim.published_text);
  pen.text(within(dot - words / 2, x, x + width - words), y, kSmallBold, theme.ink,
           claim.published_text);
  const float bar = y + line + kGap;
  const float middle = bar + kStripHeight / 2;
  pen.horizontal(x, middle, width, theme.rule);
  const float left = axis.at(claim.p5);
  pen.fill({left, bar, axis.at(claim.p95) - left, kStripHeight},
           faded(theme.use, theme.inner_opacity), 3);
  pen.vertical(axis.at(claim.p50), bar - 3, kStripHeight + 6, theme.use, 3);
  pen.disc(dot, middle, kDot + 2, theme.paper);
  pen.disc(dot, middle, kDot, theme.ink);
  const float ends = bar + kStripHeight + kGap;
  draw_ends(pen, claim, axis, ends);
  return ends + pen.line_height(kSmall) - y;
}

float draw_units(Pen& pen, std::span<const UnitLine> units, float x, float y, float width) {
  const Theme& theme = pen.theme();
  float name_width = 0;
  float figure_width = 0;
  for (const UnitLine& unit : units) {
    name_width = std::max({name_width, pen.text_width(kSmall, unit.machine_name),
                           pen.text_width(kSmall, unit.reference_name)});
    figure_width = std::max({figure_width, pen.text_width(kSmallBold, unit.machine),
                             pen.text_width(kSmallBold, unit.reference)});
  }
  float at = y;
  for (const UnitLine& unit : units) {
    const double most = std::max(unit.machine_pflops, unit.reference_pflops);
    if (!(most > 0)) continue;
    at += pen.paragraph(x, at, width, kSmallBold, theme.ink, unit.name);
    at += draw_bar(pen, {unit.machine_name, unit.machine_pflops, unit.machine, theme.own}, most,
                   name_width, figure_width, x, at, width);
    at += draw_bar(pen,
                   {unit.reference_name, unit.reference_pflops, unit.reference,
                    faded(theme.mute, theme.inner_opacity)},
                   most, name_width, figure_width, x, at, width);
    at += kGap;
  }
  return at - y;
}

float draw_stacks(Pen& pen, std::span<const StackLine> stacks, float x, float y, float width) {
  double most = 0;
  for (const StackLine& stack : stacks) most = std::max(most, stack.whole_usd);
  if (!(most > 0)) return 0;
  const Theme& theme = pen.theme();
  const float column = width / static_cast<float>(stacks.size());
  float titles = 0;
  for (const StackLine& stack : stacks) {
    titles = std::max(titles, pen.paragraph_height(column - kGap, kSmall, stack.title));
  }
  const float line = pen.line_height(kBodyBold);
  const float base = y + line + kStackHeight;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    const StackLine& stack = stacks[i];
    const float left = x + column * static_cast<float>(i);
    const float wide = std::min(kStackWidth, column - kGap);
    const float high = kStackHeight * static_cast<float>(stack.whole_usd / most);
    const float part = kStackHeight * static_cast<float>(stack.operation_usd / most);
    const Box whole{left, base - high, wide, high};
    pen.fill(whole, faded(theme.own, theme.inner_opacity));
    pen.fill({left, whole.y, wide, part}, theme.own);
    pen.outline(whole, theme.own, 0);
    pen.text(left, whole.y - line, kBodyBold, theme.ink, stack.whole);
    pen.paragraph(left, base + 4, column - kGap, kSmall, theme.mute, stack.title);
  }
  const float legend = base + 4 + titles + 4;
  pen.fill({x, legend + 4, 10, 10}, theme.own);
  pen.text(x + 16, legend, kSmall, theme.ink, stacks.front().operation);
  return legend + pen.line_height(kSmall) - y;
}

}  // namespace reckoner
