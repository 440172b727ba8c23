// SPDX-License-Identifier: MIT
// From three quantiles to samples: the generalised lognormal of R. B. Myerson through P5, P50 and
// P95, exactly. With c the normal's 95 % point, y = T(P), w = y95 - y50, b = w / (y50 - y5) and
// s = ln b / c:
//
//   y(z) = y50 + w expm1(s z) / expm1(s c)        (s = 0: y50 + w z / c)        x = T^-1(y)
//
// T by support: real, identity; above a, identity if (P50 - a)^2 <= (P5 - a)(P95 - a), else
// ln((x - a) / (P50 - a)), the same curve where both meet; between a and d,
// logit((x - a) / (d - a)). Samples are clamped to the limits given. expm1 keeps all digits near b
// = 1, where powers of b lose them.
#pragma once

#include <cstddef>
#include <limits>

#include "core/numbers/quantity.h"

namespace reckoner {

struct Limits {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

class Distribution {
 public:
  /// Of a valid quantity: three rising quantiles inside the support, or a point.
  Distribution(const Quantity& quantity, const Support& support, const Limits& limits = {});

  bool is_point() const { return shape_ == Shape::point; }
  /// The value at a normal score: P5 at -kNormalP95, P50 at 0, P95 at kNormalP95.
  double sample(double z) const;
  /// The same for `count` scores; `scores` and `out` must not overlap.
  void sample(const double* scores, double* out, std::size_t count) const;

 private:
  enum class Shape : unsigned char { point, identity, logarithm, logit };
  template <Shape shape>
  double value_at(double z) const;

  Shape shape_ = Shape::point;
  double origin_ = 0;     // P50, or the support's lower limit
  double span_ = 1;       // what T^-1 multiplies by
  double shift_ = 0;      // y50 where T is the logit
  double amplitude_ = 0;  // w / expm1(s c)
  double rate_ = 0;       // s
  double low_ = 0, high_ = 0;
};

}  // namespace reckoner
