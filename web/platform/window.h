// SPDX-License-Identifier: MIT
// GLFW's window, its WebGL 2 context, and Dear ImGui on them. Keys come from GLFW; the pointer
// comes from the page (GLFW's glue presses at stale places and loses releases).
#pragma once

#include <deque>
#include <optional>

#include "web/kit/interaction.h"
#include "web/kit/pen.h"
#include "web/kit/surface.h"
#include "web/platform/font_browser.h"

struct GLFWwindow;

namespace reckoner {

class Window {
 public:
  /// Makes the context for what was laid out before. False where the browser gives no WebGL 2.
  bool open();
  bool is_open() const { return window_ != nullptr; }

  /// Starts to lay out a frame; needs no context, and may be done again before the frame is drawn.
  ImDrawList& begin_frame();
  /// The frame has to be laid out again: half of it lies in another texture than the other half.
  bool is_torn() const;
  /// Makes the canvas as large as what was laid out, in device px; returns the height that the
  /// browser allocated.
  int size_canvas(int width, int height);
  /// `top`: device px of what was laid out that lie above the canvas.
  void draw_frame(Colour paper, int top = 0);

  /// What lives in a lost context is let go at once: in the next one its names mean something else.
  void release();
  /// After a context came back: everything is made again.
  void restore();

  /// One key at a time, so that none is swallowed by another in the same frame.
  KeysPressed take_key();
  bool has_keys() const { return !keys_.empty(); }
  void forget_keys() { keys_.clear(); }
  void key_pressed(int key, int modifiers);

  const Fonts& fonts() const { return fonts_; }
  /// False where the browser hides from scripts what it draws: no picture can be had.
  bool can_read() const { return browser_fonts_->can_read(); }

 private:
  void make_surface();

  GLFWwindow* window_ = nullptr;
  int width_ = 1, height_ = 1;  // of the canvas
  std::optional<BrowserFonts> browser_fonts_;
  Fonts fonts_;
  std::optional<Surface> surface_;  // from the first frame on
  std::deque<KeysPressed> keys_;
};

}  // namespace reckoner
