// SPDX-License-Identifier: MIT
// The three comparisons as rows of charts().
#include "web/charts/comparison.h"

#include <algorithm>

#include "core/articles/comparisons.h"
#include "core/numbers/sort_few.h"
#include "core/words/format.h"
#include "web/charts/bars.h"

namespace reckoner {
namespace {

using enum ComparisonKind;

constexpr int kMany = 3;  // rows that share a method: the key says it once

/// "llama31_405b" and "llama31_405b_epoch" are one model, costed twice.
bool is_same_model(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '_');
}

bool is_shown(const ComparisonLine& line, ComparisonKind kind) {
  return line.kind == kind && line.low_usd > 0;
}

void add_own(const ChartData& data, Compared& compared) {
  const OutputLine* run = line_of(data, data.screen.compared);
  if (run == nullptr || compared.kind == company) return;
  ComparisonLine& line = compared.own;
  line.label = data.screen.this_run;
  line.value = run->p50;
  line.times = "×1";
  line.low_usd = line.high_usd = run->median;
  line.detail = tr(WordId::screen_mark_exact, data.language(), {line.label, run->range});
  compared.rows.push_back({{&line}, true});
}

void add(std::vector<ComparedRow>& rows, const ComparisonLine& line) {
  for (ComparedRow& row : rows) {
    if (row.is_own || line.kind != run || !is_same_model(row.lines[0]->id, line.id)) continue;
    row.lines[1] = &line;
    return;
  }
  rows.push_back({{&line}, false});
}

/// What a row is sorted by: its highest figure.
double most(const ComparedRow& row) {
  const double first = row.lines[0]->high_usd;
  return row.lines[1] == nullptr ? first : std::max(first, row.lines[1]->high_usd);
}

/// The reader's own run, and among companies the article's.
bool is_first(const ComparedRow& row) {
  const ComparisonLine& line = *row.lines[0];
  return row.is_own || (line.kind == company && line.id.starts_with("deepseek"));
}

std::string_view find_shared_method(const Compared& compared) {
  if (compared.kind == company) return {};
  for (const ComparedRow& row : compared.rows) {
    int uses = 0;
    for (const ComparedRow& other : compared.rows) {
      uses += other.lines[0]->method == row.lines[0]->method ? 1 : 0;
    }
    if (uses >= kMany) return row.lines[0]->method;
  }
  return {};
}

BarMark mark_of(const Theme& theme, const Compared& compared, const ComparisonLine& line) {
  const float strength = line.is_weak ? theme.outer_opacity : theme.inner_opacity;
  return {line.low_usd,         line.high_usd, 0, std::string(compared.value(line)),
          compared.times(line), strength};
}

ChartShown draw_kind(Pen& pen, const ChartData& data, ComparisonKind kind, const Box& room) {
  Compared compared;
  compare(data, kind, compared);
  if (compared.rows.empty()) return {};
  const Theme& theme = pen.theme();
  Bars bars;
  bars.unit = "$";
  bars.reference = compared.own.high_usd;
  bars.dot = compared.shared_method;
  bars.times = data.say(WordId::chart_times_this_run);
  if (kind == counterfactual && bars.reference > 0) {  // told in multiples of the run
    bars.unit = "x";
    bars.axis_unit = bars.reference;
  }
  for (const ComparedRow& row : compared.rows) {
    BarRow& bar = bars.rows.emplace_back();
    bar.label = row.lines[0]->label;
    bar.note = compared.note(row);
    bar.colour = row.is_own ? theme.use : kind == company ? theme.own : theme.ink;
    for (const ComparisonLine* line : row.lines) {
      if (line != nullptr) bar.marks.push_back(mark_of(theme, compared, *line));
    }
  }
  return draw_bars(pen, bars, data.language(), room);
}

bool has_kind(const ChartData& data, ComparisonKind kind) {
  return std::any_of(data.screen.comparisons.begin(), data.screen.comparisons.end(),
                     [&](const ComparisonLine& line) { return is_shown(line, kind); });
}

std::string run_finding(const ChartData& data, const Compared& compared) {
  double dearer = 0;
  for (const ComparedRow& row : compared.rows) {
    dearer += most(row) > compared.own.high_usd ? 1 : 0;
  }
  const Language language = data.language();
  return tr(
      WordId::chart_runs_finding, language,
      {format_exact(dearer, language),
       format_exact(static_cast<double>(compared.rows.size()) - 1, language), compared.own.value});
}

std::string company_finding(const ChartData& data, const Compared& compared) {
  double low = most(compared.rows.front());
  double high = low;
  for (const ComparedRow& row : compared.rows) {
    low = std::min(low, row.lines[0]->low_usd);
    high = std::max(high, most(row));
  }
  return tr(WordId::chart_companies_finding, data.language(),
            {format_range(low, high, "$", data.language())});
}

std::string finding_of(const ChartData& data, ComparisonKind kind) {
  Compared compared;
  compare(data, kind, compared);
  if (kind == company) return company_finding(data, compared);
  if (kind == run) return run_finding(data, compared);
  const bool has_own = compared.rows.front().is_own;
  const ComparisonLine& widest = *compared.rows[has_own ? 1 : 0].lines[0];
  return tr(WordId::chart_software_finding, data.language(), {widest.label, widest.times});
}

FactRows facts_of(const ChartData& data, ComparisonKind kind) {
  FactRows rows;
  for (const Comparison& row : data.estimate.comparisons) {
    if (row.kind == kind) add_facts(rows, row.cites);
  }
  return rows;
}

std::string detail_of(const ChartData& data, ComparisonKind kind, std::size_t part) {
  Compared compared;
  compare(data, kind, compared);
  const ComparedRow& row = compared.rows[part];
  return row.lines[1] == nullptr ? row.lines[0]->detail
                                 : row.lines[0]->detail + " " + row.lines[1]->detail;
}

void fill(const ChartData& data, ComparisonKind kind, ChartTable& table) {
  table.column(data.say(WordId::page_comparisons_heading), ColumnKind::head);
  table.column(data.say(WordId::page_compared_value), ColumnKind::number);
  table.column(data.say(WordId::page_factor), ColumnKind::number);
  table.column(data.say(WordId::page_method), ColumnKind::words);
  table.column(data.say(WordId::page_confidence), ColumnKind::words);
  table.group();
  Compared compared;
  compare(data, kind, compared);
  for (const ComparedRow& row : compared.rows) {
    for (const ComparisonLine* line : row.lines) {
      if (line == nullptr) continue;
      table.cell(row.lines[0]->label);
      table.cell(kind == counterfactual ? std::string_view() : line->value);
      table.cell(line->times);
      table.cell(line->method);
      table.cell(line->confidence);
    }
  }
}

template <ComparisonKind kind>
constexpr Chart chart_of(std::string_view id, WordId name, std::string (*title)(const ChartData&)) {
  return {id,
          name,
          Layout::wide,
          false,
          [](const ChartData& data) { return has_kind(data, kind); },
          title,
          [](const ChartData& data) { return finding_of(data, kind); },
          [](const ChartData&) { return std::string(); },
          [](const ChartData& data) { return facts_of(data, kind); },
          [](Pen& pen, const ChartData& data, const Box& room) {
            return draw_kind(pen, data, kind, room);
          },
          [](const ChartData& data, std::size_t part) { return detail_of(data, kind, part); },
          [](const ChartData& data, ChartTable& table) { fill(data, kind, table); }};
}

template <WordId id>
std::string say(const ChartData& data) {
  return std::string(data.say(id));
}

}  // namespace

