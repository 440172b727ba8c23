// SPDX-License-Identifier: MIT
// Draws text and shapes in CSS px on Dear ImGui's draw list and, where it is asked for, as SVG; the
// only place that knows the ratio to device px. Remembers where text went, so that tests can find
// words that touch.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/kit/interaction.h"
#include "web/kit/theme.h"

struct ImDrawList;
struct ImFont;

namespace reckoner {

enum class Align : std::uint8_t { left, centre, right };

/// Where a paragraph may break: at every space, or only before a sign of arithmetic, so that a
/// figure never loses its unit.
enum class Break : std::uint8_t { words, operators };

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

struct PlacedText {
  Box box;
  std::string text;
};

class Svg;

class Pen {
 public:
  /// `svg`: gets all that is drawn but what is there to be pressed: outlines and rings.
  Pen(ImDrawList& list, const Fonts& fonts, const Theme& theme, float ratio, float text_scale,
      Svg* svg = nullptr);

  const Theme& theme() const { return theme_; }
  float text_scale() const { return text_scale_; }

  float line_height(const TextStyle& style) const;
  float text_width(const TextStyle& style, std::string_view text) const;
  /// One line with its top at y; returns its width.
  float text(float x, float y, const TextStyle& style, Colour colour, std::string_view text,
             Align align = Align::left);
  /// As `text`, shortened with an ellipsis where it is wider than `width`.
  float text_within(float x, float y, float width, const TextStyle& style, Colour colour,
                    std::string_view text, Align align = Align::left);
  std::string shortened(float width, const TextStyle& style, std::string_view text) const;
  /// Wrapped at spaces (never at no-break spaces); returns its height.
  float paragraph(float x, float y, float width, const TextStyle& style, Colour colour,
                  std::string_view text, Break breaks = Break::words);
  float paragraph_height(float width, const TextStyle& style, std::string_view text) const;

  void fill(const Box& box, Colour colour, float radius = 0);
  void outline(const Box& box, Colour colour, float radius, float thickness = 1);
  /// Lines that rise to the right, `gap` px apart; edges of broken lines: what is not certain.
  void hatch(const Box& box, Colour colour, float gap);
  void dashed_outline(const Box& box, Colour colour, float thickness = 1);
  void horizontal(float x, float y, float width, Colour colour);
  void vertical(float x, float y, float height, Colour colour, float thickness = 1);
  void disc(float x, float y, float radius, Colour colour);
  void ring(float x, float y, float radius, Colour colour, float thickness);
  void pointer_mark(float x, float y, Colour colour);  // a small triangle whose tip is at (x, y)
  void clip(const Box& box);
  void unclip();

  std::vector<PlacedText> take_placed() { return std::move(placed_); }

 private:
  ImFont* font(const TextStyle& style) const;
  float device_size(const TextStyle& style) const;
  std::vector<std::string_view> lines(float width, const TextStyle& style, std::string_view text,
                                      Break breaks) const;
  void glyphs(float device_x, float device_y, const TextStyle& style, Colour colour,
              std::string_view text);
  float snapped(float css) const;

  ImDrawList& list_;
  Svg* svg_;  // null: none is made
  Fonts fonts_;
  Theme theme_;
  float ratio_;
  float text_scale_;
  Box clip_;  // of text that is remembered; empty: none
  std::vector<PlacedText> placed_;
};

}  // namespace reckoner
