// SPDX-License-Identifier: MIT
#include "web/charts/ladder.h"

#include <algorithm>

#include "core/words/strings.h"
#include "web/charts/ladder_row.h"

namespace reckoner {
namespace {

constexpr float kBracketGap = 22;
constexpr float kTickGap = 4;

std::vector<PointLabel> ticks(Pen& pen, const LadderChart& chart, const LadderColumns& at) {
  const LadderRow any{pen, chart, chart.screen.ladder.front(), at, 0, {}, 0, {}, 0, 0, 0, 0};
  std::vector<PointLabel> labels;
  for (const TickLine& tick : chart.screen.ticks) {
    labels.push_back({any.x_of(tick.value), tick.text, 0, 0});
  }
  return labels;
}

/// What bars, lines and marks are; only what is drawn.
float draw_own_key(Pen& pen, const LadderChart& chart, float x, float y, float width) {
  const Theme& theme = pen.theme();
  const Language language = chart.screen.language;
  const std::vector<RungLine>& rungs = chart.screen.ladder;
  const auto any = [&](const auto& is_so) {
    return std::any_of(rungs.begin(), rungs.end(), is_so);
  };
  std::vector<KeyItem> items;
  const auto add = [&](KeyShape shape, Colour colour, WordId words) {
    items.push_back({shape, colour, tr(words, language)});
  };
  if (any([](const RungLine& rung) { return !rung.is_point; })) {
    add(KeyShape::bar, faded(theme.mute, theme.outer_opacity), WordId::chart_key_range);
    add(KeyShape::bar, faded(theme.mute, theme.inner_opacity), WordId::chart_key_half);
    add(KeyShape::line, theme.ink, WordId::chart_key_median);
  }
  if (any([](const RungLine& rung) { return rung.single_estimate; })) {
    add(KeyShape::hatch, theme.mute, WordId::chart_key_one_firm);
  }
  if (any([](const RungLine& rung) { return !rung.marks.empty(); })) {
    add(KeyShape::mark, theme.ink, WordId::chart_key_published);
  }
  return draw_key(pen, items, x, y, width);
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

LadderShown draw_ladder(Pen& pen, Interaction* input, const LadderChart& chart, float x, float y,
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
    AreaState area;
    if (input != nullptr) {
      area = input->area(area_id("rung", rung.id), box, spoken(chart, rung), "pointer");
    }
    if (area.is_clicked) shown.chosen = rung.output;
    draw_row(row, area.is_hovered);
    at += row.height();
  }
  if (above == nullptr) return shown;
  at += kTickGap;
  at += draw_tick_labels(pen, ticks(pen, chart, columns), columns.bar_x, columns.right, at);
  if (columns.is_beside) at += kTickGap + draw_own_key(pen, chart, x, at + kTickGap, width);
  shown.height = at - y;
  return shown;
}

}  // namespace reckoner