std::string_view Compared::value(const ComparisonLine& line) const {
  return kind == counterfactual && &line != &own ? line.times : line.value;
}

std::string_view Compared::times(const ComparisonLine& line) const {
  return kind == run ? line.times : std::string_view();
}

std::string Compared::note(const ComparedRow& row) const {
  std::string text;
  for (const ComparisonLine* line : row.lines) {
    if (line == nullptr || line->method == shared_method) continue;
    if (!text.empty()) text += "; ";
    text += line->method;
  }
  return text;
}

void compare(const ChartData& data, ComparisonKind kind, Compared& compared) {
  compared.kind = kind;
  add_own(data, compared);
  for (const ComparisonLine& line : data.screen.comparisons) {
    if (is_shown(line, kind)) add(compared.rows, line);
  }
  sort_few(compared.rows, [](const ComparedRow& a, const ComparedRow& b) {
    return is_first(a) != is_first(b) ? is_first(a) : most(a) > most(b);
  });
  compared.shared_method = find_shared_method(compared);
}

extern const Chart kRunsChart, kCompaniesChart, kSoftwareChart;
const Chart kRunsChart =
    chart_of<run>("runs", WordId::screen_tab_runs, say<WordId::canvas_compare_runs>);
const Chart kCompaniesChart = chart_of<company>("companies", WordId::screen_tab_companies,
                                                say<WordId::canvas_compare_companies>);
const Chart kSoftwareChart = chart_of<counterfactual>("software", WordId::screen_tab_software,
                                                      say<WordId::canvas_compare_software>);

}  // namespace reckoner
