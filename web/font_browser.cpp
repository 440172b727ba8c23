// SPDX-License-Identifier: MIT
#include "web/font_browser.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "web/browser.h"

namespace reckoner {
namespace {

constexpr int kLargestGlyphPx = 250;  // the browser side's canvas is 256 px wide
constexpr float kInkMargin = 1;       // antialiasing spreads beyond the ink box

/// The flags are the loader's own: here they are the CSS weight.
int weight_of(const ImFontConfig* source) { return static_cast<int>(source->FontLoaderFlags); }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return codepoint >= 0x20; }

bool set_line_metrics(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const browser::LineMetrics metrics = browser::line_metrics(weight_of(source), baked->Size);
  baked->Ascent = std::round(metrics.ascent);
  baked->Descent = -std::round(metrics.descent);
  return true;
}

/// Reserves room in the atlas, draws the glyph there and places it against the pen.
bool place_ink(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
               const browser::GlyphBox& box) {
  const float left = std::floor(box.left - kInkMargin);
  const float top = std::floor(box.top - kInkMargin);
  const int width = static_cast<int>(std::ceil(box.right + kInkMargin) - left);
  const int height = static_cast<int>(std::ceil(box.bottom + kInkMargin) - top);
  if (width <= 0 || height <= 0 || width > kLargestGlyphPx || height > kLargestGlyphPx)
    return false;
  const ImFontAtlasRectId rect = ImFontAtlasPackAddRect(atlas, width, height);
  if (rect == ImFontAtlasRectId_Invalid) return false;
  std::vector<std::uint8_t> coverage(static_cast<std::size_t>(width) * height);
  browser::draw_glyph(weight_of(source), baked->Size, glyph->Codepoint, -left, -top, width, height,
                      coverage.data());
  glyph->X0 = left;
  glyph->Y0 = top + baked->Ascent;
  glyph->X1 = left + static_cast<float>(width);
  glyph->Y1 = top + baked->Ascent + static_cast<float>(height);
  glyph->Visible = true;
  glyph->PackId = rect;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                     ImFontAtlasPackGetRect(atlas, rect), coverage.data(),
                                     ImTextureFormat_Alpha8, width);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance_only) {
  const browser::GlyphBox box = browser::measure_glyph(weight_of(source), baked->Size, codepoint);
  if (advance_only != nullptr) {
    *advance_only = box.advance;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = box.advance;
  const bool has_ink = box.right > box.left && box.bottom > box.top;
  return !has_ink || place_ink(atlas, source, baked, glyph, box);
}

const ImFontLoader& browser_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "browser";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = set_line_metrics;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace

ImFont* add_browser_font(ImFontAtlas& atlas, int weight) {
  constexpr float kReferenceSizePx = 15;
  ImFontConfig config;
  config.FontLoader = &browser_loader();
  config.FontLoaderFlags = static_cast<unsigned int>(weight);
  config.SizePixels = kReferenceSizePx;
  return atlas.AddFont(&config);
}

}  // namespace reckoner

// The page's Dear ImGui is told (web/imgui.cmake) that FreeType reads its fonts, and finds the
// browser here instead: so the TrueType reader that it would else link stays out of the download.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return &reckoner::browser_loader(); }
}  // namespace ImGuiFreeType
