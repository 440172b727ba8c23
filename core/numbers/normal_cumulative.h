// SPDX-License-Identifier: MIT
// The normal distribution function, written out so that every compiler and browser computes the
// same bits.
#pragma once

#include "core/numbers/special_functions.h"

namespace reckoner {

namespace special {

inline constexpr double kFarthestScore = 40;  // beyond, exp_ has nothing left
inline constexpr double kSqrtHalf = 0.70710678118654752;

}  // namespace special

/// P(Z <= z) of the standard normal, by W. J. Cody, "Rational Chebyshev
/// approximations for the error function", Math. Comp. 23 (1969) 631-637: relative error of the
/// lower tail below 2e-15 down to z = -37. All three regions are computed and one selected, so
/// that loops vectorise.
inline double normal_cumulative(double z) {
  double size = z < 0 ? -z : z;
  size = size < special::kFarthestScore ? size : special::kFarthestScore;
  const double x = size * special::kSqrtHalf;
  const double x2 = x * x;
  // |x| <= 0.46875: erf by an odd rational.
  const double erf_above =
      (((1.85777706184603153e-1 * x2 + 3.16112374387056560e0) * x2 + 1.13864154151050156e2) * x2 +
       3.77485237685302021e2) *
          x2 +
      3.20937758913846947e3;
  const double erf_below =
      (((x2 + 2.36012909523441209e1) * x2 + 2.44024637934444173e2) * x2 + 1.28261652607737228e3) *
          x2 +
      2.84423683343917062e3;
  const double near = 1.0 - x * erf_above / erf_below;
  // To 4: erfc less its exponential.
  double above = 2.15311535474403846e-8 * x + 5.64188496988670089e-1;
  above = above * x + 8.88314979438837594e0;
  above = above * x + 6.61191906371416295e1;
  above = above * x + 2.98635138197400131e2;
  above = above * x + 8.81952221241769090e2;
  above = above * x + 1.71204761263407058e3;
  above = above * x + 2.05107837782607147e3;
  above = above * x + 1.23033935479799725e3;
  double below = x + 1.57449261107098347e1;
  below = below * x + 1.17693950891312499e2;
  below = below * x + 5.37181101862009858e2;
  below = below * x + 1.62138957456669019e3;
  below = below * x + 3.29079923573345963e3;
  below = below * x + 4.36261909014324716e3;
  below = below * x + 3.43936767414372164e3;
  below = below * x + 1.23033935480374942e3;
  const double middle = above / below;
  // Beyond 4: in 1 / x^2.
  const double w = 1.0 / (x2 > 16.0 ? x2 : 16.0);
  const double far_above =
      ((((1.63153871373020978e-2 * w + 3.05326634961232344e-1) * w + 3.60344899949804439e-1) * w +
        1.25781726111229246e-1) *
           w +
       1.60837851487422766e-2) *
          w +
      6.58749161529837803e-4;
  const double far_below =
      ((((w + 2.56852019228982242e0) * w + 1.87295284992346725e0) * w + 5.27905102951428412e-1) *
           w +
       6.05183413124413191e-2) *
          w +
      2.33520497626869185e-3;
  const double far = (0.56418958354775629 - w * far_above / far_below) / (x > 4.0 ? x : 4.0);
  // exp(-z^2 / 2) from the part of z that squares exactly, and the rest.
  const double head = static_cast<double>(static_cast<float>(size));
  const double tail = exp_(-0.5 * (head * head)) * exp_(-0.5 * ((size - head) * (size + head)));
  const double beyond = x <= 0.46875 ? near : (x <= 4.0 ? middle : far) * tail;
  return z < 0 ? 0.5 * beyond : 1.0 - 0.5 * beyond;
}

}  // namespace reckoner
