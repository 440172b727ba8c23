// SPDX-License-Identifier: MIT
#include "core/model/affine.h"

#include <vector>

#include "core/model/expression.h"

namespace reckoner {
namespace {

using Kind = Expression::Kind;

struct Part {
  OperandSet operands = 0, proportional = 0, reciprocal = 0;
};

OperandSet without(OperandSet set, OperandSet taken) {
  return static_cast<OperandSet>(set & ~taken);
}

class Reader {
 public:
  void read(const Expression::Step& step) {
    switch (step.kind) {
      case Kind::operand:
        return push(static_cast<OperandSet>(1u << step.operand));
      case Kind::number:
        return push(0);
      case Kind::negate:
        return;
      case Kind::limit:
        add_curved(stack_.back().operands);
        stack_.back().proportional = stack_.back().reciprocal = 0;
        return;
      default:
        combine(step.kind);
    }
  }
  FormulaShape shape() const {
    FormulaShape shape = shape_;
    shape.proportional = stack_.back().proportional;
    shape.reciprocal = stack_.back().reciprocal;
    return shape;
  }

 private:
  void push(OperandSet operands) { stack_.push_back({operands, operands, 0}); }

  void combine(Kind kind) {
    const Part right = stack_.back();
    stack_.pop_back();
    Part& left = stack_.back();
    Part made;
    made.operands = left.operands | right.operands;
    if (kind == Kind::multiply || kind == Kind::divide) {
      made.proportional = without(left.proportional, right.operands);
      made.reciprocal = without(left.reciprocal, right.operands);
      add_products(left.operands, right.operands);
    }
    if (kind == Kind::multiply) {
      made.proportional |= without(right.proportional, left.operands);
      made.reciprocal |= without(right.reciprocal, left.operands);
    }
    if (kind == Kind::divide) {
      made.reciprocal |= without(without(right.operands, curved_), left.operands);
    }
    if (kind == Kind::divide || kind == Kind::power) add_curved(right.operands);
    if (kind == Kind::power) add_curved(left.operands);
    left = made;
  }

  void add_products(OperandSet a, OperandSet b) {
    for (std::size_t i = 0; i < kMaxOperands; ++i) {
      if (a >> i & 1) shape_.products[i] |= b;
      if (b >> i & 1) shape_.products[i] |= a;
    }
    curved_ |= a & b;
  }
  void add_curved(OperandSet a) {
    for (std::size_t i = 0; i < kMaxOperands; ++i) shape_.products[i] |= a & 1u << i;
    curved_ |= a;
  }

  FormulaShape shape_;
  OperandSet curved_ = 0;
  std::vector<Part> stack_;
};

}  // namespace

FormulaShape shape_of(const FormulaRow& formula) {
  std::vector<Expression> operands;
  for (std::size_t i = 0; i < formula.operand_count; ++i) {
    operands.push_back(Expression::operand(i));
  }
  const Expression expression = formula.explain(operands.data());
  Reader reader;
  for (const Expression::Step& step : expression.steps()) reader.read(step);
  return reader.shape();
}

}  // namespace reckoner
