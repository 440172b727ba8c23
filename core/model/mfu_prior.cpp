// SPDX-License-Identifier: MIT
#include "core/model/mfu_prior.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "core/model/units.h"
#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr double kFlopPerParamAndToken = 6;  // forward 2, backward 4 [F-01]

// 95 % points of Student's t with 1, 2 ... 12 degrees of freedom; more take the last.
constexpr double kStudentP95[] = {6.313751515, 2.919985580, 2.353363435, 2.131846786,
                                  2.015048373, 1.943180281, 1.894578605, 1.859548038,
                                  1.833112933, 1.812461123, 1.795884819, 1.782287556};

double student_p95(int degrees_of_freedom) {
  constexpr int kLast = static_cast<int>(std::size(kStudentP95));
  const int row = degrees_of_freedom < kLast ? degrees_of_freedom : kLast;
  return kStudentP95[row - 1];
}

bool is_fitted(const RunRow& run, std::string_view left_out_family) {
  return run.fit_weight > 0 && run.family != left_out_family && published_mfu(run).has_value();
}

int fitted_runs_of(std::span<const RunRow> runs, std::string_view family) {
  int count = 0;
  for (const RunRow& run : runs) {
    if (run.family == family && is_fitted(run, {})) ++count;
  }
  return count;
}

struct Sums {
  double weight = 0, weight_squares = 0, weighted = 0, families = 0;
};

}  // namespace

std::optional<double> published_mfu(const RunRow& run) {
  if (!run.pretraining_gpu_hours || !run.active_params || !run.training_tokens) return {};
  for (const GpuRow& gpu : gpus()) {
    if (gpu.id != run.gpu) continue;
    const double flop = kFlopPerParamAndToken * *run.active_params * *run.training_tokens;
    return flop / (*run.pretraining_gpu_hours * kSecondsPerHour * gpu.peak_bf16_flop_per_s);
  }
  return {};
}

MfuFit fit_mfu_prior(std::span<const RunRow> runs, std::string_view left_out_family) {
  Sums sums;
  const auto weight_of = [&](const RunRow& run) {
    return run.fit_weight / fitted_runs_of(runs, run.family);
  };
  for (const RunRow& run : runs) {
    if (!is_fitted(run, left_out_family)) continue;
    const double weight = weight_of(run);
    sums.weight += weight;
    sums.weight_squares += weight * weight;
    sums.weighted += weight * logit_(*published_mfu(run));
    sums.families += 1.0 / fitted_runs_of(runs, run.family);
  }
  MfuFit fit;
  fit.families = static_cast<int>(sums.families + 0.5);
  assert(fit.families >= 2);
  fit.mean_logit = sums.weighted / sums.weight;
  double squares = 0;
  for (const RunRow& run : runs) {
    if (!is_fitted(run, left_out_family)) continue;
    const double distance = logit_(*published_mfu(run)) - fit.mean_logit;
    squares += weight_of(run) * distance * distance;
  }
  // The unbiased variance for weights that say how reliable a row is, not how often it occurs.
  fit.sd_logit = std::sqrt(squares / (sums.weight - sums.weight_squares / sums.weight));
  const double effective_runs = sums.weight * sums.weight / sums.weight_squares;
  const int degrees_of_freedom = std::max(1, static_cast<int>(effective_runs - 1));
  const double reach =
      student_p95(degrees_of_freedom) * fit.sd_logit * std::sqrt(1.0 + 1.0 / effective_runs);
  fit.mfu = {logistic_(fit.mean_logit - reach), logistic_(fit.mean_logit),
             logistic_(fit.mean_logit + reach)};
  return fit;
}

}  // namespace reckoner
