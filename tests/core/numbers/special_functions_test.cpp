// SPDX-License-Identifier: MIT
#include "core/numbers/special_functions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace reckoner;

namespace {

double relative_error(double got, double want) {
  return want == 0 ? std::fabs(got) : std::fabs(got / want - 1);
}

}  // namespace

TEST_CASE("exp, expm1 and log agree with the library's to a few units in the last place") {
  std::mt19937_64 random(1);
  double exp_error = 0, expm1_error = 0, log_error = 0;
  for (int i = 0; i < 200'000; ++i) {
    double x = (static_cast<double>(random() >> 11) * 0x1p-53 - 0.5) * 1400;
    if (i % 3 == 0) x *= 1e-3;
    if (i % 7 == 0) x *= 1e-6;
    const double exp_x = std::exp(x);
    exp_error = std::fmax(exp_error, relative_error(exp_(x), exp_x));
    expm1_error = std::fmax(expm1_error, relative_error(expm1_(x), std::expm1(x)));
    if (std::fabs(std::log(exp_x)) > 0) {
      log_error = std::fmax(log_error, relative_error(log_(exp_x), std::log(exp_x)));
    }
  }
  CHECK(exp_error < 5e-16);
  CHECK(expm1_error < 7e-16);
  CHECK(log_error < 5e-16);
}

TEST_CASE("the sine of a small angle agrees with the library's") {
  for (int i = -600; i <= 600; ++i) {
    CHECK(relative_error(small_sine_(i * 0.001), std::sin(i * 0.001)) < 3e-16);
  }
}

TEST_CASE("exp and log keep their limits and exact values") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(exp_(0) == 1);
  CHECK(expm1_(0) == 0);
  CHECK(expm1_(1e-300) == 1e-300);
  CHECK(expm1_(-1e9) == -1);
  CHECK(exp_(1e9) == infinity);
  CHECK(expm1_(1e9) == infinity);
  CHECK(exp_(-1e9) == 0);
  CHECK(log_(1) == 0);
  CHECK(log_(0) == -infinity);
  CHECK(log_(infinity) == infinity);
  CHECK(std::isnan(log_(-1)));
  CHECK(std::isnan(exp_(std::numeric_limits<double>::quiet_NaN())));
  for (int k = -1000; k <= 1000; k += 50) {
    CHECK(log_(std::ldexp(1.0, k)) == doctest::Approx(k * 0.6931471805599453).epsilon(1e-15));
  }
}

TEST_CASE("the normal quantile has the published values") {
  // M. J. Wichura (1988), section "Test results": PPND16 of 0.25, 0.001 and 1e-20 (the last lies
  // beyond this implementation's range); 0.05, 0.025, 0.005: any table of the normal distribution,
  // to all digits from R's qnorm as quoted in NIST's handbook.
  struct Row {
    double p, z;
  };
  const Row rows[] = {{0.25, -0.6744897501960817}, {0.001, -3.090232306167813},
                      {0.05, -1.6448536269514729}, {0.025, -1.9599639845400545},
                      {0.005, -2.575829303548901}, {0.5, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.p);
    CHECK(normal_quantile(row.p) == doctest::Approx(row.z).epsilon(2e-15));
  }
}

TEST_CASE("the normal quantile inverts the distribution function") {
  for (double p = 1e-9; p < 1; p = p < 0.01 ? p * 1.7 : p + 0.0131) {
    CAPTURE(p);
    CHECK(0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0)) ==
          doctest::Approx(p).epsilon(1e-13));
  }
  CHECK(normal_quantile(1e-300) == normal_quantile(1e-12));
}

TEST_CASE("logit and logistic are inverse") {
  for (const double share : {1e-9, 0.346, 0.5, 0.995}) {
    CHECK(logistic_(logit_(share)) == doctest::Approx(share).epsilon(1e-14));
  }
}
