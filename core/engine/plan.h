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

/// Every needed output at one value per parameter; the rest of the result is 0.
std::array<double, kOutputCount> evaluate_once(
    const Plan& plan, const std::array<double, kParameterCount>& parameters);

}  // namespace reckoner
