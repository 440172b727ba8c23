// SPDX-License-Identifier: MIT
// One parameter as a row: label and value, a slider or the values to choose from, and below it the
// unit, the ways back, and where the default comes from.
#include <algorithm>

#include "core/scenario/quantity_text.h"
#include "web/panels/slider.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kRowPadding = 10;
constexpr std::size_t kMostChips = 4;  // more values are a list, and the page has a better one
constexpr float kListMark = 16;        // the mark behind a list's value, and its gap
constexpr float kListGap = 12;

bool is_list(const InputLine& line) { return line.choices.size() > kMostChips; }

/// Label left, value right, on one line where both fit. Choosing the value opens typed entry, or
/// the page's list of values, which a mark promises.
float label_and_value(ViewContext& view, const InputLine& line, float x, float y, float width) {
  Pen& pen = view.pen;
  const float mark = is_list(line) ? kListMark : 0;
  const std::string value =
      pen.shortened(width - mark, kBodyBold, line.is_choice ? line.value : line.middle);
  const float value_width = pen.text_width(kBodyBold, value) + mark;
  const float room = width - value_width - 2 * kGrid;
  const bool is_beside = pen.text_width(kBody, line.label) <= room;
  const float label_height =
      pen.paragraph(x, y, is_beside ? room : width, kBody, pen.theme().ink, line.label);
  const float line_height = pen.line_height(kBodyBold);
  const float value_y = is_beside ? y : y + label_height;
  const Box box{x + width - value_width - kGrid, value_y - kRowPadding, value_width + 2 * kGrid,
                line_height + 2 * kRowPadding};
  const std::string spoken =
      tr(WordId::canvas_value_of, view.ui.language, {line.label, line.value});
  const AreaState area =
      view.input.area(area_id("value", line.id), box, spoken, is_list(line) ? "pointer" : "text");
  const bool is_lit = area.is_hovered || area.is_focused;
  pen.text(x + width - mark, value_y, kBodyBold, line.changed ? pen.theme().use : pen.theme().ink,
           value, Align::right);
  if (is_list(line)) {
    pen.pointer_mark(x + width - 5, value_y + line_height / 2 + 4, pen.theme().mute);
  }
  pen.horizontal(x + width - value_width, value_y + line_height - 1, value_width,
                 is_lit ? pen.theme().ink : pen.theme().rule);
  if (area.is_clicked && is_list(line)) {
    request_show(view.ui, "inputs", line.id);
  } else if (area.is_clicked) {
    request_typing(view.ui, line, {box.x, value_y - 4, box.width, line_height + kGrid});
  }
  return is_beside ? label_height : label_height + line_height;
}

float choices(ViewContext& view, const InputLine& line, float x, float y, float width) {
  Pen& pen = view.pen;
  const float height = chip_height(pen);
  float at = x;
  float top = y;
  for (std::size_t i = 0; i < line.choices.size(); ++i) {
    const std::string_view label = line.choices[i].label.in(view.ui.language);
    const std::string shown = pen.shortened(width - 3 * kGrid, kSmallBold, label);
    const float wide = chip_width(pen, shown);
    if (at > x && at + wide > x + width) {
      at = x;
      top += height + kGrid;
    }
    const std::string spoken = tr(WordId::canvas_choice_of, view.ui.language, {line.label, label});
    const AreaId id = area_id("choice", line.id, static_cast<int>(i));
    if (chip(view, id, {at, top, wide, height}, shown, i == line.chosen, spoken)) {
      view.session.choose(line.key, line.choices[i].id);
    }
    at += wide + kGrid;
  }
  return top + height - y;
}

