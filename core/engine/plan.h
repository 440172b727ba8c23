// SPDX-License-Identifier: MIT
// What a scenario's choices make of the formula tables: which formula computes each output, which
// outputs exist, and what the requested ones need. Values of quantities do not enter.
#pragma once

#include <array>
#include <bitset>
#include <span>
#include <vector>

#include "core/model/formula.h"
#include "core/scenario/scenario.h"

namespace reckoner {

using ParameterSet = std::bitset<kParameterCount>;

struct Plan {
  std::array<const FormulaRow*, kOutputCount> formulas{};  // of needed outputs; else nullptr
  std::vector<OutputId> outputs;                           // needed, in order of evaluation
  std::vector<OutputId> requested;                         // those that exist
  std::vector<OutputId> missing;  // requested, but not defined for this scenario
  ParameterSet parameters;        // needed
  std::array<ParameterSet, kOutputCount> reaching{};  // by output: parameters that it depends on
  std::array<double, static_cast<std::size_t>(ConstantId::count_)> constants{};
};

/// `requested` empty: every output.
Plan make_plan(const Scenario& scenario, std::span<const OutputId> requested);

/// The formula that computes an output for this scenario; nullptr where the output does not exist
/// for it (a constant that was never published, a fleet without GPUs).
const FormulaRow* formula_for(const Scenario& scenario, OutputId id);

/// What stands at an operand, in whatever form each kind is kept, by its row.
template <class Value, class Parameters, class Outputs, class Constants>
Value at_operand(const Operand& operand, Parameters& parameters, Outputs& outputs,
                 Constants& constants) {
  if (operand.kind == Operand::Kind::parameter) return Value(parameters[operand.row]);
  if (operand.kind == Operand::Kind::output) return Value(outputs[operand.row]);
  return Value(constants[operand.row]);
}

/// The one way through the formulas: each of `outputs`, which are the plan's or some of them in its
/// order, as visit(id, formula, in) with in[i] = source(operand i).
template <class Source, class Visit>
void walk(const Plan& plan, std::span<const OutputId> outputs, const Source& source,
          const Visit& visit) {
  for (const OutputId id : outputs) {
    const FormulaRow& formula = *plan.formulas[index(id)];
    std::array<decltype(source(Operand())), kMaxOperands> in{};
    for (std::size_t i = 0; i < formula.operand_count; ++i) in[i] = source(formula.operands[i]);
    visit(id, formula, in);
  }
}

/// Every needed output at one value per parameter; the rest of the result is 0.
std::array<double, kOutputCount> evaluate_once(
    const Plan& plan, const std::array<double, kParameterCount>& parameters);

}  // namespace reckoner
