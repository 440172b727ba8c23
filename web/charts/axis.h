// SPDX-License-Identifier: MIT
// Helpers that charts share: labels that never touch.
#pragma once

#include <string>
#include <vector>

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

/// A logarithmic axis from `low` to `high`.
struct LogScale {
  double low = 1, high = 10;
  float left = 0, right = 0;  // CSS px
  float at(double value) const;
};

/// Room between left and right, where a text beside a bar may stand.
struct Room {
  float left = 0;
  float right = 0;
};

/// Writes a text right of a bar, or left of it where the right side has no room.
void text_beside(Pen& pen, const Room& bar, const Room& room, float y, const TextStyle& style,
                 Colour colour, std::string_view text, Colour ground);

}  // namespace reckoner