/// Right: where the default comes from, or that nobody published it.
void source_mark(ViewContext& view, const InputLine& line, float right, float y, float room) {
  const bool is_sourced = line.status == "sourced" && !line.source.empty();
  const Theme& theme = view.pen.theme();
  const std::string_view words = is_sourced ? std::string_view(line.source) : line.status_label;
  const std::string shown = view.pen.shortened(room, kSmall, words);
  const std::string spoken = tr(WordId::canvas_source_of, view.ui.language, {line.label, words});
  const LinkStyle style{kSmall, is_sourced ? theme.mute : theme.warn, Align::right};
  if (text_link(view, area_id("source", line.id), right, y, style, shown, spoken)) {
    const float wide = view.pen.text_width(kSmall, shown);
    request_source(view.ui, line.source_fact,
                   {right - wide, y, wide, view.pen.line_height(kSmall) + kGrid});
  }
}

/// Left: the range with what can be done to it, and the way back.
void shape_links(ViewContext& view, const InputLine& line, LinkFlow& flow) {
  const auto link = [&](std::string_view kind, WordId id) {
    const std::string_view words = view.say(id);
    return flow.link(area_id(kind, line.id), words,
                     tr(WordId::canvas_link_of, view.ui.language, {line.label, words}));
  };
  // What the row shows; the session may have moved on above.
  const bool is_point = line.quantity.is_point();
  const bool is_adjusted = view.ui.adjusted == line.key;
  const Quantity base = defaults_of(view.session.scenario())[line.key];
  const bool has_range = !line.is_choice && !base.is_point();
  if (!line.spread.empty()) {
    flow.text(line.spread);
    const WordId words = is_adjusted ? WordId::canvas_range_done : WordId::canvas_adjust_range;
    if (link("adjust", words)) view.ui.adjusted = is_adjusted ? ParameterId::count_ : line.key;
    if (is_adjusted && link("shape", WordId::canvas_one_number)) {
      view.session.set(line.key, point(line.quantity.p50));
    }
  } else if (has_range && is_point && link("shape", WordId::canvas_as_range)) {
    view.session.reset(line.key);
  }
  const bool is_other_way = has_range && is_point;
  if (line.changed && !is_other_way && link("default", WordId::canvas_to_default)) {
    view.session.reset(line.key);
  }
}

/// Below the control: the links, and the source on the same line where there is room.
float foot(ViewContext& view, const InputLine& line, float x, float y, float width) {
  Pen& pen = view.pen;
  LinkFlow flow(view, x, y, width, {kSmall, pen.theme().mute, Align::left});
  shape_links(view, line, flow);
  const float room = x + width - flow.end();
  const bool is_beside = room >= std::min(width, pen.text_width(kSmall, line.status_label));
  const float top = is_beside ? flow.line_y() : flow.bottom();
  source_mark(view, line, x + width, top, is_beside ? room : width);
  return top + pen.line_height(kSmall) - y;
}

}  // namespace

float input_row(ViewContext& view, ParameterId id, float x, float y, float width) {
  const InputLine& line = view.line(id);
  Pen& pen = view.pen;
  pen.horizontal(x, y, width, pen.theme().rule);
  float at = y + kRowPadding;
  if (is_list(line)) {
    at += label_and_value(view, line, x, at, width) + kListGap;
  } else if (line.is_choice) {
    at += pen.paragraph(x, at, width, kBody, pen.theme().ink, line.label) + kGrid / 2;
    at += choices(view, line, x, at, width) + kGrid;
  } else {
    at += label_and_value(view, line, x, at, width);
    at += slider(view, line, x, at, width) + kGrid / 2;
  }
  return at + foot(view, line, x, at, width) + kRowPadding - y;
}

float input_rows(ViewContext& view, std::span<const ParameterId> ids, float x, float y,
                 float width) {
  constexpr float kColumnGap = 4 * kGrid;
  const bool is_double = width >= kLabelsBesideFrom * view.pen.text_scale();
  const float column = is_double ? (width - kColumnGap) / 2 : width;
  float at = y;
  float tallest = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool is_second = is_double && i % 2 == 1;
    const float left = is_second ? x + column + kColumnGap : x;
    const float height = input_row(view, ids[i], left, at, column);
    tallest = is_second ? std::max(tallest, height) : height;
    if (!is_double || is_second || i + 1 == ids.size()) at += tallest;
  }
  return at - y;
}

}  // namespace reckoner
