// SPDX-License-Identifier: MIT
// Colours and sizes of the canvas; the HTML has the same ones in page/colours.css and
// page/page.css. Sizes are CSS px.
#pragma once

#include <cstdint>

namespace reckoner {

/// 0xAABBGGRR, as Dear ImGui wants it.
using Colour = std::uint32_t;

struct Theme {
  Colour paper, card, ink, mute, rule, edge, use, own, fill, warn, bad, on_accent;
  float outer_opacity = 0.78f;  // of a bar from P5 to P95: at least 3:1 against every ground
  float inner_opacity = 1;      // of a bar from P25 to P75
};

/// The reader's own colours, told by the browser where colours are forced.
struct SystemColours {
  Colour canvas = 0, text = 0, grey = 0, highlight = 0, link = 0, on_highlight = 0;
  bool operator==(const SystemColours&) const = default;
};

/// Colours of the article around a frame, as the page derives them; 0 where it gives none.
struct HostColours {
  Colour paper = 0, card = 0, ink = 0, mute = 0, rule = 0, edge = 0, use = 0, own = 0, fill = 0,
         on_accent = 0;
  bool operator==(const HostColours&) const = default;
};

struct ThemeChoice {
  bool is_dark = false;
  bool more_contrast = false;
  bool forced_colors = false;
  SystemColours system;
  HostColours host;
  bool operator==(const ThemeChoice&) const = default;
};

Theme theme(const ThemeChoice& choice);

/// A colour from 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
  return 0xff000000u | ((hex & 0xffu) << 16) | (hex & 0xff00u) | (hex >> 16);
}

/// The colour with its opacity multiplied.
Colour faded(Colour colour, float opacity);

struct TextStyle {
  float size_px = 15;
  bool is_bold = false;
};

// Two of the page's three sizes; its title is the third.
inline constexpr TextStyle kBody{15, false};
inline constexpr TextStyle kBodyBold{15, true};
inline constexpr TextStyle kSmall{13, false};
inline constexpr TextStyle kFigure{22, true};  // one amount that a picture is about
inline constexpr TextStyle kSmallBold{13, true};

inline constexpr float kLineHeight = 1.4f;  // of the text size
inline constexpr float kGrid = 8;
inline constexpr float kPinnedBar = 4;  // thickness of the pinned scenario's bars
inline constexpr float kTouchTarget = 44;
inline constexpr float kWideFrom = 900;          // two columns
inline constexpr float kLabelsBesideFrom = 560;  // a chart's labels stand left of it, else above

}  // namespace reckoner
