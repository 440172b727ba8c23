// SPDX-License-Identifier: MIT
#include "core/model/expression.h"

#include <string_view>
#include <utility>

#include "core/words/format.h"

namespace reckoner {
namespace {

// What binds stronger has the higher number; an atom never needs parentheses.
enum Precedence : int { kSum = 1, kProduct = 2, kSign = 3, kPower = 4, kAtom = 5 };

struct Piece {
  std::string text;
  int precedence = kAtom;
};

constexpr std::string_view kMinusSign = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";

std::string wrapped(const Piece& piece, int needed) {
  return piece.precedence >= needed ? piece.text : "(" + piece.text + ")";
}

// A value that prints with a minus sign would read as a subtraction after another operator.
Piece atom(std::string text) {
  const bool negative = std::string_view(text).substr(0, kMinusSign.size()) == kMinusSign;
  return {std::move(text), negative ? kSign : kAtom};
}

std::string superscript(std::string_view digits) {
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (const char digit : digits) text += kDigits[digit - '0'];
  return text;
}

bool only_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

Piece raised(const Piece& base, const Piece& exponent) {
  const std::string bottom = wrapped(base, kAtom);
  // A name of several words, a negative or a composed exponent stands in parentheses.
  if (only_digits(exponent.text)) return {bottom + superscript(exponent.text), kPower};
  const bool one_word = exponent.precedence == kAtom &&
                        exponent.text.find(' ') == std::string::npos &&
                        exponent.text.find(kNoBreakSpace) == std::string::npos;
  return {bottom + "^" + (one_word ? exponent.text : "(" + exponent.text + ")"), kPower};
}

Piece combined(Expression::Kind kind, const Piece& a, const Piece& b) {
  using Kind = Expression::Kind;
  switch (kind) {
    case Kind::add:
      return {wrapped(a, kSum) + " + " + wrapped(b, b.precedence == kSign ? kAtom : kSum), kSum};
    case Kind::subtract:
      return {wrapped(a, kSum) + " " + std::string(kMinusSign) + " " +
                  wrapped(b, b.precedence == kSign ? kAtom : kProduct),
              kSum};
    case Kind::multiply:
      return {wrapped(a, kProduct) + " × " + wrapped(b, b.precedence == kSign ? kAtom : kProduct),
              kProduct};
    case Kind::divide:
      return {wrapped(a, kProduct) + " ÷ " + wrapped(b, kPower), kProduct};
    case Kind::power:
      return raised(a, b);
    default:
      return a;
  }
}

}  // namespace

Expression::Expression(Kind kind, const Expression& a) : steps_(a.steps_) {
  steps_.push_back({kind, 0, 0});
}

Expression::Expression(Kind kind, const Expression& a, const Expression& b) {
  steps_.reserve(a.steps_.size() + b.steps_.size() + 1);
  steps_ = a.steps_;
  steps_.insert(steps_.end(), b.steps_.begin(), b.steps_.end());
  steps_.push_back({kind, 0, 0});
}

std::string typeset(const Expression& expression, std::span<const std::string> operand_texts,
                    Language language) {
  std::vector<Piece> stack;
  for (const Expression::Step& step : expression.steps()) {
    switch (step.kind) {
      case Expression::Kind::operand:
        stack.push_back(atom(operand_texts[step.operand]));
        break;
      case Expression::Kind::number:
        stack.push_back(atom(format_exact(step.number, language)));
        break;
      case Expression::Kind::negate:
        stack.back() = {std::string(kMinusSign) + wrapped(stack.back(), kPower), kSign};
        break;
      default: {
        const Piece right = std::move(stack.back());
        stack.pop_back();
        stack.back() = combined(step.kind, stack.back(), right);
      }
    }
  }
  return stack.empty() ? std::string() : std::move(stack.back().text);
}

}  // namespace reckoner
