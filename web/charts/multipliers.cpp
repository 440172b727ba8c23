// SPDX-License-Identifier: MIT
// Development multipliers as a forest plot: all computing over the final run, wherever it was
// published. Those that count one model or family make the default range; the others count
// something else, and are shown beside it.
#include "core/facts/multipliers.h"

#include <algorithm>

#include "core/words/format.h"
#include "web/charts/bars.h"

namespace reckoner {
namespace {

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

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  const Theme& theme = pen.theme();
  const Language language = data.language();
  const Quantity& own = own_range(data);
  Bars bars;
  bars.unit = "x";
  bars.band = own;
  for (std::size_t at = 0; at < row_count(); ++at) {
    const MultiplierRow* row = row_at(at);
    BarRow& bar = bars.rows.emplace_back();
    if (row == nullptr) {
      bar.heading = group_name(data, true);
      bar.label = data.say(WordId::chart_your_range);
      bar.colour = theme.use;
      bar.marks.push_back({own.p5, own.p95, own.p50, figure_at(data, at), {}, theme.inner_opacity});
      continue;
    }
    if (!row->in_default_range && multipliers()[at - 2].in_default_range) {
      bar.heading = group_name(data, false);
    }
    bar.label = row->name.in(language);
    bar.note = what_is_divided(*row, language);
    bar.colour = row->in_default_range ? theme.ink : theme.own;
    const float strength = row->low < row->high ? theme.inner_opacity : 1;
    bar.marks.push_back({row->low, row->high, 0, figure_at(data, at), {}, strength, row->is_floor});
  }
  return draw_bars(pen, bars, language, room);
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
