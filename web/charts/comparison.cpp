// SPDX-License-Identifier: MIT
// Published figures beside the reader's: one kind at a time (runs, companies, or what the software
// bought), one row a model, dearest first below the reader's own, on a log scale of its own.
#include <algorithm>

#include "web/charts/axis.h"
#include "web/charts/comparison_rows.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kLeastBar = 5;  // two figures that nearly meet are a short bar, never a hairline
constexpr float kRowGap = 8;
constexpr float kGap = 8;
constexpr float kLabelShare = 0.4f;   // of the width, where the words stand beside the bars
constexpr float kMostFigures = 0.6f;  // at most this share of the width beside them is for figures
constexpr double kMargin = 1.1;

/// Where the parts of a row stand.
struct Columns {
  Scale scale;
  float x = 0, right = 0;
  float words = 0;           // width of label and note
  float times = 0;           // width of the column of factors
  bool is_beside = false;    // bars right of the words, else under them
  double reference_usd = 0;  // 0: none
};

Columns columns_of(const Pen& pen, const Compared& compared, const Box& room) {
  Columns at;
  at.x = room.x;
  at.right = room.x + room.width;
  at.is_beside = room.width >= kLabelsBesideFrom * pen.text_scale();
  float figures = 0;
  at.scale.low = at.scale.high = compared.rows.front().lines[0]->high_usd;
  at.reference_usd = compared.own.high_usd;
  for (const ComparedRow& row : compared.rows) {
    for (const ComparisonLine* line : row.lines) {
      if (line == nullptr) continue;
      at.scale.low = std::min(at.scale.low, line->low_usd);
      at.scale.high = std::max(at.scale.high, line->high_usd);
      figures = std::max(figures, pen.text_width(kSmallBold, compared.value(*line)));
      at.times = std::max(at.times, pen.text_width(kSmall, compared.times(*line)));
    }
  }
  at.scale.low /= kMargin;
  at.scale.high *= kMargin;
  const float beside = room.width * kLabelShare;
  const float times = at.times > 0 ? at.times + 2 * kGap : 0;
  at.words = at.is_beside ? beside - 2 * kGap : room.width - times;
  at.scale.left = at.is_beside ? room.x + beside : room.x;
  const float right = at.right - times;
  const float least = at.scale.left + (right - at.scale.left) * (1 - kMostFigures);
  at.scale.right = std::max(right - figures - kGap, least);
  return at;
}

/// One figure is a dot, two are the ends of a bar.
void draw_costing(Pen& pen, const ComparedRow& row, const ComparisonLine& costing,
                  std::string_view value, const Columns& at, float y) {
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmallBold);
  const bool is_company = costing.kind == ComparisonKind::company;
  const Colour colour = row.is_own ? theme.use : is_company ? theme.own : theme.ink;
  const float left = at.scale.at(costing.low_usd);
  float right = at.scale.at(costing.high_usd);
  if (costing.low_usd == costing.high_usd) {
    const float strength = costing.is_weak ? theme.inner_opacity : 1;
    pen.disc(left, y + line / 2, kBarHeight / 2, faded(colour, strength));
    right = left + kBarHeight / 2;
  } else {
    right = std::max(right, left + kLeastBar);
    const Box bar{left, y + (line - kBarHeight) / 2, right - left, kBarHeight};
    pen.fill(bar, theme.paper);
    pen.fill(bar, faded(colour, costing.is_weak ? theme.outer_opacity : theme.inner_opacity), 2);
  }
  const float width = pen.text_width(kSmallBold, value);
  pen.fill({right + kGap - 2, y, width + 4, line}, theme.paper);  // lines stop at figures
  pen.text(right + kGap, y, kSmallBold, theme.ink, value);
}

/// Returns the row's height.
float draw_row(Pen& pen, const Compared& compared, const ComparedRow& row, const Columns& at,
               const std::vector<PointLabel>& ticks, float y) {
  const Theme& theme = pen.theme();
  const float line = pen.line_height(kSmallBold);
  const std::string note = compared.note(row);
  const float label = pen.paragraph_height(at.words, kSmallBold, row.lines[0]->label);
  const float words = label + (note.empty() ? 0 : pen.paragraph_height(at.words, kSmall, note));
  const float bars = row.lines[1] == nullptr ? line : 2 * line;
  const float bar_y = at.is_beside ? y : y + words;
  const float height = at.is_beside ? std::max(words, bars) : words + bars;
  draw_grid(pen, ticks, bar_y, y + height - bar_y + (at.is_beside ? kRowGap : 0));
  if (at.reference_usd > 0) {
    pen.vertical(at.scale.at(at.reference_usd), bar_y, y + height - bar_y + kRowGap,
                 faded(theme.use, theme.inner_opacity));
  }
  pen.paragraph(at.x, y, at.words, kSmallBold, theme.ink, row.lines[0]->label);
  if (!note.empty()) pen.paragraph(at.x, y + label, at.words, kSmall, theme.mute, note);
  float costing_y = bar_y;
  for (const ComparisonLine* costing : row.lines) {
    if (costing == nullptr) continue;
    draw_costing(pen, row, *costing, compared.value(*costing), at, costing_y);
    pen.text(at.right, costing_y, kSmall, theme.ink, compared.times(*costing), Align::right);
    costing_y += line;
  }
  return height;
}

float draw_head(Pen& pen, const ChartData& data, const Compared& compared, const Columns& at,
                float y) {
  const float line = pen.line_height(kSmall);
  float height = 0;
  const std::string_view head = data.say(WordId::chart_times_this_run);
  const float head_width = at.times > 0 ? pen.text_width(kSmall, head) + 2 * kGap : 0;
  if (!compared.shared_method.empty()) {
    const KeyItem items[] = {{KeyShape::dot, pen.theme().ink, compared.shared_method}};
    height = draw_key(pen, items, at.x, y, at.right - at.x - head_width);
  }
  if (at.times > 0) {
    height = std::max(height, line);
    pen.text(at.right, y + height - line, kSmall, pen.theme().mute, head, Align::right);
  }
  return height > 0 ? height + kRowGap / 2 : 0;
}

}  // namespace

ChartShown draw_comparison(Pen& pen, const ChartData& data, ComparisonKind kind, const Box& room) {
  ChartShown shown;
  Compared compared;
  compare(data, kind, compared);
  if (compared.rows.empty()) return shown;
  const Columns columns = columns_of(pen, compared, room);
  const Scale& scale = columns.scale;
  // What software bought is told in multiples of the run.
  const bool is_factor = kind == ComparisonKind::counterfactual && columns.reference_usd > 0;
  Scale shown_scale = scale;
  shown_scale.low /= is_factor ? columns.reference_usd : 1;
  shown_scale.high /= is_factor ? columns.reference_usd : 1;
  const std::vector<PointLabel> ticks = shown_scale.ticks(is_factor ? "x" : "$", data.language());
  float at = room.y + draw_head(pen, data, compared, columns, room.y);
  for (const ComparedRow& row : compared.rows) {
    const float height = draw_row(pen, compared, row, columns, ticks, at);
    shown.parts.push_back({room.x, at, room.width, height});
    at += height + kRowGap;
  }
  at -= kRowGap / 2;
  pen.horizontal(scale.left, at, columns.right - scale.left, pen.theme().edge);
  at += kRowGap / 2;
  at += draw_tick_labels(pen, ticks, scale.left, columns.right, at);
  shown.height = at - room.y;
  return shown;
}

}  // namespace reckoner
