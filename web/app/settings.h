// SPDX-License-Identifier: MIT
// What the page says about itself and the reader's system, as keys and texts.
#pragma once

#include "core/api/json.h"
#include "web/state/app_state.h"

namespace reckoner {

/// Keys: page_lang, page_theme, page_view, document_lang, reader_languages, prefers_dark,
/// more_contrast, forced_colors, text_scale, host_<colour> ("#rrggbb"; "" for none).
/// Others are ignored; what is not named stays.
void take_settings(AppState& state, const Entries& settings);

/// Language, theme and view as they are shown.
struct ShownLook {
  LinkUi ui;
  std::string awaited;  // a language that was asked for, and whose texts must be loaded first
};

/// What follows from the session and the settings is shown from now on, in the language that was
/// spoken before where the other one is not loaded.
ShownLook apply_look(AppState& state);

}  // namespace reckoner
