// SPDX-License-Identifier: MIT
#include "web/charts/histogram.h"

#include <algorithm>

#include "web/charts/axis.h"

namespace reckoner {
namespace {

constexpr float kPlotHeight = 96;
constexpr float kLeastPlotHeight = 40;
constexpr float kTriangleRoom = 9;
constexpr float kBelow = 5;

std::size_t bin_of(const HistogramChart& chart, double value) {
  const auto bins = static_cast<std::ptrdiff_t>(chart.counts.size());
  const auto above = std::upper_bound(chart.edges.begin(), chart.edges.end(), value);
  const auto bin = std::clamp<std::ptrdiff_t>(above - chart.edges.begin() - 1, 0, bins - 1);
  return static_cast<std::size_t>(bin);
}

/// Where a value lies among the bins, as a share of the plot's width.
float share_of(const HistogramChart& chart, double value) {
  const std::size_t bin = bin_of(chart, value);
  const double low = chart.edges[bin];
  const double high = chart.edges[bin + 1];
  const double inside = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
  return static_cast<float>((static_cast<double>(bin) + inside) /
                            static_cast<double>(chart.counts.size()));
}

/// Bars inside the 90 % range are stronger than the tails.
void draw_bars(Pen& pen, const HistogramChart& chart, const Box& plot) {
  const auto tallest =
      static_cast<float>(*std::max_element(chart.counts.begin(), chart.counts.end()));
  const float step = plot.width / static_cast<float>(chart.counts.size());
  for (std::size_t bin = 0; bin < chart.counts.size(); ++bin) {
    const float height = plot.height * static_cast<float>(chart.counts[bin]) / tallest;
    const double middle = (chart.edges[bin] + chart.edges[bin + 1]) / 2;
    const bool is_tail =
        middle < chart.quantiles.front().value || middle > chart.quantiles.back().value;
    pen.fill({plot.x + static_cast<float>(bin) * step, plot.y + plot.height - height, step, height},
             faded(chart.scope, is_tail ? pen.theme().outer_opacity : pen.theme().inner_opacity));
  }
}

/// What the labels above and below leave of the room.
float plot_height(const Pen& pen, const HistogramChart& chart) {
  constexpr float kRowsOfLabels = 4;
  const float labels = kTriangleRoom + kBelow + kRowsOfLabels * pen.line_height(kSmall);
  return std::clamp(chart.room - labels, kLeastPlotHeight, kPlotHeight);
}

/// Published figures that lie inside the plot: labels over triangles.
float draw_published(Pen& pen, const HistogramChart& chart, float x, float y, float width) {
  std::vector<PointLabel> labels;
  for (const HistogramMark& mark : chart.published) {
    if (mark.value < chart.edges.front() || mark.value > chart.edges.back()) continue;
    labels.push_back({x + width * share_of(chart, mark.value), mark.text, 0, 0});
  }
  const int rows = place_labels(pen, kSmall, x, x + width, labels);
  if (rows == 0) return 0;
  const float line = pen.line_height(kSmall);
  const float height = line * static_cast<float>(rows) + kTriangleRoom;
  for (const PointLabel& label : labels) {
    const float top = y + line * static_cast<float>(rows - 1 - label.row);
    pen.text(label.x, top, kSmall, pen.theme().ink, label.text);
    pen.pointer_mark(label.at, y + height - 1, pen.theme().ink);
    pen.vertical(label.at, y + height, plot_height(pen, chart), pen.theme().ink);
  }
  return height;
}

}  // namespace

HistogramShown draw_histogram(Pen& pen, const HistogramChart& chart, float x, float y,
                              float width) {
  HistogramShown shown;
  if (chart.counts.size() < 2 || chart.edges.size() != chart.counts.size() + 1) return shown;
  const float line = pen.line_height(kSmall);
  const float high = plot_height(pen, chart);
  const float top = y + draw_published(pen, chart, x, y, width);
  draw_bars(pen, chart, {x, top, width, high});
  const float step = width / static_cast<float>(chart.counts.size());
  for (std::size_t bin = 0; bin < chart.counts.size(); ++bin) {
    shown.bins.push_back({x + static_cast<float>(bin) * step, top, step, high});
  }
  shown.median = bin_of(chart, chart.quantiles[1].value);
  const float foot = top + high;
  pen.horizontal(x, foot, width, pen.theme().edge);
  std::vector<PointLabel> labels;
  for (const HistogramMark& mark : chart.quantiles) {
    const float at = x + width * share_of(chart, mark.value);
    const bool is_median = &mark == &chart.quantiles[1];
    const float reach = is_median ? high : high / 4;
    pen.vertical(at, foot - reach, reach + kBelow, pen.theme().ink, is_median ? 3.0f : 2.0f);
    labels.push_back({at, mark.text, 0, 0});
  }
  const int rows = place_labels(pen, kSmall, x, x + width, labels);
  for (const PointLabel& label : labels) {
    pen.text(label.x, foot + kBelow + line * static_cast<float>(label.row), kSmall,
             pen.theme().mute, label.text);
  }
  shown.height = foot + kBelow + line * static_cast<float>(rows) - y;
  return shown;
}

}  // namespace reckoner
