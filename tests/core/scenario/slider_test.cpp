// SPDX-License-Identifier: MIT
// Whatever a hand does to a slider, what results is a quantity that estimate() accepts.
#include "core/scenario/slider.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/numbers/special_functions.h"
#include "core/scenario/quantity_text.h"

using namespace reckoner;

namespace {

constexpr std::array kHandles{Handle::p5, Handle::p50, Handle::p95};

bool is_acceptable(const ParameterRow& row, const Quantity& quantity) {
  if (quantity.p5 < row.hard_low || quantity.p95 > row.hard_high) return false;
  return quantile_problem(quantity, row.support) == QuantileProblem::none;
}

// Ranges that lie on the track's ends, beyond them, and close together, beside the usual ones.
std::vector<Quantity> quantities_of(const ParameterRow& row) {
  const double low = row.slider_low;
  const double high = row.slider_high;
  const double span = high - low;
  std::vector<double> values = {row.hard_low, row.hard_high, low, high};
  for (const double share : {-0.3, -0.001, 0.0001, 0.004, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9999, 1.2}) {
    values.push_back(low + share * span);
    values.push_back(low * (1 + share));
  }
  for (double step = 0; step <= 1; step += 0.125) values.push_back(slider_value(row, step));
  std::vector<Quantity> all = {row.fallback};
  for (const double p5 : values) {
    all.push_back(point(p5));
    for (const double p50 : values) {
      if (!(p5 < p50)) continue;
      for (const double p95 : values) {
        if (p50 < p95) all.push_back({p5, p50, p95});
      }
    }
  }
  std::erase_if(all, [&](const Quantity& one) { return !is_acceptable(row, one); });
  return all;
}

double value_of(const Quantity& quantity, Handle handle) {
  if (handle == Handle::p5) return quantity.p5;
  return handle == Handle::p50 ? quantity.p50 : quantity.p95;
}

}  // namespace

TEST_CASE("the track's ends are the row's, and values beyond them lie at the ends") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    CAPTURE(row.id);
    REQUIRE(row.slider_low < row.slider_high);
    CHECK(slider_position(row, row.slider_low) == 0);
    CHECK(slider_position(row, row.slider_high) == 1);
    CHECK(slider_position(row, row.slider_low - 1) == 0);
    CHECK(slider_position(row, row.slider_high * 2) == 1);
  }
}

TEST_CASE("the default lies on the track, or is the zero left of a log scale") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    CAPTURE(row.id);
    const bool is_nothing = row.fallback == point(0) && is_log_scale(row);
    CHECK((is_nothing || row.fallback.p5 >= row.slider_low));
    CHECK(row.fallback.p95 <= row.slider_high);
  }
}

TEST_CASE("ticks rise from end to end of the track, and are short") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    CAPTURE(row.id);
    const std::vector<double> ticks = slider_ticks(row);
    REQUIRE(ticks.size() >= 2);
    CHECK(ticks.size() < 16);
    CHECK(ticks.front() == row.slider_low);
    CHECK(ticks.back() == row.slider_high);
    CHECK(std::is_sorted(ticks.begin(), ticks.end()));
  }
  const std::vector<double> price = slider_ticks(parameter(ParameterId::rent_usd_per_gpu_hour));
  for (const double tick : {1.0, 2.0, 5.0}) {
    CHECK(std::find(price.begin(), price.end(), tick) != price.end());
  }
}

TEST_CASE("a position gives a short value near to it") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    CAPTURE(row.id);
    for (int step = 0; step <= 100; ++step) {
      const double position = step / 100.0;
      const double value = slider_value(row, position);
      CAPTURE(position);
      CAPTURE(value);
      CHECK(value >= row.hard_low);
      CHECK(value <= row.hard_high);
      // Half a rounding step: 1.25 % of the value, on a track that spans ln(high / low).
      const double slack =
          is_log_scale(row) ? 0.0126 / std::log(row.slider_high / row.slider_low) : 0.0051;
      CHECK(std::fabs(slider_position(row, value) - position) <= slack);
    }
  }
}

