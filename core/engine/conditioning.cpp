// SPDX-License-Identifier: MIT
#include "core/engine/conditioning.h"

#include <algorithm>

#include "core/engine/dependence.h"

namespace reckoner {
namespace {

// Of the variance: what averages out less leaves gaps between the points, and no slope to trust.
constexpr double kSmallestShare = 0.05;

bool is_finite(double x) { return x - x == 0; }

bool is_uncertain(const Scenario& scenario, std::size_t parameter_index) {
  return !parameter(static_cast<ParameterId>(parameter_index)).is_choice &&
         !scenario.quantities[parameter_index].is_point();
}

/// Whether the input is drawn together with another one that reaches the output.
bool is_tied(const Scenario& scenario, std::size_t parameter_index, const ParameterSet& reaching) {
  const auto place = place_in_group(static_cast<ParameterId>(parameter_index));
  return place && scenario[place->group->correlation].p50 != 0 &&
         uncertain_members(scenario, *place->group, reaching) > 1;
}

using Way = Conditioned::Way;

/// The output's values at the quantiles of its only uncertain input, if they rise or fall
/// throughout.
template <class With>
void add_lone_inputs(const Scenario& scenario, const Plan& plan,
                     std::array<Conditioned, kOutputCount>& chosen, const With& with) {
  constexpr std::size_t kLast = kQuantileProbabilities.size() - 1;
  ParameterSet lone;
  for (const OutputId id : plan.requested) {
    Conditioned& of = chosen[index(id)];
    of.is_alone = of.effects.size() == 1;
    if (of.is_alone) lone.set(of.parameter = of.effects.front().parameter);
  }
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (!lone[i]) continue;
    const Quantity& input = scenario.quantities[i];
    const Distribution distribution = distribution_of(static_cast<ParameterId>(i), input);
    for (std::size_t q = 0; q <= kLast; ++q) {
      const double quartile = distribution.sample(normal_quantile(kQuantileProbabilities[q]));
      const double value = q == 0       ? input.p5
                           : q == kLast ? input.p95
                           : q == 2     ? input.p50
                                        : quartile;
      const auto outputs = with(i, value);
      for (const OutputId id : plan.requested) {
        if (chosen[index(id)].parameter == i) chosen[index(id)].at[q] = outputs[index(id)];
      }
    }
  }
  for (const OutputId id : plan.requested) {
    Conditioned& of = chosen[index(id)];
    if (of.at[kLast] < of.at[0]) std::reverse(of.at.begin(), of.at.end());
    of.is_alone = of.is_alone && std::is_sorted(of.at.begin(), of.at.end());
  }
}

}  // namespace

std::array<Conditioned, kOutputCount> choose_inputs(const Scenario& scenario, const Plan& plan) {
  std::array<Conditioned, kOutputCount> chosen{};
  std::array<double, kOutputCount> widest{}, squares{};
  std::array<double, kParameterCount> values{};
  for (std::size_t i = 0; i < kParameterCount; ++i) values[i] = scenario.quantities[i].p50;
  const auto with = [&](std::size_t parameter_index, double value) {
    const double before = values[parameter_index];
    values[parameter_index] = value;
    const auto outputs = evaluate_once(plan, values);
    values[parameter_index] = before;
    return outputs;
  };
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (!plan.parameters[i] || !is_uncertain(scenario, i)) continue;
    const Quantity& input = scenario.quantities[i];
    const auto low = with(i, input.p5), high = with(i, input.p95);
    for (const OutputId id : plan.requested) {
      const std::size_t o = index(id);
      if (!plan.reaching[o][i]) continue;
      const double rise = high[o] - low[o], width = rise < 0 ? -rise : rise;
      if (!is_finite(width)) continue;
      chosen[o].effects.push_back({static_cast<std::uint8_t>(i), rise / (input.p95 - input.p5)});
      squares[o] += width * width;
      const Way way = !plan.curved[o][i]      ? Way::straight
                      : plan.reciprocal[o][i] ? Way::reciprocal
                                              : Way::samples;
      if (way == Way::samples || !(width > widest[o])) continue;
      if (is_tied(scenario, i, plan.reaching[o])) continue;
      widest[o] = width;
      chosen[o].parameter = static_cast<std::uint8_t>(i);
      chosen[o].way = way;
    }
  }
  for (const OutputId id : plan.requested) {
    const std::size_t o = index(id);
    if (widest[o] * widest[o] < kSmallestShare * squares[o]) chosen[o].way = Way::samples;
  }
  add_lone_inputs(scenario, plan, chosen, with);
  return chosen;
}

}  // namespace reckoner
