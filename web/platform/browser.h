// SPDX-License-Identifier: MIT
// What only a browser can do, and what it is asked for glyphs. The single place that speaks
// JavaScript; native builds link stubs, so that panels run in tests without a browser.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner::browser {

/// Tells the page: `wake`, `height`, `changed`, `type`, `show`, `cursor`, `leave`, `focus`.
void send(std::string_view event, std::string_view payload);

/// Device px of the canvas, whatever GLFW thinks of it.
void set_canvas_size(int width, int height);

/// What the browser really allocated for it: less than asked for where memory is short.
int drawing_buffer_height();

/// Brings y ... y + height of the canvas, in CSS px, into the window's sight.
void reveal(float y, float height);

/// Of a clock that only goes forward, as precise as the browser lets it be.
double now_ms();

/// A CSS system colour such as "CanvasText" as 0xRRGGBB.
std::uint32_t system_colour(const char* name);

/// Distances from the baseline in px, both positive.
struct LineMetrics {
  float ascent = 0;
  float descent = 0;
};
LineMetrics line_metrics(int weight, float size_px);

/// A glyph's advance and its ink box in px; y grows downwards from the baseline.
struct GlyphBox {
  float advance = 0;
  float left = 0, top = 0, right = 0, bottom = 0;
};
GlyphBox measure_glyph(int weight, float size_px, std::uint32_t codepoint);

/// A square sheet for glyphs: many are drawn, then all are read at once, because each reading takes
/// longer than the drawing.
inline constexpr int kSheetPx = 512;
void clear_sheet();
/// The glyph's origin comes to lie at (x, baseline).
void draw_glyph(int weight, float size_px, std::uint32_t codepoint, float x, float baseline);
/// Coverage of the upper `height` rows: kSheetPx * height bytes. False where the browser tells
/// something else than what was drawn, so that nobody is known by it.
bool read_sheet(int height, std::uint8_t* coverage);
struct TexturePart {
  int x = 0, y = 0, width = 0, height = 0;
};
/// The sheet's upper left corner into a part of a GL texture, unread.
void paste_sheet(int texture, const TexturePart& part);

}  // namespace reckoner::browser
