// SPDX-License-Identifier: MIT
#include "core/engine/summary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace reckoner;

namespace {

double quantile_by_sorting(std::vector<double> values, double probability) {
  std::sort(values.begin(), values.end());
  const double rank = probability * static_cast<double>(values.size()) - 0.5;
  const auto below = static_cast<std::size_t>(rank);
  return values[below] + (rank - static_cast<double>(below)) * (values[below + 1] - values[below]);
}

std::vector<double> replicate(const std::vector<double>& values, std::size_t r) {
  const std::size_t rows = values.size() / 16;
  return {values.begin() + static_cast<std::ptrdiff_t>(r * rows),
          values.begin() + static_cast<std::ptrdiff_t>((r + 1) * rows)};
}

double error_by_definition(const std::vector<double>& values, double probability) {
  double sum = 0, squares = 0, q[16];
  for (std::size_t r = 0; r < 16; ++r)
    sum += q[r] = quantile_by_sorting(replicate(values, r), probability);
  for (const double v : q) squares += (v - sum / 16) * (v - sum / 16);
  return std::sqrt(squares / 15) / 4;
}

struct Shape {
  const char* name;
  std::function<double(std::mt19937_64&)> draw;
};

double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }
double normal(std::mt19937_64& random) {
  return std::sqrt(-2 * std::log(1 - uniform(random))) *
         std::cos(6.283185307179586 * uniform(random));
}

const Shape kShapes[] = {
    {"wide lognormal", [](auto& r) { return 1e7 * std::exp(2 * normal(r)); }},
    {"narrow lognormal", [](auto& r) { return 5e6 * std::exp(0.05 * normal(r)); }},
    {"crosses zero", [](auto& r) { return 3 + 10 * normal(r); }},
    {"negative", [](auto& r) { return -std::exp(normal(r)); }},
    {"half on a limit",
     [](auto& r) {
       const double x = normal(r);
       return x < 0 ? 0 : x;
     }},
    {"half on a positive limit",
     [](auto& r) {
       const double x = normal(r);
       return x < 0 ? 1 : 1 + x;
     }},
    {"two values", [](auto& r) { return uniform(r) < 0.3 ? 1.0 : 2.0; }},
    {"neighbouring doubles", [](auto& r) { return 1.0 + std::floor(4 * uniform(r)) * 0x1p-52; }},
    {"extremely heavy tail", [](auto& r) { return std::exp(std::exp(3 * normal(r)) - 40); }},
    {"tiny", [](auto& r) { return 1e-300 * (1 + uniform(r)); }},
    {"huge", [](auto& r) { return 1e295 * (1 + 3 * uniform(r)); }},
};

}  // namespace

TEST_CASE("quantiles and their errors equal those by sorting") {
  Summarizer summarizer;
  for (const Shape& shape : kShapes) {
    for (const std::size_t rows : {256u, 4096u, 65536u}) {
      CAPTURE(shape.name);
      CAPTURE(rows);
      std::mt19937_64 random(rows);
      std::vector<double> values(rows);
      for (double& v : values) {
        v = shape.draw(random);
        if (v > 1e300) v = 1e300;
      }
      const SampleSummary summary = summarizer.summarize(values, true);
      REQUIRE(summary.finite);
      for (std::size_t q = 0; q < 5; ++q) {
        CHECK(summary.values[q + 1] == quantile_by_sorting(values, kQuantileProbabilities[q]));
        const double error = error_by_definition(values, kQuantileProbabilities[q]);
        if (error < 1e150 && error > 1e-150) {
          CHECK(summary.errors[q + 1] == doctest::Approx(error).epsilon(1e-9));
        }
      }
      CHECK(summary.lowest == *std::min_element(values.begin(), values.end()));
      CHECK(summary.highest == *std::max_element(values.begin(), values.end()));
    }
  }
}

TEST_CASE("a histogram counts every sample in its bin, exactly") {
  Summarizer summarizer;
  for (const Shape& shape : kShapes) {
    CAPTURE(shape.name);
    std::mt19937_64 random(7);
    std::vector<double> values(16384);
    for (double& v : values) {
      v = shape.draw(random);
      if (v > 1e300) v = 1e300;
    }
    const SampleSummary summary = summarizer.summarize(values, true);
    REQUIRE(summary.edges.size() == summary.counts.size() + 1);
    std::vector<std::uint32_t> counts(summary.counts.size());
    for (const double v : values) {
      std::size_t bin = 0;
      while (bin + 1 < counts.size() && v >= summary.edges[bin + 1]) ++bin;
      ++counts[bin];
    }
    CHECK(counts == summary.counts);
    CHECK(summary.edges.front() == summary.lowest);
    CHECK(summary.edges.back() == summary.highest);
    CHECK(std::is_sorted(summary.edges.begin(), summary.edges.end()));
  }
}

TEST_CASE("edges are log-spaced over a positive range wider than a factor of two, else linear") {
  Summarizer summarizer;
  std::vector<double> values(256);
  for (std::size_t i = 0; i < 256; ++i) values[i] = 1 + 9.0 * static_cast<double>(i) / 255;
  const SampleSummary wide = summarizer.summarize(values, true);
  CHECK(wide.edges[32] == doctest::Approx(std::sqrt(10.0)));
  for (double& v : values) v = 1 + (v - 1) / 10;
  const SampleSummary narrow = summarizer.summarize(values, true);
  CHECK(narrow.edges[32] == doctest::Approx(1.45));
}

TEST_CASE("the mean is exact for whole numbers, its error is that of the replicates") {
  Summarizer summarizer;
  std::vector<double> values(4096);
  for (std::size_t i = 0; i < 4096; ++i) values[i] = static_cast<double>(i);
  const SampleSummary summary = summarizer.summarize(values, false);
  CHECK(summary.values[0] == 2047.5);
  // Replicate means are 127.5 + 256 r: their standard deviation is 256 sqrt(16 * 17 / 12).
  CHECK(summary.errors[0] == doctest::Approx(256 * std::sqrt(16.0 * 17 / 12) / 4).epsilon(1e-14));
  CHECK(summary.edges.empty());
}

TEST_CASE("equal samples are a point: no error, one bin") {
  Summarizer summarizer;
  const std::vector<double> values(512, 5.576e6);
  const SampleSummary summary = summarizer.summarize(values, true);
  for (const double v : summary.values) CHECK(v == 5.576e6);
  for (const double e : summary.errors) CHECK(e == 0);
  CHECK(summary.edges == std::vector<double>{5.576e6, 5.576e6});
  CHECK(summary.counts == std::vector<std::uint32_t>{512});
}

TEST_CASE("a sample that is not finite is reported, not summed") {
  Summarizer summarizer;
  for (const double bad :
       {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
        std::numeric_limits<double>::quiet_NaN()}) {
    std::vector<double> values(1024, 1.0);
    values[777] = bad;
    CHECK_FALSE(summarizer.summarize(values, true).finite);
  }
  CHECK_FALSE(summarize_point(std::numeric_limits<double>::quiet_NaN(), 256, true).finite);
}

TEST_CASE("samples below and at most at a value are told apart") {
  const std::vector<double> values{1, 2, 2, 3, 5};
  CHECK(count_below(values, 2) == 1);
  CHECK(count_at_most(values, 2) == 3);
  CHECK(count_below(values, 9) == 5);
  CHECK(count_at_most({}, 9) == 0);
}
