// SPDX-License-Identifier: MIT
// What moves an output most: one bar per input, from the output at the input's P5 to the output at
// its P95, all other inputs at their central values.
#pragma once

#include <span>
#include <vector>

#include "core/screen/screen.h"
#include "web/kit/pen.h"

namespace reckoner {

struct TornadoChart {
  std::span<const TornadoLine> lines;  // widest first
  Colour scope = 0;
  float room = 0;  // CSS px: rows that do not fit are left out
};

struct TornadoShown {
  float height = 0;        // CSS px
  std::vector<Box> parts;  // one for each line that was drawn
};

TornadoShown draw_tornado(Pen& pen, const TornadoChart& chart, float x, float y, float width);

}  // namespace reckoner
