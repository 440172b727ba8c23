// SPDX-License-Identifier: MIT
// Published figures beside the reader's: one kind at a time (runs, companies, or what the software
// bought), each with how it was costed, on a log scale of its own.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/screen/screen.h"
#include "web/kit/pen.h"

namespace reckoner {

struct ComparisonChart {
  std::span<const ComparisonLine> lines;  // all kinds, in the order to draw
  ComparisonKind kind{};
  std::string_view reference_label;  // the reader's own run; empty: none is drawn
  std::string_view reference_value;
  double reference_usd = 0;
  float room = 0;  // CSS px: rows that do not fit are left out
};

struct ComparisonShown {
  float height = 0;  // CSS px; 0 where there is nothing of this kind
  int left_out = 0;
  std::vector<Box> parts;                 // rows with a detail
  std::vector<std::string_view> details;  // one for each
};

ComparisonShown draw_comparison(Pen& pen, const ComparisonChart& chart, float x, float y,
                                float width);

}  // namespace reckoner
