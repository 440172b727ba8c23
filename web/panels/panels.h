// SPDX-License-Identifier: MIT
// The parts of the canvas. Each draws at (x, y) in the given width and returns the height it took.
// What the reader does in them goes to the session.
#pragma once

#include "web/charts/chart.h"
#include "web/state/app_state.h"

namespace reckoner {

/// What a reader meets first, in one or two columns.
float first_panel(ViewContext& view, float x, float y, float width);
/// Of an open claim: its picture, and what moves it. `row` indexes Screen::claims.
float claim_figures(ViewContext& view, std::size_t row, float x, float y, float width);
float ladder_panel(ViewContext& view, float x, float y, float width);
/// What was changed, and the pinned scenario, each with its way back.
float changes_panel(ViewContext& view, float x, float y, float width);
/// The few inputs that move the whole programme most, in one or two columns; on a phone three, and
/// the way to the others.
float inputs_panel(ViewContext& view, float x, float y, float width);
/// A chart with its title, its note and where it is wanted its sources; 0 where it has no lines.
float chart_panel(ViewContext& view, const Chart& chart, const ChartData& data, const Box& box);
/// One chart at a time, chosen by chips: those that have no place of their own on this layout.
float charts_panel(ViewContext& view, const ChartData& data, Layout layout, const Box& box);

}  // namespace reckoner
