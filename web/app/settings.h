// SPDX-License-Identifier: MIT
// What the page says about itself and the reader's system, as keys and texts.
#pragma once

#include "core/api/json.h"
#include "web/state/app_state.h"

namespace reckoner {

/// Keys: page_lang, page_theme, page_view, document_lang, reader_languages, prefers_dark,
/// more_contrast, forced_colors, text_scale. Others are ignored; what is not named stays.
void take_settings(AppState& state, const Entries& settings);

/// Language, theme and view as they follow from the session and the settings; they are shown from
/// now on.
LinkUi apply_look(AppState& state);

}  // namespace reckoner
