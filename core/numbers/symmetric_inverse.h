// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace reckoner {

template <std::size_t N>
using SquareMatrix = std::array<std::array<double, N>, N>;

/// Inverse of a symmetric positive definite matrix, by Cholesky's decomposition.
template <std::size_t N>
SquareMatrix<N> symmetric_inverse(const SquareMatrix<N>& matrix) {
  SquareMatrix<N> lower{};
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) rest -= lower[i][k] * lower[j][k];
      assert(i != j || rest > 0);
      lower[i][j] = i == j ? std::sqrt(rest) : rest / lower[j][j];
    }
  }
  SquareMatrix<N> unlower{};  // the inverse of `lower`
  for (std::size_t j = 0; j < N; ++j) {
    unlower[j][j] = 1 / lower[j][j];
    for (std::size_t i = j + 1; i < N; ++i) {
      double sum = 0;
      for (std::size_t k = j; k < i; ++k) sum -= lower[i][k] * unlower[k][j];
      unlower[i][j] = sum / lower[i][i];
    }
  }
  SquareMatrix<N> inverse{};
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j < N; ++j) {
      for (std::size_t k = i > j ? i : j; k < N; ++k) {
        inverse[i][j] += unlower[k][i] * unlower[k][j];
      }
    }
  }
  return inverse;
}

}  // namespace reckoner
