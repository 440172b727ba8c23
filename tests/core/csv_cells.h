// SPDX-License-Identifier: MIT
// Tables of cases are CSV, so that they can be read and added to without a compiler.
#pragma once

#include <string>
#include <vector>

namespace reckoner {

/// The cells of a line. They may be quoted; none holds a quote.
inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

}  // namespace reckoner
