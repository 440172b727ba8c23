// SPDX-License-Identifier: MIT
#include "web/app/picture.h"

#include <algorithm>
#include <cmath>

#include "core/facts/facts.h"
#include "core/scenario/editions.h"
#include "core/screen/reader_scenario.h"

namespace reckoner {
namespace {

constexpr float kMargin = 3 * kGrid;
constexpr float kWidth = kPictureWidthPx - 2 * kMargin;

ChartData picture_data(const AppState& state) {
  return {state.session.scenario(), state.screen, state.estimate, state.session.focus(), true};
}

/// The titles of the documents, each once.
std::string sources(const ChartData& data, const FactRows& rows) {
  std::string list(data.say(WordId::canvas_sources));
  std::vector<std::string_view> told;
  for (const std::uint16_t row : rows) {
    const DocumentRow& document = document_of(facts()[row]);
    if (std::find(told.begin(), told.end(), document.id) != told.end()) continue;
    list.append(told.empty() ? " " : " · ").append(document.authors);
    if (!document.title.empty()) list.append(", ").append(document.title);
    told.push_back(document.id);
  }
  return told.empty() ? std::string() : list;
}

/// The address has no spaces: it breaks before its "&", and where that is not enough anywhere.
float address_lines(Pen& pen, std::string_view address, float y) {
  const float start = y;
  while (!address.empty()) {
    std::size_t end = address.size();
    while (pen.text_width(kSmall, address.substr(0, end)) > kWidth) {
      const std::size_t before = address.rfind('&', end - 1);
      const bool is_there = before != address.npos && before > 0;
      end = is_there ? before : end - 1;
    }
    pen.text(kMargin, y, kSmall, pen.theme().mute, address.substr(0, end));
    address.remove_prefix(end);
    y += pen.line_height(kSmall);
  }
  return y - start;
}

float draw_head(Pen& pen, const ChartData& data, const Chart& chart, float y) {
  const Theme& theme = pen.theme();
  const float start = y;
  const auto add = [&](const TextStyle& style, Colour colour, std::string_view text) {
    y += pen.paragraph(kMargin, y, kWidth, style, colour, text);
  };
  add(kFigure, theme.ink, chart.finding(data));
  y += kGrid / 2;
  add(kBody, theme.mute, chart.title(data));
  const std::string changed = reader_scenario(data.scenario, data.language());
  if (changed.empty()) {
    add(kSmall, theme.mute, data.screen.preset_name);
  } else {
    y += kGrid / 2;
    add(kSmallBold, theme.own, changed);
  }
  return y + 2 * kGrid - start;
}

float draw_foot(Pen& pen, const ChartData& data, const Chart& chart, const PictureFrame& frame,
                float y) {
  const Theme& theme = pen.theme();
  const float start = y;
  const auto add = [&](std::string_view text) {
    if (!text.empty()) y += pen.paragraph(kMargin, y, kWidth, kSmall, theme.mute, text);
  };
  add(chart.note(data));
  y += kGrid;
  pen.horizontal(kMargin, y, kWidth, theme.rule);
  y += kGrid;
  add(sources(data, chart.facts(data)));
  const std::string_view edition = editions()[data.scenario.edition].id;
  add(tr(WordId::canvas_picture_made, data.language(),
         {data.say(WordId::canvas_credit), edition, frame.date}));
  y += address_lines(pen, frame.address, y);
  return y - start;
}

}  // namespace

const Chart* find_picture(const AppState& state, std::string_view id) {
  const Chart* chart = find_chart(id);
  return chart != nullptr && chart->has_lines(picture_data(state)) ? chart : nullptr;
}

float draw_picture(const AppState& state, const Chart& chart, const PictureFrame& frame,
                   ImDrawList& list, const Fonts& fonts, Svg* svg) {
  constexpr float kUnscaled = 1;
  const ChartData data = picture_data(state);
  Pen pen(list, fonts, theme(state.ui.theme), kPictureRatio, kUnscaled, svg);
  float y = kMargin;
  y += draw_head(pen, data, chart, y);
  y += chart.draw(pen, data, {kMargin, y, kWidth, 0}).height + kGrid;
  y += draw_foot(pen, data, chart, frame, y);
  return std::ceil(y + kMargin);
}

std::string picture_title(const AppState& state, const Chart& chart) {
  return chart.finding(picture_data(state));
}

}  // namespace reckoner
