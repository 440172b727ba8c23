// SPDX-License-Identifier: MIT
// The ladder as a card, by a program that has no fonts to measure: an SVG with title, both brackets
// and the credit. The page's own pictures are drawn by web/app/picture.h.
#pragma once

#include <string>

#include "core/screen/screen.h"

namespace reckoner {

/// No font draws a letter wider than this share of its size, on the average of a line: what the
/// columns reckon with, since the reader's font is not known here.
inline constexpr double kWidestLetter = 0.62;

/// What other sites show beside a link: 1200 by 630, to be read at a third of that. The heading is
/// the screen's title; a line feed in it begins a new line.
std::string ladder_card_svg(const Screen& screen);

}  // namespace reckoner
