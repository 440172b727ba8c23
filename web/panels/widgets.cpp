// SPDX-License-Identifier: MIT
#include "web/panels/widgets.h"

#include <algorithm>

#include "core/api/json_writer.h"

namespace reckoner {
namespace {

constexpr float kChipPadding = 12;
constexpr float kChipMinHeight = 34;
constexpr float kLinkGap = 20;

/// What a thing is follows its name. Said only to whom it is read out.
std::string with_role(const ViewContext& view, WordId role, std::string_view name) {
  return view.input.has_keyboard() ? tr(role, view.ui.language, {name}) : std::string();
}

}  // namespace

bool text_link(ViewContext& view, AreaId id, float x, float y, const LinkStyle& style,
               std::string_view text, std::string_view spoken) {
  Pen& pen = view.pen;
  const float width = pen.text_width(style.text, text);
  const float line = pen.line_height(style.text);
  const float left = style.align == Align::right ? x - width : x;
  constexpr float kReach = 8;  // rows stand close: a link takes what is between them
  const Box box{left - 4, y - kReach, width + 8, line + 2 * kReach};
  const AreaState area =
      view.input.area(id, box, with_role(view, WordId::canvas_button, spoken), "pointer");
  const bool is_lit = area.is_hovered || area.is_focused;
  pen.text(left, y, style.text, is_lit ? pen.theme().ink : style.colour, text);
  pen.horizontal(left, y + line - 2, width, is_lit ? pen.theme().ink : pen.theme().edge);
  return area.is_clicked;
}

void LinkFlow::text(std::string_view words) {
  at_ += view_.pen.text(at_, y_, kSmall, view_.pen.theme().mute, words) + kLinkGap;
}

bool LinkFlow::link(AreaId id, std::string_view words, std::string_view spoken) {
  const float wide = view_.pen.text_width(style_.text, words);
  if (at_ > x_ && at_ + wide > x_ + width_) {
    y_ = bottom();
    at_ = x_;
  }
  const bool is_chosen = text_link(view_, id, at_, y_, style_, words, spoken);
  at_ += wide + kLinkGap;
  return is_chosen;
}

float LinkFlow::bottom() const { return y_ + view_.pen.line_height(style_.text) + 10; }

float chip_width(const Pen& pen, std::string_view text) {
  return pen.text_width(kSmallBold, text) + 2 * kChipPadding;
}

float chip_height(const Pen& pen) {
  return std::max(kChipMinHeight, pen.line_height(kSmallBold) + 2 * kGrid);
}

bool chip(ViewContext& view, AreaId id, const Box& box, std::string_view text, bool is_on,
          std::string_view spoken) {
  Pen& pen = view.pen;
  const Theme& theme = pen.theme();
  const WordId role = is_on ? WordId::canvas_option_chosen : WordId::canvas_option;
  const AreaState area = view.input.area(id, box, with_role(view, role, spoken), "pointer");
  const bool is_lit = area.is_hovered || area.is_focused;
  const float radius = box.height / 2;
  pen.fill(box, is_on ? theme.ink : (is_lit ? theme.fill : theme.card), radius);
  if (!is_on) pen.outline(box, is_lit ? theme.ink : theme.edge, radius);
  pen.text(box.x + box.width / 2, box.y + (box.height - pen.line_height(kSmallBold)) / 2,
           kSmallBold, is_on ? theme.paper : theme.ink, text, Align::centre);
  return area.is_clicked;
}

float chip_strip_height(const Pen& pen) { return std::max(chip_height(pen), kTouchTarget); }

std::vector<Box> chip_strip(ViewContext& view, Strip& strip, std::span<const StripItem> items,
                            float x, float y, float width) {
  const float height = chip_height(view.pen);
  const Box line{x, y, width, chip_strip_height(view.pen)};
  float total = -kGrid;
  for (const StripItem& item : items) total += item.width + kGrid;
  if (view.input.is_pressed_inside(line)) strip.scroll_at_press = strip.scroll;
  if (view.input.is_dragged_from(line)) strip.scroll = strip.scroll_at_press - view.input.drag_x();
  strip.scroll = std::clamp(strip.scroll, 0.0f, std::max(0.0f, total - width));
  // To the canvas' edges, so that a cut chip says that there are more.
  view.pen.clip({x - kGrid, y, width + 2 * kGrid, line.height});
  std::vector<Box> boxes;
  float at = x - strip.scroll;
  for (const StripItem& item : items) {
    if (view.input.is_newly_focused(item.id)) {
      strip.scroll += at - std::clamp(at, x, std::max(x, x + width - item.width));
    }
    boxes.push_back({at, y + (line.height - height) / 2, item.width, height});
    at += item.width + kGrid;
  }
  return boxes;
}

float heading(ViewContext& view, float x, float y, float width, std::string_view text) {
  view.pen.horizontal(x, y, width, view.pen.theme().rule);
  constexpr float kAbove = 2 * kGrid;
  return kAbove + view.pen.paragraph(x, y + kAbove, width, kBodyBold, view.pen.theme().ink, text) +
         6;
}

void focus_ring(ViewContext& view, float canvas_width) {
  const Box& box = view.input.focused_box();
  if (box.width <= 0) return;
  const float left = std::max(box.x - 2, 0.0f);
  const float right = std::min(box.x + box.width + 2, canvas_width);
  const float top = std::max(box.y - 2, 0.0f);
  view.pen.outline({left, top, right - left, box.y + box.height + 2 - top}, view.pen.theme().ink, 6,
                   2);
}

void request_show(UiState& ui, std::string_view what, std::string_view id) {
  JsonWriter json;
  json.begin_object();
  json.member("what", what);
  json.member("id", id);
  json.end_object();
  ui.requests.push_back({"show", json.take()});
}

namespace {

void box_members(JsonWriter& json, const Box& box) {
  json.member("x", static_cast<double>(box.x));
  json.member("y", static_cast<double>(box.y));
  json.member("width", static_cast<double>(box.width));
  json.member("height", static_cast<double>(box.height));
}

}  // namespace

void request_source(UiState& ui, std::string_view fact_id, const Box& box) {
  JsonWriter json;
  json.begin_object();
  json.member("what", "source");
  json.member("id", fact_id);
  json.key("box");
  json.begin_object();
  box_members(json, box);
  json.end_object();
  json.end_object();
  ui.requests.push_back({"show", json.take()});
}

void request_typing(UiState& ui, const InputLine& line, const Box& box) {
  JsonWriter json;
  json.begin_object();
  json.member("parameter", line.id);
  json.member("text", line.typed);
  json.member("label", line.label);
  json.member("about", line.unit_label + ' ' + std::string(line.status_label));
  box_members(json, box);
  json.end_object();
  ui.requests.push_back({"type", json.take()});
}

}  // namespace reckoner
