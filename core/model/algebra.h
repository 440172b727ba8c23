// SPDX-License-Identifier: MIT
// Steps of formulas that need care with numbers. The templates state each as it is explained; the
// overloads for double compute it without losing digits. Select-based, so loops vectorise.
//
// Capital per year: the constant yearly payment that pays back 1 less its resale value over n
// years,
//   (1 - residual / (1 + r)^n) * r / (1 - (1 + r)^-n),    (1 - residual) / n at r = 0.
// As written it loses all digits near r = 0; with expm1 and log1p it runs smoothly into the
// straight line.
#pragma once

#include "core/numbers/special_functions.h"

namespace reckoner {

/// log(1 + x), x >= 0. What adding 1 rounds away comes back by the ratio (W. Kahan).
inline double log1p_(double x) {
  const double sum = 1.0 + x;
  const double rounded = sum - 1.0;
  const double ratio = rounded == 0.0 ? 1.0 : x / rounded;
  return rounded == 0.0 ? x : log_(sum) * ratio;
}

template <class T>
T capital_per_year(const T& residual_share, const T& rate_per_year, const T& years) {
  return (1.0 - residual_share / power(1.0 + rate_per_year, years)) * rate_per_year /
         (1.0 - power(1.0 + rate_per_year, -years));
}

template <>
inline double capital_per_year(const double& residual_share, const double& rate_per_year,
                               const double& years) {
  const double discount_less_one = expm1_(-(years * log1p_(rate_per_year)));  // (1 + r)^-n - 1
  const double lost = 1.0 - residual_share * (1.0 + discount_less_one);
  const double straight_line = lost / years;
  const double with_interest = lost * rate_per_year / -discount_less_one;
  return rate_per_year == 0.0 ? straight_line : with_interest;
}

}  // namespace reckoner
