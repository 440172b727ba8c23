// SPDX-License-Identifier: MIT
// A range slider: a track with handles at P5, P50 and P95, or one handle for a point. Dragging a
// handle moves it between its neighbours, dragging the bar between them moves all three, a click on
// the track brings the nearest handle. Each handle is an item of the keyboard's own.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// Centre line at y. A drag is one step of the session, and so are arrow keys on one handle.
void slider(ViewContext& view, const InputLine& line, float x, float y, float width);

}  // namespace reckoner
