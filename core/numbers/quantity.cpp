// SPDX-License-Identifier: MIT
#include "core/numbers/quantity.h"

#include <cmath>
#include <initializer_list>

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr double kLeastMagnitude = 1e-12;
constexpr double kGreatestMagnitude = 1e30;
constexpr double kGreatestSkew = 50;

double logit(double value, const Support& support) {
  return log_((value - support.lower) / (support.upper - value));
}

}  // namespace

double quantile_skew(const Quantity& quantity, const Support& support) {
  const double low = quantity.p5 - support.lower;
  const double middle = quantity.p50 - support.lower;
  const double high = quantity.p95 - support.lower;
  if (support.kind == Support::Kind::between) {
    const double centre = logit(quantity.p50, support);
    return (logit(quantity.p95, support) - centre) / (centre - logit(quantity.p5, support));
  }
  const bool as_it_is = support.kind == Support::Kind::real || middle * middle <= low * high;
  if (as_it_is) return (quantity.p95 - quantity.p50) / (quantity.p50 - quantity.p5);
  return log_(high / middle) / log_(middle / low);
}

bool magnitude_fits(double value) {
  const double size = value < 0 ? -value : value;
  return size == 0 || (size >= kLeastMagnitude && size <= kGreatestMagnitude);
}

double derived_p50(double p5, double p95, const Support& support) {
  if (support.kind == Support::Kind::real) return p5 + (p95 - p5) / 2;
  const double low = p5 - support.lower;
  const double high = p95 - support.lower;
  if (support.kind == Support::Kind::above) return support.lower + std::sqrt(low * high);
  const double odds = std::sqrt((low / (support.upper - p5)) * (high / (support.upper - p95)));
  return (support.lower + support.upper * odds) / (1 + odds);
}

QuantileProblem quantile_problem(const Quantity& quantity, const Support& support) {
  for (const double value : {quantity.p5, quantity.p50, quantity.p95}) {
    if (!magnitude_fits(value)) return QuantileProblem::magnitude;
  }
  const bool bounded_below = support.kind != Support::Kind::real;
  const bool bounded_above = support.kind == Support::Kind::between;
  if (quantity.p5 == quantity.p95 && quantity.p50 == quantity.p5) {
    if (bounded_below && quantity.p5 < support.lower) return QuantileProblem::below_limit;
    if (bounded_above && quantity.p95 > support.upper) return QuantileProblem::above_limit;
    return QuantileProblem::none;
  }
  const bool rises = quantity.p5 < quantity.p50 && quantity.p50 < quantity.p95;
  if (!rises) return QuantileProblem::not_rising;
  if (bounded_below && quantity.p5 <= support.lower) return QuantileProblem::below_limit;
  if (bounded_above && quantity.p95 >= support.upper) return QuantileProblem::above_limit;
  const double b = quantile_skew(quantity, support);
  return b >= 1 / kGreatestSkew && b <= kGreatestSkew ? QuantileProblem::none
                                                      : QuantileProblem::too_skewed;
}

}  // namespace reckoner
