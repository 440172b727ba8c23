// SPDX-License-Identifier: MIT
// What MFU to expect of a run whose hours are not published: fitted to the runs that published
// hours, parameters and tokens, none left out for not fitting.
//
//   MFU of a run = 6 * active params * tokens / (GPU-hours * 3600 * dense BF16 peak)
//   y = logit(MFU);  weight = fit_weight / fitted runs of its family
//   n = (sum of weights)^2 / sum of squared weights, Kish's effective number of runs
//   interval = mean(y) -+ t(95 %, n - 1 rounded down) * sd(y) * sqrt(1 + 1 / n), and back
//
// MFU here is over all paid hours, so it contains stalls, and it ignores attention: it lies below
// the MFU that reports give for a training step. Each family of models weighs one because runs of
// a family share their authors, machines and software; n is what those weights leave of thirteen
// runs, 8.3, in the variance, the degrees of freedom and the mean's own error alike. The back-test
// that leaves each run's family out is in backtest.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/facts/catalogue.h"

namespace reckoner {

/// Hours-level 6ND MFU against the dense BF16 peak; absent where hours, params or tokens are.
std::optional<double> published_mfu(const RunRow& run);

struct MfuFit {
  int families = 0;
  double mean_logit = 0;
  double sd_logit = 0;
  Quantity mfu;  // predictive P5, P50, P95
};

/// Fits to all rows with a weight except those of one family (empty: none left out). At least two
/// families must remain.
MfuFit fit_mfu_prior(std::span<const RunRow> runs, std::string_view left_out_family);

}  // namespace reckoner
