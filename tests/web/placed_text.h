// SPDX-License-Identifier: MIT
// What is wrong with where texts were placed.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "web/state/app_state.h"

namespace reckoner {

/// How far two boxes lie over each other, in px of the smaller way.
inline float overlap(const Box& a, const Box& b) {
  const float wide = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float high = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return std::min(wide, high);
}

/// "a | b" for the first two texts that touch; empty when none do.
inline std::string touching(const std::vector<PlacedText>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      if (overlap(texts[i].box, texts[j].box) > 0.5f) return texts[i].text + " | " + texts[j].text;
    }
  }
  return {};
}

/// The first text that leaves the canvas sideways.
inline std::string cut_text(const AppState& state) {
  for (const PlacedText& text : state.placed) {
    if (text.box.x < -0.5f || text.box.x + text.box.width > state.width + 0.5f) return text.text;
  }
  return {};
}

}  // namespace reckoner
