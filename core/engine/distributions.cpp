// SPDX-License-Identifier: MIT
#include "core/engine/distributions.h"

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

// b = 1 gives s = 0 and 0 / 0; a rate this small gives the same digits as the limit.
constexpr double kSmallestRate = 1e-20;

double larger(double a, double b) { return a < b ? b : a; }
double smaller(double a, double b) { return a < b ? a : b; }

/// y95 - y50 and y50 - y5.
struct Distances {
  double up, down;
  bool identity;
};

Distances distances(const Quantity& q, const Support& support) {
  const double a = support.lower, d = support.upper;
  switch (support.kind) {
    case Support::Kind::real:
      break;
    case Support::Kind::above:
      if ((q.p50 - a) * (q.p50 - a) <= (q.p5 - a) * (q.p95 - a)) break;
      return {log_((q.p95 - a) / (q.p50 - a)), log_((q.p50 - a) / (q.p5 - a)), false};
    case Support::Kind::between: {
      const double odds5 = (q.p5 - a) / (d - q.p5), odds50 = (q.p50 - a) / (d - q.p50);
      const double odds95 = (q.p95 - a) / (d - q.p95);
      return {log_(odds95 / odds50), log_(odds50 / odds5), false};
    }
  }
  return {q.p95 - q.p50, q.p50 - q.p5, true};
}

}  // namespace

Distribution::Distribution(const Quantity& quantity, const Support& support, const Limits& limits)
    : origin_(quantity.p50), low_(limits.low), high_(limits.high) {
  if (quantity.is_point()) return;
  if (support.kind != Support::Kind::real) low_ = larger(low_, support.lower);
  if (support.kind == Support::Kind::between) high_ = smaller(high_, support.upper);
  const Distances y = distances(quantity, support);
  const double rate = log_(y.up / y.down) / kNormalP95;
  rate_ = (rate < 0 ? -rate : rate) < kSmallestRate ? kSmallestRate : rate;
  amplitude_ = y.up / expm1_(rate_ * kNormalP95);
  if (y.identity) {
    shape_ = Shape::identity;
  } else if (support.kind == Support::Kind::above) {
    shape_ = Shape::logarithm;
    origin_ = support.lower;
    span_ = quantity.p50 - support.lower;
  } else {
    shape_ = Shape::logit;
    origin_ = support.lower;
    span_ = support.upper - support.lower;
    shift_ = log_((quantity.p50 - support.lower) / (support.upper - quantity.p50));
  }
}

template <Distribution::Shape shape>
inline double Distribution::value_at(double z) const {
  const double y = amplitude_ * expm1_(rate_ * z);
  double x = origin_;
  if constexpr (shape == Shape::identity) x = origin_ + y;
  if constexpr (shape == Shape::logarithm) x = origin_ + span_ * exp_(y);
  if constexpr (shape == Shape::logit) x = origin_ + span_ * logistic_(shift_ + y);
  x = x < low_ ? low_ : x;
  return x > high_ ? high_ : x;
}

double Distribution::sample(double z) const {
  switch (shape_) {
    case Shape::identity:
      return value_at<Shape::identity>(z);
    case Shape::logarithm:
      return value_at<Shape::logarithm>(z);
    case Shape::logit:
      return value_at<Shape::logit>(z);
    case Shape::point:
      break;
  }
  return origin_;
}

void Distribution::sample(const double* scores, double* out, std::size_t count) const {
  const Distribution self = *this;  // a local copy: the loops need not reload after every store
  switch (shape_) {
    case Shape::identity:
      for (std::size_t i = 0; i < count; ++i) out[i] = self.value_at<Shape::identity>(scores[i]);
      return;
    case Shape::logarithm:
      for (std::size_t i = 0; i < count; ++i) out[i] = self.value_at<Shape::logarithm>(scores[i]);
      return;
    case Shape::logit:
      for (std::size_t i = 0; i < count; ++i) out[i] = self.value_at<Shape::logit>(scores[i]);
      return;
    case Shape::point:
      break;
  }
  for (std::size_t i = 0; i < count; ++i) out[i] = origin_;
}

}  // namespace reckoner
