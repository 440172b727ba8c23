// SPDX-License-Identifier: MIT
// Published hours against what the model says from parameters, tokens, kind and GPU alone, with the
// prior that was fitted without the run's family. Hours fall with MFU and nothing else here varies,
// so the quantiles of hours follow from those of MFU and no sample is drawn.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/facts/catalogue.h"

namespace reckoner {

/// Hours estimated from parameters, tokens, kind and GPU alone, beside the published hours.
struct BacktestRow {
  std::uint8_t run = 0;  // row of published_runs()
  double published_gpu_hours = 0;
  double p5 = 0, p50 = 0, p95 = 0;  // GPU-h
  bool covered = false;             // p5 <= published <= p95
};

/// The back-test of one kind of model.
struct KindErrors {
  int runs = 0;
  int covered = 0;
  double mean_log_error = 0;  // mean ln(published / P50): above 0, more hours than expected
};

struct BacktestSummary {
  double coverage = 0;                          // share of runs covered by their 90 % interval
  double median_spread = 0;                     // median P95 / P5
  double median_abs_log_error = 0;              // median |ln(published / P50)|
  std::array<KindErrors, kModelKinds> kinds{};  // by ModelKind
};

/// Leave-one-out: each run is estimated with the prior fitted without its family.
std::vector<BacktestRow> backtest();

BacktestSummary summarize(std::span<const BacktestRow> rows);

}  // namespace reckoner
