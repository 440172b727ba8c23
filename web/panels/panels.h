// SPDX-License-Identifier: MIT
// The parts of the canvas. Each draws at (x, y) in the given width and returns the height it took.
// What the reader does in them goes to the session.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// What a reader meets first, in one or two columns.
float first_panel(ViewContext& view, float x, float y, float width);
/// Of an open claim: its picture, and what moves it. `row` indexes Screen::claims.
float claim_figures(ViewContext& view, std::size_t row, float x, float y, float width);
float ladder_panel(ViewContext& view, float x, float y, float width);
/// What was changed, and the pinned scenario, each with its way back.
float changes_panel(ViewContext& view, float x, float y, float width);
/// The sum of the rung in focus with the reader's numbers.
float formula_panel(ViewContext& view, float x, float y, float width);
/// The same without its heading.
float formula_body(ViewContext& view, float x, float y, float width);
/// The few inputs that move the whole programme most, in one or two columns; on a phone three, and
/// the way to the others.
float inputs_panel(ViewContext& view, float x, float y, float width);
/// `box.height` is the room there is; what does not fit is left to the text version.
float histogram_panel(ViewContext& view, const Estimate& estimate, const Box& box);
float tornado_panel(ViewContext& view, const Estimate& estimate, const Box& box);
/// Any of the charts with its title.
float chart_panel(ViewContext& view, const Estimate& estimate, ChartTab chart, const Box& box);
/// One chart at a time, chosen by chips; those before `first` have their own place.
float charts_panel(ViewContext& view, const Estimate& estimate, ChartTab first, const Box& box);

}  // namespace reckoner
