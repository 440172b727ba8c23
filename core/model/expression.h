// SPDX-License-Identifier: MIT
// A formula as symbols instead of numbers: the same templates that compute with double build an
// Expression, and the explanation prints it, once with the operands' names and once with their
// values. Stored in postfix order, so it is a plain value without pointers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/words/language.h"

namespace reckoner {

class Expression {
 public:
  enum class Kind : std::uint8_t {
    operand,
    number,
    negate,
    add,
    subtract,
    multiply,
    divide,
    power
  };
  struct Step {
    Kind kind{};
    std::uint8_t operand = 0;  // Kind::operand: its place in the formula
    double number = 0;         // Kind::number
    bool operator==(const Step&) const = default;
  };

  Expression() = default;
  /// The operand at `place` in FormulaRow::operands.
  static Expression operand(std::size_t place) {
    return Expression(Step{Kind::operand, static_cast<std::uint8_t>(place), 0});
  }
  /// An exact constant, printed as its number.
  explicit Expression(double number) : Expression(Step{Kind::number, 0, number}) {}

  std::span<const Step> steps() const { return steps_; }
  bool operator==(const Expression&) const = default;

  friend Expression operator-(const Expression& a) { return Expression(Kind::negate, a); }
  friend Expression operator+(const Expression& a, const Expression& b) {
    return {Kind::add, a, b};
  }
  friend Expression operator-(const Expression& a, const Expression& b) {
    return {Kind::subtract, a, b};
  }
  friend Expression operator*(const Expression& a, const Expression& b) {
    return {Kind::multiply, a, b};
  }
  friend Expression operator/(const Expression& a, const Expression& b) {
    return {Kind::divide, a, b};
  }
  friend Expression power(const Expression& base, const Expression& exponent) {
    return {Kind::power, base, exponent};
  }

  friend Expression operator+(const Expression& a, double b) { return a + Expression(b); }
  friend Expression operator-(const Expression& a, double b) { return a - Expression(b); }
  friend Expression operator*(const Expression& a, double b) { return a * Expression(b); }
  friend Expression operator/(const Expression& a, double b) { return a / Expression(b); }
  friend Expression power(const Expression& base, double exponent) {
    return power(base, Expression(exponent));
  }
  friend Expression operator+(double a, const Expression& b) { return Expression(a) + b; }
  friend Expression operator-(double a, const Expression& b) { return Expression(a) - b; }
  friend Expression operator*(double a, const Expression& b) { return Expression(a) * b; }
  friend Expression operator/(double a, const Expression& b) { return Expression(a) / b; }
  friend Expression power(double base, const Expression& exponent) {
    return power(Expression(base), exponent);
  }

 private:
  explicit Expression(Step step) : steps_{step} {}
  Expression(Kind kind, const Expression& a);
  Expression(Kind kind, const Expression& a, const Expression& b);

  std::vector<Step> steps_;
};

/// The expression as typeset text with `operand_texts[i]` for operand i, and parentheses only where
/// precedence asks for them: "(1 + interconnect) × price ÷ (8,766 × utilization)".
std::string typeset(const Expression& expression, std::span<const std::string> operand_texts,
                    Language language);

}  // namespace reckoner
