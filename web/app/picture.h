// SPDX-License-Identifier: MIT
// One chart alone, for a file that a reader takes along, in one frame for all: what it says as its
// title, whose scenario it shows, and below it sources, edition, date, address and licence. Nothing
// in it can be pressed or is chosen.
#pragma once

#include <string>
#include <string_view>

#include "web/charts/chart.h"
#include "web/state/app_state.h"

namespace reckoner {

inline constexpr float kPictureWidthPx = 880;  // CSS px
inline constexpr float kPictureRatio = 2;      // device px per CSS px

/// What only a browser knows.
struct PictureFrame {
  std::string_view address;  // opens this scenario
  std::string_view date;     // of today, as the language writes it
};

/// Null where there is no such chart, or nothing to show.
const Chart* find_picture(const AppState& state, std::string_view id);

/// Draws it as the reader sees it now (language, colours, output in focus); returns its height.
/// `svg`: gets the same, and is still to be taken.
float draw_picture(const AppState& state, const Chart& chart, const PictureFrame& frame,
                   ImDrawList& list, const Fonts& fonts, Svg* svg = nullptr);

/// What the picture says, for those who do not see it.
std::string picture_title(const AppState& state, const Chart& chart);

}  // namespace reckoner
