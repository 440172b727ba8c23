// SPDX-License-Identifier: MIT
// The article's claims as chips: in lines where there is room, else in one line to pull sideways.
#include <algorithm>

#include "web/panels/claim_colour.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kDotRadius = 4;
constexpr float kPadding = 12;
constexpr float kDotGap = 7;
constexpr float kWordGap = 5;

float claim_width(const Pen& pen, const ClaimLine& claim) {
  return 2 * kPadding + 2 * kDotRadius + kDotGap + pen.text_width(kSmallBold, claim.chip_value) +
         kWordGap + pen.text_width(kSmall, claim.chip_verdict);
}

void draw_claim(const ViewContext& view, const ClaimLine& claim, const Box& box, bool is_on,
                bool is_lit) {
  Pen& pen = view.pen;
  const Theme& theme = pen.theme();
  const float radius = box.height / 2;
  pen.fill(box, is_lit ? theme.fill : theme.card, radius);
  pen.outline(box, is_on ? theme.ink : theme.rule, radius, is_on ? 2.0f : 1.0f);
  const float text_y = box.y + (box.height - pen.line_height(kSmall)) / 2;
  float at = box.x + kPadding;
  pen.disc(at + kDotRadius, box.y + radius, kDotRadius, claim_colour(theme, claim.status));
  at += 2 * kDotRadius + kDotGap;
  at += pen.text(at, text_y, kSmallBold, theme.ink, claim.chip_value) + kWordGap;
  pen.text(at, text_y, kSmall, theme.mute, claim.chip_verdict);
}

void claim_chip(ViewContext& view, std::size_t row, const Box& box) {
  const ClaimLine& claim = view.screen.claims[row];
  std::string spoken(claim.chip_value);
  spoken.append(", ").append(claim.chip_verdict);
  const AreaState area = view.input.area(area_id("claim", claim.id), box, spoken, "pointer");
  const bool is_on = view.ui.open_claim == row;
  draw_claim(view, claim, box, is_on, area.is_hovered || area.is_focused);
  if (!area.is_clicked) return;
  if (is_on)
    view.ui.open_claim.reset();
  else
    view.ui.open_claim = row;
}

float wrapped_claims(ViewContext& view, float x, float y, float width) {
  const float height = chip_height(view.pen);
  float at = x;
  float line = y;
  for (std::size_t row = 0; row < view.screen.claims.size(); ++row) {
    const float wide = std::min(width, claim_width(view.pen, view.screen.claims[row]));
    if (at > x && at + wide > x + width) {
      at = x;
      line += height + kGrid;
    }
    claim_chip(view, row, {at, line, wide, height});
    at += wide + kGrid;
  }
  return line + height - y;
}

float sliding_claims(ViewContext& view, float x, float y, float width) {
  std::vector<StripItem> items;
  for (const ClaimLine& claim : view.screen.claims) {
    items.push_back({area_id("claim", claim.id), claim_width(view.pen, claim)});
  }
  const std::vector<Box> boxes = chip_strip(view, view.ui.claims_strip, items, x, y, width);
  for (std::size_t row = 0; row < boxes.size(); ++row) claim_chip(view, row, boxes[row]);
  view.pen.unclip();
  return chip_strip_height(view.pen);
}

}  // namespace

float claims_panel(ViewContext& view, float x, float y, float width) {
  const bool is_wide = width >= kLabelsBesideFrom * view.pen.text_scale();
  return is_wide ? wrapped_claims(view, x, y, width) : sliding_claims(view, x, y, width);
}

}  // namespace reckoner
