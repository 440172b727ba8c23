// SPDX-License-Identifier: MIT
// Which part of a chart is saying something about itself; panels/details.h decides it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "web/kit/interaction.h"

namespace reckoner {

struct ChartPart {
  AreaId chart = kNoArea;
  std::size_t part = 0;
  bool operator==(const ChartPart&) const = default;
};

struct DetailState {
  std::optional<ChartPart> kept;    // by a tap, until the next
  std::optional<ChartPart> walked;  // where the keyboard is
  std::optional<ChartPart> hidden;  // waved away, until another part is meant
  std::optional<ChartPart> shown;   // in this frame, with its place and its words
  Box box;
  std::string words;
  Box tip;  // what was drawn around the words, with the way to it; of width 0: nothing
  bool is_reached = false;  // the pointer rests on it: nothing under it speaks up
};

}  // namespace reckoner
