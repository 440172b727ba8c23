// SPDX-License-Identifier: MIT
// Dear ImGui's draw list, font atlas and renderer data for a canvas without windows. The page has
// one surface and its own reading order, so ImGui's windows, navigation, tables and settings would
// only be weight in the first load: what no frame calls, the linker leaves out.
#pragma once

struct ImDrawData;
struct ImDrawList;

namespace reckoner {

/// A current ImGui context is needed. One surface per context.
class Surface {
 public:
  Surface();
  ~Surface();
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  /// Starts a frame and returns its empty draw list. How large it is may come out of laying it out.
  ImDrawList& begin();
  /// The font atlas outgrew its texture since begin(): what was laid out before points to the old.
  bool is_torn() const;
  /// What the renderer draws, on width x height device px from `top` on; valid until the next
  /// begin().
  ImDrawData& end(int width, int height, int top = 0);
  /// The GL context and its textures are gone: the next frame uploads the font atlas again. The
  /// renderer cannot know, its list of textures is filled by ImGui's own frames only.
  void forget_textures();

 private:
  struct Parts;
  Parts* parts_;
};

}  // namespace reckoner