TEST_CASE("a pointer that crosses $3 on the price's track hits 3 exactly") {
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  constexpr int kNarrowTrackPx = 270;  // a phone of 320 px
  Quantity price = point(2);
  bool was_three = false;
  for (int px = 0; px <= kNarrowTrackPx; ++px) {
    price = move_handle(row, price, Handle::p50, px / static_cast<double>(kNarrowTrackPx));
    was_three = was_three || price == point(3);
  }
  CHECK(was_three);
}

TEST_CASE("moving any handle anywhere keeps the quantity valid and the other handles still") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice || row.fallback.is_point()) continue;
    CAPTURE(row.id);
    for (const Handle handle : kHandles) {
      for (int step = -10; step <= 110; step += 4) {
        const Quantity moved = move_handle(row, row.fallback, handle, step / 100.0);
        CAPTURE(step);
        CHECK(is_acceptable(row, moved));
        for (const Handle other : kHandles) {
          if (other != handle) CHECK(value_of(moved, other) == value_of(row.fallback, other));
        }
      }
    }
  }
}

TEST_CASE("no move of pointer or key leaves the valid set or makes a point of a range") {
  int moves = 0;
  int wrong = 0;
  const auto check = [&](const ParameterRow& row, const Quantity& from, const Quantity& to) {
    ++moves;
    if (is_acceptable(row, to) && from.is_point() == to.is_point()) return;
    if (++wrong > 5) return;
    CAPTURE(row.id);
    CAPTURE(link_text(from, row.support));
    CAPTURE(link_text(to, row.support));
    CHECK(is_acceptable(row, to));
    CHECK(from.is_point() == to.is_point());
  };
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    for (const Quantity& from : quantities_of(row)) {
      for (const Handle handle : kHandles) {
        const double at = slider_position(row, value_of(from, handle));
        for (const double by : {-1.0, -0.2, -0.02, -0.01, 0.0, 0.003, 0.01, 0.02, 0.2, 1.0}) {
          check(row, from, move_handle(row, from, handle, at + by));
        }
      }
      for (const double by : {-1.0, -0.1, -0.01, 0.01, 0.1, 1.0}) {
        check(row, from, move_range(row, from, by));
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(moves > 1'000'000);
}

TEST_CASE("a point moves as a whole, whichever handle is named") {
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  const double position = slider_position(row, 3);
  for (const Handle handle : kHandles)
    CHECK(move_handle(row, point(2), handle, position) == point(3));
}

TEST_CASE("a handle really moves to where it is dragged") {
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  const Quantity range{1.7, 2, 3.42};
  CHECK(move_handle(row, range, Handle::p5, slider_position(row, 1.5)) == Quantity{1.5, 2, 3.42});
  CHECK(move_handle(row, range, Handle::p50, slider_position(row, 2.5)) ==
        Quantity{1.7, 2.5, 3.42});
  CHECK(move_handle(row, range, Handle::p95, slider_position(row, 3)) == Quantity{1.7, 2, 3});
}

TEST_CASE("a handle dragged to its neighbour stops near it and does not jump back") {
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  const Quantity range{1.7, 2, 3.42};
  const Quantity up = move_handle(row, range, Handle::p50, 1);
  CHECK(up.p50 > 3.2);
  CHECK(up.p50 < 3.42);
  const Quantity down = move_handle(row, range, Handle::p50, 0);
  CHECK(down.p50 < 1.8);
  CHECK(down.p50 > 1.7);
}

TEST_CASE("moving the whole range keeps its width on the track and stops at the ends") {
  const ParameterRow& row = parameter(ParameterId::rent_usd_per_gpu_hour);
  const Quantity range{1.7, 2, 3.42};
  const double width = slider_position(row, range.p95) - slider_position(row, range.p5);
  for (int step = -100; step <= 100; step += 5) {
    const Quantity moved = move_range(row, range, step / 100.0);
    CAPTURE(step);
    CHECK(is_acceptable(row, moved));
    const double now = slider_position(row, moved.p95) - slider_position(row, moved.p5);
    CHECK(std::fabs(now - width) < 0.02);
  }
  CHECK(move_range(row, range, 0.1).p50 > range.p50);
  CHECK(move_range(row, range, -0.1).p50 < range.p50);
}
