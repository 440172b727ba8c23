// SPDX-License-Identifier: MIT
// Panels about the rung in focus: the ladder it is chosen on, and the sum behind it.
#include <algorithm>

#include "core/facts/facts.h"
#include "web/charts/ladder.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

/// Rows of facts() behind the formula's operands, each once.
std::vector<std::uint16_t> facts_of(const Explanation& formula) {
  std::vector<std::uint16_t> rows;
  for (const ExplainedOperand& operand : formula.operands) {
    for (const std::uint16_t row : operand.cites.indices()) {
      if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    }
  }
  return rows;
}

float source_links(ViewContext& view, const Explanation& formula, float x, float y, float width) {
  const std::vector<std::uint16_t> rows = facts_of(formula);
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
                                  {formula.title, document_of(facts()[row]).title});
    if (text_link(view, area_id("formula-source", id), at, top, style, id, spoken)) {
      request_source(view.ui, id, {at, top, wide, line});
    }
    at += wide + 2 * kGrid;
  }
  return top + line - y;
}

}  // namespace

float ladder_panel(ViewContext& view, float x, float y, float width) {
  const LadderShown shown =
      draw_ladder(view.pen, view.input, {view.screen, view.session.focus()}, x, y, width);
  if (shown.chosen) view.session.set_focus(*shown.chosen);
  return shown.height;
}

float formula_panel(ViewContext& view, float x, float y, float width) {
  const Explanation& formula = view.screen.formula;
  if (formula.title.empty()) return 0;
  const float title =
      heading(view, x, y, width, tr(WordId::canvas_sum_of, view.ui.language, {formula.title}));
  return title + formula_body(view, x, y + title, width);
}

float formula_body(ViewContext& view, float x, float y, float width) {
  const Explanation& formula = view.screen.formula;
  Pen& pen = view.pen;
  const Theme& theme = pen.theme();
  float at = y;
  at += pen.paragraph(x, at, width, kSmall, theme.mute, formula.symbols, Break::operators) + 4;
  const std::string result = tr(WordId::canvas_equals, view.ui.language, {formula.result});
  const float together =
      pen.text_width(kBody, formula.numbers) + 6 + pen.text_width(kBodyBold, result);
  if (together <= width) {
    const float left = x + pen.text(x, at, kBody, theme.ink, formula.numbers) + 6;
    pen.text(left, at, kBodyBold, theme.ink, result);
    at += pen.line_height(kBody) + 4;
  } else {
    at += pen.paragraph(x, at, width, kBody, theme.ink, formula.numbers, Break::operators);
    at += pen.paragraph(x, at, width, kBodyBold, theme.ink, result) + 4;
  }
  at += pen.paragraph(x, at, width, kSmall, theme.mute, view.screen.formula_note) + 6;
  at += source_links(view, formula, x, at, width);
  return at - y;
}

}  // namespace reckoner
