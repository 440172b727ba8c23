// SPDX-License-Identifier: MIT
// Figures below each other on one logarithmic scale: each row has a name, how its figures came
// about, and one or two of them as dots or bars, with the figure in words and a column of factors.
#pragma once

#include "web/charts/chart.h"

namespace reckoner {

struct BarMark {
  double low = 0, high = 0;  // equal: a dot
  double middle = 0;         // 0: none is named
  std::string value;
  std::string_view times;  // in the last column; may be empty
  float strength = 1;      // of its colour
  bool is_floor = false;   // no upper end is known
};

struct BarRow {
  std::string_view heading;  // above the row; empty: none
  std::string_view label;
  std::string note;  // may be empty
  Colour colour = 0;
  std::vector<BarMark> marks;  // at least one
};

struct Bars {
  std::vector<BarRow> rows;
  std::string_view unit;   // of the axis
  double axis_unit = 1;    // what the axis counts as 1
  double reference = 0;    // a line through all rows; 0: none
  Quantity band;           // a ground behind all rows, from P5 to P95; 0: none
  std::string_view dot;    // what a dot is, for all rows that do not say it; may be empty
  std::string_view times;  // head of the last column
};

ChartShown draw_bars(Pen& pen, const Bars& bars, Language language, const Box& room);

}  // namespace reckoner
