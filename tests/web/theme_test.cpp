// SPDX-License-Identifier: MIT
// What a reader must make out on the canvas is at least 3:1 against its ground (WCAG 1.4.11).
#include "web/kit/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace reckoner;

namespace {

double channel(Colour colour, int shift) { return ((colour >> shift) & 0xffu) / 255.0; }

double luminance(const std::array<double, 3>& rgb) {
  const auto linear = [](double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

/// Of a colour laid over a ground with this opacity, against that ground.
double contrast(Colour colour, float opacity, Colour ground) {
  std::array<double, 3> over{}, below{};
  for (int i = 0; i < 3; ++i) {
    below[i] = channel(ground, 8 * i);
    over[i] = channel(colour, 8 * i) * opacity + below[i] * (1 - opacity);
  }
  const double one = luminance(over) + 0.05;
  const double other = luminance(below) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

}  // namespace

TEST_CASE("bars, tracks and lines are at least 3:1 against every ground, in both themes") {
  for (const bool is_dark : {false, true}) {
    for (const bool more : {false, true}) {
      CAPTURE(is_dark);
      CAPTURE(more);
      const Theme shown = theme({.is_dark = is_dark, .more_contrast = more});
      for (const Colour ground : {shown.paper, shown.card, shown.fill}) {
        for (const Colour colour : {shown.use, shown.own, shown.mute}) {
          CHECK(contrast(colour, shown.outer_opacity, ground) >= 3);
          CHECK(contrast(colour, shown.inner_opacity, ground) >=
                contrast(colour, shown.outer_opacity, ground));
        }
        CHECK(contrast(shown.edge, 1, ground) >= 3);
      }
    }
  }
}

TEST_CASE("a reader who asks for more contrast gets more of all of it") {
  for (const bool is_dark : {false, true}) {
    const Theme usual = theme({.is_dark = is_dark});
    const Theme more = theme({.is_dark = is_dark, .more_contrast = true});
    const auto all = [&](const Theme& one) {
      return std::array{contrast(one.mute, 1, one.paper), contrast(one.rule, 1, one.paper),
                        contrast(one.edge, 1, one.paper),
                        contrast(one.use, one.outer_opacity, one.paper)};
    };
    for (std::size_t i = 0; i < 4; ++i) CHECK(all(more)[i] > all(usual)[i]);
  }
}
