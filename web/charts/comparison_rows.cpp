// SPDX-License-Identifier: MIT
// The three comparisons as rows of charts().
#include "web/charts/comparison_rows.h"

#include <algorithm>

#include "core/articles/comparisons.h"
#include "core/numbers/sort_few.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

using enum ComparisonKind;

constexpr std::ptrdiff_t kMany = 3;  // rows that share a method: the key says it once

/// "llama31_405b" and "llama31_405b_epoch" are one model, costed twice.
bool is_same_model(std::string_view a, std::string_view b) {
  const std::string_view longer = a.size() > b.size() ? a : b;
  const std::string_view shorter = a.size() > b.size() ? b : a;
  return longer.starts_with(shorter) &&
         (longer.size() == shorter.size() || longer[shorter.size()] == '_');
}

bool is_shown(const ComparisonLine& line, ComparisonKind kind) {
  return line.kind == kind && line.low_usd > 0;
}

/// The reader's estimate among other runs; nothing among companies.
std::vector<ComparedRow> own_row(const ChartData& data, ComparisonKind kind) {
  const OutputLine* run = line_of(data, data.screen.compared);
  if (run == nullptr || kind == company) return {};
  ComparedRow row;
  row.label = data.screen.this_run;
  row.costings.push_back({run->p50, "×1", run->median, run->median, false, {}});
  row.detail = tr(WordId::screen_mark_exact, data.language(), {row.label, run->range});
  row.is_own = true;
  return {row};
}

void add(std::vector<ComparedRow>& rows, const ComparisonLine& line) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const ComparedRow& row) {
    return !row.is_own && line.kind == run && is_same_model(row.id, line.id);
  });
  ComparedRow& row = found == rows.end() ? rows.emplace_back() : *found;
  if (row.costings.empty()) {
    row.id = line.id;
    row.label = line.label;
    row.is_company = line.kind == company;
  }
  const std::string_view value = line.kind == counterfactual ? line.times : line.value;
  const std::string_view times = line.kind == run ? line.times : std::string_view();
  row.costings.push_back({value, times, line.low_usd, line.high_usd, line.is_weak, line.method});
  row.detail.append(row.detail.empty() ? "" : " ").append(line.detail);
  row.confidence.append(row.confidence.empty() ? "" : "; ").append(line.confidence);
}

/// What a row is sorted by: its highest figure.
double most(const ComparedRow& row) {
  double usd = 0;
  for (const Costing& costing : row.costings) usd = std::max(usd, costing.high_usd);
  return usd;
}

bool is_before(const ComparedRow& a, const ComparedRow& b) {
  const auto is_first = [](const ComparedRow& row) {
    return row.is_own || (row.is_company && row.id.starts_with("deepseek"));
  };
  if (is_first(a) != is_first(b)) return is_first(a);
  return most(a) > most(b);
}

template <ComparisonKind kind>
bool has_lines(const ChartData& data) {
  return std::any_of(data.screen.comparisons.begin(), data.screen.comparisons.end(),
                     [](const ComparisonLine& line) { return is_shown(line, kind); });
}

template <WordId id>
std::string say(const ChartData& data) {
  return std::string(data.say(id));
}

std::string no_note(const ChartData&) { return {}; }

std::string run_finding(const ChartData& data) {
  const std::vector<ComparedRow> rows = compared_rows(data, run);
  if (!rows.front().is_own) return say<WordId::canvas_compare_runs>(data);
  const Costing& own = rows.front().costings.front();
  const auto dearer = std::count_if(rows.begin() + 1, rows.end(), [&](const ComparedRow& row) {
    return most(row) > own.high_usd;
  });
  return tr(WordId::chart_runs_finding, data.language(),
            {format_exact(static_cast<double>(dearer), data.language()),
             format_exact(static_cast<double>(rows.size()) - 1, data.language()), own.value});
}

