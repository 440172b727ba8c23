// SPDX-License-Identifier: MIT
// Sensitivity of a scenario's outputs, through its plan.
#include <array>

#include "core/engine/dependence.h"
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

Distribution distribution_of(const Scenario& scenario, ParameterId id) {
  const ParameterRow& row = parameter(id);
  return {scenario[id], row.support, {row.hard_low, row.hard_high}};
}

bool is_dependent(const Scenario& scenario, const Plan& plan, const DependentGroup& group) {
  return scenario[group.correlation].p50 != 0 &&
         uncertain_members(scenario, group, plan.parameters) > 1;
}

/// One parameter, or a group of which several are drawn together.
struct Input {
  ParameterId key;  // the parameter, or the group's correlation
  const DependentGroup* group = nullptr;
  double correlation = 0;
  std::vector<ParameterId> columns;  // all members of a group
  std::vector<Distribution> distributions;
  ParameterSet drawn;
};

/// A scenario's formulas as a function of its uncertain inputs.
class ScenarioFunction final : public BlockFunction {
 public:
  ScenarioFunction(const Scenario& scenario, const Plan& plan, std::span<const OutputId> outputs)
      : plan_(plan), outputs_(outputs.begin(), outputs.end()) {
    for (std::size_t i = 0; i < kParameterCount; ++i) {
      if (!plan.parameters[i]) continue;
      parameter_blocks_[i].assign(kBlockRows, scenario.quantities[i].p50);
      parameter_at_[i] = parameter_blocks_[i].data();
    }
    add_inputs(scenario);
    for (std::size_t i = 0; i < constant_blocks_.size(); ++i) {
      constant_blocks_[i].assign(kBlockRows, plan.constants[i]);
      constant_at_[i] = constant_blocks_[i].data();
    }
    for (const OutputId id : plan.outputs) {
      output_blocks_[index(id)].resize(kBlockRows);
      changed_blocks_[index(id)].resize(kBlockRows);
    }
  }

  ParameterId key(std::size_t input) const { return inputs_[input].key; }
  std::size_t input_count() const override { return inputs_.size(); }
  std::size_t output_count() const override { return outputs_.size(); }
  std::size_t columns(std::size_t input) const override { return inputs_[input].columns.size(); }
  std::uint32_t dimension(std::size_t input, std::size_t column) const override {
    return static_cast<std::uint32_t>(parameter(inputs_[input].columns[column]).dimension);
  }
  bool reaches(std::size_t input, std::size_t output) const override {
    return (plan_.reaching[index(outputs_[output])] & inputs_[input].drawn).any();
  }
  void sample(std::size_t i, const double* scores, double* values,
              std::size_t count) const override {
    const Input& input = inputs_[i];
    if (input.group == nullptr) return input.distributions[0].sample(scores, values, count);
    std::array<const double*, kDependentMembers> own{};
    std::array<double, kBlockRows> mixed;
    for (std::size_t c = 0; c < input.columns.size(); ++c) {
      own[c] = scores + c * kBlockRows;
      mix_scores(score_weights(*input.group, c, input.correlation), c, own.data(), mixed.data(),
                 count);
      input.distributions[c].sample(mixed.data(), values + c * kBlockRows, count);
    }
  }
  void evaluate(const double* const* inputs, std::size_t changed, std::size_t count) override {
    changed_ = changed;
    place_inputs(inputs);
    for (const OutputId id : plan_.outputs) output_at_[index(id)] = block_of(id).data();
    const auto source = [this](const Operand& operand) {
      return at_operand<const double*>(operand, parameter_at_, output_at_, constant_at_);
    };
    const auto run = [&](OutputId id, const FormulaRow& formula, const auto& in) {
      if (changed == kEverything || is_changed(id)) {
        formula.batch(in.data(), block_of(id).data(), count);
      }
    };
    walk(plan_, plan_.outputs, source, run);
  }
  const double* output(std::size_t output) const override {
    return output_at_[index(outputs_[output])];
  }

 private:
  bool is_changed(OutputId id) const {
    return changed_ != kEverything && (plan_.reaching[index(id)] & inputs_[changed_].drawn).any();
  }
  std::vector<double>& block_of(OutputId id) {
    return (is_changed(id) ? changed_blocks_ : output_blocks_)[index(id)];
  }
  void place_inputs(const double* const* inputs) {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      for (std::size_t c = 0; c < inputs_[i].columns.size(); ++c) {
        const std::size_t row = index(inputs_[i].columns[c]);
        if (inputs_[i].drawn[row]) parameter_at_[row] = inputs[i] + c * kBlockRows;
      }
    }
  }
  void add_input(const Scenario& scenario, Input input) {
    for (const ParameterId id : input.columns) {
      input.distributions.push_back(distribution_of(scenario, id));
      input.drawn.set(index(id), plan_.parameters[index(id)] && is_uncertain(scenario, id));
    }
    inputs_.push_back(std::move(input));
  }
  /// In the order of the parameters; a group at the place of its first member in use.
  void add_inputs(const Scenario& scenario) {
    ParameterSet placed;
    for (std::size_t i = 0; i < kParameterCount; ++i) {
      const auto id = static_cast<ParameterId>(i);
      if (!plan_.parameters[i] || placed[i] || !is_uncertain(scenario, id)) continue;
      const auto place = place_in_group(id);
      if (!place || !is_dependent(scenario, plan_, *place->group)) {
        add_input(scenario, {id, nullptr, 0, {id}, {}, {}});
        continue;
      }
      const DependentGroup& group = *place->group;
      add_input(scenario, {group.correlation,
                           &group,
                           scenario[group.correlation].p50,
                           {group.members.begin(), group.members.end()},
                           {},
                           {}});
      placed |= inputs_.back().drawn;
    }
  }

  const Plan& plan_;
  std::vector<OutputId> outputs_;
  std::vector<Input> inputs_;
  std::array<std::vector<double>, kParameterCount> parameter_blocks_;
  std::array<std::vector<double>, static_cast<std::size_t>(ConstantId::count_)> constant_blocks_;
  std::array<std::vector<double>, kOutputCount> output_blocks_;   // with every input at its own
  std::array<std::vector<double>, kOutputCount> changed_blocks_;  // with input `changed_` replaced
  std::array<const double*, kParameterCount> parameter_at_{};
  std::array<const double*, kOutputCount> output_at_{};
  std::array<const double*, static_cast<std::size_t>(ConstantId::count_)> constant_at_{};
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
        {outputs[share.output], function.key(share.input), share.first_order, share.total});
  }
  return rows;
}

}  // namespace reckoner
