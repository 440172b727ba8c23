// SPDX-License-Identifier: MIT
// The one place that estimates: keeps Estimate and Screen in step with the Scenario.
#pragma once

#include "web/app_state.h"

namespace reckoner {

/// Estimates again where the scenario changed, and renews the lines of the screen. The very first
/// answer is a quick one.
void bring_up_to_date(AppState& state);

/// Once the first frame is drawn: the full number of samples, and the back-test. False where
/// nothing was left to refine.
bool refine(AppState& state);

}  // namespace reckoner
