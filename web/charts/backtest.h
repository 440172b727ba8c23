// SPDX-License-Identifier: MIT
// The model put to the test: hours of published runs as estimated from FLOP alone, and the hours
// that their authors published.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/screen/screen.h"
#include "web/kit/pen.h"

namespace reckoner {

struct BacktestChart {
  std::span<const BacktestLine> lines;
  std::string_view estimated, published;  // what the bar and the mark stand for
  float room = 0;                         // CSS px: rows that do not fit are left out
};

struct BacktestShown {
  float height = 0;  // CSS px
  int left_out = 0;
  std::vector<Box> parts;  // one for each line that was drawn
};

BacktestShown draw_backtest(Pen& pen, const BacktestChart& chart, float x, float y, float width);

}  // namespace reckoner
