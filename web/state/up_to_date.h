// SPDX-License-Identifier: MIT
// The one place that estimates: keeps Estimate and Screen in step with the Scenario.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// Estimates again where the scenario changed, and renews the lines of the screen. The very first
/// answer is a quick one.
void bring_up_to_date(AppState& state);

/// A drag whose frames would take too long: it is followed with a quarter of the samples, and the
/// rest comes when the pointer lets go.
bool is_rough_drag(const AppState& state);

/// The full number of samples, and the back-test: once the first frame is drawn, and after a rough
/// drag. False where nothing was to be done.
bool refine(AppState& state);
bool is_refined(const AppState& state);

}  // namespace reckoner
