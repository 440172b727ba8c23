// SPDX-License-Identifier: MIT
// How the samples of one output are spread: exact counts per bin, with P5, P50 and P95 named below
// and published figures pinned above.
#include <algorithm>
#include <array>

#include "core/words/format.h"
#include "web/charts/axis.h"
#include "web/charts/chart.h"

namespace reckoner {
namespace {

constexpr float kPlotHeight = 96;
constexpr float kPicturePlotHeight = 220;
constexpr float kTriangleRoom = 9;
constexpr float kBelow = 5;
// A few extreme samples stretch the scale: up to this share of them lie beyond each end.
constexpr double kLeftOut = 0.01;

struct Mark {
  double value = 0;
  std::string text;
};

/// The bins that are drawn, equally wide on the scale they were made for.
struct Bins {
  std::span<const double> edges;  // one more than counts
  std::span<const std::uint32_t> counts;
  std::size_t first = 0;  // among all bins
  bool is_log = false;

  double low() const { return edges.front(); }
  double high() const { return edges.back(); }
  bool holds(double value) const { return value >= low() && value <= high(); }
};

/// How many bins from one end on, in steps of `step`, hold no more than what may be left out.
std::size_t tail(std::span<const std::uint32_t> counts, std::size_t from, int step, double most) {
  std::size_t bins = 0;
  double sum = 0;
  for (std::size_t at = from; bins + 1 < counts.size(); at += static_cast<std::size_t>(step)) {
    sum += counts[at];
    if (sum > most) break;
    ++bins;
  }
  return bins;
}

Bins bins_of(const Histogram& histogram) {
  const std::span<const std::uint32_t> counts = histogram.counts;
  const std::span<const double> edges = histogram.edges;
  double all = 0;
  for (const std::uint32_t count : counts) all += count;
  const std::size_t below = tail(counts, 0, 1, all * kLeftOut);
  const std::size_t kept =
      counts.size() - below - tail(counts, counts.size() - 1, -1, all * kLeftOut);
  // As the engine makes its bins.
  const bool is_log = edges.front() > 0 && edges.back() > 2 * edges.front();
  return {edges.subspan(below, kept + 1), counts.subspan(below, kept), below, is_log};
}

std::size_t bin_of(const Bins& bins, double value) {
  const auto count = static_cast<std::ptrdiff_t>(bins.counts.size());
  const auto above = std::upper_bound(bins.edges.begin(), bins.edges.end(), value);
  const auto bin = std::clamp<std::ptrdiff_t>(above - bins.edges.begin() - 1, 0, count - 1);
  return static_cast<std::size_t>(bin);
}

/// Where a value lies among the bins, as a share of the plot's width.
float share_of(const Bins& bins, double value) {
  const std::size_t bin = bin_of(bins, value);
  const double low = bins.edges[bin];
  const double high = bins.edges[bin + 1];
  const double inside = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
  return static_cast<float>((static_cast<double>(bin) + inside) /
                            static_cast<double>(bins.counts.size()));
}

std::array<Mark, 3> quantiles(const ChartData& data) {
  const OutputLine& line = *line_of(data, data.focus);
  const OutputSummary& summary = *data.estimate.find(data.focus);
  const auto named = [&](std::string_view percent, std::string_view value) {
    return tr(WordId::canvas_quantile, data.language(), {percent, value});
  };
  return {{{summary.value(Statistic::p5), named("5", line.p5)},
           {summary.value(Statistic::p50), named("50", line.p50)},
           {summary.value(Statistic::p95), named("95", line.p95)}}};
}

/// Bars inside the 90 % range are stronger than the tails.
void draw_bars(Pen& pen, const Bins& bins, const std::array<Mark, 3>& marks, Colour scope,
               const Box& plot) {
  const auto tallest =
      static_cast<float>(*std::max_element(bins.counts.begin(), bins.counts.end()));
  const float step = plot.width / static_cast<float>(bins.counts.size());
  for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
    const float height = plot.height * static_cast<float>(bins.counts[bin]) / tallest;
    const double middle = (bins.edges[bin] + bins.edges[bin + 1]) / 2;
    const bool is_tail = middle < marks.front().value || middle > marks.back().value;
    pen.fill({plot.x + static_cast<float>(bin) * step, plot.y + plot.height - height, step, height},
             faded(scope, is_tail ? pen.theme().outer_opacity : pen.theme().inner_opacity));
  }
}

/// Published figures that lie inside the plot: labels over triangles, and lines through it.
float draw_published(Pen& pen, const ChartData& data, const Bins& bins, const Box& above,
                     float plot_height) {
  const RungLine* rung = rung_of(data, data.focus);
  if (rung == nullptr) return 0;
  const auto [x, y, width, none] = above;
  std::vector<PointLabel> labels;
  for (const MarkLine& mark : rung->marks) {
    if (!bins.holds(mark.value_usd)) continue;
    labels.push_back({x + width * share_of(bins, mark.value_usd), mark.text, 0, 0});
  }
  const int rows = place_labels(pen, kSmall, x, x + width, labels);
  if (rows == 0) return 0;
  const float line = pen.line_height(kSmall);
  const float height = line * static_cast<float>(rows) + kTriangleRoom;
  for (const PointLabel& label : labels) {
    const float top = y + line * static_cast<float>(rows - 1 - label.row);
    pen.text(label.x, top, kSmall, pen.theme().ink, label.text);
    pen.pointer_mark(label.at, y + height - 1, pen.theme().ink);
    pen.vertical(label.at, y + height, plot_height, pen.theme().ink);
  }
  return height;
}

/// P5, P50 and P95 in the plot, their labels on the lines from y on.
float draw_quantiles(Pen& pen, const Bins& bins, const std::array<Mark, 3>& marks, const Box& plot,
                     float y) {
  const float foot = plot.y + plot.height;
  std::vector<PointLabel> labels;
  for (const Mark& mark : marks) {
    const float at = plot.x + plot.width * share_of(bins, mark.value);
    const bool is_median = &mark == &marks[1];
    const float reach = is_median ? plot.height : plot.height / 4;
    pen.vertical(at, foot - reach, reach + kBelow, pen.theme().ink, is_median ? 3.0f : 2.0f);
    labels.push_back({at, mark.text, 0, 0});
  }
  const int rows = place_labels(pen, kSmall, plot.x, plot.x + plot.width, labels);
  const float line = pen.line_height(kSmall);
  for (const PointLabel& label : labels) {
    pen.text(label.x, y + line * static_cast<float>(label.row), kSmall, pen.theme().ink,
             label.text);
  }
  return line * static_cast<float>(rows);
}

bool has_lines(const ChartData& data) {
  return line_of(data, data.focus) != nullptr && data.estimate.find(data.focus) != nullptr;
}

/// Null for a point, which has no spread.
const Histogram* counted(const ChartData& data) {
  const Histogram* histogram = data.estimate.find_histogram(data.focus);
  const bool is_spread = has_lines(data) && histogram != nullptr && histogram->counts.size() > 1;
  return is_spread ? histogram : nullptr;
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  ChartShown shown;
  const Histogram* histogram = counted(data);
  if (histogram == nullptr) return shown;
  const auto [x, y, width, none] = room;
  const Bins bins = bins_of(*histogram);
  const std::array<Mark, 3> marks = quantiles(data);
  const Colour scope = scope_colour(pen.theme(), data);
  const float high = data.is_picture ? kPicturePlotHeight : kPlotHeight;
  const Box plot{x, y + draw_published(pen, data, bins, room, high), width, high};
  const float foot = plot.y + high;
  std::vector<PointLabel> ticks;
  for (const double value : round_values(bins.low(), bins.high(), bins.is_log)) {
    ticks.push_back({x + width * share_of(bins, value),
                     tick_text(value, output(data.focus).unit, data.language()), 0, 0});
  }
  draw_bars(pen, bins, marks, scope, plot);
  pen.horizontal(x, foot, width, pen.theme().edge);
  for (const PointLabel& tick : ticks) pen.vertical(tick.at, foot, kBelow, pen.theme().edge);
  float at = foot + kBelow;
  at += draw_tick_labels(pen, ticks, x, x + width, at);
  at += draw_quantiles(pen, bins, marks, plot, at);
  const float step = width / static_cast<float>(bins.counts.size());
  for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
    shown.parts.push_back({x + static_cast<float>(bin) * step, plot.y, step, high});
  }
  shown.first = bin_of(bins, marks[1].value);
  shown.is_list = false;
  shown.height = at - y;
  return shown;
}

