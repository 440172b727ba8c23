// SPDX-License-Identifier: MIT
#include "core/engine/distributions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

#include "core/numbers/special_functions.h"

using namespace reckoner;

namespace {

struct Case {
  Quantity quantity;
  Support support;
};

double uniform(std::mt19937_64& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53;
}

/// Random valid quantities on every support: skews up to 50 either way, widths from a part in 1e9
/// to many decades, b next to 1.
Case draw(std::mt19937_64& random, int i) {
  const double skew = i % 4 == 0   ? 1 + uniform(random, -1e-9, 1e-9)
                      : i % 4 == 1 ? std::exp(uniform(random, -3.9, 3.9))
                                   : std::exp(uniform(random, -1, 1));
  const double width = std::exp(uniform(random, -15, 0.5));
  const double middle = std::exp(uniform(random, -15, 15));
  switch (i % 3) {
    case 0:
      return {{middle - middle * width, middle, middle + middle * width * skew}, kReal};
    case 1:
      return {{1 + middle * std::exp(-width), 1 + middle, 1 + middle * std::exp(width * skew)},
              kMultiplier};
    default: {
      const double y = uniform(random, -5, 5);
      return {{logistic_(y - width), logistic_(y), logistic_(y + width * skew)}, kShare};
    }
  }
}

bool is_usable(const Case& c) {
  if (!(c.quantity.p5 < c.quantity.p50 && c.quantity.p50 < c.quantity.p95)) return false;
  const double skew = quantile_skew(c.quantity, c.support);
  return skew >= 0.02 && skew <= 50;
}

/// On the real line zero is a place like any other: relative to the quantiles' size there.
double error_of(const Case& c, double z, double want) {
  const Quantity& q = c.quantity;
  const double size =
      c.support.kind == Support::Kind::real
          ? std::fmax(std::fabs(q.p5), std::fmax(std::fabs(q.p50), std::fabs(q.p95)))
          : std::fabs(want);
  return std::fabs(Distribution(q, c.support).sample(z) - want) / size;
}

}  // namespace

TEST_CASE("P5, P50 and P95 come back within 1e-12") {
  std::mt19937_64 random(3);
  int used = 0;
  for (int i = 0; i < 30'000; ++i) {
    const Case c = draw(random, i);
    if (!is_usable(c)) continue;
    ++used;
    CAPTURE(c.quantity.p5);
    CAPTURE(c.quantity.p50);
    CAPTURE(c.quantity.p95);
    REQUIRE(error_of(c, -kNormalP95, c.quantity.p5) < 1e-12);
    REQUIRE(error_of(c, 0, c.quantity.p50) < 1e-12);
    REQUIRE(error_of(c, kNormalP95, c.quantity.p95) < 1e-12);
  }
  CHECK(used > 25'000);
}

TEST_CASE("samples rise with the score and stay in the support") {
  std::mt19937_64 random(4);
  for (int i = 0; i < 3'000; ++i) {
    const Case c = draw(random, i);
    if (!is_usable(c)) continue;
    const Distribution distribution(c.quantity, c.support);
    double last = -std::numeric_limits<double>::infinity();
    for (double z = -6.4; z <= 6.4; z += 0.05) {
      const double x = distribution.sample(z);
      REQUIRE(x == x);
      // Rounding may make neighbours fall by an ulp or two where the quantiles lie that close.
      REQUIRE(x >= last - std::fabs(last) * 1e-15);
      if (c.support.kind != Support::Kind::real) REQUIRE(x >= c.support.lower);
      if (c.support.kind == Support::Kind::between) REQUIRE(x <= c.support.upper);
      last = x;
    }
  }
}

TEST_CASE("known shapes") {
  // Symmetric on the real line: the normal distribution. 2 +- 0.3 at z = 1: 2 + 0.3 / 1.6448...
  const Distribution normal({1.7, 2, 2.3}, kReal);
  CHECK(normal.sample(1) == doctest::Approx(2 + 0.3 / kNormalP95).epsilon(1e-14));
  // Geometric midpoint above 0 is the lognormal's borderline, ln b = ln 2 in the identity's terms:
  // x = 2 * 2^(z / 1.6448...).
  const Distribution doubling({1, 2, 4}, kAmount);
  CHECK(doubling.sample(1) == doctest::Approx(2 * std::exp2(1 / kNormalP95)).epsilon(1e-14));
  CHECK(doubling.sample(-3) == doctest::Approx(2 * std::exp2(-3 / kNormalP95)).epsilon(1e-14));
  // Logit midpoint: the logit-normal.
  const Distribution share({0.2, 0.5, 0.8}, kShare);
  CHECK(share.sample(1) ==
        doctest::Approx(1 / (1 + std::exp(-std::log(4.0) / kNormalP95))).epsilon(1e-14));
}

TEST_CASE("the two curves above a limit meet where the middle is the geometric mean") {
  const double p50 = std::sqrt(1.7 * 3.42);
  const Distribution below({1.7, p50 * (1 - 1e-9), 3.42}, kAmount);
  const Distribution above({1.7, p50 * (1 + 1e-9), 3.42}, kAmount);
  for (double z = -4; z <= 4; z += 0.5) {
    CHECK(below.sample(z) == doctest::Approx(above.sample(z)).epsilon(1e-7));
  }
}

TEST_CASE("samples are clamped to the limits") {
  const Distribution overhead({0, 0.05, 0.1}, kReal, {0, 1});
  CHECK(overhead.sample(-6) == 0);
  CHECK(overhead.sample(kNormalP95) == doctest::Approx(0.1).epsilon(1e-12));
  const Distribution capped({1, 2, 40}, kAmount, {0.5, 100});
  CHECK(capped.sample(6) == 100);
  CHECK(capped.sample(-6) >= 0.5);
  // Skewed to the last: exp of exp overflows, the limit stays.
  const Distribution extreme({0.5, 1, std::exp(30.0)}, kAmount, {0, 1e12});
  CHECK(extreme.sample(6.3) == 1e12);
}

TEST_CASE("a point is itself") {
  const Distribution distribution(point(5), kAmount);
  CHECK(distribution.is_point());
  CHECK(distribution.sample(3) == 5);
}

TEST_CASE("many at once are the same bits as one by one") {
  std::mt19937_64 random(5);
  std::vector<double> scores(1000), out(1000);
  for (double& z : scores) z = uniform(random, -6.3, 6.3);
  for (int i = 0; i < 300; ++i) {
    const Case c = draw(random, i);
    if (!is_usable(c)) continue;
    const Distribution distribution(c.quantity, c.support, {-1e9, 1e9});
    distribution.sample(scores.data(), out.data(), scores.size());
    for (std::size_t k = 0; k < scores.size(); ++k)
      REQUIRE(out[k] == distribution.sample(scores[k]));
  }
}
