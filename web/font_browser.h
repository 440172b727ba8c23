// SPDX-License-Identifier: MIT
// Glyphs for Dear ImGui drawn by the browser, so that the canvas sets text exactly as the HTML
// beside it does: same font, any script, nothing embedded.
#pragma once

struct ImFont;
struct ImFontAtlas;

namespace reckoner {

/// Adds a font of the page's family at a CSS weight. The font must have been loaded by the page.
ImFont* add_browser_font(ImFontAtlas& atlas, int weight);

/// Draws what was laid out for the first time into the atlas: before each frame is rendered.
void draw_new_glyphs(ImFontAtlas& atlas);

}  // namespace reckoner
