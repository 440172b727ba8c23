// SPDX-License-Identifier: MIT
#include "web/app/frame.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "web/kit/column.h"
#include "web/panels/details.h"
#include "web/panels/held.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"
#include "web/state/up_to_date.h"

namespace reckoner {
namespace {

constexpr float kMargin = kGrid;  // for rings and grounds around what lies at the edge
constexpr float kSectionGap = 3 * kGrid;
constexpr float kLadderShare = 0.64f;  // of a wide canvas
constexpr float kColumnGap = 48;

ChartData chart_data(const ViewContext& view, const AppState& state) {
  return {state.session.scenario(), view.screen, state.estimate, state.session.focus()};
}

/// A chart at the end of a column.
void add_chart(ViewContext& view, Column& column, std::string_view id, const ChartData& data) {
  const float height =
      chart_panel(view, *find_chart(id), data, {column.x, column.y, column.width, 0});
  if (height > 0) column.add(height, kSectionGap);
}

/// All that have no place of their own.
void add_charts(ViewContext& view, Column& column, Layout layout, const ChartData& data) {
  column.add(charts_panel(view, data, layout, {column.x, column.y, column.width, 0}), kSectionGap);
}

/// Ladder and its sum left, inputs and spread right; below them comparisons and what moves it.
float wide_layout(ViewContext& view, AppState& state, float y) {
  const ChartData data = chart_data(view, state);
  const float inner = state.width - 2 * kMargin;
  const float left_width = (inner - kColumnGap) * kLadderShare;
  Column left{kMargin, y, left_width};
  Column right{kMargin + left_width + kColumnGap, y, inner - kColumnGap - left_width};
  left.add(ladder_panel(view, left.x, left.y, left.width), kGrid);
  left.add(changes_panel(view, left.x, left.y, left.width), 2 * kGrid);
  add_chart(view, left, "sum", data);
  right.add(inputs_panel(view, right.x, right.y, right.width), kSectionGap);
  const bool has_charts = view.ui.view == View::full;
  if (has_charts) add_chart(view, right, "histogram", data);
  left.y = right.y = std::max(left.y, right.y);
  if (has_charts) {
    add_charts(view, left, Layout::wide, data);
    add_chart(view, right, "tornado", data);
  }
  return std::max(left.y, right.y);
}

/// Everything below each other; where there is little room the sum and the charts share one place.
float narrow_layout(ViewContext& view, AppState& state, float y, bool is_phone) {
  const ChartData data = chart_data(view, state);
  Column column{kMargin, y, state.width - 2 * kMargin};
  column.add(ladder_panel(view, column.x, column.y, column.width), kSectionGap);
  if (view.ui.view == View::ladder) return column.y;
  column.y -= 2 * kGrid;
  column.add(changes_panel(view, column.x, column.y, column.width), 2 * kGrid);
  const bool has_charts = view.ui.view == View::full;
  // A phone's whole page stays short: the inputs follow below it, the sum is one of its charts.
  if (!is_phone || !has_charts) {
    add_chart(view, column, "sum", data);
    column.add(inputs_panel(view, column.x, column.y, column.width), kSectionGap);
  }
  if (has_charts) add_charts(view, column, is_phone ? Layout::phone : Layout::narrow, data);
  return column.y;
}

/// Above the ladder: the first screen, or the one claim that an editor chose.
float top_part(ViewContext& view, AppState& state, float y) {
  Column column{kMargin, y, state.width - 2 * kMargin};
  if (view.ui.view == View::full) {
    column.add(first_panel(view, column.x, column.y, column.width), kGrid);
  } else if (view.ui.view == View::claim && view.session.open_claim()) {
    column.add(view.ui.slots.place(Slot::claim, column.x, column.y, column.width), kGrid);
    column.add(claim_figures(view, *view.session.open_claim(), column.x, column.y, column.width),
               kSectionGap);
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
  float y = top_part(view, state, kGrid);
  if (view.ui.view == View::claim) return y - kGrid + credit(view, state, y - kGrid);
  const bool is_wide = state.width >= kWideFrom * scale && has_columns;
  y = is_wide ? wide_layout(view, state, y)
              : narrow_layout(view, state, y, state.width < kLabelsBesideFrom * scale);
  return y - kGrid + credit(view, state, y - kGrid);
}

/// What of the interface, once changed by a frame, asks for another.
auto shown(const Session& session, const UiState& ui) {
  return std::tuple(session.revision(), session.open_claim(), ui.chart, ui.charts_strip.scroll,
                    ui.details.kept, ui.details.hidden, ui.details.walked, ui.adjusted,
                    ui.interaction.focused());
}

}  // namespace

bool draw_frame(AppState& state, ImDrawList& list, const Fonts& fonts, const KeysPressed& keys) {
  bring_up_to_date(state);
  UiState& ui = state.ui;
  const auto before = shown(state.session, ui);
  KeysPressed passed = keys;
  if (keys.escape && hide_detail(ui.details)) passed.escape = false;
  ui.interaction.begin_frame(passed);
  begin_details(ui.details, ui.interaction);
  ui.slots.begin_frame();
  Pen pen(list, fonts, theme(ui.theme), state.ratio, ui.text_scale);
  ViewContext view{pen, ui.interaction, state.screen, ui, state.session};
  const float height = std::ceil(lay_out(view, state));
  draw_detail(view, state.width);
  draw_held(view, state.width);
  focus_ring(view, state.width);
  ui.interaction.end_frame();
  // In a drag the canvas only grows: another height is another drawing buffer, which costs more
  // than the frame, and what stands below would jump with every line that a number breaks.
  const float held = ui.interaction.is_dragging() ? std::max(state.height, height) : height;
  const bool is_changed = shown(state.session, ui) != before || keys.acts();
  state.height = held;
  state.placed = pen.take_placed();
  return is_changed;
}

}  // namespace reckoner
