// SPDX-License-Identifier: MIT
// Pointer and keyboard over areas that are declared anew in every frame. The order of declaration
// is the reading order: Tab walks through it and leaves the canvas at both ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

using AreaId = std::uint32_t;
inline constexpr AreaId kNoArea = 0;

/// A name that is stable between frames.
AreaId area_id(std::string_view kind, std::string_view name, int part = 0);

struct Box {
  float x = 0, y = 0, width = 0, height = 0;  // CSS px from the canvas' top left
  bool contains(float px, float py) const {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
  bool operator==(const Box&) const = default;
};

/// What happened to an area since the last frame.
struct AreaState {
  bool is_hovered = false;
  bool is_pressed = false;    // went down inside, in this frame
  bool is_held = false;       // went down inside and is still down, wherever the pointer is
  bool is_clicked = false;    // released inside without a drag, or Enter or Space
  bool is_cancelled = false;  // was held, and the browser took the pointer away to scroll
  bool is_focused = false;    // has the keyboard, and shows it
  int steps = 0;              // arrow keys: right and up count up
  int edge = 0;               // Home: -1, End: 1
};

/// What the keyboard did, told by the platform once a frame.
struct KeysPressed {
  bool tab = false, shift = false, activate = false, escape = false;
  int steps = 0;  // arrows, ten at a time with Shift
  int edge = 0;   // Home: -1, End: 1
  bool acts() const { return tab || activate || steps != 0 || edge != 0; }
};

class Interaction {
 public:
  void begin_frame(const KeysPressed& keys);
  AreaState area(AreaId id, const Box& box, std::string_view spoken, std::string_view cursor);
  /// For the pointer alone, or for the keyboard alone: a slider's track and its handles.
  AreaState pointer_area(AreaId id, const Box& box, std::string_view cursor);
  AreaState keyboard_area(AreaId id, const Box& box, std::string_view spoken);
  void end_frame();

  void pointer_down(float x, float y, bool is_touch);
  void pointer_move(float x, float y);
  void pointer_up(float x, float y);
  void pointer_cancel();  // the browser scrolls instead: what was held goes back
  void pointer_leave();
  void enter(bool from_start);
  void leave_keyboard();

  float x() const { return x_; }
  float y() const { return y_; }
  float down_x() const { return down_x_; }
  float drag_x() const { return x_ - down_x_; }
  bool is_dragging() const { return held_ != kNoArea && moved_; }
  bool is_pressed_inside(const Box& box) const {
    return just_down_ && box.contains(down_x_, down_y_);
  }
  bool is_dragged_from(const Box& box) const {
    return is_down_ && moved_ && !is_scroll_ && box.contains(down_x_, down_y_);
  }
  /// The keyboard has just come to this area.
  bool is_newly_focused(AreaId id) const { return has_keyboard_ && announce_ && focused_ == id; }
  bool is_newly_down() const { return just_down_; }
  bool is_touch() const { return is_touch_; }
  bool has_keyboard() const { return has_keyboard_; }
  AreaId focused() const { return focused_; }
  /// Events of the last frame for the page: what to announce, where to leave; empty when nothing.
  std::string take_announcement();
  std::string take_leave();
  const std::string& cursor() const { return cursor_; }
  const Box& focused_box() const { return focused_box_; }
  const std::vector<AreaId>& order() const { return order_; }

 private:
  void move_focus(int by);
  void set_focus(AreaId id);
  void keep_focus();
  void focus_pressed(AreaId id);
  void leave(std::string_view where);

  static constexpr float kNowhere = -1e6f;
  float x_ = kNowhere, y_ = kNowhere, down_x_ = 0, down_y_ = 0;
  bool is_touch_ = false, is_down_ = false, moved_ = false;
  bool is_scroll_ = false;  // a finger that went up or down first
  bool just_down_ = false, just_up_ = false, just_cancelled_ = false;
  AreaId held_ = kNoArea, focused_ = kNoArea;
  bool has_keyboard_ = false;
  bool shows_focus_ = false;  // the last to act was the keyboard, not the pointer
  KeysPressed keys_;
  std::vector<AreaId> order_, last_order_;
  std::size_t focus_place_ = 0;  // of what has the keyboard, in the order
  int enter_at_ = 0;             // 1: first item, -1: last, once the order is known
  bool announce_ = false;
  std::string announcement_, leave_, cursor_, next_cursor_;
  Box focused_box_;
};

}  // namespace reckoner
