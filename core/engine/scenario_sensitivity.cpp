// SPDX-License-Identifier: MIT
// Sensitivity of a scenario's outputs, through its plan.
#include <array>

#include "core/engine/distributions.h"
#include "core/engine/sensitivity.h"

namespace reckoner {
namespace {

bool is_finite(double x) { return x - x == 0; }
double distance(double a, double b) { return a < b ? b - a : a - b; }

double width(const TornadoRow& row) { return distance(row.at_p5, row.at_p95); }

/// Equally wide rows stay in the order of their parameters.
void insert_widest_first(std::vector<TornadoRow>& rows, const TornadoRow& row) {
  auto place = rows.end();
  while (place != rows.begin() && width(place[-1]) < width(row)) --place;
  rows.insert(place, row);
}

bool is_uncertain(const Scenario& scenario, ParameterId id) {
  return !parameter(id).is_choice && !scenario[id].is_point();
}

/// A scenario's formulas as a function of its uncertain inputs.
class ScenarioFunction final : public BlockFunction {
 public:
  ScenarioFunction(const Scenario& scenario, const Plan& plan, std::span<const OutputId> outputs)
      : plan_(plan), outputs_(outputs.begin(), outputs.end()) {
    for (std::size_t i = 0; i < kParameterCount; ++i) {
      const auto id = static_cast<ParameterId>(i);
      if (!plan.parameters[i]) continue;
      const ParameterRow& row = parameter(id);
      parameter_blocks_[i].assign(kBlockRows, scenario.quantities[i].p50);
      if (!is_uncertain(scenario, id)) continue;
      inputs_.push_back(id);
      distributions_.emplace_back(scenario[id], row.support, Limits{row.hard_low, row.hard_high});
    }
    for (std::size_t i = 0; i < constant_blocks_.size(); ++i) {
      constant_blocks_[i].assign(kBlockRows, plan.constants[i]);
    }
    for (const OutputId id : plan.outputs) {
      output_blocks_[index(id)].resize(kBlockRows);
      changed_blocks_[index(id)].resize(kBlockRows);
    }
  }

  std::span<const ParameterId> inputs() const { return inputs_; }
  std::size_t input_count() const override { return inputs_.size(); }
  std::size_t output_count() const override { return outputs_.size(); }
  std::uint32_t dimension(std::size_t input) const override {
    return static_cast<std::uint32_t>(parameter(inputs_[input]).dimension);
  }
  bool reaches(std::size_t input, std::size_t output) const override {
    return plan_.reaching[index(outputs_[output])][index(inputs_[input])];
  }
  void sample(std::size_t input, const double* scores, double* values,
              std::size_t count) const override {
    distributions_[input].sample(scores, values, count);
  }
  void evaluate(const double* const* inputs, std::size_t changed, std::size_t count) override {
    changed_ = changed;
    for (const OutputId id : plan_.outputs) {
      if (changed == kEverything || is_changed(id)) run(id, inputs, count);
    }
  }
  const double* output(std::size_t output) const override { return block_of(outputs_[output]); }

 private:
  bool is_changed(OutputId id) const {
    return changed_ != kEverything && plan_.reaching[index(id)][index(inputs_[changed_])];
  }
  const double* block_of(OutputId id) const {
    return (is_changed(id) ? changed_blocks_ : output_blocks_)[index(id)].data();
  }
  void run(OutputId id, const double* const* inputs, std::size_t count) {
    const FormulaRow& formula = *plan_.formulas[index(id)];
    std::array<const double*, kMaxOperands> in{};
    for (std::size_t i = 0; i < formula.operand_count; ++i) {
      const Operand& operand = formula.operands[i];
      switch (operand.kind) {
        case Operand::Kind::parameter:
          in[i] = parameter_block(operand.row, inputs);
          break;
        case Operand::Kind::output:
          in[i] = block_of(static_cast<OutputId>(operand.row));
          break;
        case Operand::Kind::constant:
          in[i] = constant_blocks_[operand.row].data();
          break;
      }
    }
    auto& blocks = changed_ == kEverything ? output_blocks_ : changed_blocks_;
    formula.batch(in.data(), blocks[index(id)].data(), count);
  }
  const double* parameter_block(std::size_t row, const double* const* inputs) const {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (index(inputs_[i]) == row) return inputs[i];
    }
    return parameter_blocks_[row].data();
  }

  const Plan& plan_;
  std::vector<OutputId> outputs_;
  std::vector<ParameterId> inputs_;
  std::vector<Distribution> distributions_;
  std::array<std::vector<double>, kParameterCount> parameter_blocks_;
  std::array<std::vector<double>, static_cast<std::size_t>(ConstantId::count_)> constant_blocks_;
  std::array<std::vector<double>, kOutputCount> output_blocks_;   // with every input at its own
  std::array<std::vector<double>, kOutputCount> changed_blocks_;  // with input `changed_` replaced
  std::size_t changed_ = kEverything;
};

}  // namespace

std::vector<TornadoRow> tornado(const Scenario& scenario, const Plan& plan,
                                std::span<const OutputId> outputs) {
  std::array<double, kParameterCount> values{};
  for (std::size_t i = 0; i < kParameterCount; ++i) values[i] = scenario.quantities[i].p50;
  const auto middle = evaluate_once(plan, values);
  std::array<std::vector<TornadoRow>, kOutputCount> rows;
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    const auto id = static_cast<ParameterId>(i);
    if (!plan.parameters[i] || !is_uncertain(scenario, id)) continue;
    values[i] = scenario[id].p5;
    const auto low = evaluate_once(plan, values);
    values[i] = scenario[id].p95;
    const auto high = evaluate_once(plan, values);
    values[i] = scenario[id].p50;
    for (const OutputId output : outputs) {
      const std::size_t o = index(output);
      if (!plan.reaching[o][i] || !is_finite(low[o] - high[o]) || !is_finite(middle[o])) continue;
      insert_widest_first(rows[o], {output, id, low[o], middle[o], high[o]});
    }
  }
  std::vector<TornadoRow> result;
  for (const OutputId output : outputs) {
    const std::vector<TornadoRow>& of_output = rows[index(output)];
    result.insert(result.end(), of_output.begin(), of_output.end());
  }
  return result;
}

std::vector<TornadoRow> tornado(const Scenario& scenario, OutputId output) {
  const OutputId requested[] = {output};
  const Plan plan = make_plan(scenario, requested);
  return tornado(scenario, plan, plan.requested);
}

std::vector<IndexRow> sobol_indices(const Scenario& scenario, const Plan& plan,
                                    std::span<const OutputId> outputs, const PointSet& points) {
  ScenarioFunction function(scenario, plan, outputs);
  const PointSet fewer{points.rows < kMostIndexRows ? points.rows : kMostIndexRows, points.seed};
  std::vector<IndexRow> rows;
  for (const VarianceShare& share : variance_shares(function, fewer)) {
    rows.push_back(
        {outputs[share.output], function.inputs()[share.input], share.first_order, share.total});
  }
  return rows;
}

}  // namespace reckoner
