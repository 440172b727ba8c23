// SPDX-License-Identifier: MIT
#include "core/scenario/slider.h"

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr double kDecade = 10;
constexpr double kRoundingShare = 0.025;       // of the value: about two px of a track
constexpr double kLinearRoundingShare = 0.01;  // of the track, on a linear scale
constexpr int kHalvings = 16;
constexpr double kLinearParts = 4;   // between ticks, at most ten
constexpr double kLeastGap = 0.004;  // of the track, between neighbouring handles

double clamped(double value, double low, double high) {
  return value < low ? low : (high < value ? high : value);
}

/// The largest power of ten that is not above `limit`.
double decade_of(double limit) {
  double decade = 1;
  while (decade > limit) decade /= kDecade;
  while (decade * kDecade <= limit) decade *= kDecade;
  return decade;
}

/// The largest of 1, 2 and 5 times a power of ten that is not above `limit`.
double short_step(double limit) {
  const double decade = decade_of(limit);
  if (decade * 5 <= limit) return decade * 5;
  return decade * 2 <= limit ? decade * 2 : decade;
}

/// A multiple of the step, by division by the step's inverse where that is whole: 3 * 0.05 has a
/// tail of digits, 3 / 20 has none.
double rounded(double value, double step) {
  const double count =
      static_cast<double>(static_cast<long long>(value / step + (value < 0 ? -0.5 : 0.5)));
  if (step >= 1) return count * step;
  const double inverse = static_cast<double>(static_cast<long long>(1 / step + 0.5));
  return count / inverse;
}

double raw_value(const ParameterRow& row, double position) {
  const double low = row.slider_low;
  const double high = row.slider_high;
  if (is_log_scale(row)) return low * exp_(position * log_(high / low));
  return low + position * (high - low);
}

bool is_valid(const ParameterRow& row, const Quantity& quantity) {
  if (quantity.p5 < row.hard_low || quantity.p95 > row.hard_high) return false;
  return quantile_problem(quantity, row.support) == QuantileProblem::none;
}

double value_of(const Quantity& quantity, Handle handle) {
  if (handle == Handle::p5) return quantity.p5;
  return handle == Handle::p50 ? quantity.p50 : quantity.p95;
}

/// The handle put to a position, short of its neighbours; maybe not a valid range.
Quantity with_handle(const ParameterRow& row, const Quantity& quantity, Handle handle,
                     double position) {
  const double low = slider_position(row, quantity.p5) + kLeastGap;
  const double middle = slider_position(row, quantity.p50);
  const double high = slider_position(row, quantity.p95) - kLeastGap;
  Quantity moved = quantity;
  switch (handle) {
    case Handle::p5:
      moved.p5 = slider_value(row, clamped(position, 0, middle - kLeastGap));
      break;
    case Handle::p50:
      moved.p50 = slider_value(row, clamped(position, low, high));
      break;
    case Handle::p95:
      moved.p95 = slider_value(row, clamped(position, middle + kLeastGap, 1));
      break;
  }
  return moved;
}

}  // namespace

bool is_log_scale(const ParameterRow& row) {
  return row.slider_low > 0 && row.slider_high >= kDecade * row.slider_low;
}

double slider_position(const ParameterRow& row, double value) {
  const double low = row.slider_low;
  const double high = row.slider_high;
  if (value <= low) return 0;
  if (value >= high) return 1;
  if (is_log_scale(row)) return log_(value / low) / log_(high / low);
  return (value - low) / (high - low);
}

double slider_value(const ParameterRow& row, double position) {
  const double value = raw_value(row, clamped(position, 0, 1));
  const double size = value < 0 ? -value : value;
  const double span = row.slider_high - row.slider_low;
  const double limit = is_log_scale(row) ? kRoundingShare * size : kLinearRoundingShare * span;
  if (limit <= 0) return value;
  return clamped(rounded(value, short_step(limit)), row.hard_low, row.hard_high);
}

std::vector<double> slider_ticks(const ParameterRow& row) {
  std::vector<double> ticks{row.slider_low};
  const auto add = [&](double tick) {
    if (tick > row.slider_low && tick < row.slider_high) ticks.push_back(tick);
  };
  if (is_log_scale(row)) {
    const bool is_long = row.slider_high > row.slider_low * kDecade * kDecade;
    for (double decade = decade_of(row.slider_low); decade < row.slider_high; decade *= kDecade) {
      add(decade);
      if (is_long) continue;
      add(2 * decade);
      add(5 * decade);
    }
  } else {
    const double step = short_step((row.slider_high - row.slider_low) / kLinearParts);
    for (double tick = rounded(row.slider_low, step); tick < row.slider_high; tick += step) {
      add(tick);
    }
  }
  ticks.push_back(row.slider_high);
  return ticks;
}

Quantity move_handle(const ParameterRow& row, const Quantity& quantity, Handle handle,
                     double position) {
  if (quantity.is_point()) {
    const Quantity moved = point(slider_value(row, position));
    return is_valid(row, moved) ? moved : quantity;
  }
  Quantity moved = with_handle(row, quantity, handle, position);
  if (is_valid(row, moved)) return moved;
  // Too lopsided there: as far as a valid range goes, found by halving.
  double valid = slider_position(row, value_of(quantity, handle));
  double invalid = position;
  for (int step = 0; step < kHalvings; ++step) {
    const double middle = (valid + invalid) / 2;
    const bool is_middle_valid = is_valid(row, with_handle(row, quantity, handle, middle));
    (is_middle_valid ? valid : invalid) = middle;
  }
  moved = with_handle(row, quantity, handle, valid);
  return is_valid(row, moved) ? moved : quantity;
}

Quantity move_range(const ParameterRow& row, const Quantity& quantity, double by) {
  const double low = slider_position(row, quantity.p5);
  const double high = slider_position(row, quantity.p95);
  const double shift = clamped(by, -low, 1 - high);
  const auto shifted = [&](double value) {
    return slider_value(row, slider_position(row, value) + shift);
  };
  const Quantity moved{shifted(quantity.p5), shifted(quantity.p50), shifted(quantity.p95)};
  // Beyond the track's end all three have one position, and a range would become a point.
  const bool is_collapsed = moved.is_point() && !quantity.is_point();
  return is_valid(row, moved) && !is_collapsed ? moved : quantity;
}

}  // namespace reckoner
