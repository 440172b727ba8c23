// SPDX-License-Identifier: MIT
#include "web/kit/svg.h"

#include <cmath>

#include "core/numbers/ecmascript_number.h"

namespace reckoner {
namespace {

/// Tenths of a px: finer than any screen shows, and short to write.
std::string length(float px) { return ecmascript_number(std::round(px * 10.0) / 10); }

std::string hex(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const int shift : {4, 0, 12, 8, 20, 16}) text += kDigits[(colour >> shift) & 15u];
  return text;
}

}  // namespace

void Svg::open(const char* tag, const Lengths& lengths) {
  body_.append("\n<").append(tag);
  for (const auto& [name, px] : lengths) {
    body_.append(" ").append(name).append("='").append(length(px)).append("'");
  }
}

/// `how`: "fill" or "stroke".
void Svg::paint(const char* how, Colour colour) {
  body_.append(" ").append(how).append("='").append(hex(colour)).append("'");
  const double opacity = std::round((colour >> 24) / 2.55) / 100;
  if (opacity == 1) return;
  body_.append(" ").append(how).append("-opacity='").append(ecmascript_number(opacity)).append("'");
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
  open("rect", {{"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}});
  if (radius > 0) body_.append(" rx='").append(length(radius)).append("'");
  paint("fill", colour);
  body_ += "/>";
}

void Svg::frame(const Box& box, Colour colour, float radius, float thickness, float dash) {
  open("rect", {{"x", box.x + thickness / 2},
                {"y", box.y + thickness / 2},
                {"width", std::fmax(box.width - thickness, 0)},
                {"height", std::fmax(box.height - thickness, 0)},
                {"rx", radius},
                {"stroke-width", thickness}});
  if (dash > 0) body_.append(" stroke-dasharray='").append(length(dash)).append("'");
  body_ += " fill='none'";
  paint("stroke", colour);
  body_ += "/>";
}

void Svg::line(float x1, float y1, float x2, float y2, Colour colour) {
  open("line", {{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}});
  paint("stroke", colour);
  body_ += "/>";
}

void Svg::circle(float x, float y, float radius, Colour colour) {
  open("circle", {{"cx", x}, {"cy", y}, {"r", radius}});
  paint("fill", colour);
  body_ += "/>";
}

void Svg::ring(float x, float y, float radius, Colour colour, float thickness) {
  open("circle", {{"cx", x}, {"cy", y}, {"r", radius}, {"stroke-width", thickness}});
  body_ += " fill='none'";
  paint("stroke", colour);
  body_ += "/>";
}

void Svg::triangle(float x, float y, float half_width, float height, Colour colour) {
  body_.append("\n<path d='M").append(length(x)).append(" ").append(length(y));
  body_.append("l").append(length(-half_width)).append(" ").append(length(-height));
  body_.append("h").append(length(2 * half_width)).append("z'");
  paint("fill", colour);
  body_ += "/>";
}

void Svg::text(float x, float baseline, float width, const TextStyle& style, Colour colour,
               std::string_view text) {
  open("text", {{"x", x}, {"y", baseline}, {"textLength", width}, {"font-size", style.size_px}});
  if (style.is_bold) body_ += " font-weight='600'";
  paint("fill", colour);
  body_ += ">";
  escaped(text);
  body_ += "</text>";
}

std::string Svg::take(float width, float height, Colour ground, std::string_view title) {
  std::string shapes;
  shapes.swap(body_);
  body_ = "<svg xmlns='http://www.w3.org/2000/svg' font-family='Inter,system-ui,sans-serif'";
  body_.append(" viewBox='0 0 ").append(length(width)).append(" ").append(length(height));
  body_ += "'>\n<title>";
  escaped(title);
  body_ += "</title>";
  rectangle({0, 0, width, height}, ground);
  body_.append(shapes).append("\n</svg>\n");
  return std::move(body_);
}

}  // namespace reckoner
