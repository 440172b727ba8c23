// SPDX-License-Identifier: MIT
// The sum behind the output in focus, in symbols and with the reader's numbers.
#include "web/charts/chart.h"

namespace reckoner {
namespace {

bool has_lines(const ChartData& data) { return !data.screen.formula.title.empty(); }

std::string title(const ChartData& data) {
  return tr(WordId::canvas_sum_of, data.language(), {data.screen.formula.title});
}

std::string finding(const ChartData& data) {
  const Explanation& formula = data.screen.formula;
  return tr(WordId::screen_mark_exact, data.language(), {formula.title, formula.result});
}

std::string note(const ChartData& data) { return data.screen.formula_note; }

ChartShown draw(Pen& pen, const ChartData& data, const Box& room) {
  constexpr float kGap = 6;
  const auto [x, y, width, height] = room;
  const Explanation& formula = data.screen.formula;
  const Theme& theme = pen.theme();
  float at = y;
  at += pen.paragraph(x, at, width, kSmall, theme.mute, formula.symbols, Break::operators) + 4;
  const std::string result = tr(WordId::canvas_equals, data.language(), {formula.result});
  const float together =
      pen.text_width(kBody, formula.numbers) + kGap + pen.text_width(kBodyBold, result);
  if (together <= width) {
    const float left = x + pen.text(x, at, kBody, theme.ink, formula.numbers) + kGap;
    pen.text(left, at, kBodyBold, theme.ink, result);
    at += pen.line_height(kBody);
  } else {
    at += pen.paragraph(x, at, width, kBody, theme.ink, formula.numbers, Break::operators);
    at += pen.paragraph(x, at, width, kBodyBold, theme.ink, result);
  }
  return {at - y, {}};
}

}  // namespace

extern const Chart kSumChart;
const Chart kSumChart{"sum",
                      WordId::screen_tab_sum,
                      Layout::phone,
                      true,
                      has_lines,
                      title,
                      finding,
                      note,
                      [](const ChartData& data) { return facts_of(data.screen.formula); },
                      draw,
                      nullptr,
                      nullptr};

}  // namespace reckoner
