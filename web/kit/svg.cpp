// SPDX-License-Identifier: MIT
#include "web/kit/svg.h"

#include <cmath>
#include <utility>

#include "core/numbers/ecmascript_number.h"

namespace reckoner {

/// Each % of the form is the next length, in tenths of a px: finer than any screen shows.
void Svg::put(const char* form, std::initializer_list<float> lengths) {
  const float* next = lengths.begin();
  for (; *form != '\0'; ++form) {
    if (*form == '%')
      body_ += ecmascript_number(std::round(*next++ * 10.0) / 10);
    else
      body_ += *form;
  }
}

/// An element without content, whose `painted` ("fill" or "stroke") has the colour.
void Svg::element(const char* form, std::initializer_list<float> lengths, const char* painted,
                  Colour colour) {
  put(form, lengths);
  body_ += " ";
  body_ += painted;
  body_ += "='#";
  for (const int shift : {4, 0, 12, 8, 20, 16})
    body_ += "0123456789abcdef"[(colour >> shift) & 15u];
  const double opacity = std::round((colour >> 24) / 2.55) / 100;
  if (opacity < 1) {
    body_ += "' ";
    body_ += painted;
    body_ += "-opacity='";
    body_ += ecmascript_number(opacity);
  }
  body_ += "'/>";
}

void Svg::escaped(std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      body_ += "&amp;";
    else if (c == '<')
      body_ += "&lt;";
    else
      body_ += c;
  }
}

void Svg::rectangle(const Box& box, Colour colour, float radius) {
  element("\n<rect x='%' y='%' width='%' height='%' rx='%'",
          {box.x, box.y, box.width, box.height, radius}, "fill", colour);
}

void Svg::dashed_frame(const Box& box, Colour colour, float thickness, float dash) {
  element(
      "\n<rect x='%' y='%' width='%' height='%' stroke-width='%' stroke-dasharray='%' fill='none'",
      {box.x, box.y, box.width, box.height, thickness, dash}, "stroke", colour);
}

void Svg::line(float x1, float y1, float x2, float y2, Colour colour) {
  element("\n<line x1='%' y1='%' x2='%' y2='%'", {x1, y1, x2, y2}, "stroke", colour);
}

void Svg::circle(float x, float y, float radius, Colour colour) {
  element("\n<circle cx='%' cy='%' r='%'", {x, y, radius}, "fill", colour);
}

void Svg::triangle(float x, float y, float half_width, float height, Colour colour) {
  element("\n<path d='M% %l% %h%z'", {x, y, -half_width, -height, 2 * half_width}, "fill", colour);
}

void Svg::text(float x, float baseline, float width, const TextStyle& style, Colour colour,
               std::string_view text) {
  element("\n<text x='%' y='%' textLength='%' font-size='%' font-weight='%'",
          {x, baseline, width, style.size_px, style.is_bold ? 600.0f : 400.0f}, "fill", colour);
  body_.resize(body_.size() - 2);  // it has content: "/>" is no more
  body_ += '>';
  escaped(text);
  body_ += "</text>";
}

std::string Svg::take(float width, float height, Colour ground, std::string_view title) {
  std::string shapes;
  shapes.swap(body_);
  put("<svg xmlns='http://www.w3.org/2000/svg' font-family='Inter,system-ui,sans-serif' "
      "viewBox='0 0 % %'>\n<title>",
      {width, height});
  escaped(title);
  body_ += "</title>";
  rectangle({0, 0, width, height}, ground);
  body_ += shapes;
  body_ += "\n</svg>\n";
  return std::move(body_);
}

}  // namespace reckoner
