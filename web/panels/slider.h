// SPDX-License-Identifier: MIT
// A slider over a quantity: a track with its ends and values between them named, a band from P5 to
// P95, and a handle that moves the value with its range. Where the reader adjusts the range, P5,
// P50 and P95 have a handle each: dragging one moves it between its neighbours, dragging the bar
// between them moves all three. A click on the track brings the handle. Each is an item of the
// keyboard's.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// Returns its height, ticks included. A drag is one step of the session, and so are arrow keys on
/// one handle.
float slider(ViewContext& view, const InputLine& line, float x, float top, float width);

}  // namespace reckoner
