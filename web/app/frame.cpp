// SPDX-License-Identifier: MIT
#include "web/app/frame.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "web/panels/details.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"
#include "web/state/up_to_date.h"

namespace reckoner {
namespace {

constexpr float kMargin = kGrid;  // for rings and grounds around what lies at the edge
constexpr float kSectionGap = 3 * kGrid;
constexpr float kLadderShare = 0.64f;  // of a wide canvas
constexpr float kColumnGap = 48;

constexpr float kLeastChartRoom = 250;  // what the histogram takes, which cannot be cut
constexpr float kFootRoom = 64;         // for the credit and the way to what was left out

/// Parts that give way, in this order, when everything would be taller than the canvas may be; the
/// text version has them.
enum Part : int { charts_part, sum_part, inputs_part };

/// Panels below each other.
struct Column {
  float x = 0;
  float y = 0;
  float width = 0;
  void add(float height, float gap) {
    if (height > 0) y += height + gap;
  }
};

bool has_part(const UiState& ui, Part part) {
  if (ui.view == View::ladder || ui.view == View::claim) return false;
  return static_cast<int>(part) >= ui.parts_left_out;
}

/// Room for charts at y, with `after` px of other parts below them.
Box room_below(const Column& column, float after = 0) {
  return {column.x, column.y, column.width, kMaxHeightPx - kFootRoom - column.y - after};
}

float sum_at(ViewContext& view, const Column& column) {
  if (!has_part(view.ui, sum_part)) return 0;
  return formula_panel(view, column.x, column.y, column.width);
}

float inputs_at(ViewContext& view, AppState& state, const Column& column) {
  if (!has_part(view.ui, inputs_part)) return 0;
  return inputs_panel(view, state.scenario, column.x, column.y, column.width);
}

/// Ladder and its sum left, inputs and spread right; below them comparisons and what moves it.
float wide_layout(ViewContext& view, AppState& state, float y) {
  const float inner = state.width - 2 * kMargin;
  const float left_width = (inner - kColumnGap) * kLadderShare;
  Column left{kMargin, y, left_width};
  Column right{kMargin + left_width + kColumnGap, y, inner - kColumnGap - left_width};
  left.add(ladder_panel(view, left.x, left.y, left.width), kGrid);
  left.add(changes_panel(view, state, left.x, left.y, left.width), 2 * kGrid);
  left.add(sum_at(view, left), kSectionGap);
  right.add(inputs_at(view, state, right), kSectionGap);
  const bool has_charts = view.ui.view == View::full && has_part(view.ui, charts_part);
  if (has_charts) {
    right.add(histogram_panel(view, state.estimate, room_below(right)), kSectionGap);
  }
  left.y = right.y = std::max(left.y, right.y);
  if (has_charts && room_below(left).height >= kLeastChartRoom * view.ui.text_scale) {
    left.add(charts_panel(view, state.estimate, ChartTab::runs, room_below(left)), kSectionGap);
    right.add(tornado_panel(view, state.estimate, room_below(right)), kSectionGap);
  }
  return std::max(left.y, right.y);
}

/// Everything below each other, with charts last.
float middle_layout(ViewContext& view, AppState& state, float y) {
  Column column{kMargin, y, state.width - 2 * kMargin};
  column.add(ladder_panel(view, column.x, column.y, column.width), kSectionGap);
  if (view.ui.view == View::ladder) return column.y;
  column.y -= 2 * kGrid;
  column.add(changes_panel(view, state, column.x, column.y, column.width), 2 * kGrid);
  column.add(sum_at(view, column), kSectionGap);
  column.add(inputs_at(view, state, column), kSectionGap);
  const bool has_charts = view.ui.view == View::full && has_part(view.ui, charts_part);
  if (has_charts && room_below(column).height >= kLeastChartRoom * view.ui.text_scale) {
    column.add(charts_panel(view, state.estimate, ChartTab::tornado, room_below(column)),
               kSectionGap);
  }
  return column.y;
}

/// On a phone the sum and the charts share one place under the ladder.
float phone_layout(ViewContext& view, AppState& state, float y) {
  Column column{kMargin, y, state.width - 2 * kMargin};
  column.add(ladder_panel(view, column.x, column.y, column.width), kSectionGap);
  if (view.ui.view == View::ladder) return column.y;
  column.y -= 2 * kGrid;
  column.add(changes_panel(view, state, column.x, column.y, column.width), 2 * kGrid);
  const Box room = room_below(column, view.ui.inputs_height + 2 * kSectionGap);
  const bool has_charts = view.ui.view == View::full && has_part(view.ui, charts_part) &&
                          room.height >= kLeastChartRoom * view.ui.text_scale;
  column.add(
      has_charts ? charts_panel(view, state.estimate, ChartTab::sum, room) : sum_at(view, column),
      kSectionGap);
  view.ui.inputs_height = inputs_at(view, state, column);
  column.add(view.ui.inputs_height, kSectionGap);
  return column.y;
}

float claims_part(ViewContext& view, AppState& state, float y) {
  Column column{kMargin, y, state.width - 2 * kMargin};
  if (view.ui.view == View::full) {
    column.add(claims_panel(view, column.x, column.y, column.width), 2 * kGrid);
  }
  const bool has_card = view.ui.view == View::full || view.ui.view == View::claim;
  if (has_card && view.ui.open_claim) {
    const std::size_t claim = *view.ui.open_claim;
    const float height = claim_card(view, state, claim, column.x, column.y, column.width);
    view.ui.card = {column.x, column.y, column.width, height};
    column.add(height, kSectionGap);
  }
  return column.y;
}

float credit(ViewContext& view, const AppState& state, float y) {
  view.pen.text(state.width - kMargin, y, kSmall, view.pen.theme().mute,
                view.say(WordId::canvas_credit), Align::right);
  return view.pen.line_height(kSmall) + kGrid / 2;
}

float lay_out(ViewContext& view, AppState& state) {
  const float scale = view.ui.text_scale;
  const bool has_columns = view.ui.view == View::full || view.ui.view == View::compact;
  float y = claims_part(view, state, kGrid);
  if (view.ui.view == View::claim) return y - kGrid + credit(view, state, y - kGrid);
  if (state.width >= kWideFrom * scale && has_columns) {
    y = wide_layout(view, state, y);
  } else if (state.width >= kLabelsBesideFrom * scale) {
    y = middle_layout(view, state, y);
  } else {
    y = phone_layout(view, state, y);
  }
  if (view.ui.parts_left_out > 0) {
    y += more_panel(view, kMargin, y - kSectionGap, state.width - 2 * kMargin);
  }
  return y - kGrid + credit(view, state, y - kGrid);
}

/// Equal for frames whose parts are about equally tall.
double layout_key(const AppState& state) {
  const UiState& ui = state.ui;
  const double claim = ui.open_claim ? static_cast<double>(*ui.open_claim) + 1 : 0;
  const double focus = static_cast<double>(ui.focus) + 100 * static_cast<double>(ui.chart);
  return state.width + 1e4 * ui.text_scale + 1e5 * static_cast<double>(ui.view) + 1e6 * claim +
         1e8 * focus + 0.01 * ui.language.row + (state.pinned ? 0.5 : 0);
}

/// True where one more part has to give way before the canvas can be shown.
bool make_room(AppState& state, float height) {
  if (height <= kMaxHeightPx || state.ui.parts_left_out > inputs_part) return false;
  ++state.ui.parts_left_out;
  return true;
}

/// What of the interface, once changed by a frame, asks for another.
auto shown(const UiState& ui) {
  return std::tuple(ui.focus, ui.open_claim, ui.chart, ui.claims_strip.scroll,
                    ui.charts_strip.scroll, ui.inputs_height, ui.parts_left_out, ui.unit,
                    ui.details.kept, ui.details.hidden, ui.details.walked);
}

}  // namespace

bool draw_frame(AppState& state, ImDrawList& list, const Fonts& fonts, const KeysPressed& keys) {
  bring_up_to_date(state);
  UiState& ui = state.ui;
  if (const double key = layout_key(state); key != ui.left_out_for) {
    ui.left_out_for = key;
    ui.parts_left_out = 0;
  }
  const auto before = shown(ui);
  const OutputId focus = ui.focus;
  KeysPressed passed = keys;
  if (keys.escape && hide_detail(ui.details)) passed.escape = false;
  ui.interaction.begin_frame(passed);
  begin_details(ui.details);
  Pen pen(list, fonts, theme(ui.theme), state.ratio, ui.text_scale);
  ViewContext view{pen, ui.interaction, state.screen, ui};
  const float height = std::ceil(lay_out(view, state));
  draw_detail(view, state.width);
  focus_ring(view, state.width);
  ui.interaction.end_frame();
  if (ui.focus != focus) state.is_screen_current = false;
  if (make_room(state, height)) return true;
  const float wanted = std::min(height, kMaxHeightPx);
  // In a drag the canvas only grows: another height is another drawing buffer, which costs more
  // than the frame, and what stands below would jump with every line that a number breaks.
  const float held = ui.interaction.is_dragging() ? std::max(state.height, wanted) : wanted;
  const bool is_changed = shown(ui) != before || state.scenario != state.estimated_for ||
                          keys.tab || keys.activate || keys.steps != 0;
  state.height = held;
  state.placed = pen.take_placed();
  return is_changed;
}

}  // namespace reckoner
