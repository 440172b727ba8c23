// SPDX-License-Identifier: MIT
#include "core/numbers/symmetric_inverse.h"

#include <doctest/doctest.h>

namespace reckoner {
namespace {

TEST_CASE("a matrix times its inverse is one") {
  const SquareMatrix<3> matrix{{{4, 1, -2}, {1, 3, 0.5}, {-2, 0.5, 5}}};
  const SquareMatrix<3> inverse = symmetric_inverse(matrix);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < 3; ++k) sum += matrix[i][k] * inverse[k][j];
      CHECK(sum == doctest::Approx(i == j ? 1 : 0));
      CHECK(inverse[i][j] == inverse[j][i]);
    }
  }
}

TEST_CASE("two by two, by hand") {
  const SquareMatrix<2> inverse = symmetric_inverse(SquareMatrix<2>{{{2, 1}, {1, 3}}});
  CHECK(inverse[0][0] == doctest::Approx(0.6));
  CHECK(inverse[0][1] == doctest::Approx(-0.2));
  CHECK(inverse[1][1] == doctest::Approx(0.4));
}

}  // namespace
}  // namespace reckoner
