// SPDX-License-Identifier: MIT
// exp, expm1, log and the normal quantile, written out so that every compiler and browser computes
// the same bits; libm differs between them. Straight-line code: loops over these vectorise.
//
// Relative errors: exp_ and log_ below 2e-16, expm1_ below 4e-16, normal_quantile below 1e-15.
// Coefficients of exp and log: own Chebyshev fits (errors 8e-17 and 6e-20). Normal
// quantile: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988) 477-484, PPND16.
#pragma once

#include <cstdint>
#include <limits>

namespace reckoner {

/// The normal's 95 % point: z of P95.
inline constexpr double kNormalP95 = 1.6448536269514722;

namespace special {

// The builtin: emcc 3.1.6's library has no std::bit_cast.
constexpr std::uint64_t bits_of(double x) { return __builtin_bit_cast(std::uint64_t, x); }
constexpr double from_bits(std::uint64_t bits) { return __builtin_bit_cast(double, bits); }

// Adding this rounds to an integer, which then stands in the low bits: exact, branch-free, and the
// same everywhere, which a conversion to int64 is not in SIMD.
inline constexpr double kRoundingMagic = 6755399441055744.0;  // 1.5 * 2^52
inline constexpr double kLog2e = 1.4426950408889634;
inline constexpr double kLn2High = 0.6931467056274414;  // 21 bits: its product with n is exact
inline constexpr double kLn2Low = 4.7493250390316726e-07;
inline constexpr double kExpLowest = -708.0;  // below, exp_ is 0: no subnormals
inline constexpr double kExpHighest = 709.4;  // above, exp_ is infinite

struct ExpParts {
  double scale;     // 2^n
  double fraction;  // expm1(r), x = n ln2 + r, |r| <= ln2 / 2
};

inline ExpParts exp_parts(double x) {
  x = x < kExpLowest ? kExpLowest : x;
  x = x > kExpHighest ? kExpHighest : x;
  const double shifted = x * kLog2e + kRoundingMagic;
  const double n = shifted - kRoundingMagic;
  const double r = (x - n * kLn2High) - n * kLn2Low;
  const auto bits = (bits_of(shifted) + 1023u) << 52;
  const double r2 = r * r;
  // Even and odd powers apart: two short chains of dependent operations instead of a long one.
  const double odd =
      ((2.5095720055690665e-08 * r2 + 2.75572797684354e-06) * r2 + 0.00019841269854488353) * r2 +
      0.008333333333332138;
  const double even =
      ((2.7614021910563383e-07 * r2 + 2.4801536000433462e-05) * r2 + 0.0013888888906076256) * r2 +
      0.04166666666665112;
  const double tail = 0.16666666666666666 + r * (even + r * odd);
  return {from_bits(bits), r + r2 * (0.5 + r * tail)};
}

}  // namespace special

inline double exp_(double x) {
  const special::ExpParts e = special::exp_parts(x);
  double y = e.scale + e.scale * e.fraction;
  y = x < special::kExpLowest ? 0.0 : y;
  return x > special::kExpHighest ? std::numeric_limits<double>::infinity() : y;
}

inline double expm1_(double x) {
  const special::ExpParts e = special::exp_parts(x);
  const double y = e.scale * e.fraction + (e.scale - 1.0);
  return x > special::kExpHighest ? std::numeric_limits<double>::infinity() : y;
}

/// Of a positive normal number; 0 gives minus infinity, below 0 NaN.
inline double log_(double x) {
  constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcd;  // bits of sqrt(1/2): x = 2^k m, m >= it
  constexpr std::uint64_t kOne = 0x3ff0000000000000;
  constexpr double kTwo52 = 4503599627370496.0;
  const std::uint64_t shifted = special::bits_of(x) + (kOne - kSqrtHalf);
  const std::uint64_t exponent = shifted >> 52;  // k + 1023
  const double k = special::from_bits(exponent | 0x4330000000000000) - (kTwo52 + 1023.0);
  const std::uint64_t mantissa = (shifted & 0x000fffffffffffff) + kSqrtHalf;
  const double f = special::from_bits(mantissa) - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double z2 = z * z;
  const double even =
      ((0.13268368374196163 * z2 + 0.18181795361427514) * z2 + 0.28571428570792073) * z2 +
      0.6666666666666666;
  const double odd =
      ((0.1309085280389437 * z2 + 0.1538625483939804) * z2 + 0.22222222394326058) * z2 +
      0.40000000000000896;
  const double half_square = 0.5 * f * f;
  const double rest = s * (half_square + z * (even + z * odd)) + k * special::kLn2Low;
  double y = k * special::kLn2High - ((half_square - rest) - f);
  y = x > std::numeric_limits<double>::max() ? x : y;
  y = x == 0.0 ? -std::numeric_limits<double>::infinity() : y;
  return x < 0.0 ? std::numeric_limits<double>::quiet_NaN() : y;
}

/// Of an angle from -0.6 to 0.6: the series to x^15, of which the rest is below 1e-18.
inline double small_sine_(double x) {
  const double x2 = x * x;
  double tail = x2 / -1307674368000.0 + 1.0 / 6227020800.0;
  tail = tail * x2 - 1.0 / 39916800.0;
  tail = tail * x2 + 1.0 / 362880.0;
  tail = tail * x2 - 1.0 / 5040.0;
  tail = tail * x2 + 1.0 / 120.0;
  tail = tail * x2 - 1.0 / 6.0;
  return x + x * x2 * tail;
}

inline double logit_(double share) { return log_(share / (1.0 - share)); }
inline double logistic_(double y) { return 1.0 / (1.0 + exp_(-y)); }

namespace special {

inline constexpr double kCentralHalfWidth = 0.425;
inline constexpr double kSmallestTail = 1.4e-11;  // AS 241's second region ends here

/// Normal quantile of 1/2 + q, |q| <= kCentralHalfWidth.
inline double central_normal_quantile(double q) {
  const double r = 0.180625 - q * q;
  const double above =
      (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
           45921.953931549871457) *
              r +
          13731.693765509461125) *
             r +
         1971.5909503065514427) *
            r +
        133.14166789178437745) *
           r +
       3.3871328727963666080);
  const double below =
      (((((((5226.4952788528545610 * r + 28729.085735721942674) * r + 39307.895800092710610) * r +
           21213.794301586595867) *
              r +
          5394.1960214247511077) *
             r +
         687.18700749205790830) *
            r +
        42.313330701600911252) *
           r +
       1.0);
  return q * above / below;
}

