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

/// Of the rows as they are drawn: the reader's own range, then the table's.
std::size_t row_count() { return multipliers().size() + 1; }
const MultiplierRow* row_at(std::size_t row) {
  return row == 0 ? nullptr : &multipliers()[row - 1];
}

std::string figure_at(const ChartData& data, std::size_t row) {
  if (row == 0) return "×" + format_input(own_range(data), "x", data.language());
  return figure(*row_at(row), data.language());
}

struct Columns {
  Scale scale;
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
  Scale& scale = at.scale;
  const Quantity& own = own_range(data);
  scale.low = std::min(own.p5, 1.0);
  scale.high = own.p95;
  float figures = 0;
  for (std::size_t row = 0; row < row_count(); ++row) {
    if (row > 0) scale.high = std::max(scale.high, row_at(row)->high);
    figures = std::max(figures, pen.text_width(kSmallBold, figure_at(data, row)));
  }
  scale.high *= kMargin;
  scale.left = at.is_beside ? room.x + room.width * kWordsShare : room.x;
  scale.right = at.right - figures - kGap;
  at.ticks = scale.ticks("x", data.language());
  return at;
}

/// One figure is a dot, two are a bar; where no upper end is known, it goes on hatched.
void draw_bar(Pen& pen, const ChartData& data, std::size_t row, const Columns& at, float y) {
  const Theme& theme = pen.theme();
  const float height = pen.line_height(kSmallBold);
  const Quantity& own = own_range(data);
  const MultiplierRow* line = row_at(row);
  const double low = line == nullptr ? own.p5 : line->low;
  const double high = line == nullptr ? own.p95 : line->high;
  const Colour colour = line == nullptr          ? theme.use
                        : line->in_default_range ? theme.ink
                                                 : theme.own;
  const float left = at.scale.at(low);
  float right = at.scale.at(high);
  const float top = y + (height - kBarHeight) / 2;
  if (low < high) {
    pen.fill({left, top, right - left, kBarHeight}, faded(colour, theme.inner_opacity), 2);
  } else {
    pen.disc(left, y + height / 2, kBarHeight / 2, colour);
    right += kBarHeight / 2;
  }
  if (line == nullptr) pen.vertical(at.scale.at(own.p50), top - 2, kBarHeight + 4, colour, 3);
  if (line != nullptr && line->is_floor) {
    pen.hatch({right, top, kBarHeight * 3, kBarHeight}, colour, 3);
    right += kBarHeight * 3;
  }
  pen.text(right + kGap, y, kSmallBold, theme.ink, figure_at(data, row));
}

/// Returns the row's height.
float draw_row(Pen& pen, const ChartData& data, std::size_t row, const Columns& at, float y) {
  const Theme& theme = pen.theme();
  const MultiplierRow* line = row_at(row);
  const std::string_view name =
      line == nullptr ? data.say(WordId::chart_your_range) : line->name.in(data.language());
  const std::string note =
      line == nullptr ? std::string() : what_is_divided(*line, data.language());
  const float label = pen.paragraph_height(at.words, kSmallBold, name);
  const float words = label + (note.empty() ? 0 : pen.paragraph_height(at.words, kSmall, note));
  const float bar = pen.line_height(kSmallBold);
  const float bar_y = at.is_beside ? y : y + words;
  const float height = at.is_beside ? std::max(words, bar) : words + bar;
  const float behind = y + height + kRowGap - bar_y;
  const Quantity& own = own_range(data);
  const float left = at.scale.at(own.p5);
  constexpr float kBand = 0.1f;
  pen.fill({left, bar_y, at.scale.at(own.p95) - left, behind}, faded(theme.use, kBand));
  draw_grid(pen, at.ticks, bar_y, behind);
  pen.paragraph(at.x, y, at.words, kSmallBold, theme.ink, name);
  if (!note.empty()) pen.paragraph(at.x, y + label, at.words, kSmall, theme.mute, note);
  draw_bar(pen, data, row, at, bar_y);
  return height;
}

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  const Columns columns = columns_of(pen, data, room);
  ChartShown shown;
  float at = room.y;
  bool was_in = false;
  for (std::size_t row = 0; row < row_count(); ++row) {
    const bool is_in = row == 0 || row_at(row)->in_default_range;
    if (row == 0 || is_in != was_in) {
      at += pen.paragraph(room.x, at, room.width, kSmallBold,
                          is_in ? pen.theme().use : pen.theme().own, group_name(data, is_in));
      at += kGap / 2;
    }
    was_in = is_in;
    const float height = draw_row(pen, data, row, columns, at);
    shown.parts.push_back({room.x, at, room.width, height});
    at += height + kRowGap;
  }
  const Scale& scale = columns.scale;
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

std::string detail(const ChartData& data, std::size_t part) {
  const Language language = data.language();
  const MultiplierRow* row = row_at(part);
  const std::string_view name =
      row == nullptr ? data.say(WordId::chart_your_range) : row->name.in(language);
  std::string text = tr(WordId::screen_mark_exact, language, {name, figure_at(data, part)});
  if (row == nullptr) return text;
  text += ". " + what_is_divided(*row, language) + "; ";
  text += scope_name(data, row->scope);
  return text;
}

void table(const ChartData& data, ChartTable& table) {
  table.column(data.say(WordId::chart_multiplier_of), ColumnKind::head);
  table.column(data.say(WordId::page_factor), ColumnKind::number);
  table.column(data.say(WordId::chart_numerator), ColumnKind::words);
  table.column(data.say(WordId::chart_denominator), ColumnKind::words);
  table.column(data.say(WordId::chart_scope), ColumnKind::words);
  for (const bool is_in : {true, false}) {
    table.group(is_in ? "in" : "out", group_name(data, is_in));
    for (const MultiplierRow& row : multipliers()) {
      if (row.in_default_range != is_in) continue;
      table.cell(row.name.in(data.language()));
      table.cell(figure(row, data.language()));
      table.cell(row.numerator.in(data.language()));
      table.cell(row.denominator.in(data.language()));
      table.cell(scope_name(data, row.scope));
    }
  }
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
