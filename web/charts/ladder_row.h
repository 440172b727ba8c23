// SPDX-License-Identifier: MIT
// One rung of the ladder: name, range, bar and published marks, placed before anything is drawn.
#pragma once

#include <string>
#include <vector>

#include "web/charts/axis.h"
#include "web/charts/ladder.h"

namespace reckoner {

/// Where things stand across the chart.
struct LadderColumns {
  float x = 0, right = 0;  // of the whole chart
  float name_width = 0;
  float bar_x = 0, bar_right = 0;  // the log axis
  bool is_beside = false;          // names left of the bars, else above them
};

/// One rung with all that is needed to place its parts. Heights are known before anything is drawn.
struct LadderRow {
  Pen& pen;
  const LadderChart& chart;
  const RungLine& rung;
  LadderColumns at;
  Colour scope = 0;
  std::vector<PointLabel> marks;
  int mark_rows = 0;
  std::string caption;  // what it adds and leaves out, where it is in focus
  float y = 0, name_height = 0, label_height = 0, caption_height = 0;

  float x_of(double usd) const;
  bool is_focus() const { return rung.output == chart.focus; }
  Colour ground() const { return is_focus() ? pen.theme().fill : pen.theme().paper; }
  float height() const;
  float bar_centre() const;
};

LadderColumns ladder_columns(const Pen& pen, const LadderChart& chart, float x, float width);

/// A rung whose parts have their heights.
LadderRow measured(LadderRow row);

void draw_row(const LadderRow& row, bool is_hovered);

/// "adds trial computing; leaves out people"
std::string rung_caption(const LadderChart& chart, const RungLine& rung);

}  // namespace reckoner
