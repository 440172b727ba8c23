// SPDX-License-Identifier: MIT
#include "web/platform/font_browser.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "web/platform/browser.h"

namespace reckoner {
namespace {

constexpr int kLargestGlyphPx = browser::kSheetPx / 2;

/// A glyph that has its place in the atlas, but no pixels yet.
struct NewGlyph {
  ImFontAtlasRectId rect = ImFontAtlasRectId_Invalid;
  int weight = 0;
  float size_px = 0;
  std::uint32_t codepoint = 0;
  float left = 0, top = 0;  // of its box, from its origin on the baseline
  int width = 0, height = 0;
};

/// Glyphs in rows on the browser's sheet, on their way into the atlas.
class Sheet {
 public:
  bool has_room(const NewGlyph& glyph) const {
    const int y = x_ + glyph.width <= browser::kSheetPx ? y_ : y_ + row_height_;
    return y + glyph.height < browser::kSheetPx;  // read_sheet() takes one more row
  }
  void draw(const NewGlyph& glyph) {
    if (placed_.empty()) browser::clear_sheet();
    if (x_ + glyph.width > browser::kSheetPx) {
      x_ = 0;
      y_ += std::exchange(row_height_, 0);
    }
    const auto x = static_cast<float>(x_);
    const auto y = static_cast<float>(y_);
    browser::draw_glyph(glyph.weight, glyph.size_px, glyph.codepoint, x - glyph.left,
                        y - glyph.top);
    placed_.push_back({glyph.rect, x_, y_});
    x_ += glyph.width;
    row_height_ = std::max(row_height_, glyph.height);
  }
  /// False where the browser told something else than what was drawn.
  bool copy_to(ImFontAtlas& atlas) const {
    if (placed_.empty()) return true;
    const int height = y_ + row_height_;
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(browser::kSheetPx) * height);
    if (!browser::read_sheet(height, coverage.data())) return false;
    ImTextureData& texture = *atlas.TexData;
    for (const Placed& at : placed_) {
      // An atlas that grew may have thrown it out again.
      const ImTextureRect* to = ImFontAtlasPackGetRectSafe(&atlas, at.rect);
      if (to == nullptr) continue;
      ImFontAtlasTextureBlockConvert(
          &coverage[static_cast<std::size_t>(at.y) * browser::kSheetPx + at.x],
          ImTextureFormat_Alpha8, browser::kSheetPx,
          static_cast<unsigned char*>(texture.GetPixelsAt(to->x, to->y)), texture.Format,
          texture.GetPitch(), to->w, to->h);
      ImFontAtlasTextureBlockQueueUpload(&atlas, &texture, to->x, to->y, to->w, to->h);
    }
    return true;
  }

 private:
  struct Placed {
    ImFontAtlasRectId rect;
    int x, y;
  };
  std::vector<Placed> placed_;
  int x_ = 0, y_ = 0, row_height_ = 0;
};

/// False where what is read is not what was drawn.
bool draw_by_reading(ImFontAtlas& atlas, std::span<const NewGlyph> glyphs) {
  Sheet sheet;
  for (const NewGlyph& glyph : glyphs) {
    if (!sheet.has_room(glyph)) {
      if (!sheet.copy_to(atlas)) return false;
      sheet = {};
    }
    sheet.draw(glyph);
  }
  return sheet.copy_to(atlas);
}

/// Where a browser hides what its canvas shows (Firefox's resistFingerprinting answers with noise):
/// one by one from the canvas into the renderer's texture, which scripts do not get to see.
void paste(ImFontAtlas& atlas, std::span<const NewGlyph> glyphs) {
  ImGui_ImplOpenGL3_UpdateTexture(atlas.TexData);  // made or brought up to date before
  for (const NewGlyph& glyph : glyphs) {
    const ImTextureRect* to = ImFontAtlasPackGetRectSafe(&atlas, glyph.rect);
    if (to == nullptr) continue;
    browser::clear_sheet();
    browser::draw_glyph(glyph.weight, glyph.size_px, glyph.codepoint, -glyph.left, -glyph.top);
    browser::paste_sheet(static_cast<int>(atlas.TexData->GetTexID()), {to->x, to->y, to->w, to->h});
  }
}

/// The flags are the loader's own: here they are the CSS weight.
int weight_of(const ImFontConfig* source) { return static_cast<int>(source->FontLoaderFlags); }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return codepoint >= 0x20; }

