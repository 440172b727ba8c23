// SPDX-License-Identifier: MIT
#include "core/model/backtest.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/facts/published_runs.h"
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

BacktestRow estimate_run(std::uint8_t index, const PublishedRun& run) {
  BacktestRow row;
  row.run = index;
  row.published_gpu_hours = run.accelerator_hours;
  const double hours_at_peak = run.accelerator_hours * published_mfu(run);  // FLOP / (3600 * peak)
  row.p5 = hours_at_peak / run.mfu_prior.p95;
  row.p50 = hours_at_peak / run.mfu_prior.p50;
  row.p95 = hours_at_peak / run.mfu_prior.p5;
  row.covered = row.p5 <= row.published_gpu_hours && row.published_gpu_hours <= row.p95;
  return row;
}

double log_error(const BacktestRow& row) { return log_(row.published_gpu_hours / row.p50); }

}  // namespace

std::vector<BacktestRow> backtest() {
  std::vector<BacktestRow> rows;
  const std::span<const PublishedRun> all = published_runs();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].fit_weight > 0) {
      rows.push_back(estimate_run(static_cast<std::uint8_t>(i), all[i]));
    }
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
    errors.push_back(std::fabs(log_error(row)));
    KindErrors& kind = summary.kinds[static_cast<std::size_t>(published_runs()[row.run].kind)];
    kind.runs += 1;
    kind.covered += row.covered ? 1 : 0;
    kind.mean_log_error += log_error(row);
  }
  for (KindErrors& kind : summary.kinds) {
    if (kind.runs > 0) kind.mean_log_error /= kind.runs;
  }
  summary.coverage = covered / static_cast<double>(rows.size());
  summary.median_spread = median(std::move(spreads));
  summary.median_abs_log_error = median(std::move(errors));
  return summary;
}

}  // namespace reckoner
