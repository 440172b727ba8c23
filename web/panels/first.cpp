// SPDX-License-Identifier: MIT
// What a reader meets first: the run inside the fleet, what is counted, one price, the article's
// claims, and a question of one's own. Words and ticks are HTML on their slots; pictures and
// sliders are drawn.
#include <algorithm>

#include "web/charts/fleet_picture.h"
#include "web/kit/column.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kGap = 24;
constexpr float kColumnGap = 56;
constexpr float kLeftShare = 0.54f;

float slot_at(ViewContext& view, Slot slot, const Column& column) {
  return view.ui.slots.place(slot, column.x, column.y, column.width);
}

void picture(ViewContext& view, Column& column) {
  column.add(slot_at(view, Slot::headlines, column), kGap - kGrid);
  column.add(draw_fleet_picture(view.pen, view.screen.fleet, column.x, column.y, column.width),
             kGap);
}

void receipt_and_price(ViewContext& view, Column& column) {
  column.add(slot_at(view, Slot::receipt, column), kGap);
  column.add(input_row(view, view.screen.price_input, column.x, column.y, column.width), kGap);
}

void claims_and_card(ViewContext& view, Column& column) {
  column.add(slot_at(view, Slot::claims, column), kGap);
  if (!view.session.open_claim()) return;
  const float top = column.y;
  column.add(slot_at(view, Slot::claim, column), kGrid);
  column.add(claim_figures(view, *view.session.open_claim(), column.x, column.y, column.width),
             kGap);
  view.ui.card = {column.x, top, column.width, column.y - top};
}

}  // namespace

float first_panel(ViewContext& view, float x, float y, float width) {
  if (width < kWideFrom * view.pen.text_scale()) {
    Column column{x, y, width};
    picture(view, column);
    receipt_and_price(view, column);
    claims_and_card(view, column);
    column.add(slot_at(view, Slot::question, column), kGap);
    return column.y - y;
  }
  const float left_width = (width - kColumnGap) * kLeftShare;
  Column left{x, y, left_width};
  Column right{x + left_width + kColumnGap, y, width - kColumnGap - left_width};
  picture(view, left);
  claims_and_card(view, left);
  receipt_and_price(view, right);
  right.add(slot_at(view, Slot::question, right), kGap);
  return std::max(left.y, right.y) - y;
}

}  // namespace reckoner