bool set_line_metrics(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const browser::LineMetrics metrics = browser::line_metrics(weight_of(source), baked->Size);
  baked->Ascent = std::round(metrics.ascent);
  baked->Descent = -std::round(metrics.descent);
  return true;
}

/// Reserves room in the atlas and places the glyph against the pen.
bool place_ink(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
               const browser::GlyphBox& box) {
  // No margin: no engine puts ink outside (Chromium, Firefox and WebKit, 9,480 glyphs each), and
  // every row of pixels is paid for in each frame.
  const float left = std::floor(box.left);
  const float top = std::floor(box.top);
  const int width = static_cast<int>(std::ceil(box.right) - left);
  const int height = static_cast<int>(std::ceil(box.bottom) - top);
  if (width <= 0 || height <= 0 || width > kLargestGlyphPx || height > kLargestGlyphPx)
    return false;
  const ImFontAtlasRectId rect = ImFontAtlasPackAddRect(atlas, width, height);
  if (rect == ImFontAtlasRectId_Invalid) return false;
  static_cast<std::vector<NewGlyph>*>(atlas->UserData)
      ->push_back(
          {rect, weight_of(source), baked->Size, glyph->Codepoint, left, top, width, height});
  glyph->X0 = left;
  glyph->Y0 = top + baked->Ascent;
  glyph->X1 = left + static_cast<float>(width);
  glyph->Y1 = top + baked->Ascent + static_cast<float>(height);
  glyph->Visible = true;
  glyph->PackId = rect;
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

struct BrowserFonts::Waiting {
  std::vector<NewGlyph> glyphs;
  bool is_unreadable = false;
  std::vector<NewGlyph> drawn;   // all there are, where they cannot be read
  std::size_t pasted_count = 0;  // of those
};

BrowserFonts::BrowserFonts(ImFontAtlas& atlas)
    : atlas_(atlas), waiting_(std::make_unique<Waiting>()) {
  atlas_.UserData = &waiting_->glyphs;
}

BrowserFonts::~BrowserFonts() { atlas_.UserData = nullptr; }

ImFont* BrowserFonts::add(int weight) {
  constexpr float kReferenceSizePx = 15;
  ImFontConfig config;
  config.FontLoader = &browser_loader();
  config.FontLoaderFlags = static_cast<unsigned int>(weight);
  config.SizePixels = kReferenceSizePx;
  return atlas_.AddFont(&config);
}

void BrowserFonts::draw_new_glyphs() {
  const std::vector<NewGlyph> fresh = std::exchange(waiting_->glyphs, {});
  waiting_->is_unreadable = waiting_->is_unreadable || !draw_by_reading(atlas_, fresh);
  if (!waiting_->is_unreadable) return;
  std::vector<NewGlyph>& drawn = waiting_->drawn;
  drawn.insert(drawn.end(), fresh.begin(), fresh.end());
  if (atlas_.TexData->Status == ImTextureStatus_WantCreate) waiting_->pasted_count = 0;
  paste(atlas_, std::span(drawn).subspan(waiting_->pasted_count));
  waiting_->pasted_count = drawn.size();
}

bool BrowserFonts::can_read() const { return !waiting_->is_unreadable; }

}  // namespace reckoner

// The page's Dear ImGui is told (web/imgui.cmake) that FreeType reads its fonts, and finds the
// browser here instead: so the TrueType reader that it would else link stays out of the download.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return &reckoner::browser_loader(); }
}  // namespace ImGuiFreeType
