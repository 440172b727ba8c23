// SPDX-License-Identifier: MIT
// What a part of a chart says about itself: on hover, by a tap that shows and a second that hides,
// and by keyboard, where a chart is one stop and the arrows walk its parts. Escape waves it away.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "web/state/app_state.h"

namespace reckoner {

struct ChartParts {
  AreaId chart = kNoArea;
  std::span<const Box> boxes;
  std::size_t first = 0;  // where the keyboard begins
  bool is_list = true;    // rows below each other: arrow down goes on
  std::function<std::string(std::size_t)> words;
};

void chart_details(ViewContext& view, const ChartParts& parts);

/// The pointer may go over to what a part says without losing it.
void begin_details(DetailState& details, const Interaction& input);
/// Above everything else, inside the canvas.
void draw_detail(ViewContext& view, float canvas_width);

/// True where a detail was shown and now is not.
bool hide_detail(DetailState& details);

}  // namespace reckoner
