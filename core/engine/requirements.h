// SPDX-License-Identifier: MIT
// What would have to be true, input by input: the value of each input alone at which an output
// meets a target, and how far that lies from where the input stands now.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/solve.h"

namespace reckoner {

struct InputRequirement {
  ParameterId parameter{};
  Result<double> value;            // in the input's unit; the Issue says why none does it
  Quantity from;                   // the input as it stands
  std::optional<double> factor;    // value over the P50 it has; absent at a P50 of zero
  std::optional<double> quantile;  // of the value in the input's own range; absent for a point
};

struct RequirementsRequest {
  OutputId output{};
  Statistic statistic = Statistic::p50;
  double target = 0;
};

/// One row for every quantity that reaches the output: first the inputs with a range, nearest to
/// their P50 first in their own quantiles; then those that are a point, by their factor; last those
/// that no value helps. The Issue instead where the output or the scenario allows no answer.
Result<std::vector<InputRequirement>> input_requirements(const Scenario& scenario,
                                                         const RequirementsRequest& request);

/// The share of an input's distribution that lies below a value; 0 and 1 beyond its ends.
double quantile_of(const Quantity& quantity, const ParameterRow& row, double value);

}  // namespace reckoner
