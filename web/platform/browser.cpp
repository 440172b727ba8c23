// SPDX-License-Identifier: MIT
#include "web/platform/browser.h"

#include <string>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// clang-format off
EM_JS(void, reckoner_send, (const char* event, const char* payload), {
  Module.host.event(UTF8ToString(event), UTF8ToString(payload));
});

// Only where it differs: setting a size makes another drawing buffer.
EM_JS(void, reckoner_set_canvas_size, (int width, int height), {
  const { canvas } = Module;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
});

EM_JS(int, reckoner_drawing_buffer_height, (), { return GLctx.drawingBufferHeight; });

EM_JS(void, reckoner_reveal, (double y, double height), {
  const top = Module.canvas.parentNode.getBoundingClientRect().top + y;
  const margin = 16;
  if (top < margin) window.scrollBy(0, top - margin);
  else if (top + height > innerHeight - margin) {
    window.scrollBy(0, top + height - innerHeight + margin);
  }
});

// A 2D canvas resolves a system colour's name to digits.
EM_JS(int, reckoner_system_colour, (const char* name), {
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = UTF8ToString(name);
  pen.fillRect(0, 0, 1, 1);
  const rgba = pen.getImageData(0, 0, 1, 1).data;
  return (rgba[0] << 16) | (rgba[1] << 8) | rgba[2];
});

// One small 2D canvas draws every glyph; `willReadFrequently` keeps it in memory.
EM_JS(void, reckoner_set_font, (int sheet, int weight, double size), {
  if (!Module.pen) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = sheet;
    Module.pen = canvas.getContext('2d', { willReadFrequently: true });
  }
  // That of the page, which an article may have named.
  Module.family = Module.family || getComputedStyle(document.body).fontFamily;
  Module.pen.font = weight + ' ' + size + 'px ' + Module.family;
});

EM_JS(void, reckoner_line_metrics, (float* out), {
  const box = Module.pen.measureText('Hg');
  HEAPF32[out >> 2] = box.fontBoundingBoxAscent || box.actualBoundingBoxAscent;
  HEAPF32[(out >> 2) + 1] = box.fontBoundingBoxDescent || box.actualBoundingBoxDescent;
});

EM_JS(void, reckoner_measure_glyph, (int codepoint, float* out), {
  const box = Module.pen.measureText(String.fromCodePoint(codepoint));
  const values = [box.width, -box.actualBoundingBoxLeft, -box.actualBoundingBoxAscent,
                  box.actualBoundingBoxRight, box.actualBoundingBoxDescent];
  HEAPF32.set(values, out >> 2);
});

EM_JS(void, reckoner_clear_sheet, (int sheet), { Module.pen.clearRect(0, 0, sheet, sheet); });

EM_JS(void, reckoner_draw_glyph, (int codepoint, double x, double baseline), {
  Module.pen.fillText(String.fromCodePoint(codepoint), x, baseline);
});

EM_JS(void, reckoner_read_sheet, (int width, int height, unsigned char* coverage), {
  const pixels = Module.pen.getImageData(0, 0, width, height).data;
  for (let i = 0; i < width * height; ++i) HEAPU8[coverage + i] = pixels[4 * i + 3];
});
// clang-format on

namespace reckoner::browser {

void send(std::string_view event, std::string_view payload) {
  reckoner_send(std::string(event).c_str(), std::string(payload).c_str());
}

void set_canvas_size(int width, int height) { reckoner_set_canvas_size(width, height); }

int drawing_buffer_height() { return reckoner_drawing_buffer_height(); }

double now_ms() { return emscripten_get_now(); }

void reveal(float y, float height) { reckoner_reveal(y, height); }

std::uint32_t system_colour(const char* name) {
  return static_cast<std::uint32_t>(reckoner_system_colour(name));
}

LineMetrics line_metrics(int weight, float size_px) {
  LineMetrics metrics;
  reckoner_set_font(kSheetPx, weight, size_px);
  reckoner_line_metrics(&metrics.ascent);
  return metrics;
}

GlyphBox measure_glyph(int weight, float size_px, std::uint32_t codepoint) {
  GlyphBox box;
  reckoner_set_font(kSheetPx, weight, size_px);
  reckoner_measure_glyph(static_cast<int>(codepoint), &box.advance);
  return box;
}

void clear_sheet() { reckoner_clear_sheet(kSheetPx); }

void draw_glyph(int weight, float size_px, std::uint32_t codepoint, float x, float baseline) {
  reckoner_set_font(kSheetPx, weight, size_px);
  reckoner_draw_glyph(static_cast<int>(codepoint), x, baseline);
}

void read_sheet(int height, std::uint8_t* coverage) {
  reckoner_read_sheet(kSheetPx, height, coverage);
}

}  // namespace reckoner::browser

#else

namespace reckoner::browser {

void send(std::string_view, std::string_view) {}
void set_canvas_size(int, int) {}
int drawing_buffer_height() { return 0; }
double now_ms() { return 0; }
void reveal(float, float) {}
std::uint32_t system_colour(const char*) { return 0; }
LineMetrics line_metrics(int, float) { return {}; }
GlyphBox measure_glyph(int, float, std::uint32_t) { return {}; }
void clear_sheet() {}
void draw_glyph(int, float, std::uint32_t, float, float) {}
void read_sheet(int, std::uint8_t*) {}

}  // namespace reckoner::browser

#endif
