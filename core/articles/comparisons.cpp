// SPDX-License-Identifier: MIT
// Run against run and company against company. A company's spending gets no factor on this run: it
// pays for inference, customers and buildings as well, so such a factor would mean nothing.
#include "core/articles/comparisons.h"

#include "core/words/word.h"

namespace reckoner {
namespace {

constexpr Text kAtYourPrice = word("comparison.at_your_price");
constexpr Text kAssumedHours = word("comparison.assumed_hours");

}  // namespace

double factor_on(double a, double b) { return b > 0 ? a / b : 0; }

Comparison published(ComparisonKind kind, const PublishedCost& row, double own_usd) {
  const double factor = kind == ComparisonKind::company ? 0 : factor_on(row.high_usd, own_usd);
  return {kind,         row.id, row.label,      row.method, row.low_usd,
          row.high_usd, factor, row.confidence, row.cites};
}

void add_runs_at_price(std::vector<Comparison>& out, const RunRow& own, double own_usd,
                       double price_usd_per_gpu_hour) {
  for (const RunRow& run : runs()) {
    if (!run.pretraining_gpu_hours || run.id == own.id) continue;
    const double usd = *run.pretraining_gpu_hours * price_usd_per_gpu_hour;
    const bool assumed = run.fit_weight > 0 && run.fit_weight < 1;
    out.push_back({ComparisonKind::run, run.id, Text::name(run.name),
                   assumed ? kAssumedHours : kAtYourPrice, usd, usd, factor_on(usd, own_usd),
                   assumed ? Confidence::low : Confidence::high, run.cites});
  }
}

}  // namespace reckoner
