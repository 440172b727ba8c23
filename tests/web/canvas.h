// SPDX-License-Identifier: MIT
// The canvas without window, GL or browser: what a test needs to draw it, touch it and read it.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "web/app/frame.h"
#include "web/app/picture.h"
#include "web/kit/surface.h"
#include "web/kit/svg.h"
#include "web/state/up_to_date.h"

namespace reckoner {

class Canvas {
 public:
  explicit Canvas(float width, Language language = kEnglish, float ratio = 1) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    fonts_.regular = fonts_.bold = io.Fonts->AddFontDefault();
    surface_.emplace();
    state.width = width;
    state.ratio = ratio;
    state.ui.language = language;
    settle();
    refine(state);
    settle();
  }
  ~Canvas() {
    surface_.reset();
    ImGui::DestroyContext();
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// One frame; true when it wants another.
  bool frame(const KeysPressed& keys = {}) {
    const bool is_unsettled = draw_frame(state, surface_->begin(), fonts_, keys);
    const ImDrawData& drawn = surface_->end(static_cast<int>(state.width * state.ratio),
                                            static_cast<int>(state.height * state.ratio));
    vertices = drawn.TotalVtxCount;
    take_textures(drawn);
    return is_unsettled;
  }

  /// One chart alone; returns its height.
  float picture(const Chart& chart, Svg* svg = nullptr, const PictureFrame& frame = {}) {
    const float height = draw_picture(state, chart, frame, surface_->begin(), fonts_, svg);
    const ImDrawData& drawn = surface_->end(static_cast<int>(kPictureWidthPx * kPictureRatio),
                                            static_cast<int>(height * kPictureRatio));
    vertices = drawn.TotalVtxCount;
    take_textures(drawn);
    return height;
  }

  /// Frames until nothing changes any more; returns their number.
  int settle() {
    int count = 1;
    while (frame() && count < kMostFrames) ++count;
    return count;
  }

  void key(const KeysPressed& pressed) {
    frame(pressed);
    settle();
  }
  void tab(bool back = false) { key({.tab = true, .shift = back}); }
  void enter() { key({.activate = true}); }
  void arrow(int steps) { key({.steps = steps}); }

  void click(float x, float y, bool is_touch = false) {
    Interaction& input = state.ui.interaction;
    input.pointer_move(x, y);
    frame();
    input.pointer_down(x, y, is_touch);
    frame();
    input.pointer_up(x, y);
    frame();
    settle();
  }

  /// Presses, moves in steps with a frame each, and leaves the button down.
  void drag(float from_x, float from_y, float to_x, float to_y, bool is_touch = false) {
    constexpr int kSteps = 8;
    Interaction& input = state.ui.interaction;
    input.pointer_down(from_x, from_y, is_touch);
    frame();
    for (int step = 1; step <= kSteps; ++step) {
      const float share = static_cast<float>(step) / kSteps;
      input.pointer_move(from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
      frame();
    }
  }
  void release(float x, float y) {
    state.ui.interaction.pointer_up(x, y);
    frame();
    settle();
  }

  /// The first text that begins so, or nothing.
  const PlacedText* find(std::string_view start) const {
    const auto found = std::find_if(
        state.placed.begin(), state.placed.end(),
        [&](const PlacedText& text) { return std::string_view(text.text).starts_with(start); });
    return found == state.placed.end() ? nullptr : &*found;
  }
  void click(const PlacedText& text) {
    click(text.box.x + text.box.width / 2, text.box.y + text.box.height / 2);
  }

  AppState state;
  int vertices = 0;

 private:
  static constexpr int kMostFrames = 20;

  /// What a renderer would do with the glyphs.
  static void take_textures(const ImDrawData& drawn) {
    if (drawn.Textures == nullptr) return;
    for (ImTextureData* texture : *drawn.Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_OK) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  Fonts fonts_;
  std::optional<Surface> surface_;
};

}  // namespace reckoner
