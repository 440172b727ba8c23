// SPDX-License-Identifier: MIT
// The colours of both themes as 0xRRGGBB: for the canvas, the pictures and, held to these by
// tests/rules/one_palette.mjs, the styles.
#pragma once

#include <cstdint>

namespace reckoner {

struct Palette {
  std::uint32_t paper, card, ink, mute, rule, edge, use, own, fill, warn, bad, on_accent;
};
inline constexpr Palette kLightPalette{.paper = 0xfbfaf7,
                                       .card = 0xffffff,
                                       .ink = 0x1c1b19,
                                       .mute = 0x6a665e,
                                       .rule = 0xe4e0d8,
                                       .edge = 0x8b867c,
                                       .use = 0x0f7b6c,
                                       .own = 0xb4561c,
                                       .fill = 0xf1eee8,
                                       .warn = 0x8a5a00,
                                       .bad = 0xa8322a,
                                       .on_accent = 0xffffff};
inline constexpr Palette kDarkPalette{.paper = 0x14161a,
                                      .card = 0x1b1e23,
                                      .ink = 0xeceae6,
                                      .mute = 0x9d9a93,
                                      .rule = 0x30343b,
                                      .edge = 0x7d8087,
                                      .use = 0x4fb8a6,
                                      .own = 0xe0935a,
                                      .fill = 0x262a31,
                                      .warn = 0xe9b44c,
                                      .bad = 0xe57368,
                                      .on_accent = 0x14161a};

/// "#0f7b6c"
struct ColourText {
  char text[8]{};
};
constexpr ColourText colour_text(std::uint32_t colour) {
  ColourText out{"#"};
  for (int i = 0; i < 6; ++i) out.text[i + 1] = "0123456789abcdef"[(colour >> (20 - 4 * i)) & 15u];
  return out;
}

}  // namespace reckoner
