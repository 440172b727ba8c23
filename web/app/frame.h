// SPDX-License-Identifier: MIT
// One frame: lays the panels out and draws them. Knows no window, no GL and no browser: what only
// the page can do is left in UiState::requests.
#pragma once

#include "web/state/app_state.h"

namespace reckoner {

/// True when another frame is needed because this one changed what it shows.
bool draw_frame(AppState& state, ImDrawList& list, const Fonts& fonts, const KeysPressed& keys);

}  // namespace reckoner
