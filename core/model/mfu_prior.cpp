// SPDX-License-Identifier: MIT
#include "core/model/mfu_prior.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

#include "core/model/units.h"
#include "core/numbers/special_functions.h"
#include "core/numbers/symmetric_inverse.h"

namespace reckoner {
namespace {

constexpr double kFlopPerParamAndToken = 6;  // forward 2, backward 4 [F-01]
constexpr std::size_t kKind = 1;
constexpr std::size_t kFirstGeneration = 2;

using Effects = std::array<double, kMfuEffects>;

/// 95 % points of Student's t with 1, 2 ... 12 degrees of freedom.
constexpr double kStudentP95[] = {6.313751515, 2.919985580, 2.353363435, 2.131846786,
                                  2.015048373, 1.943180281, 1.894578605, 1.859548038,
                                  1.833112933, 1.812461123, 1.795884819, 1.782287556};
constexpr double kNormalP95 = 1.644853627;

/// Beyond the table the expansion of Cornish and Fisher is good to five digits.
double student_p95(int degrees_of_freedom) {
  if (degrees_of_freedom <= static_cast<int>(std::size(kStudentP95))) {
    return kStudentP95[std::max(degrees_of_freedom, 1) - 1];
  }
  const double z = kNormalP95, n = degrees_of_freedom;
  return z + (z * z * z + z) / (4 * n) +
         (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / (96 * n * n);
}

/// The row of the design: kinds stand half a step either side of the mean.
Effects design(ModelKind kind, Generation generation) {
  Effects x{};
  x[0] = 1;
  x[kKind] = kind == ModelKind::moe ? 0.5 : -0.5;
  x[kFirstGeneration + static_cast<std::size_t>(generation)] = 1;
  return x;
}

double product(const Effects& a, const Effects& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kMfuEffects; ++i) sum += a[i] * b[i];
  return sum;
}

double form(const Effects& a, const SquareMatrix<kMfuEffects>& matrix, const Effects& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kMfuEffects; ++i) sum += a[i] * product(matrix[i], b);
  return sum;
}

/// One run as the fit sees it.
struct Observation {
  Effects x;
  double y = 0;
  double weight = 0;
  std::size_t family = 0;
};

/// What the runs of one family add up to.
struct FamilySums {
  double weight = 0;
  double weighted_y = 0;
  Effects weighted_x{};
};

struct Variances {
  double run = 0.2, family = 0.1, generation = 0.05;  // a start; the end does not depend on it
};

class Fit {
 public:
  Fit(std::span<const PublishedRun> runs, std::string_view left_out_family) {
    std::vector<std::string_view> names;
    for (const PublishedRun& run : runs) {
      if (run.fit_weight <= 0 || run.family == left_out_family) continue;
      const Generation generation = gpu_row(run.gpu).generation;
      const auto name = std::find(names.begin(), names.end(), run.family);
      const auto family = static_cast<std::size_t>(name - names.begin());
      if (name == names.end()) names.push_back(run.family);
      rows_.push_back(
          {design(run.kind, generation), logit_(published_mfu(run)), run.fit_weight, family});
      has_runs_[static_cast<std::size_t>(generation)] = true;
    }
    families_.resize(names.size());
    for (const Observation& row : rows_) add(row);
    assert(families_.size() >= 3);
  }

  MfuFit run() {
    constexpr int kMostSteps = 5000;
    constexpr double kStill = 1e-10;
    for (int step = 0; step < kMostSteps; ++step) {
      const Variances before = variances_;
      solve();
      maximize();
      const double moved = std::max({std::fabs(variances_.run - before.run),
                                     std::fabs(variances_.family - before.family),
                                     std::fabs(variances_.generation - before.generation)});
      if (moved < kStill) break;
    }
    solve();
    return {static_cast<int>(rows_.size()),
            static_cast<int>(families_.size()),
            effects_,
            covariance_,
            std::sqrt(variances_.run),
            std::sqrt(variances_.family),
            std::sqrt(variances_.generation)};
  }

 private:
  void add(const Observation& row) {
    FamilySums& sums = families_[row.family];
    weight_ += row.weight;
    sums.weight += row.weight;
    sums.weighted_y += row.weight * row.y;
    for (std::size_t i = 0; i < kMfuEffects; ++i) sums.weighted_x[i] += row.weight * row.x[i];
  }

