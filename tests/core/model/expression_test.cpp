// SPDX-License-Identifier: MIT
#include "core/model/expression.h"
#include "tests/core/languages.h"

#include <doctest/doctest.h>

using namespace reckoner;

namespace {

const std::string kNames[] = {"a", "b", "c", "unit price", "\u22122"};

std::string text(const Expression& expression) { return typeset(expression, kNames, kEnglish); }

}  // namespace

TEST_CASE("parentheses stand only where precedence asks for them") {
  const auto o = [](std::size_t place) { return Expression::operand(place); };
  const Expression a = o(0), b = o(1), c = o(2), price = o(3), negative = o(4);
  CHECK(text(a * b + c) == "a × b + c");
  CHECK(text((a + b) * c) == "(a + b) × c");
  CHECK(text(a * (b * c)) == "a × b × c");
  CHECK(text(a + (b - c)) == "a + b \u2212 c");
  CHECK(text(a - (b + c)) == "a \u2212 (b + c)");
  CHECK(text(a - b * c) == "a \u2212 b × c");
  CHECK(text(a / (b * c)) == "a ÷ (b × c)");
  CHECK(text(a / (b / c)) == "a ÷ (b ÷ c)");
  CHECK(text(a / b / c) == "a ÷ b ÷ c");
  CHECK(text(a / power(b, 2.0)) == "a ÷ b²");
  CHECK(text(power(a + b, c)) == "(a + b)^c");
  CHECK(text(power(a, price)) == "a^(unit price)");
  CHECK(text(power(1.0 + a, -price)) == "(1 + a)^(\u2212unit price)");
  CHECK(text(power(power(a, b), c)) == "(a^b)^c");
  CHECK(text(-a + b) == "\u2212a + b");
  CHECK(text(a * -b) == "a × (\u2212b)");
  CHECK(text(a - negative) == "a \u2212 (\u22122)");
  CHECK(text(a * 8766.0) == "a × 8,766");
  CHECK(typeset(8766.0 * a, kNames, kFrench) == "8\u202F766 × a");
  CHECK(text(a / 1e15) == "a ÷ 10¹⁵");
  CHECK(text(a) == "a");
  CHECK(text(Expression()) == "");
}
