// SPDX-License-Identifier: MIT
// In which operands is a formula a straight line? Read off its Expression, so what is affine in
// what follows from the formula itself: a product of two operands is affine in each of them alone,
// what stands below a division line, in an exponent or under a limit in nothing.
#pragma once

#include <array>
#include <cstdint>

#include "core/model/formula.h"

namespace reckoner {

using OperandSet = std::uint16_t;  // a bit each
static_assert(kMaxOperands <= 16);

struct FormulaShape {
  /// By operand: those that it is multiplied with. Its own bit: the formula is no straight line in
  /// it whatever the others are.
  std::array<OperandSet, kMaxOperands> products{};
  OperandSet proportional = 0;  // operands that the formula is a multiple of
  OperandSet reciprocal = 0;    // operands that one over the formula is a straight line in
};

FormulaShape shape_of(const FormulaRow& formula);

}  // namespace reckoner
