// SPDX-License-Identifier: MIT
// What the page says about the reader's system and wishes, as keys and texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/api/json.h"
#include "web/state/app_state.h"

namespace reckoner {

/// Keys: lang, theme, view, more_contrast, forced_colors, text_scale. Others are ignored:
/// nothing here moves, so reduced_motion needs no answer.
void apply_settings(UiState& ui, const Entries& settings);

/// Row of claims().
std::optional<std::size_t> find_claim(std::string_view id);

}  // namespace reckoner
