// SPDX-License-Identifier: MIT
// What the method page says of the fleet's own price.
#pragma once

#include <string>
#include <string_view>

#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"
#include "core/words/format.h"

namespace reckoner {

/// SemiAnalysis's fleet, its cost shared out by one of the two drivers.
inline Scenario fleet_by(std::string_view allocation) {
  Scenario scenario = base_scenario(*find_preset("semianalysis"), current_edition());
  set_parameter(scenario, ParameterId::fleet_allocation, allocation, Notation::link);
  return scenario;
}

inline std::string fleet_price(std::string_view allocation) {
  const Estimate fleet = estimate(fleet_by(allocation));
  const OutputSummary* price = fleet.find(OutputId::fleet_price_usd_per_gpu_hour);
  return format_quantity(price->value(Statistic::p50), "$/GPU-h", 3, kEnglish);
}

/// The use at which that price is DeepSeek's $2 [V3-05].
inline std::string fleet_use(std::string_view allocation) {
  const auto use =
      solve(fleet_by(allocation),
            {ParameterId::utilization, OutputId::fleet_price_usd_per_gpu_hour, Statistic::p50, 2});
  return use ? format_quantity(*use, "share", 2, kEnglish) : std::string("no use");
}

}  // namespace reckoner