  /// How far a family's effect follows its runs.
  double share(const FamilySums& family) const {
    return variances_.family / (variances_.run + variances_.family * family.weight);
  }

  /// Means and covariance of the effects, with those of the families integrated out.
  void solve() {
    constexpr double kFlat = 1e-4;  // precision of the mean and of kind: as good as none
    SquareMatrix<kMfuEffects> precision{};
    Effects right{};
    for (std::size_t i = 0; i < kMfuEffects; ++i) {
      precision[i][i] = i < kFirstGeneration ? kFlat : 1 / variances_.generation;
    }
    const auto gather = [&](const Effects& x, double y, double weight) {
      for (std::size_t i = 0; i < kMfuEffects; ++i) {
        right[i] += weight * x[i] * y / variances_.run;
        for (std::size_t j = 0; j < kMfuEffects; ++j) {
          precision[i][j] += weight * x[i] * x[j] / variances_.run;
        }
      }
    };
    for (const Observation& row : rows_) gather(row.x, row.y, row.weight);
    for (const FamilySums& family : families_) {
      gather(family.weighted_x, family.weighted_y, -share(family));
    }
    covariance_ = symmetric_inverse(precision);
    for (std::size_t i = 0; i < kMfuEffects; ++i) effects_[i] = product(covariance_[i], right);
  }

  /// The step of EM: each variance becomes the mean square of what it spreads.
  void maximize() {
    std::vector<double> means, spreads;
    double squares = 0;
    for (const FamilySums& family : families_) {
      const double k = share(family);
      means.push_back(k * (family.weighted_y - product(family.weighted_x, effects_)));
      spreads.push_back(k * variances_.run +
                        k * k * form(family.weighted_x, covariance_, family.weighted_x));
      squares += means.back() * means.back() + spreads.back();
    }
    double rests = 0;
    for (const Observation& row : rows_) {
      const FamilySums& family = families_[row.family];
      const double rest = row.y - product(row.x, effects_) - means[row.family];
      const double spread = form(row.x, covariance_, row.x) + spreads[row.family] -
                            2 * share(family) * form(row.x, covariance_, family.weighted_x);
      rests += row.weight * (rest * rest + spread);
    }
    constexpr double kLeast = 1e-6;  // keeps the precisions finite where groups do not differ
    variances_.generation = std::max(kLeast, generation_mean_square());
    variances_.family = std::max(kLeast, squares / static_cast<double>(families_.size()));
    variances_.run = std::max(kLeast, rests / weight_);
  }

  double generation_mean_square() const {
    double sum = 0, count = 0;
    for (std::size_t g = 0; g < kGenerations; ++g) {
      if (!has_runs_[g]) continue;
      const std::size_t i = kFirstGeneration + g;
      sum += effects_[i] * effects_[i] + covariance_[i][i];
      count += 1;
    }
    return sum / count;
  }

  std::vector<Observation> rows_;
  std::vector<FamilySums> families_;
  std::array<bool, kGenerations> has_runs_{};
  double weight_ = 0;
  Variances variances_;
  Effects effects_{};
  SquareMatrix<kMfuEffects> covariance_{};
};

}  // namespace

double published_mfu(const PublishedRun& run) {
  const double flop = kFlopPerParamAndToken * run.active_params * run.training_tokens;
  const double peak = gpu_row(run.gpu).peak_bf16_flop_per_s;
  return flop / (run.accelerator_hours * kSecondsPerHour * peak);
}

MfuFit fit_mfu_prior(std::span<const PublishedRun> runs, std::string_view left_out_family) {
  return Fit(runs, left_out_family).run();
}

Quantity MfuFit::predict(ModelKind kind, Generation generation) const {
  const Effects x = design(kind, generation);
  const double mean = product(x, effects);
  const double sd = std::sqrt(form(x, covariance, x) + sd_family * sd_family + sd_run * sd_run);
  const double reach = student_p95(families - 2) * sd;
  return {logistic_(mean - reach), logistic_(mean), logistic_(mean + reach)};
}

}  // namespace reckoner
