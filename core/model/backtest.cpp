// SPDX-License-Identifier: MIT
#include "core/model/backtest.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/facts/catalogue.h"
#include "core/model/mfu_prior.h"
#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (values[middle - 1] + values[middle]) / 2;
}

BacktestRow estimate_run(std::uint8_t index, const RunRow& run, double mfu) {
  BacktestRow row;
  row.run = index;
  row.published_gpu_hours = *run.pretraining_gpu_hours;
  const double hours_at_peak = row.published_gpu_hours * mfu;  // FLOP / (3600 * peak)
  row.p5 = hours_at_peak / run.mfu_prior.p95;
  row.p50 = hours_at_peak / run.mfu_prior.p50;
  row.p95 = hours_at_peak / run.mfu_prior.p5;
  row.covered = row.p5 <= row.published_gpu_hours && row.published_gpu_hours <= row.p95;
  return row;
}

}  // namespace

std::vector<BacktestRow> backtest() {
  std::vector<BacktestRow> rows;
  const std::span<const RunRow> all = runs();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::optional<double> mfu = published_mfu(all[i]);
    if (!mfu || all[i].fit_weight <= 0) continue;
    rows.push_back(estimate_run(static_cast<std::uint8_t>(i), all[i], *mfu));
  }
  return rows;
}

BacktestSummary summarize(std::span<const BacktestRow> rows) {
  BacktestSummary summary;
  if (rows.empty()) return summary;
  double covered = 0;
  std::vector<double> spreads, errors;
  for (const BacktestRow& row : rows) {
    if (row.covered) covered += 1;
    spreads.push_back(row.p95 / row.p5);
    errors.push_back(std::fabs(log_(row.published_gpu_hours / row.p50)));
  }
  summary.coverage = covered / static_cast<double>(rows.size());
  summary.median_spread = median(std::move(spreads));
  summary.median_abs_log_error = median(std::move(errors));
  return summary;
}

}  // namespace reckoner
