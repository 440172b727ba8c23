// SPDX-License-Identifier: MIT
#include "web/kit/surface.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace reckoner {
namespace {

constexpr float kCircleErrorPx = 0.3f;  // ImGui's default: circles look round at any size
constexpr float kCurveErrorPx = 1.25f;
constexpr float kUnclippedPx = 65'536;  // more than any canvas has

void set_up(ImDrawListSharedData& shared, ImFontAtlas& atlas) {
  shared.FontAtlas = &atlas;  // which keeps the next two up to date when it grows
  shared.TexUvWhitePixel = atlas.TexUvWhitePixel;
  shared.TexUvLines = atlas.TexUvLines;
  shared.ClipRectFullscreen = {0, 0, kUnclippedPx, kUnclippedPx};
  shared.CurveTessellationTol = kCurveErrorPx;
  shared.SetCircleTessellationMaxError(kCircleErrorPx);
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                        ImDrawListFlags_AntiAliasedFill;
}

}  // namespace

struct Surface::Parts {
  ImDrawList list{ImGui::GetDrawListSharedData()};
  ImDrawData data;
  const ImTextureData* texture = nullptr;
  int frame = 0;
};

Surface::Surface() : parts_(new Parts) {}

Surface::~Surface() { delete parts_; }

ImDrawList& Surface::begin() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  constexpr bool kRendererHasTextures = true;
  ImFontAtlasUpdateNewFrame(&atlas, ++parts_->frame, kRendererHasTextures);
  set_up(*ImGui::GetDrawListSharedData(), atlas);
  parts_->list._ResetForNewFrame();
  parts_->list.PushTexture(atlas.TexRef);
  parts_->texture = atlas.TexData;
  parts_->list.PushClipRectFullScreen();
  return parts_->list;
}

bool Surface::is_torn() const { return parts_->texture != ImGui::GetIO().Fonts->TexData; }

ImDrawData& Surface::end(int width, int height, int top) {
  ImDrawData& data = parts_->data;
  parts_->list.PopClipRect();
  parts_->list.PopTexture();
  data.Clear();
  data.Valid = true;
  data.DisplayPos = {0, static_cast<float>(top)};
  data.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  data.FramebufferScale = {1, 1};  // the list is in device px already
  data.Textures = &ImGui::GetIO().Fonts->TexList;
  data.AddDrawList(&parts_->list);
  return data;
}

void Surface::forget_textures() {
  for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

}  // namespace reckoner
