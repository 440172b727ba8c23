// SPDX-License-Identifier: MIT
// Whole trainings against base and R1 together: no other laboratory's stage is set against a whole.
#include "core/articles/r1_2025/parts.h"
#include "core/articles/rows.h"
#include "core/facts/fact_table.h"

namespace reckoner::r1_2025 {
namespace {

// clang-format off
constexpr PublishedCost kRunCosts[] = {
    cost("gpt4_altman", 100e6, 100e6, Confidence::medium, cites("A-17", "C-14")),
};
// clang-format on

}  // namespace

std::vector<Comparison> comparisons(const Scenario& scenario, double cost_p50_usd,
                                    double price_p50_usd_per_gpu_hour) {
  const RunRow& own = runs()[scenario.choice(ParameterId::model)];
  std::vector<Comparison> out;
  add_runs_at_price(out, own, cost_p50_usd, price_p50_usd_per_gpu_hour);
  for (const PublishedCost& row : kRunCosts) {
    out.push_back(published(ComparisonKind::run, row, cost_p50_usd));
  }
  return out;
}

}  // namespace reckoner::r1_2025
