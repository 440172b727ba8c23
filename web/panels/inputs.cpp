// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <vector>

#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kPhoneWidth = 360;
constexpr std::size_t kMostOnPhone = 2;
constexpr std::size_t kMostWhenPinned = 2;  // the ladder is taller then, and the charts need room

}  // namespace

float inputs_panel(ViewContext& view, float x, float y, float width) {
  const Theme& theme = view.pen.theme();
  const bool is_phone = width < kPhoneWidth;
  std::vector<ParameterId> all;
  for (const ParameterId id : view.screen.matters) {
    const bool is_above = view.ui.view == View::full && id == view.screen.price_input;
    if (!is_above) all.push_back(id);
  }
  const std::size_t most = view.screen.is_pinned ? kMostWhenPinned : kMostOnPhone;
  const auto shown =
      std::span<const ParameterId>(all).first(is_phone ? std::min(all.size(), most) : all.size());
  float at =
      y +
      view.pen.paragraph(x, y, width, kBodyBold, theme.ink, view.say(WordId::screen_matters_most)) +
      10;
  at += input_rows(view, shown, x, at, width);
  if (shown.size() == all.size()) return at - y;
  const std::string_view words = view.say(WordId::canvas_more_inputs);
  view.pen.horizontal(x, at, width, theme.rule);
  at += 12;
  if (text_link(view, area_id("more", "inputs"), x, at, {kSmallBold, theme.ink, Align::left}, words,
                words)) {
    request_show(view.ui, "inputs", "");
  }
  return at + view.pen.line_height(kSmallBold) - y;
}

}  // namespace reckoner
