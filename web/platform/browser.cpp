// SPDX-License-Identifier: MIT
#include "web/platform/browser.h"

#include <string>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// No `const { x } = Module` here: the optimiser of emcc 3.1.6 leaves it out.
// clang-format off
EM_JS(void, reckoner_send, (const char* event, const char* payload), {
  Module.host.event(UTF8ToString(event), UTF8ToString(payload));
});

// Only where it differs: setting a size makes another drawing buffer.
EM_JS(void, reckoner_set_canvas_size, (int width, int height), {
  const canvas = Module.canvas;
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

// Asked of the style sheets: a canvas that is read back may answer with noise.
EM_JS(int, reckoner_system_colour, (const char* name), {
  const probe = document.createElement('i');
  probe.style.color = UTF8ToString(name);
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/[0-9]+/g);
  probe.remove();
  return (r << 16) | (g << 8) | b;
});

// The page brings the pen of one small 2D canvas, which draws every glyph.
EM_JS(void, reckoner_set_font, (int sheet, int weight, double size), {
  const canvas = Module.pen.canvas;
  if (canvas.width !== sheet) canvas.width = canvas.height = sheet;
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

// Below the glyphs a row is drawn that is known: half of it covered, half of it empty.
EM_JS(int, reckoner_read_sheet, (int width, int height, unsigned char* coverage), {
  const pen = Module.pen;
  const half = width / 2;
  const most = 24; // some browsers change the last bits, which nobody sees
  pen.fillRect(0, height, half, 1);
  const pixels = pen.getImageData(0, 0, width, height + 1).data;
  for (let i = 0; i < width; ++i) {
    const read = pixels[4 * (width * height + i) + 3];
    if (Math.abs(read - (i < half ? 255 : 0)) > most) return 0;
  }
  for (let i = 0; i < width * height; ++i) HEAPU8[coverage + i] = pixels[4 * i + 3];
  return 1;
});

EM_JS(void, reckoner_paste_sheet, (int texture, int x, int y, int width, int height), {
  const pen = Module.pen;
  pen.save();
  pen.globalCompositeOperation = 'source-in'; // white, as much of it as the glyph covers
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.restore();
  const target = GLctx.TEXTURE_2D;
  GLctx.bindTexture(target, GL.textures[texture]);
  GLctx.texSubImage2D(target, 0, x, y, width, height, GLctx.RGBA, GLctx.UNSIGNED_BYTE, pen.canvas);
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

bool read_sheet(int height, std::uint8_t* coverage) {
  return reckoner_read_sheet(kSheetPx, height, coverage) != 0;
}

void paste_sheet(int texture, const TexturePart& part) {
  reckoner_paste_sheet(texture, part.x, part.y, part.width, part.height);
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
bool read_sheet(int, std::uint8_t*) { return true; }
void paste_sheet(int, const TexturePart&) {}

}  // namespace reckoner::browser

#endif
