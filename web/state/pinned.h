// SPDX-License-Identifier: MIT
// The scenario that the reader pinned to hold others against, and the way back to the preset.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

void pin(AppState& state);
void unpin(AppState& state);
/// The pinned scenario becomes the current one, and the other way round.
void swap_pinned(AppState& state);

/// Before the screen's lines are made: both scenarios at the same points.
void hold_against_pinned(AppState& state);
/// Every rung, for the text version.
std::string pinned_table(AppState& state);

/// Everything as the preset has it; only the seed stays.
void put_everything_back(Scenario& scenario);

}  // namespace reckoner
