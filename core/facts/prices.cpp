// SPDX-License-Identifier: MIT
#include "core/facts/prices.h"

#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

// id, cache hit, cache miss, output ($ per million tokens), cites
constexpr PriceListRow kLists[] = {
    {"stated", 0.14, 0.55, 2.19, cites("I-10", "I-06")},
    {"v3_list", 0.07, 0.27, 1.10, cites("I-10", "I-08")},
    {"v3_opening", 0.1 / kYuanPerUsd, 1 / kYuanPerUsd, 2 / kYuanPerUsd, cites("I-11", "K-08")},
};

}  // namespace

const PriceListRow* find_price_list(std::string_view id) {
  for (const PriceListRow& row : kLists) {
    if (row.id == id) return &row;
  }
  return nullptr;
}

}  // namespace reckoner
