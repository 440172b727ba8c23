// SPDX-License-Identifier: MIT
// The main picture: rungs of scope in two brackets on one log scale, with their 90 % and 50 %
// ranges and the published figures pinned on them.
#pragma once

#include <optional>

#include "core/screen/screen.h"
#include "web/kit/interaction.h"
#include "web/kit/pen.h"

namespace reckoner {

struct LadderChart {
  const Screen& screen;
  std::optional<OutputId> focus;  // the rung that says what it adds and leaves out
};

struct LadderShown {
  float height = 0;                // CSS px
  std::optional<OutputId> chosen;  // the rung that was clicked
};

/// `input`: null in a picture, where nothing can be chosen.
LadderShown draw_ladder(Pen& pen, Interaction* input, const LadderChart& chart, float x, float y,
                        float width);

}  // namespace reckoner
