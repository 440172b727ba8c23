// SPDX-License-Identifier: MIT
// Run against run, company against company, never across; and what the software bought.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/facts/catalogue.h"
#include "core/facts/facts.h"

namespace reckoner {

enum class ComparisonKind : std::uint8_t { run, company, counterfactual };
constexpr std::string_view kind_id(ComparisonKind kind) {
  constexpr std::string_view kIds[] = {"run", "company", "counterfactual"};
  return kIds[static_cast<std::size_t>(kind)];
}

/// One bar of the comparison: a published figure, or a factor on this run's cost. An article puts
/// its list together from these (Article::comparisons).
struct Comparison {
  ComparisonKind kind{};
  std::string_view id;
  Text label;
  Text method;         // how the figure was costed: "hours x your price", "cloud, Epoch"
  double low_usd = 0;  // low == high for a single figure
  double high_usd = 0;
  double factor = 0;  // high_usd against the reader's median; 0 for a company: never across
  Confidence confidence{};
  Cites cites;
};

/// A figure as somebody published it.
struct PublishedCost {
  std::string_view id;
  Text label;
  Text method;
  double low_usd;
  double high_usd;
  Confidence confidence;
  Cites cites;
};

/// With its factor on `own_usd`, the reader's figure; a company gets none.
Comparison published(ComparisonKind kind, const PublishedCost& row, double own_usd);

/// a ÷ b; 0 where b is not positive.
double factor_on(double a, double b);

/// Every run of the catalogue whose hours are published, but `own` itself, at the reader's price.
void add_runs_at_price(std::vector<Comparison>& out, const RunRow& own, double own_usd,
                       double price_usd_per_gpu_hour);

}  // namespace reckoner