std::string title(const ChartData& data) {
  return tr(WordId::canvas_distribution_of, data.language(), {line_of(data, data.focus)->label});
}

std::string finding(const ChartData& data) {
  const OutputLine& line = *line_of(data, data.focus);
  if (counted(data) == nullptr) {
    return tr(WordId::screen_mark_exact, data.language(), {line.label, line.p50});
  }
  return tr(WordId::chart_histogram_finding, data.language(), {line.label, line.p5, line.p95});
}

std::string note(const ChartData& data) {
  if (counted(data) == nullptr) return data.screen.samples_note;
  return data.screen.samples_note + " " +
         tr(WordId::chart_histogram_ends, data.language(),
            {format_quantity(kLeftOut, "share", 1, data.language())});
}

FactRows facts(const ChartData& data) { return facts_of(data.screen.formula); }

std::string detail(const ChartData& data, std::size_t part) {
  const Histogram& histogram = *counted(data);
  return bin_detail(histogram, bins_of(histogram).first + part, data.estimate.samples,
                    data.language());
}

}  // namespace

extern const Chart kHistogramChart;
const Chart kHistogramChart{"histogram",    WordId::screen_tab_histogram,
                            Layout::narrow, false,
                            has_lines,      title,
                            finding,        note,
                            facts,          draw,
                            detail,         nullptr};

}  // namespace reckoner
