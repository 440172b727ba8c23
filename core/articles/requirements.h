// SPDX-License-Identifier: MIT
// What would have to be true for a claim: the figure to reach, and the inputs that could reach it.
#pragma once

#include <string_view>

#include "core/model/outputs.h"
#include "core/scenario/parameters.h"

namespace reckoner {

/// The central value of `output` shall be `target` by `parameter` alone.
struct RequirementRow {
  std::string_view claim;  // ClaimRow::id
  ParameterId parameter;
  OutputId output;
  double target;  // in the output's unit
};

}  // namespace reckoner
