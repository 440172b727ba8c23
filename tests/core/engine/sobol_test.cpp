// SPDX-License-Identifier: MIT
#include "core/engine/sobol.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/numbers/special_functions.h"

using namespace reckoner;

namespace {

std::vector<std::uint32_t> fractions(const PointSet& points, std::uint32_t dimension) {
  std::vector<std::uint32_t> out(points.rows);
  SobolDimension(points, dimension).fractions(0, out);
  return out;
}

}  // namespace

TEST_CASE("every replicate of every dimension has one point in each of its equal intervals") {
  for (const std::uint32_t rows : {256u, 4096u, 65536u}) {
    const std::uint32_t per_replicate = rows / kReplicates;
    for (std::uint32_t dimension = 0; dimension < kSobolDimensions; ++dimension) {
      const auto points = fractions({rows, 7}, dimension);
      for (std::uint32_t r = 0; r < kReplicates; ++r) {
        std::vector<bool> hit(per_replicate);
        for (std::uint32_t i = 0; i < per_replicate; ++i) {
          const std::uint64_t at =
              std::uint64_t{points[r * per_replicate + i]} * per_replicate >> 32;
          hit[at] = true;
        }
        CAPTURE(dimension);
        CAPTURE(r);
        REQUIRE(std::count(hit.begin(), hit.end(), false) == 0);
      }
    }
  }
}

TEST_CASE("the first two dimensions form a (0,m,2)-net: one point in every dyadic box") {
  const std::uint32_t m = 8, count = 1u << m;
  const auto x = fractions({count * kReplicates, 3}, 0);
  const auto y = fractions({count * kReplicates, 3}, 1);
  for (std::uint32_t r = 0; r < kReplicates; ++r) {
    for (std::uint32_t split = 0; split <= m; ++split) {
      std::set<std::uint32_t> boxes;
      for (std::uint32_t i = r * count; i < (r + 1) * count; ++i) {
        const std::uint64_t bx = std::uint64_t{x[i]} << split >> 32;
        const std::uint64_t by = std::uint64_t{y[i]} << (m - split) >> 32;
        boxes.insert(static_cast<std::uint32_t>(bx << (m - split) | by));
      }
      REQUIRE(boxes.size() == count);
    }
  }
}

TEST_CASE("blocks can be taken from anywhere") {
  for (const std::uint32_t rows : {256u, 4096u, 1u << 20}) {
    const PointSet points{rows, 11};
    const auto all = fractions(points, 5);
    const SobolDimension dimension(points, 5);
    for (std::uint32_t first = 0; first + 100 < rows; first += rows / 5 + 3) {
      std::vector<std::uint32_t> some(100);
      dimension.fractions(first, some);
      CHECK(std::equal(some.begin(), some.end(), all.begin() + first));
    }
  }
}

TEST_CASE("seeds, dimensions and replicates differ") {
  const PointSet points{4096, 1};
  CHECK(fractions(points, 4) == fractions(points, 4));
  CHECK(fractions(points, 4) != fractions({4096, 2}, 4));
  CHECK(fractions(points, 4) != fractions(points, 5));
  const auto all = fractions(points, 4);
  std::set<std::vector<std::uint32_t>> replicates;
  for (std::uint32_t r = 0; r < kReplicates; ++r) {
    replicates.insert({all.begin() + r * 256, all.begin() + (r + 1) * 256});
  }
  CHECK(replicates.size() == kReplicates);
}

TEST_CASE("replicates err independently of each other") {
  // The mean of x^2 over a replicate, less 1/3: over 64 seeds, neighbours must not be correlated,
  // and the standard error from 16 replicates must be the real error of their mean.
  double products = 0, squares = 0, error_ratio = 0;
  for (std::uint32_t seed = 1; seed <= 64; ++seed) {
    const auto x = fractions({1024, seed}, 0);
    double errors[kReplicates] = {}, sum = 0, spread = 0;
    for (std::uint32_t i = 0; i < 1024; ++i) {
      const double u = (x[i] + 0.5) * 0x1p-32;
      errors[i / 64] += (u * u - 1.0 / 3) / 64;
    }
    for (std::uint32_t r = 0; r < kReplicates; ++r) {
      sum += errors[r];
      squares += errors[r] * errors[r] / (64.0 * kReplicates);
      products += errors[r] * errors[(r + 1) % kReplicates] / (64.0 * kReplicates);
    }
    for (const double e : errors) spread += (e - sum / 16) * (e - sum / 16) / 15;
    error_ratio += sum / 16 * (sum / 16) / (spread / 16) / 64;
  }
  CHECK(std::fabs(products / squares) < 0.15);
  CHECK(error_ratio > 0.6);
  CHECK(error_ratio < 1.7);
}

TEST_CASE("scrambled points integrate far better than random ones") {
  // The mean of the product of five coordinates is 1/32; 4,096 random points err by about 7e-4.
  double squares = 0;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    std::vector<std::vector<std::uint32_t>> x;
    for (std::uint32_t d = 0; d < 5; ++d) x.push_back(fractions({4096, seed}, d));
    double mean = 0;
    for (std::size_t i = 0; i < 4096; ++i) {
      double product = 1;
      for (const auto& column : x) product *= (column[i] + 0.5) * 0x1p-32;
      mean += product / 4096;
    }
    squares += (mean - 1.0 / 32) * (mean - 1.0 / 32) / 20;
  }
  CHECK(std::sqrt(squares) < 2e-4);
}

TEST_CASE("normal scores are the normal quantiles of the fractions, bit by bit") {
  const PointSet points{4096, 9};
  const auto x = fractions(points, 17);
  const SobolDimension dimension(points, 17);
  std::vector<double> scores(kBlockRows);
  for (std::uint32_t first = 0; first < points.rows; first += kBlockRows) {
    dimension.normal_scores(first, scores);
    for (std::uint32_t i = 0; i < kBlockRows; ++i) {
      const double p = (x[first + i] + 0.5) * 0x1p-32;
      REQUIRE(scores[i] == normal_quantile(p));
    }
  }
}
