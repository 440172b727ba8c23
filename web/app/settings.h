// SPDX-License-Identifier: MIT
// What the page says about the reader's system and wishes, as keys and texts.
#pragma once

#include "core/api/json.h"
#include "web/state/app_state.h"

namespace reckoner {

/// Keys: lang, theme, view, more_contrast, forced_colors, text_scale. Others are ignored:
/// nothing here moves, so reduced_motion needs no answer.
void apply_settings(UiState& ui, const Article& article, const Entries& settings);

}  // namespace reckoner
