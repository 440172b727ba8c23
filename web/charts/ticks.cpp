// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/words/format.h"
#include "web/charts/axis.h"

namespace reckoner {
namespace {

// High end ÷ low end of a logarithmic scale.
constexpr double kLongScale = 160;   // from here on powers of ten are enough
constexpr double kMiddleScale = 16;  // from here on 1 and 3 times them, below 1, 2 and 5
constexpr double kShortScale = 6;    // below, values are evenly spaced
constexpr int kEvenTicks = 4;

/// The largest power of ten that is not above `value`, which is positive.
double decade_below(double value) {
  double decade = 1;
  while (decade * 10 <= value) decade *= 10;
  while (decade > value) decade /= 10;
  return decade;
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `step`.
double round_step(double step) {
  constexpr double kNearly = 0.999;
  const double decade = decade_below(step);
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * decade >= step * kNearly) return times * decade;
  }
  return 10 * decade;
}

std::vector<double> even_values(double low, double high) {
  std::vector<double> values;
  const double step = round_step((high - low) / kEvenTicks);
  for (double k = std::ceil(low / step); k * step <= high; ++k) values.push_back(k * step);
  return values;
}

}  // namespace

std::vector<double> round_values(double low, double high, bool is_log) {
  if (!(high > low)) return {};
  const double ratio = is_log ? high / low : 1;
  if (ratio < kShortScale) return even_values(low, high);
  std::vector<double> values;
  for (double decade = decade_below(low); decade <= high; decade *= 10) {
    for (const double times : {1.0, 2.0, 3.0, 5.0}) {
      const bool is_taken =
          times == 1 || (ratio < kLongScale && (times == 3) == (ratio > kMiddleScale));
      const double value = times * decade;
      if (is_taken && value >= low && value <= high) values.push_back(value);
    }
  }
  return values;
}

std::string tick_text(double value, std::string_view unit, Language language) {
  const std::string text = format_tick(value, unit, language);
  return unit == "x" ? "×" + text : text;
}

std::vector<PointLabel> AxisScale::ticks(std::string_view unit, Language language) const {
  std::vector<PointLabel> labels;
  for (const double value : round_values(low, high, is_log)) {
    labels.push_back({at(value), tick_text(value, unit, language), 0, 0});
  }
  return labels;
}

void draw_grid(Pen& pen, std::span<const PointLabel> ticks, float y, float height) {
  for (const PointLabel& tick : ticks) pen.vertical(tick.at, y, height, pen.theme().rule);
}

float draw_tick_labels(Pen& pen, std::vector<PointLabel> ticks, float left, float right, float y) {
  place_labels(pen, kSmall, left, right, ticks);
  for (const PointLabel& tick : ticks) {
    if (tick.row == 0) pen.text(tick.x, y, kSmall, pen.theme().mute, tick.text);
  }
  return pen.line_height(kSmall);
}

}  // namespace reckoner
