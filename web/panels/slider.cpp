// SPDX-License-Identifier: MIT
#include "web/panels/slider.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/scenario/slider.h"
#include "core/words/format.h"
#include "web/panels/held.h"

namespace reckoner {
namespace {

constexpr float kTrackHeight = 4;
constexpr float kHandleRadius = 7;
constexpr float kWholeRadius = 9;  // of the one handle that moves the value with its range
constexpr float kTickGap = 12;     // between the words of two ticks
constexpr float kInset = 8;        // of the track, so that a handle at its end is not cut
constexpr float kMouseReach = 12;  // from a handle's centre
constexpr float kTouchReach = kTouchTarget / 2;
constexpr double kKeyStep = 0.01;  // of the track
constexpr int kMostKeyTries = 8;
constexpr int kTrackSteps = 100;              // from one end to the other
constexpr int kSpokenDigits = 6;              // as many as inputs show
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

/// Whether the value moves with its range; its ends have handles once the reader asked for them.
bool moves_whole(const ViewContext& view, const InputLine& line) {
  return !line.quantity.is_point() && view.ui.adjusted != line.key;
}

/// The range shifted so that its middle comes to a position, as far as the track goes.
Quantity with_middle_at(const ParameterRow& row, const Quantity& quantity, double position) {
  return move_range(row, quantity, position - slider_position(row, quantity.p50));
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

Grip grip_at(const ViewContext& view, const Track& track, const Quantity& quantity, bool is_whole) {
  const float px = view.input.down_x();
  const Handle nearest = is_whole ? Handle::p50 : nearest_handle(track, quantity, px);
  const float distance = std::fabs(track.x_of(value_of(quantity, nearest)) - px);
  const float reach = view.input.is_touch() ? kTouchReach : kMouseReach;
  const GripKind kind = is_whole ? GripKind::bar : GripKind::handle;
  if (distance <= reach) return {track.row.key, kind, nearest, quantity};
  const bool is_between = px > track.x_of(quantity.p5) && px < track.x_of(quantity.p95);
  return {track.row.key, is_between ? GripKind::bar : GripKind::track, nearest, quantity};
}

/// The handle that was gripped, or the whole, put to where the pointer is.
Quantity put_at(const Track& track, const Grip& grip, float px, bool is_whole) {
  const double position = track.position_of(px);
  return is_whole ? with_middle_at(track.row, grip.start, position)
                  : move_handle(track.row, grip.start, grip.handle, position);
}

/// Everything is measured from where the drag began, so that coming back undoes it.
Quantity dragged(const ViewContext& view, const Track& track, const Grip& grip, bool is_whole) {
  const double by = view.input.drag_x() / track.width;
  if (grip.kind == GripKind::bar) return move_range(track.row, grip.start, by);
  if (grip.kind == GripKind::track) return put_at(track, grip, view.input.x(), is_whole);
  const double from = slider_position(track.row, value_of(grip.start, grip.handle));
  return move_handle(track.row, grip.start, grip.handle, std::clamp(from + by, 0.0, 1.0));
}

AreaState pointer_grip(ViewContext& view, const InputLine& line, const Track& track) {
  const bool is_whole = moves_whole(view, line);
  Quantity quantity = view.session.scenario()[line.key];
  const Box box{track.x - kInset, track.y - kTouchTarget / 2, track.width + 2 * kInset,
                kTouchTarget};
  const AreaState area = view.input.pointer_area(area_id("slider", line.id), box, "ew-resize");
  Grip& grip = view.ui.grip;
  if (area.is_pressed) {
    grip = grip_at(view, track, quantity, is_whole);
    hold(view);
    grip.gesture = view.session.begin_gesture();
  }
  if (grip.parameter != line.key) return area;
  if (area.is_held && view.input.is_dragging()) quantity = dragged(view, track, grip, is_whole);
  if (area.is_clicked && grip.kind != GripKind::handle) {
    quantity = put_at(track, grip, view.input.down_x(), is_whole);
  }
  if (area.is_cancelled) quantity = grip.start;
  view.session.set(line.key, quantity, grip.gesture);
  return area;
}

/// Which end it is, and its own value with the unit.
std::string spoken_handle(const ViewContext& view, const InputLine& line, Handle handle) {
  constexpr std::array kSentences{WordId::canvas_handle_low, WordId::canvas_handle_middle,
                                  WordId::canvas_handle_high};
  const WordId sentence = line.quantity.is_point() ? WordId::canvas_handle_only
                                                   : kSentences[static_cast<std::size_t>(handle)];
  const Language language = view.ui.language;
  return tr(sentence, language,
            {line.label,
             format_quantity(value_of(line.quantity, handle), line.unit, kSpokenDigits, language)});
}

/// Values are rounded to short decimals: a step that the rounding swallows is made longer.
Quantity stepped(const ParameterRow& row, const Quantity& from, Handle handle, int steps,
                 bool is_whole) {
  const double position = slider_position(row, value_of(from, handle));
  for (int tries = 1; tries <= kMostKeyTries; ++tries) {
    const double by = kKeyStep * steps * tries;
    const Quantity moved =
        is_whole ? move_range(row, from, by)
                 : move_handle(row, from, handle, std::clamp(position + by, 0.0, 1.0));
    if (moved != from) return moved;
  }
  return from;
}

/// Returns the handle that has the keyboard, if one has.
std::optional<Handle> keyboard_grip(ViewContext& view, const InputLine& line, const Track& track) {
  constexpr float kRing = kHandleRadius + 3;
  const bool is_whole = moves_whole(view, line);
  std::optional<Handle> focused;
  const Quantity before = view.session.scenario()[line.key];
  for (const Handle handle : kHandles) {
    if ((before.is_point() || is_whole) && handle != Handle::p50) continue;
    const float x = track.x_of(value_of(before, handle));
    const Box box{x - kRing, track.y - kRing, 2 * kRing, 2 * kRing};
    const AreaId id = area_id("handle", line.id, static_cast<int>(handle));
    const AreaState area = view.input.keyboard_area(id, box, spoken_handle(view, line, handle));
    if (area.is_focused) focused = handle;
    const int steps = area.steps + area.edge * kTrackSteps;
    if (steps == 0) continue;
    view.session.set(line.key, stepped(track.row, before, handle, steps, is_whole),
                     kKeyGesture | id);
  }
  return focused;
}

void draw_handle(Pen& pen, float x, float y, float radius, bool is_middle, bool is_lit) {
  const Theme& theme = pen.theme();
  if (is_lit) pen.disc(x, y, radius + 5, faded(theme.use, 0.18f));
  pen.disc(x, y, radius, is_middle ? theme.use : theme.card);
  if (!is_middle) pen.ring(x, y, radius - 1, theme.use, 2);
}

void draw_slider(Pen& pen, const Track& track, const Quantity& quantity, bool is_whole,
                 std::optional<Handle> lit) {
  const float top = track.y - kTrackHeight / 2;
  pen.fill({track.x - kInset, top, track.width + 2 * kInset, kTrackHeight}, pen.theme().edge, 2);
  const float low = track.x_of(quantity.p5);
  pen.fill({low, top, track.x_of(quantity.p95) - low, kTrackHeight}, pen.theme().use);
  for (const Handle handle : {Handle::p5, Handle::p95, Handle::p50}) {
    if ((quantity.is_point() || is_whole) && handle != Handle::p50) continue;
    draw_handle(pen, track.x_of(value_of(quantity, handle)), track.y,
                is_whole ? kWholeRadius : kHandleRadius, handle == Handle::p50, lit == handle);
  }
}

/// The track's two ends in words, and what has room between them.
void draw_ticks(const ViewContext& view, const Track& track, float y) {
  const std::string_view unit = track.row.unit.starts_with("$/") ? "$" : track.row.unit;
  const std::vector<double> ticks = slider_ticks(track.row);
  const auto words = [&](double tick) { return format_tick(tick, unit, view.ui.language); };
  const Colour colour = view.pen.theme().mute;
  const float left = track.x - kInset;
  const float right = track.x + track.width + kInset;
  const std::string end = words(ticks.back());
  const float last = right - view.pen.text(right, y, kSmall, colour, end, Align::right) - kTickGap;
  // Of two long ends the first goes without its unit, or goes.
  float taken = left;
  for (const std::string& start :
       {words(ticks.front()), format_input(point(ticks.front()), unit, view.ui.language)}) {
    if (left + view.pen.text_width(kSmall, start) > last) continue;
    taken = left + view.pen.text(left, y, kSmall, colour, start) + kTickGap;
    break;
  }
  for (std::size_t i = 1; i + 1 < ticks.size(); ++i) {
    const std::string text = words(ticks[i]);
    const float half = view.pen.text_width(kSmall, text) / 2;
    const float x = track.x_of(ticks[i]);
    if (x - half < taken || x + half > last) continue;
    view.pen.text(x, y, kSmall, colour, text, Align::centre);
    taken = x + half + kTickGap;
  }
}

}  // namespace

float slider(ViewContext& view, const InputLine& line, float x, float top, float width) {
  constexpr float kHeight = 34;
  const float y = top + kHeight / 2 + 2;
  const Track track{parameter(line.key), x + kInset, y, width - 2 * kInset};
  const AreaState area = pointer_grip(view, line, track);
  std::optional<Handle> lit = keyboard_grip(view, line, track);
  const Quantity& quantity = view.session.scenario()[line.key];
  const bool is_gripped = area.is_held && view.ui.grip.kind != GripKind::bar;
  if (is_gripped) lit = view.ui.grip.handle;
  const bool is_whole = moves_whole(view, line);
  if (area.is_hovered && !area.is_held) {
    lit = is_whole ? Handle::p50 : nearest_handle(track, quantity, view.input.x());
  }
  draw_slider(view.pen, track, quantity, is_whole, lit);
  draw_ticks(view, track, top + kHeight);
  if (area.is_held) show_held(view, {x, y, width, 0});
  return kHeight + view.pen.line_height(kSmall);
}

}  // namespace reckoner
