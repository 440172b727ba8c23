// SPDX-License-Identifier: MIT
#include "web/charts/ladder.h"

#include "core/words/strings.h"
#include "web/charts/ladder_row.h"

namespace reckoner {
namespace {

constexpr float kBracketGap = 22;

/// Tick labels under the axis, in one row; one without room is left out.
float draw_ticks(Pen& pen, const LadderChart& chart, const LadderColumns& at, float y) {
  const LadderRow any{pen, chart, chart.screen.ladder.front(), at, 0, {}, 0, {}, 0, 0, 0, 0};
  std::vector<PointLabel> labels;
  for (const TickLine& tick : chart.screen.ticks) {
    labels.push_back({any.x_of(tick.value), tick.text, 0, 0});
  }
  place_labels(pen, kSmall, at.bar_x, at.right, labels);
  for (const PointLabel& label : labels) {
    if (label.row == 0) pen.text(label.x, y, kSmall, pen.theme().mute, label.text);
  }
  return pen.line_height(kSmall);
}

std::string spoken(const LadderChart& chart, const RungLine& rung) {
  const WordId role =
      rung.output == chart.focus ? WordId::canvas_option_chosen : WordId::canvas_option;
  std::string words = tr(role, chart.screen.language, {rung.name});
  words.append(", ").append(rung.p50);
  if (!rung.is_point) words.append(", ").append(rung.range);
  if (!rung.pinned_range.empty()) {
    words.append(", ").append(
        tr(WordId::screen_mark_exact, chart.screen.language,
           {tr(WordId::screen_pin_scenario, chart.screen.language), rung.pinned_range}));
  }
  return words.append(". ").append(rung_caption(chart, rung));
}

float draw_title(Pen& pen, const LadderChart& chart, const LadderColumns& at, Bracket bracket,
                 float y) {
  const bool is_use = bracket == Bracket::use;
  const std::string& title = is_use ? chart.screen.bracket_use : chart.screen.bracket_own;
  const Colour colour = is_use ? pen.theme().use : pen.theme().own;
  return pen.paragraph(at.x, y, at.right - at.x, kSmallBold, colour, title) + 2;
}

}  // namespace

LadderShown draw_ladder(Pen& pen, Interaction& input, const LadderChart& chart, float x, float y,
                        float width) {
  const LadderColumns columns = ladder_columns(pen, chart, x, width);
  LadderShown shown;
  const RungLine* above = nullptr;
  float at = y;
  for (const RungLine& rung : chart.screen.ladder) {
    if (above == nullptr || rung.bracket != above->bracket) {
      at += (above == nullptr ? 0 : kBracketGap);
      at += draw_title(pen, chart, columns, rung.bracket, at);
    }
    above = &rung;
    const Colour scope = rung.bracket == Bracket::use ? pen.theme().use : pen.theme().own;
    const LadderRow row = measured({pen, chart, rung, columns, scope, {}, 0, {}, at, 0, 0, 0});
    const Box box{x - kGrid, at, width + 2 * kGrid, row.height()};
    const AreaState area =
        input.area(area_id("rung", rung.id), box, spoken(chart, rung), "pointer");
    if (area.is_clicked) shown.chosen = rung.output;
    draw_row(row, area.is_hovered);
    at += row.height();
  }
  if (above != nullptr) at += 4 + draw_ticks(pen, chart, columns, at + 4);
  shown.height = at - y;
  return shown;
}

}  // namespace reckoner
