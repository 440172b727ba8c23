// SPDX-License-Identifier: MIT
// The session's pinned scenario, estimated, and held against the current one.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// Before the screen's lines are made: both scenarios at the same points.
void hold_against_pinned(AppState& state);
/// Every rung, for the text version.
std::string pinned_table(AppState& state);

}  // namespace reckoner
