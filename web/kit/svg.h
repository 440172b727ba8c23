// SPDX-License-Identifier: MIT
// What a pen draws, as SVG. Colours are presentation attributes, so that the picture keeps them
// under a policy that forbids inline styles and in programs that know none. Every text says how
// wide it was measured, and keeps that width in another font.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "web/kit/interaction.h"
#include "web/kit/theme.h"

namespace reckoner {

class Svg {
 public:
  void rectangle(const Box& box, Colour colour, float radius = 0);
  void dashed_frame(const Box& box, Colour colour, float thickness, float dash);
  void line(float x1, float y1, float x2, float y2, Colour colour);
  void circle(float x, float y, float radius, Colour colour);
  void triangle(float x, float y, float half_width, float height, Colour colour);
  /// `baseline` and `width` as measured.
  void text(float x, float baseline, float width, const TextStyle& style, Colour colour,
            std::string_view text);

  /// The whole picture on a ground of this colour. `title`: what it says to those who do not see.
  std::string take(float width, float height, Colour ground, std::string_view title);

 private:
  void element(const char* form, std::initializer_list<float> lengths, const char* painted,
               Colour colour);
  void put(const char* form, std::initializer_list<float> lengths);
  void escaped(std::string_view text);

  std::string body_;
};

}  // namespace reckoner
