// SPDX-License-Identifier: MIT
#include "core/engine/plan.h"

namespace reckoner {
namespace {

constexpr std::size_t kConstantCount = static_cast<std::size_t>(ConstantId::count_);

struct Existing {
  std::array<const FormulaRow*, kOutputCount> formulas{};
  std::array<std::optional<double>, kConstantCount> constants{};
};

bool has_all_operands(const FormulaRow& formula, const Existing& existing) {
  for (const Operand& operand : formula.inputs()) {
    if (operand.kind == Operand::Kind::constant && !existing.constants[operand.row]) return false;
    if (operand.kind == Operand::Kind::output && !existing.formulas[operand.row]) return false;
  }
  return true;
}

Existing find_existing(const Scenario& scenario) {
  Existing existing;
  for (std::size_t i = 0; i < kConstantCount; ++i) {
    existing.constants[i] = constant_value(scenario, static_cast<ConstantId>(i));
  }
  for (std::size_t i = 0; i < kOutputCount; ++i) {
    const FormulaRow* formula = chosen_formula(scenario, static_cast<OutputId>(i));
    if (formula && has_all_operands(*formula, existing)) existing.formulas[i] = formula;
  }
  return existing;
}

/// Marks what the marked outputs need. Operands stand above, so one pass upwards is enough.
void add_needed(const Existing& existing, std::bitset<kOutputCount>& needed) {
  for (std::size_t i = kOutputCount; i-- > 0;) {
    if (!needed[i]) continue;
    for (const Operand& operand : existing.formulas[i]->inputs()) {
      if (operand.kind == Operand::Kind::output) needed.set(operand.row);
    }
  }
}

void add_output(Plan& plan, std::size_t i, const FormulaRow& formula) {
  plan.formulas[i] = &formula;
  plan.outputs.push_back(static_cast<OutputId>(i));
  for (const Operand& operand : formula.inputs()) {
    if (operand.kind == Operand::Kind::parameter) plan.reaching[i].set(operand.row);
    if (operand.kind == Operand::Kind::output) plan.reaching[i] |= plan.reaching[operand.row];
  }
  plan.parameters |= plan.reaching[i];
}

}  // namespace

Plan make_plan(const Scenario& scenario, std::span<const OutputId> requested) {
  Plan plan;
  const Existing existing = find_existing(scenario);
  for (std::size_t i = 0; i < kConstantCount; ++i) {
    plan.constants[i] = existing.constants[i].value_or(0);
  }
  std::bitset<kOutputCount> wanted;
  for (const OutputId id : requested) wanted.set(index(id));
  if (requested.empty()) wanted.set();
  std::bitset<kOutputCount> needed;
  for (std::size_t i = 0; i < kOutputCount; ++i) {
    if (!wanted[i]) continue;
    const bool exists = existing.formulas[i] != nullptr;
    needed.set(i, exists);
    (exists ? plan.requested : plan.missing).push_back(static_cast<OutputId>(i));
  }
  add_needed(existing, needed);
  for (std::size_t i = 0; i < kOutputCount; ++i) {
    if (needed[i]) add_output(plan, i, *existing.formulas[i]);
  }
  return plan;
}

const FormulaRow* formula_for(const Scenario& scenario, OutputId id) {
  return make_plan(scenario, {&id, 1}).formulas[index(id)];
}

std::array<double, kOutputCount> evaluate_once(
    const Plan& plan, const std::array<double, kParameterCount>& parameters) {
  std::array<double, kOutputCount> values{};
  const auto source = [&](const Operand& operand) {
    return at_operand<double>(operand, parameters, values, plan.constants);
  };
  walk(plan, plan.outputs, source, [&](OutputId id, const FormulaRow& formula, const auto& in) {
    values[index(id)] = formula.scalar(in.data());
  });
  return values;
}

}  // namespace reckoner
