// SPDX-License-Identifier: MIT
// What stands in a comparison: a row for each model or company, each with one or two costings.
#pragma once

#include "web/charts/chart.h"

namespace reckoner {

/// Lines of the screen that are one row: a model that was costed twice has two.
struct ComparedRow {
  const ComparisonLine* lines[2] = {};
  bool is_own = false;  // the reader's own run
};

struct Compared {
  ComparisonKind kind{};
  ComparisonLine own;              // the reader's own run, as a line
  std::vector<ComparedRow> rows;   // the reader's own, then the others, dearest first
  std::string_view shared_method;  // of most rows, which the key says for all of them; may be empty

  /// What it is compared by: for what software bought, a factor.
  std::string_view value(const ComparisonLine& line) const;
  /// "×7.3 – 14" beside it; empty where there is no such column.
  std::string_view times(const ComparisonLine& line) const;
  /// How it was costed, where the key does not say it.
  std::string note(const ComparedRow& row) const;
};

/// Rows point into the screen and to `compared.own`, so `compared` stays where it is.
void compare(const ChartData& data, ComparisonKind kind, Compared& compared);

}  // namespace reckoner
