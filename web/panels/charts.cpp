// SPDX-License-Identifier: MIT
// The charts under ladder and inputs, as rows of charts() say.
#include <algorithm>

#include "core/facts/facts.h"
#include "web/panels/details.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

float source_links(ViewContext& view, const FactRows& rows, float x, float y, float width) {
  if (rows.empty()) return 0;
  Pen& pen = view.pen;
  const float line = pen.line_height(kSmall) + 6;
  const LinkStyle style{kSmall, pen.theme().mute, Align::left};
  float at = x + pen.text(x, y, kSmall, pen.theme().mute, view.say(WordId::canvas_sources)) + kGrid;
  float top = y;
  for (const std::uint16_t row : rows) {
    const std::string_view id = facts()[row].id;
    const float wide = pen.text_width(kSmall, id);
    if (at > x && at + wide > x + width) {
      at = x;
      top += line;
    }
    const std::string spoken = tr(WordId::canvas_source_of, view.ui.language,
                                  {view.screen.formula.title, document_of(facts()[row]).title});
    if (text_link(view, area_id("formula-source", id), at, top, style, id, spoken)) {
      request_source(view.ui, id, {at, top, wide, line});
    }
    at += wide + 2 * kGrid;
  }
  return top + line - y;
}

/// The chart, and what is below it.
float body(ViewContext& view, const Chart& chart, const ChartData& data, const Box& box) {
  const ChartShown shown = chart.draw(view.pen, data, box);
  if (chart.detail != nullptr) {
    chart_details(view, {area_id("bars", chart.id), shown.parts, shown.first, shown.is_list,
                         [&](std::size_t part) { return chart.detail(data, part); }});
  }
  float at = box.y + shown.height;
  const std::string note = chart.note(data);
  if (!note.empty()) {
    if (shown.height > 0) at += kGrid / 2;
    at += view.pen.paragraph(box.x, at, box.width, kSmall, view.pen.theme().mute, note);
  }
  if (!chart.cites_on_canvas) return at - box.y;
  at += kGrid / 2;
  return at + source_links(view, chart.facts(data), box.x, at, box.width) - box.y;
}

float chips(ViewContext& view, std::span<const Chart* const> shown, const Chart& chosen,
            const Box& box) {
  std::vector<StripItem> items;
  for (const Chart* chart : shown) {
    items.push_back({area_id("chart", chart->id), chip_width(view.pen, view.say(chart->name))});
  }
  const std::vector<Box> boxes =
      chip_strip(view, view.ui.charts_strip, items, box.x, box.y, box.width);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::string_view name = view.say(shown[i]->name);
    if (chip(view, items[i].id, boxes[i], name, shown[i] == &chosen, name)) {
      view.ui.chart = shown[i]->id;
    }
  }
  view.pen.unclip();
  return chip_strip_height(view.pen);
}

}  // namespace

float chart_panel(ViewContext& view, const Chart& chart, const ChartData& data, const Box& box) {
  if (!chart.has_lines(data)) return 0;
  const float above = heading(view, box.x, box.y, box.width, chart.title(data)) + 2;
  return above + body(view, chart, data, {box.x, box.y + above, box.width, 0});
}

float charts_panel(ViewContext& view, const ChartData& data, Layout layout, const Box& box) {
  std::vector<const Chart*> shown;
  for (const Chart* chart : charts()) {
    if (chart->behind_chip_on >= layout && chart->has_lines(data)) shown.push_back(chart);
  }
  if (shown.empty()) return 0;
  const auto found = std::find_if(shown.begin(), shown.end(),
                                  [&](const Chart* chart) { return chart->id == view.ui.chart; });
  const Chart& chosen = found == shown.end() ? *shown.front() : **found;
  view.pen.horizontal(box.x, box.y, box.width, view.pen.theme().rule);
  float at = box.y + kGrid + 4;
  at += chips(view, shown, chosen, {box.x, at, box.width, 0}) + kGrid;
  at += view.pen.paragraph(box.x, at, box.width, kBodyBold, view.pen.theme().ink,
                           chosen.title(data)) +
        kGrid;
  return at - box.y + body(view, chosen, data, {box.x, at, box.width, 0});
}

}  // namespace reckoner
