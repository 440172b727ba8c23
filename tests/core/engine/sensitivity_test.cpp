// SPDX-License-Identifier: MIT
#include "core/engine/sensitivity.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

using namespace reckoner;

namespace {

/// One output of uniform inputs, listed in any order.
class UniformFunction final : public BlockFunction {
 public:
  using Formula = std::function<double(const std::vector<double>&)>;
  UniformFunction(std::vector<std::uint32_t> order, Formula formula)
      : order_(std::move(order)), formula_(std::move(formula)), out_(kBlockRows) {}

  std::size_t input_count() const override { return order_.size(); }
  std::size_t output_count() const override { return 1; }
  std::uint32_t dimension(std::size_t input, std::size_t) const override { return order_[input]; }
  bool reaches(std::size_t, std::size_t) const override { return true; }
  void sample(std::size_t, const double* scores, double* values, std::size_t count) const override {
    for (std::size_t i = 0; i < count; ++i)
      values[i] = 0.5 * std::erfc(-scores[i] / std::sqrt(2.0));
  }
  void evaluate(const double* const* inputs, std::size_t, std::size_t count) override {
    std::vector<double> x(order_.size());
    for (std::size_t row = 0; row < count; ++row) {
      for (std::size_t i = 0; i < x.size(); ++i) x[order_[i]] = inputs[i][row];
      out_[row] = formula_(x);
    }
  }
  const double* output(std::size_t) const override { return out_.data(); }

 private:
  std::vector<std::uint32_t> order_;
  Formula formula_;
  std::vector<double> out_;
};

constexpr double kPi = 3.141592653589793;

/// T. Ishigami, T. Homma (1990), a = 7, b = 0.1.
double ishigami(const std::vector<double>& u) {
  const double x = kPi * (2 * u[0] - 1), y = kPi * (2 * u[1] - 1), z = kPi * (2 * u[2] - 1);
  return std::sin(x) + 7 * std::sin(y) * std::sin(y) + 0.1 * z * z * z * z * std::sin(x);
}

constexpr double kWeights[] = {0, 1, 4.5, 9, 99, 99};

/// Sobol's g-function: product of (|4 x - 2| + a) / (1 + a).
double g_function(const std::vector<double>& u) {
  double product = 1;
  for (std::size_t i = 0; i < u.size(); ++i) {
    product *= (std::fabs(4 * u[i] - 2) + kWeights[i]) / (1 + kWeights[i]);
  }
  return product;
}

std::vector<std::uint32_t> in_order(std::uint32_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  return order;
}

}  // namespace

TEST_CASE("Ishigami's function has its known indices") {
  // V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2, V1 = (1 + b pi^4/5)^2 / 2, V2 = a^2/8,
  // V13 = b^2 pi^8 (1/18 - 1/50).
  const double pi4 = kPi * kPi * kPi * kPi;
  const double v1 = 0.5 * (1 + 0.1 * pi4 / 5) * (1 + 0.1 * pi4 / 5), v2 = 49.0 / 8;
  const double v13 = 0.01 * pi4 * pi4 * (1.0 / 18 - 1.0 / 50), v = v1 + v2 + v13;
  const double first[] = {v1 / v, v2 / v, 0}, total[] = {(v1 + v13) / v, v2 / v, v13 / v};
  UniformFunction function(in_order(3), ishigami);
  const auto shares = variance_shares(function, {16384, 1});
  REQUIRE(shares.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK(std::fabs(shares[i].first_order - first[i]) < 0.01);
    CHECK(std::fabs(shares[i].total - total[i]) < 0.01);
  }
}

TEST_CASE("Sobol's g-function has its known indices") {
  double product = 1;
  for (const double a : kWeights) product *= 1 + 1 / (3 * (1 + a) * (1 + a));
  UniformFunction function(in_order(6), g_function);
  const auto shares = variance_shares(function, {16384, 1});
  REQUIRE(shares.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    const double own = 1 / (3 * (1 + kWeights[i]) * (1 + kWeights[i]));
    CAPTURE(i);
    CHECK(std::fabs(shares[i].first_order - own / (product - 1)) < 0.01);
    CHECK(std::fabs(shares[i].total - own * product / (1 + own) / (product - 1)) < 0.01);
  }
}

TEST_CASE("indices do not depend on the order in which inputs are listed") {
  UniformFunction forwards(in_order(6), g_function);
  UniformFunction backwards({5, 4, 3, 2, 1, 0}, g_function);
  const auto a = variance_shares(forwards, {1024, 1});
  const auto b = variance_shares(backwards, {1024, 1});
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(a[i].first_order == b[5 - i].first_order);
    CHECK(a[i].total == b[5 - i].total);
  }
}

TEST_CASE("an output that never varies has no shares") {
  UniformFunction function(in_order(2), [](const std::vector<double>&) { return 3.0; });
  CHECK(variance_shares(function, {256, 1}).empty());
}

TEST_CASE("a small variation around a large mean keeps its shares") {
  UniformFunction function(in_order(2),
                           [](const std::vector<double>& u) { return 1e9 + u[0] + 2 * u[1]; });
  const auto shares = variance_shares(function, {4096, 1});
  CHECK(shares[0].first_order == doctest::Approx(0.2).epsilon(0.01));
  CHECK(shares[1].total == doctest::Approx(0.8).epsilon(0.01));
}