std::string company_finding(const ChartData& data) {
  const std::vector<ComparedRow> rows = compared_rows(data, company);
  double low = most(rows.front());
  double high = low;
  for (const ComparedRow& row : rows) {
    low = std::min(low, row.costings.front().low_usd);
    high = std::max(high, most(row));
  }
  return tr(WordId::chart_companies_finding, data.language(),
            {format_range(low, high, "$", data.language())});
}

std::string software_finding(const ChartData& data) {
  for (const ComparedRow& row : compared_rows(data, counterfactual)) {
    if (row.is_own) continue;
    return tr(WordId::chart_software_finding, data.language(),
              {row.label, row.costings.front().value});
  }
  return say<WordId::canvas_compare_software>(data);
}

template <ComparisonKind kind>
FactRows facts(const ChartData& data) {
  FactRows rows;
  for (const Comparison& row : data.estimate.comparisons) {
    if (row.kind == kind) add_facts(rows, row.cites);
  }
  return rows;
}

template <ComparisonKind kind>
ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  return draw_comparison(pen, data, kind, room);
}

template <ComparisonKind kind>
std::string detail(const ChartData& data, std::size_t part) {
  return compared_rows(data, kind)[part].detail;
}

template <ComparisonKind kind>
ChartTable table(const ChartData& data) {
  using enum ColumnKind;
  ChartTable table{{{data.say(WordId::page_comparisons_heading), head},
                    {data.say(WordId::page_compared_value), number},
                    {data.say(WordId::page_factor), number},
                    {data.say(WordId::page_method), words},
                    {data.say(WordId::page_confidence), words}},
                   {{}}};
  for (const ComparedRow& row : compared_rows(data, kind)) {
    for (const Costing& costing : row.costings) {
      table.groups[0].rows.push_back({std::string(row.label), std::string(costing.value),
                                      std::string(costing.times), std::string(costing.method),
                                      row.confidence});
    }
  }
  return table;
}

}  // namespace

std::vector<ComparedRow> compared_rows(const ChartData& data, ComparisonKind kind) {
  std::vector<ComparedRow> rows = own_row(data, kind);
  for (const ComparisonLine& line : data.screen.comparisons) {
    if (is_shown(line, kind)) add(rows, line);
  }
  sort_few(rows, is_before);
  const std::string_view shared = shared_method(rows);
  for (ComparedRow& row : rows) {
    for (const Costing& costing : row.costings) {
      if (costing.method == shared) continue;
      row.note.append(row.note.empty() ? "" : "; ").append(costing.method);
    }
  }
  return rows;
}

std::string_view shared_method(const std::vector<ComparedRow>& rows) {
  const auto uses = [&](std::string_view method) {
    return std::count_if(rows.begin(), rows.end(), [&](const ComparedRow& row) {
      return row.costings.front().method == method;
    });
  };
  for (const ComparedRow& row : rows) {
    const std::string_view method = row.costings.front().method;
    if (!row.is_company && !method.empty() && uses(method) >= kMany) return method;
  }
  return {};
}

extern const Chart kRunsChart, kCompaniesChart, kSoftwareChart;

const Chart kRunsChart{"runs",         WordId::screen_tab_runs,
                       Layout::wide,   false,
                       has_lines<run>, say<WordId::canvas_compare_runs>,
                       run_finding,    no_note,
                       facts<run>,     draw<run>,
                       detail<run>,    table<run>};

const Chart kCompaniesChart{"companies",        WordId::screen_tab_companies,
                            Layout::wide,       false,
                            has_lines<company>, say<WordId::canvas_compare_companies>,
                            company_finding,    no_note,
                            facts<company>,     draw<company>,
                            detail<company>,    table<company>};

const Chart kSoftwareChart{"software",
                           WordId::screen_tab_software,
                           Layout::wide,
                           false,
                           has_lines<counterfactual>,
                           say<WordId::canvas_compare_software>,
                           software_finding,
                           no_note,
                           facts<counterfactual>,
                           draw<counterfactual>,
                           detail<counterfactual>,
                           table<counterfactual>};

}  // namespace reckoner
