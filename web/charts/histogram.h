// SPDX-License-Identifier: MIT
// How the samples of one output are spread: exact counts per bin, with P5, P50 and P95 named below
// and published figures pinned above.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "web/kit/pen.h"

namespace reckoner {

struct HistogramMark {
  double value = 0;
  std::string text;
};

/// `edges` has one more entry than `counts`; bins are equally wide on the scale they were made for.
struct HistogramChart {
  std::span<const double> edges;
  std::span<const std::uint32_t> counts;
  std::array<HistogramMark, 3> quantiles;  // P5, P50, P95
  std::vector<HistogramMark> published;
  Colour scope = 0;
  float room = 0;  // CSS px: bars are lower where there is little
};

struct HistogramShown {
  float height = 0;        // CSS px; 0 for a point, which has no spread
  std::vector<Box> bins;   // as high as the plot
  std::size_t median = 0;  // the bin that holds it
};

HistogramShown draw_histogram(Pen& pen, const HistogramChart& chart, float x, float y, float width);

}  // namespace reckoner
