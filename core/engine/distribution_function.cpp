// SPDX-License-Identifier: MIT
// What is asked of a distribution a few hundred times and not once a sample: compiled for size.
#include "core/engine/distributions.h"
#include "core/model/algebra.h"
#include "core/numbers/normal_cumulative.h"

namespace reckoner {
namespace {

constexpr double kSmallest = 1e-300;             // distance from the support's limits
constexpr double kSmallestShare = -1 + 0x1p-52;  // of the way to where expm1 ends
constexpr int kMeanSteps = 256;                  // to either side
constexpr double kMeanScore = 8;
constexpr double kNormalDensityAt0 = 0.39894228040143268;

double larger(double a, double b) { return a < b ? b : a; }

}  // namespace

Distribution distribution_of(ParameterId id, const Quantity& quantity) {
  const ParameterRow& row = parameter(id);
  return Distribution(quantity, row.support, {row.hard_low, row.hard_high});
}

/// The trapezium rule over the scores: exact to rounding where the curve is smooth.
double Distribution::mean() const {
  double sum = 0, weights = 0;
  for (int i = -kMeanSteps; i <= kMeanSteps; ++i) {
    const double z = kMeanScore * i / kMeanSteps;
    const double weight = exp_(-0.5 * z * z);
    sum += weight * sample(z);
    weights += weight;
  }
  return sum / weights;
}

Distribution::Cumulative Distribution::cumulative(double x) const {
  double y = x - origin_, y_per_x = 1;
  if (shape_ != Shape::identity) {
    const double above = larger(x - origin_, kSmallest);
    const double below = larger(span_ - above, kSmallest);
    const bool is_logarithm = shape_ == Shape::logarithm;
    y = log_(above / (is_logarithm ? span_ : below)) - shift_;
    y_per_x = is_logarithm ? 1 / above : 1 / above + 1 / below;
  }
  const double share = larger(y / amplitude_, kSmallestShare);
  const double z = log1p_(share) / rate_;
  return {normal_cumulative(z),
          kNormalDensityAt0 * exp_(-0.5 * z * z) * y_per_x / (rate_ * amplitude_ * (1 + share))};
}

Limits Distribution::ends() const {
  Limits ends;
  double end = origin_ - amplitude_;  // where expm1 ends
  if (shape_ == Shape::logarithm) {
    ends.low = origin_;
    end = origin_ + span_ * exp_(-amplitude_);
  } else if (shape_ == Shape::logit) {
    ends = {origin_, origin_ + span_};
    end = origin_ + span_ * logistic_(shift_ - amplitude_);
  }
  (amplitude_ > 0 ? ends.low : ends.high) = end;
  return ends;
}

}  // namespace reckoner
