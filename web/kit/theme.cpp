// SPDX-License-Identifier: MIT
#include "web/kit/theme.h"

#include "core/picture/palette.h"

namespace reckoner {
namespace {

constexpr Theme theme_of(const Palette& palette) {
  return {rgb(palette.paper), rgb(palette.card), rgb(palette.ink), rgb(palette.mute),
          rgb(palette.rule),  rgb(palette.edge), rgb(palette.use), rgb(palette.own),
          rgb(palette.fill),  rgb(palette.warn), rgb(palette.bad), rgb(palette.on_accent)};
}
constexpr Theme kLight = theme_of(kLightPalette);
constexpr Theme kDark = theme_of(kDarkPalette);
constexpr float kDarkOuterOpacity = 0.66f;
constexpr float kStrongOuterOpacity = 0.85f;

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

Theme dressed(Theme out, const HostColours& host) {
  const auto take = [](Colour& slot, Colour given) {
    if (given != 0) slot = given;
  };
  take(out.paper, host.paper);
  take(out.card, host.card);
  take(out.ink, host.ink);
  take(out.mute, host.mute);
  take(out.rule, host.rule);
  take(out.edge, host.edge);
  take(out.use, host.use);
  take(out.own, host.own);
  take(out.fill, host.fill);
  take(out.on_accent, host.on_accent);
  return out;
}

}  // namespace

Theme theme(const ThemeChoice& choice) {
  Theme out = dressed(choice.is_dark ? kDark : kLight, choice.host);
  if (choice.is_dark) out.outer_opacity = kDarkOuterOpacity;
  const bool is_forced = choice.forced_colors && choice.system.text != 0;
  if (is_forced) out = forced(choice.system);
  if (!is_forced && choice.more_contrast) {
    out.mute = out.ink;
    out.rule = out.edge;
    out.edge = out.ink;
  }
  if (is_forced || choice.more_contrast) {
    out.outer_opacity = kStrongOuterOpacity;
  }
  return out;
}

Colour faded(Colour colour, float opacity) {
  const auto alpha = static_cast<std::uint32_t>(static_cast<float>(colour >> 24) * opacity + 0.5f);
  return (colour & 0x00ffffffu) | (alpha << 24);
}

}  // namespace reckoner
