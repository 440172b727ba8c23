// SPDX-License-Identifier: MIT
#include "web/kit/interaction.h"

#include <algorithm>
#include <utility>

namespace reckoner {
namespace {

constexpr float kDragFromPx = 4;  // less is a shaky click

float distance(float a, float b) { return a < b ? b - a : a - b; }

}  // namespace

AreaId area_id(std::string_view kind, std::string_view name, int part) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  };
  mix(kind);
  hash = (hash ^ 0xffu) * 16777619u;
  mix(name);
  hash = (hash ^ static_cast<std::uint32_t>(part)) * 16777619u;
  return hash == kNoArea ? 1 : hash;
}

void Interaction::begin_frame(const KeysPressed& keys) {
  keys_ = keys;
  last_order_.swap(order_);
  order_.clear();
  next_cursor_ = "default";
  focused_box_ = {};
  if (!has_keyboard_) return;
  if (keys_.escape) leave("next");
  if (keys_.acts()) shows_focus_ = true;
  if (enter_at_ != 0 && !last_order_.empty()) {
    set_focus(enter_at_ > 0 ? last_order_.front() : last_order_.back());
    enter_at_ = 0;
  } else if (keys_.tab) {
    move_focus(keys_.shift ? -1 : 1);
  }
}

AreaState Interaction::pointer_area(AreaId id, const Box& box, std::string_view cursor) {
  AreaState state;
  state.is_hovered = box.contains(x_, y_) && (held_ == kNoArea || held_ == id);
  if (just_down_ && held_ == kNoArea && box.contains(down_x_, down_y_)) {
    held_ = id;
    state.is_pressed = true;
    focus_pressed(id);
  }
  state.is_held = held_ == id && is_down_ && !is_scroll_;
  state.is_cancelled = held_ == id && just_cancelled_;
  if (just_up_ && held_ == id) state.is_clicked = !moved_ && box.contains(x_, y_);
  if (state.is_hovered || state.is_held) next_cursor_ = cursor;
  return state;
}

AreaState Interaction::keyboard_area(AreaId id, const Box& box, std::string_view spoken) {
  order_.push_back(id);
  AreaState state;
  if (!has_keyboard_ || focused_ != id) return state;
  focus_place_ = order_.size() - 1;
  state.is_focused = shows_focus_;
  if (shows_focus_) focused_box_ = box;
  state.is_clicked = keys_.activate;
  state.steps = keys_.steps;
  state.edge = keys_.edge;
  if (announce_) announcement_ = spoken;
  announce_ = keys_.acts() && !keys_.tab;  // next frame, when the value is up to date
  return state;
}

AreaState Interaction::area(AreaId id, const Box& box, std::string_view spoken,
                            std::string_view cursor) {
  AreaState state = pointer_area(id, box, cursor);
  const AreaState keyboard = keyboard_area(id, box, spoken);
  state.is_focused = keyboard.is_focused;
  state.is_clicked = state.is_clicked || keyboard.is_clicked;
  state.steps = keyboard.steps;
  state.edge = keyboard.edge;
  return state;
}

void Interaction::end_frame() {
  keep_focus();
  just_down_ = false;
  if (just_up_ || just_cancelled_) held_ = kNoArea;
  if (just_up_ && is_touch_) x_ = y_ = kNowhere;  // a finger that is gone hovers over nothing
  just_up_ = just_cancelled_ = false;
  cursor_ = next_cursor_;
  keys_ = {};
}

/// Tab goes on from where the pointer was.
void Interaction::focus_pressed(AreaId id) {
  shows_focus_ = false;
  if (has_keyboard_ && std::find(last_order_.begin(), last_order_.end(), id) != last_order_.end()) {
    focused_ = id;
  }
}

void Interaction::pointer_down(float x, float y, bool is_touch) {
  x_ = down_x_ = x;
  y_ = down_y_ = y;
  is_touch_ = is_touch;
  is_down_ = just_down_ = true;
  moved_ = is_scroll_ = false;
  held_ = kNoArea;
}

void Interaction::pointer_move(float x, float y) {
  x_ = x;
  y_ = y;
  if (!is_down_ || moved_) return;
  const float across = distance(x, down_x_);
  const float along = distance(y, down_y_);
  moved_ = across > kDragFromPx || along > kDragFromPx;
  is_scroll_ = moved_ && is_touch_ && along > across;
}

void Interaction::pointer_up(float x, float y) {
  pointer_move(x, y);
  just_up_ = is_down_;
  is_down_ = false;
}

void Interaction::pointer_cancel() {
  just_cancelled_ = is_down_;
  is_down_ = just_down_ = just_up_ = false;
  x_ = y_ = kNowhere;
}

void Interaction::pointer_leave() {
  if (is_down_) return;
  x_ = y_ = kNowhere;
}

void Interaction::enter(bool from_start) {
  has_keyboard_ = shows_focus_ = true;
  enter_at_ = from_start ? 1 : -1;
}

void Interaction::leave_keyboard() {
  has_keyboard_ = false;
  focused_ = kNoArea;
}

std::string Interaction::take_announcement() { return std::exchange(announcement_, {}); }
std::string Interaction::take_leave() { return std::exchange(leave_, {}); }

void Interaction::move_focus(int by) {
  const auto at = std::find(last_order_.begin(), last_order_.end(), focused_);
  const auto last = static_cast<std::ptrdiff_t>(last_order_.size()) - 1;
  const std::ptrdiff_t next = at == last_order_.end() ? 0 : (at - last_order_.begin()) + by;
  if (next < 0 || next > last) {
    leave(by < 0 ? "previous" : "next");
    return;
  }
  set_focus(last_order_[static_cast<std::size_t>(next)]);
}

void Interaction::leave(std::string_view where) {
  leave_ = where;
  leave_keyboard();
}

/// What had the keyboard is gone: then what took its place has it, or what is last now.
void Interaction::keep_focus() {
  if (!has_keyboard_ || focused_ == kNoArea || order_.empty()) return;
  if (std::find(order_.begin(), order_.end(), focused_) != order_.end()) return;
  set_focus(order_[std::min(focus_place_, order_.size() - 1)]);
}

void Interaction::set_focus(AreaId id) {
  focused_ = id;
  announce_ = true;
}

}  // namespace reckoner
