// SPDX-License-Identifier: MIT
// The ladder as a picture that stands alone: an SVG with title, both brackets, what was changed and
// where it comes from.
#pragma once

#include <string>

#include "core/screen/screen.h"

namespace reckoner {

/// No font draws a letter wider than this share of its size, on the average of a line: what the
/// columns reckon with, since the reader's font is not known here.
inline constexpr double kWidestLetter = 0.62;

/// Lengths in px of the picture.
struct LadderPicture {
  int width = 1000;
  int height = 0;  // 0: as high as its content
  int margin = 32;
  int heading_size = 26;
  int body_size = 15;
  int small_size = 13;
  int names_width = 308;   // left of the bars
  int ranges_width = 168;  // right of them
  int ladder_top = 0;      // 0: right below the heading
  bool has_notes = true;   // whose view it is, what was changed, and what each rung adds
};

/// For articles and slides: as wide as a page, as high as its content.
std::string ladder_svg(const Screen& screen);

/// What other sites show beside a link: 1200 by 630, to be read at a third of that. The heading is
/// the screen's title; a line feed in it begins a new line.
std::string ladder_card_svg(const Screen& screen);

}  // namespace reckoner
