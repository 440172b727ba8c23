// SPDX-License-Identifier: MIT
// What stands in a comparison: a row for each model or company, each with one or more costings.
#pragma once

#include "web/charts/chart.h"

namespace reckoner {

struct Costing {
  std::string_view value, times;  // "$41 M – $79 M", "×7.3 – 14"
  double low_usd = 0, high_usd = 0;
  bool is_weak = false;
  std::string_view method;
};

struct ComparedRow {
  std::string_view id, label;
  std::string note;  // how it was costed; empty where the key says it
  std::vector<Costing> costings;
  std::string detail, confidence;
  bool is_own = false;  // the reader's own run
  bool is_company = false;
};

/// The reader's own first, then the others, dearest first; of companies, the article's first.
std::vector<ComparedRow> compared_rows(const ChartData& data, ComparisonKind kind);

/// How most rows were costed, which the key says for all of them; empty where there is no such.
std::string_view shared_method(const std::vector<ComparedRow>& rows);

ChartShown draw_comparison(Pen& pen, const ChartData& data, ComparisonKind kind, const Box& room);

}  // namespace reckoner
