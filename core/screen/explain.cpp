// SPDX-License-Identifier: MIT
#include "core/screen/explain.h"

#include "core/engine/plan.h"
#include "core/model/expression.h"
#include "core/numbers/decimal.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

constexpr int kComputedDigits = 4;
constexpr int kMostGivenDigits = 7;  // more come from a derived P50, not from a reader or a source

/// What stands at one operand: computed from others, or given.
struct OperandFigure {
  double value = 0;
  std::string_view unit;
  std::string label;
  bool is_computed = false;
  Cites cites;
};

std::array<double, kParameterCount> middle_values(const Scenario& scenario) {
  std::array<double, kParameterCount> values{};
  for (const ParameterRow& row : parameters()) values[index(row.key)] = scenario[row.key].p50;
  return values;
}

OperandFigure figure(const Scenario& scenario, const Operand& operand,
                     const std::array<double, kOutputCount>& outputs_at_p50, Language language) {
  if (operand.kind == Operand::Kind::parameter) {
    const ParameterRow& row = parameters()[operand.row];
    return {scenario.quantities[operand.row].p50, row.unit, std::string(row.label.in(language)),
            false, row.cites};
  }
  if (operand.kind == Operand::Kind::output) {
    const OutputRow& row = outputs()[operand.row];
    return {outputs_at_p50[operand.row], row.unit, std::string(row.label.in(language)), true,
            row.cites};
  }
  const auto id = static_cast<ConstantId>(operand.row);
  const ConstantRow& row = constant(id);
  return {constant_value(scenario, id).value_or(0), row.unit, std::string(row.label.in(language)),
          false, constant_cites(scenario, id)};
}

std::string figure_text(const OperandFigure& figure, Language language) {
  const auto given = static_cast<int>(shortest_decimal(figure.value).digits.size());
  const bool is_short = !figure.is_computed && given <= kMostGivenDigits;
  return format_quantity(figure.value, figure.unit, is_short ? given : kComputedDigits, language);
}

// A label inside a formula: no capital at its start, except in R1, GPU or MFU, and nothing of the
// unit, which the numbers show ("Pay, per person and year").
std::string inside_formula(std::string_view label) {
  constexpr std::string_view kCapitalAcute = "É";
  std::string text(label.substr(0, label.rfind(", ")));
  const bool capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  const bool is_word = text.size() > 1 && ((text[1] >= 'a' && text[1] <= 'z') || text[1] == ' ' ||
                                           static_cast<unsigned char>(text[1]) >= 0x80);
  if (capital && is_word) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  if (std::string_view(text).starts_with(kCapitalAcute)) text.replace(0, kCapitalAcute.size(), "é");
  return text;
}

}  // namespace

Explanation explain(const Scenario& scenario, OutputId id, Language language) {
  const Plan plan = make_plan(scenario, {&id, 1});
  const FormulaRow* formula = plan.formulas[index(id)];
  if (formula == nullptr) return {};
  const std::array<double, kOutputCount> values = evaluate_once(plan, middle_values(scenario));
  const OutputRow& row = output(id);
  Explanation explanation;
  explanation.title = row.label.in(language);
  explanation.note = formula->note.in(language);
  explanation.value = values[index(id)];
  explanation.result = format_quantity(explanation.value, row.unit, kComputedDigits, language);
  std::array<Expression, kMaxOperands> symbols;
  std::vector<std::string> names;
  std::vector<std::string> numbers;
  for (const Operand& operand : formula->inputs()) {
    const OperandFigure at = figure(scenario, operand, values, language);
    symbols[names.size()] = Expression::operand(names.size());
    names.push_back(inside_formula(at.label));
    numbers.push_back(figure_text(at, language));
    explanation.operands.push_back({operand, at.label, numbers.back(), at.cites});
  }
  const Expression expression = formula->explain(symbols.data());
  explanation.symbols = typeset(expression, names, language);
  explanation.numbers = typeset(expression, numbers, language);
  return explanation;
}

}  // namespace reckoner
