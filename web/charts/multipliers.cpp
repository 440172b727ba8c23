// SPDX-License-Identifier: MIT
// Development multipliers as a forest plot: all computing over the final run, wherever it was
// published. Those that count one model or family make the default range; the others count
// something else, and are shown beside it.
#include "core/facts/multipliers.h"

#include <algorithm>

#include "core/words/format.h"
#include "web/charts/axis.h"
#include "web/charts/chart.h"

namespace reckoner {
namespace {

constexpr float kBarHeight = 10;
constexpr float kRowGap = 8;
constexpr float kGap = 8;
constexpr float kWordsShare = 0.5f;  // of the width, where words stand beside the bars
constexpr double kMargin = 1.15;

const Quantity& own_range(const ChartData& data) {
  return data.scenario[ParameterId::rnd_multiplier];
}

std::string figure(const MultiplierRow& row, Language language) {
  const std::string range = format_range(row.low, row.high, "", language);
  return (row.is_floor ? "≥ ×" : "×") + range;
}

std::string what_is_divided(const MultiplierRow& row, Language language) {
  return std::string(row.numerator.in(language)).append(" ÷ ").append(row.denominator.in(language));
}

std::string_view scope_name(const ChartData& data, MultiplierScope scope) {
  constexpr WordId kNames[] = {WordId::chart_scope_model, WordId::chart_scope_family,
                               WordId::chart_scope_company};
  return data.say(kNames[static_cast<std::size_t>(scope)]);
}

std::string_view group_name(const ChartData& data, bool is_in) {
  return data.say(is_in ? WordId::chart_multipliers_in : WordId::chart_multipliers_out);
}

/// The least and the most of those that make the default range.
Quantity evidence() {
  Quantity range{1e9, 0, 0};
  for (const MultiplierRow& row : multipliers()) {
    if (!row.in_default_range) continue;
    range.p5 = std::min(range.p5, row.low);
    range.p95 = std::max(range.p95, row.high);
  }
  return range;
}

struct Line {
  std::string label, note, figure;
  double low = 0, middle = 0, high = 0;  // middle 0: none is named
  Colour colour = 0;
  bool is_floor = false, is_weak = false;
};

std::vector<Line> lines_of(const Pen& pen, const ChartData& data, bool in_default_range) {
  const Theme& theme = pen.theme();
  const Language language = data.language();
  std::vector<Line> lines;
  if (in_default_range) {
    const Quantity& own = own_range(data);
    lines.push_back({std::string(data.say(WordId::chart_your_range)),
                     {},
                     "×" + format_input(own, "x", language),
                     own.p5,
                     own.p50,
                     own.p95,
                     theme.use,
                     false,
                     false});
  }
  for (const MultiplierRow& row : multipliers()) {
    if (row.in_default_range != in_default_range) continue;
    lines.push_back({std::string(row.name.in(language)), what_is_divided(row, language),
                     figure(row, language), row.low, 0, row.high,
                     in_default_range ? theme.ink : theme.own, row.is_floor,
                     row.confidence == Confidence::low});
  }
  return lines;
}

struct Columns {
  LogScale scale;
  float x = 0, right = 0, words = 0;
  bool is_beside = false;
  std::vector<PointLabel> ticks;
};

Columns columns_of(const Pen& pen, const ChartData& data, const Box& room) {
  Columns at;
  at.x = room.x;
  at.right = room.x + room.width;
  at.is_beside = room.width >= kLabelsBesideFrom * pen.text_scale();
  at.words = at.is_beside ? room.width * kWordsShare - 2 * kGap : room.width;
  LogScale& scale = at.scale;
  const Quantity& own = own_range(data);
  scale.low = std::min(own.p5, 1.0);
  scale.high = own.p95;
  float figures = 0;
  for (const bool in_default_range : {true, false}) {
    for (const Line& line : lines_of(pen, data, in_default_range)) {
      scale.high = std::max(scale.high, line.high);
      figures = std::max(figures, pen.text_width(kSmallBold, line.figure));
    }
  }
  scale.high *= kMargin;
  scale.left = at.is_beside ? room.x + room.width * kWordsShare : room.x;
  scale.right = at.right - figures - kGap;
  at.ticks = ticks_between(scale.low, scale.high, true, "x", data.language(),
                           [&](double value) { return scale.at(value); });
  return at;
}

void draw_bar(Pen& pen, const Line& line, const Columns& at, float y) {
  const Theme& theme = pen.theme();
  const float height = pen.line_height(kSmallBold);
  const float left = at.scale.at(line.low);
  float right = at.scale.at(line.high);
  const Box bar{left, y + (height - kBarHeight) / 2, right - left, kBarHeight};
  if (line.low < line.high) {
    pen.fill(bar, faded(line.colour, line.is_weak ? theme.outer_opacity : theme.inner_opacity), 2);
    if (line.middle > 0)
      pen.vertical(at.scale.at(line.middle), bar.y - 2, kBarHeight + 4, line.colour, 3);
  } else {
    pen.disc(left, y + height / 2, kBarHeight / 2, line.colour);
    right += kBarHeight / 2;
  }
  if (line.is_floor) {  // no upper end is known
    pen.hatch({right, bar.y, kBarHeight * 3, kBarHeight}, line.colour, 3);
    right += kBarHeight * 3;
  }
  const float width = pen.text_width(kSmallBold, line.figure);
  pen.fill({right + kGap - 2, y, width + 4, height}, theme.paper);
  pen.text(right + kGap, y, kSmallBold, theme.ink, line.figure);
}

float draw_line(Pen& pen, const Line& line, const Columns& at, const Quantity& own, float y) {
  const Theme& theme = pen.theme();
  const float label = pen.paragraph_height(at.words, kSmallBold, line.label);
  const float note = line.note.empty() ? 0 : pen.paragraph_height(at.words, kSmall, line.note);
  const float bar = pen.line_height(kSmallBold);
  const float bar_y = at.is_beside ? y : y + label + note;
  const float height = at.is_beside ? std::max(label + note, bar) : label + note + bar;
  const float behind = y + height + kRowGap - bar_y;
  const float left = at.scale.at(own.p5);
  constexpr float kBand = 0.1f;
  pen.fill({left, bar_y, at.scale.at(own.p95) - left, behind}, faded(theme.use, kBand));
  draw_grid(pen, at.ticks, bar_y, behind);
  pen.paragraph(at.x, y, at.words, kSmallBold, theme.ink, line.label);
  if (note > 0) pen.paragraph(at.x, y + label, at.words, kSmall, theme.mute, line.note);
  draw_bar(pen, line, at, bar_y);
  return height;
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  const Columns columns = columns_of(pen, data, room);
  const Quantity& own = own_range(data);
  ChartShown shown;
  float at = room.y;
  for (const bool in_default_range : {true, false}) {
    const Colour colour = in_default_range ? pen.theme().use : pen.theme().own;
    at += pen.paragraph(room.x, at, room.width, kSmallBold, colour,
                        group_name(data, in_default_range));
    at += kGap / 2;
    for (const Line& line : lines_of(pen, data, in_default_range)) {
      const float height = draw_line(pen, line, columns, own, at);
      shown.parts.push_back({room.x, at, room.width, height});
      at += height + kRowGap;
    }
  }
  const LogScale& scale = columns.scale;
  pen.horizontal(scale.left, at, columns.right - scale.left, pen.theme().edge);
  at += kGap / 2;
  at += draw_tick_labels(pen, columns.ticks, scale.left, columns.right, at);
  shown.height = at - room.y;
  return shown;
}

std::string finding(const ChartData& data) {
  const Quantity range = evidence();
  return tr(WordId::chart_multipliers_finding, data.language(),
            {format_range(range.p5, range.p95, "", data.language())});
}

/// Why the default range is what it is: its ends are the evidence's, its middle that of the guess
/// about this very model, which stands first.
std::string note(const ChartData& data) {
  const Quantity range = evidence();
  const MultiplierRow& guess = multipliers().front();
  return tr(WordId::chart_multipliers_note, data.language(),
            {format_range(range.p5, range.p95, "", data.language()),
             format_quantity((guess.low + guess.high) / 2, "", 2, data.language())});
}

FactRows facts(const ChartData&) {
  FactRows rows;
  for (const MultiplierRow& row : multipliers()) add_facts(rows, row.cites);
  return rows;
}

/// Of the rows as they are drawn, the reader's own first.
std::string detail(const ChartData& data, std::size_t part) {
  const Language language = data.language();
  if (part == 0) {
    return tr(WordId::screen_mark_exact, language,
              {data.say(WordId::chart_your_range), format_input(own_range(data), "x", language)});
  }
  const MultiplierRow& row = multipliers()[part - 1];
  return tr(WordId::screen_mark_exact, language, {row.name.in(language), figure(row, language)}) +
         ". " + what_is_divided(row, language) + "; " + std::string(scope_name(data, row.scope));
}

ChartTable table(const ChartData& data) {
  using enum ColumnKind;
  ChartTable table{{{data.say(WordId::chart_multiplier_of), head},
                    {data.say(WordId::page_factor), number},
                    {data.say(WordId::chart_numerator), words},
                    {data.say(WordId::chart_denominator), words},
                    {data.say(WordId::chart_scope), words}},
                   {{"in", group_name(data, true), {}}, {"out", group_name(data, false), {}}}};
  const Language language = data.language();
  for (const MultiplierRow& row : multipliers()) {
    table.groups[row.in_default_range ? 0 : 1].rows.push_back(
        {std::string(row.name.in(language)), figure(row, language),
         std::string(row.numerator.in(language)), std::string(row.denominator.in(language)),
         std::string(scope_name(data, row.scope))});
  }
  return table;
}

}  // namespace

extern const Chart kMultipliersChart;
const Chart kMultipliersChart{
    "multipliers", WordId::screen_tab_multipliers, Layout::wide, false,
    // Only where the multiplier has a part in what the article is about.
    [](const ChartData& data) {
      return data.screen.inputs[index(ParameterId::rnd_multiplier)].reaches_output;
    },
    [](const ChartData& data) { return std::string(data.say(WordId::chart_multipliers_title)); },
    finding, note, facts, draw, detail, table};

}  // namespace reckoner
