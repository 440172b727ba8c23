// SPDX-License-Identifier: MIT
#include "web/panels/slider.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/scenario/slider.h"

namespace reckoner {
namespace {

constexpr float kTrackHeight = 4;
constexpr float kHandleRadius = 7;
constexpr float kInset = 8;        // of the track, so that a handle at its end is not cut
constexpr float kMouseReach = 12;  // from a handle's centre
constexpr float kTouchReach = kTouchTarget / 2;
constexpr double kKeyStep = 0.01;  // of the track
constexpr int kMostKeyTries = 8;
constexpr Gesture kKeyGesture = 0x8000'0000;  // with a handle's id: drags count from 1 on
constexpr std::array kHandles{Handle::p5, Handle::p50, Handle::p95};

struct Track {
  const ParameterRow& row;
  float x, y, width;
  float x_of(double value) const {
    return x + width * static_cast<float>(slider_position(row, value));
  }
  double position_of(float px) const {
    return std::clamp(static_cast<double>((px - x) / width), 0.0, 1.0);
  }
};

double value_of(const Quantity& quantity, Handle handle) {
  if (handle == Handle::p5) return quantity.p5;
  return handle == Handle::p50 ? quantity.p50 : quantity.p95;
}

/// The handle nearest to the pointer; where handles lie on each other, the one with room to move.
Handle nearest_handle(const Track& track, const Quantity& quantity, float px) {
  Handle nearest = Handle::p50;
  float least = std::fabs(track.x_of(quantity.p50) - px);
  for (const Handle handle : {Handle::p5, Handle::p95}) {
    const float distance = std::fabs(track.x_of(value_of(quantity, handle)) - px);
    if (distance >= least - 0.5f) continue;
    least = distance;
    nearest = handle;
  }
  return quantity.is_point() ? Handle::p50 : nearest;
}

Grip grip_at(const ViewContext& view, const Track& track, const Quantity& quantity) {
  const float px = view.input.down_x();
  const Handle nearest = nearest_handle(track, quantity, px);
  const float distance = std::fabs(track.x_of(value_of(quantity, nearest)) - px);
  const float reach = view.input.is_touch() ? kTouchReach : kMouseReach;
  if (distance <= reach) return {track.row.key, GripKind::handle, nearest, quantity};
  const bool is_between = px > track.x_of(quantity.p5) && px < track.x_of(quantity.p95);
  return {track.row.key, is_between ? GripKind::bar : GripKind::track, nearest, quantity};
}

/// Everything is measured from where the drag began, so that coming back undoes it.
Quantity dragged(const ViewContext& view, const Track& track, const Grip& grip) {
  const double by = view.input.drag_x() / track.width;
  if (grip.kind == GripKind::bar) return move_range(track.row, grip.start, by);
  if (grip.kind == GripKind::track) {
    return move_handle(track.row, grip.start, grip.handle, track.position_of(view.input.x()));
  }
  const double from = slider_position(track.row, value_of(grip.start, grip.handle));
  return move_handle(track.row, grip.start, grip.handle, std::clamp(from + by, 0.0, 1.0));
}

AreaState pointer_grip(ViewContext& view, const InputLine& line, const Track& track) {
  Quantity quantity = view.session.scenario()[line.key];
  const Box box{track.x - kInset, track.y - kTouchTarget / 2, track.width + 2 * kInset,
                kTouchTarget};
  const AreaState area = view.input.pointer_area(area_id("slider", line.id), box, "ew-resize");
  Grip& grip = view.ui.grip;
  if (area.is_pressed) {
    grip = grip_at(view, track, quantity);
    grip.gesture = view.session.begin_gesture();
  }
  if (grip.parameter != line.key) return area;
  if (area.is_held && view.input.is_dragging()) quantity = dragged(view, track, grip);
  if (area.is_clicked && grip.kind != GripKind::handle) {
    quantity =
        move_handle(track.row, grip.start, grip.handle, track.position_of(view.input.down_x()));
  }
  if (area.is_cancelled) quantity = grip.start;
  view.session.set(line.key, quantity, grip.gesture);
  return area;
}

std::string spoken_handle(const ViewContext& view, const InputLine& line, Handle handle) {
  constexpr std::array kSentences{WordId::canvas_handle_low, WordId::canvas_handle_middle,
                                  WordId::canvas_handle_high};
  if (line.quantity.is_point()) {
    return tr(WordId::canvas_handle_only, view.ui.language, {line.label, line.value});
  }
  return tr(kSentences[static_cast<std::size_t>(handle)], view.ui.language,
            {line.label, line.value});
}

/// Values are rounded to short decimals: a step that the rounding swallows is made longer.
Quantity stepped(const ParameterRow& row, const Quantity& from, Handle handle, int steps) {
  const double position = slider_position(row, value_of(from, handle));
  for (int tries = 1; tries <= kMostKeyTries; ++tries) {
    const double by = kKeyStep * steps * tries;
    const Quantity moved = move_handle(row, from, handle, std::clamp(position + by, 0.0, 1.0));
    if (moved != from) return moved;
  }
  return from;
}

/// Returns the handle that has the keyboard, if one has.
std::optional<Handle> keyboard_grip(ViewContext& view, const InputLine& line, const Track& track) {
  constexpr float kRing = kHandleRadius + 3;
  std::optional<Handle> focused;
  const Quantity before = view.session.scenario()[line.key];
  for (const Handle handle : kHandles) {
    if (before.is_point() && handle != Handle::p50) continue;
    const float x = track.x_of(value_of(before, handle));
    const Box box{x - kRing, track.y - kRing, 2 * kRing, 2 * kRing};
    const AreaId id = area_id("handle", line.id, static_cast<int>(handle));
    const AreaState area = view.input.keyboard_area(id, box, spoken_handle(view, line, handle));
    if (area.is_focused) focused = handle;
    if (area.steps == 0) continue;
    view.session.set(line.key, stepped(track.row, before, handle, area.steps), kKeyGesture | id);
  }
  return focused;
}

void draw_handle(Pen& pen, float x, float y, bool is_middle, bool is_lit) {
  const Theme& theme = pen.theme();
  if (is_lit) pen.disc(x, y, kHandleRadius + 5, faded(theme.use, 0.18f));
  pen.disc(x, y, kHandleRadius, is_middle ? theme.use : theme.card);
  if (!is_middle) pen.ring(x, y, kHandleRadius - 1, theme.use, 2);
}

void draw_slider(Pen& pen, const Track& track, const Quantity& quantity,
                 std::optional<Handle> lit) {
  const float top = track.y - kTrackHeight / 2;
  pen.fill({track.x - kInset, top, track.width + 2 * kInset, kTrackHeight}, pen.theme().rule, 2);
  const float low = track.x_of(quantity.p5);
  pen.fill({low, top, track.x_of(quantity.p95) - low, kTrackHeight}, pen.theme().use);
  for (const Handle handle : {Handle::p5, Handle::p95, Handle::p50}) {
    if (quantity.is_point() && handle != Handle::p50) continue;
    draw_handle(pen, track.x_of(value_of(quantity, handle)), track.y, handle == Handle::p50,
                lit == handle);
  }
}

}  // namespace

void slider(ViewContext& view, const InputLine& line, float x, float y, float width) {
  const Track track{parameter(line.key), x + kInset, y, width - 2 * kInset};
  const AreaState area = pointer_grip(view, line, track);
  std::optional<Handle> lit = keyboard_grip(view, line, track);
  const Quantity& quantity = view.session.scenario()[line.key];
  const bool is_gripped = area.is_held && view.ui.grip.kind != GripKind::bar;
  if (is_gripped) lit = view.ui.grip.handle;
  if (area.is_hovered && !area.is_held) lit = nearest_handle(track, quantity, view.input.x());
  draw_slider(view.pen, track, quantity, lit);
}

}  // namespace reckoner
