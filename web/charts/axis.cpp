// SPDX-License-Identifier: MIT
#include "web/charts/axis.h"

#include <algorithm>
#include <cmath>

#include "core/numbers/sort_few.h"

namespace reckoner {
namespace {

constexpr float kGapPx = 10;     // between two labels of a row
constexpr float kBesideGap = 8;  // between a bar and the text beside it

/// Puts a label at the end of a row of labels, each over its point; the last one of the row is
/// pushed left where that makes the room. False where it cannot stand there.
bool append(std::vector<PointLabel*>& row, PointLabel& label, float width, float left, float right,
            const std::vector<float>& widths, const PointLabel* first) {
  const float most = std::min(label.at, right - width);
  label.x = std::clamp(label.at - width / 2, left, std::max(left, most));
  if (row.empty()) return true;
  PointLabel& last = *row.back();
  const float last_width = widths[static_cast<std::size_t>(&last - first)];
  const float end = last.x + last_width + kGapPx;
  if (end <= most) {
    label.x = std::max(label.x, end);
    return true;
  }
  const float start =
      row.size() < 2 ? left
                     : row[row.size() - 2]->x +
                           widths[static_cast<std::size_t>(row[row.size() - 2] - first)] + kGapPx;
  const float pushed = last.x - (end - most);
  if (pushed < start || pushed + last_width < last.at) return false;
  last.x = pushed;
  label.x = most;
  return true;
}

}  // namespace

float AxisScale::at(double value) const {
  if (!(high > low)) return (left + right) / 2;
  const double share =
      is_log ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
  return left + (right - left) * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

int place_labels(const Pen& pen, const TextStyle& style, float left, float right,
                 std::vector<PointLabel>& labels) {
  sort_few(labels, [](const PointLabel& a, const PointLabel& b) { return a.at < b.at; });
  std::vector<float> widths;
  for (PointLabel& label : labels) {
    label.text = pen.shortened(right - left, style, label.text);
    widths.push_back(pen.text_width(style, label.text));
  }
  std::vector<std::vector<PointLabel*>> rows;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    std::size_t row = 0;
    while (row < rows.size() &&
           !append(rows[row], labels[i], widths[i], left, right, widths, labels.data())) {
      ++row;
    }
    if (row == rows.size()) {
      rows.emplace_back();
      append(rows.back(), labels[i], widths[i], left, right, widths, labels.data());
    }
    labels[i].row = static_cast<int>(row);
    rows[row].push_back(&labels[i]);
  }
  return static_cast<int>(rows.size());
}

void text_beside(Pen& pen, const Room& bar, const Room& room, float y, const TextStyle& style,
                 Colour colour, std::string_view text, Colour ground) {
  const float width = pen.text_width(style, text);
  const bool fits_right = bar.right + kBesideGap + width <= room.right;
  const bool fits_left = bar.left - kBesideGap - width >= room.left;
  float x = bar.right + kBesideGap;
  if (!fits_right) x = fits_left ? bar.left - kBesideGap - width : room.right - width;
  pen.fill({x - 3, y, width + 6, pen.line_height(style)}, ground);  // the grid stops at figures
  pen.text(x, y, style, colour, text);
}

}  // namespace reckoner
