// SPDX-License-Identifier: MIT
#include "web/kit/pen.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/words/line_break.h"
#include "web/kit/svg.h"

namespace reckoner {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::array<std::string_view, 6> kOperators{"×", "÷", "+", "−", "=", "-"};

/// Index of the first byte of the code point that ends before `end`.
std::size_t previous_codepoint(std::string_view text, std::size_t end) {
  do {
    --end;
  } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80);
  return end;
}

/// Calls `each(codepoint)` for every code point.
template <class Each>
void for_each_codepoint(std::string_view text, const Each& each) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    unsigned int codepoint = 0;
    at += ImTextCharFromUtf8(&codepoint, at, end);
    each(static_cast<ImWchar>(codepoint));
  }
}

bool starts_with_operator(std::string_view text) {
  for (const std::string_view sign : kOperators) {
    if (text.substr(0, sign.size()) == sign) return text.substr(sign.size(), 1) == " ";
  }
  return false;
}

/// "78 %" and "$5.6 M": English sets figure and scale apart by a plain space.
bool is_within_figure(std::string_view text, std::size_t space) {
  constexpr std::array<std::string_view, 3> kScales{"%", "M", "bn"};
  const bool is_after_digit = space > 0 && text[space - 1] >= '0' && text[space - 1] <= '9';
  if (!is_after_digit) return false;
  const std::string_view rest = text.substr(space + 1);
  const std::string_view word = rest.substr(0, rest.find_first_of(" ,.;:)·"));
  return std::find(kScales.begin(), kScales.end(), word) != kScales.end();
}

/// The next place at which a line may end, or the end of the text.
LineBreak next_break(std::string_view text, std::size_t from, Break breaks) {
  const auto may_end = [&](const LineBreak& at) {
    if (at.end == text.size()) return true;
    if (breaks == Break::operators) return starts_with_operator(text.substr(at.next));
    return at.end == at.next || !is_within_figure(text, at.end);
  };
  LineBreak at = next_line_break(text, from);
  while (!may_end(at)) at = next_line_break(text, at.next);
  return at;
}

}  // namespace

Pen::Pen(ImDrawList& list, const Fonts& fonts, const Theme& theme, float ratio, float text_scale,
         Svg* svg)
    : list_(list),
      svg_(svg),
      fonts_(fonts),
      theme_(theme),
      ratio_(ratio),
      text_scale_(text_scale) {}

ImFont* Pen::font(const TextStyle& style) const {
  return style.is_bold ? fonts_.bold : fonts_.regular;
}

/// Whole device px: Dear ImGui would bake a rounded size and stretch it.
float Pen::device_size(const TextStyle& style) const {
  return std::fmax(1.0f, std::round(style.size_px * text_scale_ * ratio_));
}

/// Edges on whole device px are sharp.
float Pen::snapped(float css) const { return std::round(css * ratio_); }

float Pen::line_height(const TextStyle& style) const {
  return std::round(style.size_px * text_scale_ * kLineHeight);
}

float Pen::text_width(const TextStyle& style, std::string_view text) const {
  ImFontBaked* baked = font(style)->GetFontBaked(device_size(style));
  float device_px = 0;
  for_each_codepoint(text, [&](ImWchar c) { device_px += baked->GetCharAdvance(c); });
  return device_px / ratio_;
}

/// Each glyph starts on a whole device px: it was drawn for that, and stays as sharp as it is.
void Pen::glyphs(float device_x, float device_y, const TextStyle& style, Colour colour,
                 std::string_view text) {
  ImFontBaked* baked = font(style)->GetFontBaked(device_size(style));
  for_each_codepoint(text, [&](ImWchar c) {
    const ImFontGlyph glyph = *baked->FindGlyph(c);  // a copy: baking another may move them
    const float x = std::round(device_x);
    if (glyph.Visible != 0) {
      list_.PrimReserve(6, 4);
      list_.PrimRectUV({x + glyph.X0, device_y + glyph.Y0}, {x + glyph.X1, device_y + glyph.Y1},
                       {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
    }
    device_x += glyph.AdvanceX;
  });
}

float Pen::text(float x, float y, const TextStyle& style, Colour colour, std::string_view text,
                Align align) {
  const float width = text_width(style, text);
  if (align == Align::right) x -= width;
  if (align == Align::centre) x -= width / 2;
  const ImFontBaked* baked = font(style)->GetFontBaked(device_size(style));
  const float face_height = baked->Ascent - baked->Descent;
  const float device_y = std::round(y * ratio_ + (line_height(style) * ratio_ - face_height) / 2);
  glyphs(x * ratio_, device_y, style, colour, text);
  const float baseline = (device_y + baked->Ascent) / ratio_;
  if (svg_ != nullptr) svg_->text(x, baseline, width, style, colour, text);
  const float size = device_size(style) / ratio_;
  if (clip_.width <= 0) {
    placed_.push_back({{x, y + (line_height(style) - size) / 2, width, size}, std::string(text)});
  }
  return width;
}

std::string Pen::shortened(float width, const TextStyle& style, std::string_view text) const {
  if (text_width(style, text) <= width) return std::string(text);
  std::string cut;
  for (std::size_t end = text.size(); end > 0;) {
    end = previous_codepoint(text, end);
    cut = std::string(text.substr(0, end)).append(kEllipsis);
    if (text_width(style, cut) <= width) break;
  }
  return cut;
}

float Pen::text_within(float x, float y, float width, const TextStyle& style, Colour colour,
                       std::string_view whole, Align align) {
  return text(x, y, style, colour, shortened(width, style, whole), align);
}

std::vector<std::string_view> Pen::lines(float width, const TextStyle& style, std::string_view text,
                                         Break breaks) const {
  std::vector<std::string_view> out;
  std::size_t line = 0;
  std::size_t fits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const LineBreak place = next_break(text, at, breaks);
    const bool is_too_wide = text_width(style, text.substr(line, place.end - line)) > width;
    if (is_too_wide && fits > line) {
      out.push_back(text.substr(line, fits - line));
      line = at;
    }
    fits = place.end;
    at = place.next;
  }
  out.push_back(text.substr(line));
  return out;
}

float Pen::paragraph(float x, float y, float width, const TextStyle& style, Colour colour,
                     std::string_view words, Break breaks) {
  const float start = y;
  for (const std::string_view line : lines(width, style, words, breaks)) {
    // A piece that has no place to break and is still too wide breaks at its words.
    const bool is_whole = breaks == Break::words || text_width(style, line) <= width;
    if (is_whole) text(x, y, style, colour, line);
    y += is_whole ? line_height(style) : paragraph(x, y, width, style, colour, line);
  }
  return y - start;
}

float Pen::paragraph_height(float width, const TextStyle& style, std::string_view text) const {
  const auto count = static_cast<float>(lines(width, style, text, Break::words).size());
  return count * line_height(style);
}

}  // namespace reckoner
