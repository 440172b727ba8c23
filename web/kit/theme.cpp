// SPDX-License-Identifier: MIT
#include "web/kit/theme.h"

namespace reckoner {
namespace {

constexpr Theme kLight{rgb(0xfbfaf7), rgb(0xffffff), rgb(0x1c1b19), rgb(0x6a665e),
                       rgb(0xe4e0d8), rgb(0x8b867c), rgb(0x0f7b6c), rgb(0xb4561c),
                       rgb(0xf1eee8), rgb(0x8a5a00), rgb(0xa8322a), rgb(0xffffff)};
constexpr Theme kDark{rgb(0x14161a), rgb(0x1b1e23), rgb(0xeceae6), rgb(0x9d9a93),
                      rgb(0x30343b), rgb(0x7d8087), rgb(0x4fb8a6), rgb(0xe0935a),
                      rgb(0x262a31), rgb(0xe9b44c), rgb(0xe57368), rgb(0x14161a)};
constexpr float kStrongOuterOpacity = 0.4f;
constexpr float kStrongInnerOpacity = 0.75f;

Theme forced(const SystemColours& system) {
  Theme out;
  out.paper = out.card = out.fill = system.canvas;
  out.ink = out.mute = out.edge = out.warn = out.bad = system.text;
  out.rule = system.grey;
  out.use = system.highlight;
  out.own = system.link;
  out.on_accent = system.on_highlight;
  return out;
}

}  // namespace

Theme theme(const ThemeChoice& choice) {
  Theme out = choice.is_dark ? kDark : kLight;
  const bool is_forced = choice.forced_colors && choice.system.text != 0;
  if (is_forced) out = forced(choice.system);
  if (!is_forced && choice.more_contrast) {
    out.mute = out.ink;
    out.rule = out.edge;
    out.edge = out.ink;
  }
  if (is_forced || choice.more_contrast) {
    out.outer_opacity = kStrongOuterOpacity;
    out.inner_opacity = kStrongInnerOpacity;
  }
  return out;
}

Colour faded(Colour colour, float opacity) {
  const auto alpha = static_cast<std::uint32_t>(static_cast<float>(colour >> 24) * opacity + 0.5f);
  return (colour & 0x00ffffffu) | (alpha << 24);
}

}  // namespace reckoner
