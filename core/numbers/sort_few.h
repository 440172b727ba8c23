// SPDX-License-Identifier: MIT
// Stable sorting of lists that a reader sees whole: a few dozen rows. The library's merge sort is
// 4 KB of code for each kind of row, which in a page is part of the first load.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace reckoner {

template <class Row, class Before>
void sort_few(std::vector<Row>& rows, const Before& before) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t j = i; j > 0 && before(rows[j], rows[j - 1]); --j) {
      std::swap(rows[j], rows[j - 1]);
    }
  }
}

}  // namespace reckoner
