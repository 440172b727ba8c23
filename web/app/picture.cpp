// SPDX-License-Identifier: MIT
#include "web/app/picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/app/frame.h"
#include "web/panels/panels.h"

namespace reckoner {
namespace {

constexpr float kMargin = 3 * kGrid;
constexpr float kRoom = 1500;  // CSS px: as many rows as a picture can have

/// In ChartTab's order; the ladder stands where the sum does, which is no picture.
constexpr std::array<std::string_view, 6> kIds{"ladder", "tornado",   "histogram",
                                               "runs",   "companies", "software"};

}  // namespace

std::optional<ChartTab> find_picture(std::string_view id) {
  const auto found = std::find(kIds.begin(), kIds.end(), id);
  if (found == kIds.end()) return std::nullopt;
  return static_cast<ChartTab>(found - kIds.begin());
}

float draw_picture(const AppState& state, ChartTab chart, ImDrawList& list, const Fonts& fonts) {
  UiState ui;  // its own: nobody points at a picture, and nothing of it is kept
  ui.language = state.ui.language;
  ui.theme = state.ui.theme;
  Session session;
  session.set_focus(state.session.focus());
  Pen pen(list, fonts, theme(ui.theme), kPictureRatio, 1);
  ViewContext view{pen, ui.interaction, state.screen, ui, session};
  const float width = kPictureWidthPx - 2 * kMargin;
  float y = kMargin;
  y += pen.paragraph(kMargin, y, width, kBodyBold, pen.theme().ink, state.screen.title);
  y += pen.paragraph(kMargin, y, width, kSmall, pen.theme().mute, state.screen.preset_name);
  y += 2 * kGrid;
  const Box room{kMargin, y, width, kRoom};
  y += chart == ChartTab::sum ? ladder_panel(view, room.x, room.y, room.width)
                              : chart_panel(view, state.estimate, chart, room);
  y += 2 * kGrid;
  pen.text(kPictureWidthPx - kMargin, y, kSmall, pen.theme().mute, view.say(WordId::canvas_credit),
           Align::right);
  return std::ceil(y + pen.line_height(kSmall) + kMargin);
}

}  // namespace reckoner
