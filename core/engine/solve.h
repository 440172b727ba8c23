// SPDX-License-Identifier: MIT
// "What would have to be true for ...": one parameter as a point, everything else as it stands.
#pragma once

#include "core/engine/statistics.h"
#include "core/scenario/result.h"
#include "core/scenario/scenario.h"

namespace reckoner {

struct SolveRequest {
  ParameterId parameter{};  // becomes a point
  OutputId output{};
  Statistic statistic = Statistic::p50;
  double target = 0;
};

/// The point value of one parameter at which a statistic of an output meets the target, within its
/// hard limits; an Issue with the reachable range when there is none. 4,096 points.
Result<double> solve(const Scenario& scenario, const SolveRequest& request);

}  // namespace reckoner
