// SPDX-License-Identifier: MIT
#include "web/panels/details.h"

#include <algorithm>

namespace reckoner {
namespace {

constexpr float kMostWidth = 300;
constexpr float kPadding = 8;
constexpr float kGap = 6;

void show(DetailState& details, const ChartParts& parts, const ChartPart& part) {
  details.shown = part;
  details.box = parts.boxes[part.part];
  details.words = parts.words(part.part);
}

/// A first tap keeps the detail, a second takes it away, from under the mouse as well.
void toggle(DetailState& details, const ChartPart& part) {
  const bool was_kept = details.kept == part;
  details.kept.reset();
  details.hidden.reset();
  if (was_kept)
    details.hidden = part;
  else
    details.kept = part;
}

void walk(ViewContext& view, const ChartParts& parts) {
  DetailState& details = view.ui.details;
  ChartPart at{parts.chart, parts.first};
  if (details.walked && details.walked->chart == parts.chart) at = *details.walked;
  at.part = std::min(at.part, parts.boxes.size() - 1);
  const AreaState area =
      view.input.keyboard_area(parts.chart, parts.boxes[at.part],
                               view.input.has_keyboard() ? parts.words(at.part) : std::string());
  if (!area.is_focused) return;
  const auto last = static_cast<std::ptrdiff_t>(parts.boxes.size()) - 1;
  const auto to = static_cast<std::ptrdiff_t>(at.part) +
                  (parts.is_list ? -area.steps : area.steps) + area.edge * (last + 1);
  at.part = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
  details.walked = at;
  if (area.is_clicked) details.hidden = details.hidden == at ? std::nullopt : std::optional(at);
  if (!details.shown) show(details, parts, at);
}

}  // namespace

void chart_details(ViewContext& view, const ChartParts& parts) {
  if (parts.boxes.empty()) return;
  DetailState& details = view.ui.details;
  for (std::size_t i = 0; i < parts.boxes.size(); ++i) {
    const ChartPart part{parts.chart, i};
    const AreaId id = area_id("part", {}, static_cast<int>(parts.chart + i));
    const AreaState area = view.input.pointer_area(id, parts.boxes[i], "default");
    if (area.is_clicked) toggle(details, part);
    const bool is_under_it = details.is_reached && details.shown != part;
    if (area.is_hovered && !is_under_it) show(details, parts, part);
  }
  const std::optional<ChartPart> reached = details.is_reached ? details.shown : std::nullopt;
  if (reached && reached->chart == parts.chart && reached->part < parts.boxes.size()) {
    show(details, parts, *reached);  // as it is now
  }
  walk(view, parts);
  if (!details.shown && details.kept && details.kept->chart == parts.chart &&
      details.kept->part < parts.boxes.size()) {
    show(details, parts, *details.kept);
  }
}

void begin_details(DetailState& details, const Interaction& input) {
  details.is_reached = details.shown && details.tip.contains(input.x(), input.y());
  if (!details.is_reached) details.shown.reset();
}

void draw_detail(ViewContext& view, float canvas_width) {
  DetailState& details = view.ui.details;
  details.tip = {};
  // A press anywhere else ends what a tap began.
  if (view.input.is_newly_down() && !(details.shown && view.input.is_pressed_inside(details.box))) {
    if (details.shown == details.kept) details.shown.reset();
    details.kept.reset();
  }
  if (details.hidden && details.hidden != details.shown) details.hidden.reset();
  if (details.hidden) details.shown.reset();
  if (!details.shown) return;
  Pen& pen = view.pen;
  const Box& part = details.box;
  const float most = std::min(kMostWidth * pen.text_scale(), canvas_width - 2 * kGrid);
  const float inner = std::min(pen.text_width(kSmall, details.words) + 1, most - 2 * kPadding);
  const float height = pen.paragraph_height(inner, kSmall, details.words) + 2 * kPadding;
  const float width = inner + 2 * kPadding;
  const float above = part.y - kGap - height;
  const float x = std::clamp(part.x + part.width / 2 - width / 2, 0.0f, canvas_width - width);
  const float y = above >= 0 ? above : part.y + part.height + kGap;
  details.tip = {x, above >= 0 ? y : y - kGap, width, height + kGap};
  pen.outline(part, pen.theme().ink, 2);
  pen.fill({x, y, width, height}, pen.theme().card, 4);
  pen.outline({x, y, width, height}, pen.theme().ink, 4);
  pen.paragraph(x + kPadding, y + kPadding, inner, kSmall, pen.theme().ink, details.words);
}

bool hide_detail(DetailState& details) {
  if (!details.shown) return false;
  details.hidden = details.shown;
  details.kept.reset();
  return true;
}

}  // namespace reckoner
