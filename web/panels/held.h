// SPDX-License-Identifier: MIT
// While a slider is held: what it did so far, above the finger, whatever of the page is in sight.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// A slider was pressed: remembers what the article's headlines come to.
void hold(ViewContext& view);
/// It is held: `slider` is where it lies. Drawn above everything by draw_held().
void show_held(ViewContext& view, const Box& slider);
void draw_held(ViewContext& view, float canvas_width);

}  // namespace reckoner
