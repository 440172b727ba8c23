// SPDX-License-Identifier: MIT
// One chart alone, for a file that a reader takes along: with the page's title and the credit, and
// nothing to press.
#pragma once

#include <string_view>

#include "web/state/app_state.h"

namespace reckoner {

inline constexpr float kPictureWidthPx = 880;  // CSS px
inline constexpr float kPictureRatio = 2;      // device px per CSS px

/// ladder, tornado, histogram, runs, companies, software.
std::optional<ChartTab> find_picture(std::string_view id);

/// Draws it as the reader sees it now (language, colours, output in focus); returns its height.
float draw_picture(const AppState& state, ChartTab chart, ImDrawList& list, const Fonts& fonts);

}  // namespace reckoner
