// SPDX-License-Identifier: MIT
// Glyphs for Dear ImGui drawn by the browser, so that the canvas sets text exactly as the HTML
// beside it does: same font, any script, nothing embedded.
#pragma once

#include <memory>

struct ImFont;
struct ImFontAtlas;

namespace reckoner {

class BrowserFonts {
 public:
  /// The atlas must outlive it, and has no other user of its UserData.
  explicit BrowserFonts(ImFontAtlas& atlas);
  ~BrowserFonts();

  /// Adds a font of the page's family at a CSS weight. The page must have loaded it.
  ImFont* add(int weight);

  /// Draws what was laid out for the first time into the atlas: before each frame is rendered.
  void draw_new_glyphs();

  /// False once the browser told something else than what was drawn: then no picture can be read.
  bool can_read() const;

 private:
  struct Waiting;
  ImFontAtlas& atlas_;
  std::unique_ptr<Waiting> waiting_;
};

}  // namespace reckoner
