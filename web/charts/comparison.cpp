// SPDX-License-Identifier: MIT
#include "web/charts/comparison.h"

#include <algorithm>

#include "core/numbers/sort_few.h"
#include "web/charts/axis.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kLeastBar = 5;  // a single figure is a short bar, never a hairline
constexpr float kRowGap = 8;
constexpr float kGap = 8;
constexpr float kLabelShare = 0.5f;   // of the width, where the words stand beside the bars
constexpr float kMostFigures = 0.7f;  // at most this share of the width beside them is for figures

struct Row {
  std::string_view label, note, value;
  double low_usd = 0, high_usd = 0;
  Colour colour = 0;
  float opacity = 1;
  std::string_view detail;
};

/// Largest first; figures with a costing of their own before those that share one.
std::vector<const ComparisonLine*> sorted(const ComparisonChart& chart) {
  std::vector<const ComparisonLine*> lines;
  for (const ComparisonLine& line : chart.lines) {
    if (line.kind == chart.kind && line.low_usd > 0) lines.push_back(&line);
  }
  const auto shares = [&](const ComparisonLine* line) {
    return std::count_if(lines.begin(), lines.end(), [&](const ComparisonLine* other) {
             return other->method == line->method;
           }) > 1;
  };
  sort_few(lines, [&](const ComparisonLine* a, const ComparisonLine* b) {
    if (shares(a) != shares(b)) return shares(b);
    if (shares(a) && a->method != b->method) return a->method < b->method;
    return a->high_usd > b->high_usd;
  });
  return lines;
}

std::vector<Row> rows_of(const Pen& pen, const ComparisonChart& chart) {
  const Theme& theme = pen.theme();
  std::vector<Row> rows;
  std::string_view told;
  if (!chart.reference_label.empty()) {
    rows.push_back({chart.reference_label,
                    {},
                    chart.reference_value,
                    chart.reference_usd,
                    chart.reference_usd,
                    theme.use,
                    1,
                    {}});
  }
  for (const ComparisonLine* line : sorted(chart)) {
    const bool is_factor = line->kind == ComparisonKind::counterfactual;
    const Colour colour = line->kind == ComparisonKind::company ? theme.own : theme.ink;
    // A method that the row above has already told is not told again.
    rows.push_back({line->label, told == line->method ? std::string_view() : line->method,
                    is_factor ? line->factor : line->value, line->low_usd, line->high_usd, colour,
                    line->is_weak ? theme.outer_opacity : theme.inner_opacity, line->detail});
    told = line->method;
  }
  return rows;
}

LogScale scale_of(const Pen& pen, const std::vector<Row>& rows, float left, float right) {
  constexpr double kMargin = 1.1;
  LogScale scale{rows.front().low_usd, rows.front().high_usd, left, right};
  float value_room = 0;
  for (const Row& row : rows) {
    scale.low = std::min(scale.low, row.low_usd);
    scale.high = std::max(scale.high, row.high_usd);
    value_room = std::max(value_room, pen.text_width(kSmallBold, row.value));
  }
  scale.low /= kMargin;
  scale.high *= kMargin;
  scale.right = std::max(right - value_room - kGap, left + (right - left) * (1 - kMostFigures));
  return scale;
}

float words_height(const Pen& pen, const Row& row, float width) {
  const float label = pen.paragraph_height(width, kSmallBold, row.label);
  return row.note.empty() ? label : label + pen.paragraph_height(width, kSmall, row.note);
}

void draw_words(Pen& pen, const Row& row, float x, float y, float width) {
  y += pen.paragraph(x, y, width, kSmallBold, pen.theme().ink, row.label);
  if (!row.note.empty()) pen.paragraph(x, y, width, kSmall, pen.theme().mute, row.note);
}

void draw_bar(Pen& pen, const Row& row, const LogScale& scale, float y) {
  const float line = pen.line_height(kSmallBold);
  const float left = scale.at(row.low_usd);
  const float right = std::max(scale.at(row.high_usd), left + kLeastBar);
  pen.fill({left, y + (line - kBarHeight) / 2, right - left, kBarHeight},
           faded(row.colour, row.opacity), 2);
  const float width = pen.text_width(kSmallBold, row.value);
  pen.fill({right + kGap - 2, y, width + 4, line}, pen.theme().paper);  // the reference line stops
  pen.text(right + kGap, y, kSmallBold, pen.theme().ink, row.value);
}

}  // namespace

ComparisonShown draw_comparison(Pen& pen, const ComparisonChart& chart, float x, float y,
                                float width) {
  const std::vector<Row> rows = rows_of(pen, chart);
  if (rows.empty()) return {};
  const bool is_beside = width >= kLabelsBesideFrom * pen.text_scale();
  const float words = is_beside ? width * kLabelShare - 2 * kGap : width;
  const LogScale scale = scale_of(pen, rows, is_beside ? x + width * kLabelShare : x, x + width);
  const float line = pen.line_height(kSmallBold);
  float at = y;
  int drawn = 0;
  ComparisonShown shown;
  const auto reference_line = [&](float from, float height) {
    if (chart.reference_usd <= 0) return;
    pen.vertical(scale.at(chart.reference_usd) + kLeastBar / 2, from, height,
                 faded(pen.theme().use, pen.theme().inner_opacity));
  };
  for (const Row& row : rows) {
    const float height = words_height(pen, row, words);
    const float row_height = is_beside ? std::max(height, line) : height + line;
    if (drawn > 0 && at + row_height > y + chart.room) break;
    draw_words(pen, row, x, at, words);
    const float bar_y = is_beside ? at : at + height;
    if (drawn > 0) {
      reference_line(is_beside ? at - kRowGap : bar_y, is_beside ? row_height + kRowGap : line);
    }
    draw_bar(pen, row, scale, bar_y);
    if (!row.detail.empty()) {
      shown.parts.push_back({x, at, width, row_height});
      shown.details.push_back(row.detail);
    }
    at += row_height + kRowGap;
    ++drawn;
  }
  shown.height = at - kRowGap - y;
  shown.left_out = static_cast<int>(rows.size()) - drawn;
  return shown;
}

}  // namespace reckoner
