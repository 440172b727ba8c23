// SPDX-License-Identifier: MIT
// Helpers that charts share: scales with ticks, keys, and labels that never touch.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/words/language.h"
#include "web/kit/pen.h"

namespace reckoner {

/// A label that wants to be centred over a point of the axis.
struct PointLabel {
  float at = 0;  // CSS px
  std::string text;
  float x = 0;  // set by place_labels: left edge
  int row = 0;  // set by place_labels: 0 is nearest to the axis
};

/// Moves labels inside [left, right] and onto further rows until none touches another; a label too
/// long for all of the room is shortened. Returns the number of rows used.
int place_labels(const Pen& pen, const TextStyle& style, float left, float right,
                 std::vector<PointLabel>& labels);

/// An axis from `low` to `high`.
struct AxisScale {
  double low = 1, high = 10;
  float left = 0, right = 0;  // CSS px
  bool is_log = true;
  float at(double value) const;
  std::vector<PointLabel> ticks(std::string_view unit, Language language) const;
};

/// Round values between two ends: a handful, at 1 and 3, or 1, 2 and 5, times powers of ten on a
/// long scale, else evenly spaced.
std::vector<double> round_values(double low, double high, bool is_log);
/// "$10 M"; "×3" of unit "x".
std::string tick_text(double value, std::string_view unit, Language language);

/// Hairlines behind a part of a chart.
void draw_grid(Pen& pen, std::span<const PointLabel> ticks, float y, float height);
/// The ticks' labels in one row; one without room is left out. Returns its height.
float draw_tick_labels(Pen& pen, std::vector<PointLabel> ticks, float left, float right, float y);

enum class KeyShape : std::uint8_t { bar, line, mark, dot, hatch };
struct KeyItem {
  KeyShape shape{};
  Colour colour = 0;
  std::string_view words;
};
/// What shapes and colours mean, on as many lines as it takes. Returns its height.
float draw_key(Pen& pen, std::span<const KeyItem> items, float x, float y, float width);

/// Room between left and right, where a text beside a bar may stand.
struct Room {
  float left = 0;
  float right = 0;
};

/// Writes a text right of a bar, or left of it where the right side has no room.
void text_beside(Pen& pen, const Room& bar, const Room& room, float y, const TextStyle& style,
                 Colour colour, std::string_view text, Colour ground);

}  // namespace reckoner