/// Distance from 0 of the normal quantile with `tail` beyond it; kSmallestTail <= tail <= 0.075.
inline double tail_normal_quantile(double tail) {
  const double r = __builtin_sqrt(-log_(tail)) - 1.6;
  const double above = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r +
                             2.41780725177450611770e-1) *
                                r +
                            1.27045825245236838258) *
                               r +
                           3.64784832476320460504) *
                              r +
                          5.76949722146069140550) *
                             r +
                         4.63033784615654529590) *
                            r +
                        1.42343711074968357734);
  const double below = (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r +
                             1.51986665636164571966e-2) *
                                r +
                            1.48103976427480074590e-1) *
                               r +
                           6.89767334985100004550e-1) *
                              r +
                          1.67638483018380384940) *
                             r +
                         2.05319162663775882187) *
                            r +
                        1.0);
  return above / below;
}

}  // namespace special

/// z with P(Z <= z) = p, for p from 1.4e-11 to 1 - 1.4e-11; beyond, the quantile there.
inline double normal_quantile(double p) {
  const double q = p - 0.5;
  if ((q < 0 ? -q : q) <= special::kCentralHalfWidth) return special::central_normal_quantile(q);
  double tail = q < 0 ? p : 1.0 - p;
  tail = tail < special::kSmallestTail ? special::kSmallestTail : tail;
  const double z = special::tail_normal_quantile(tail);
  return q < 0 ? -z : z;
}

}  // namespace reckoner
