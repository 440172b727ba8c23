// SPDX-License-Identifier: MIT
#include "web/panels/held.h"

#include <algorithm>
#include <utility>

namespace reckoner {
namespace {

constexpr float kAbove = 30;  // of the strip's lower edge over the track: a finger's width
constexpr float kPadding = 10;

/// What the strip can speak of: what is counted, then each rung.
std::vector<HeldFigure> figures(const Screen& screen) {
  std::vector<HeldFigure> list;
  if (!screen.receipt.middle.empty()) {
    list.push_back({screen.receipt.counted, screen.receipt.middle});
  }
  for (const RungLine& rung : screen.ladder) list.push_back({rung.name, rung.p50});
  return list;
}

/// The first figure that the drag moved; else that the first one stands.
std::string sentence(const ViewContext& view) {
  const std::vector<HeldFigure>& was = view.ui.held.was;
  const std::vector<HeldFigure> now = figures(view.screen);
  if (was.empty() || was.size() != now.size()) return {};
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i].value == was[i].value) continue;
    return tr(WordId::canvas_held, view.ui.language, {now[i].name, now[i].value, was[i].value});
  }
  return tr(WordId::canvas_held_same, view.ui.language, {now[0].name, now[0].value});
}

}  // namespace

void hold(ViewContext& view) { view.ui.held.was = figures(view.screen); }

void show_held(ViewContext& view, const Box& slider) {
  if (view.input.is_dragging()) view.ui.held.slider = slider;
}

void draw_held(ViewContext& view, float canvas_width) {
  const std::optional<Box> slider = std::exchange(view.ui.held.slider, std::nullopt);
  if (!slider) return;
  const std::string text = sentence(view);
  if (text.empty()) return;
  Pen& pen = view.pen;
  const float most = canvas_width - 2 * kGrid;
  const float width = std::min(most, pen.text_width(kBodyBold, text) + 2 * kPadding);
  const float height = pen.paragraph_height(width - 2 * kPadding, kBodyBold, text) + 2 * kPadding;
  const float middle = slider->x + slider->width / 2;
  const float x = std::clamp(middle - width / 2, kGrid, canvas_width - kGrid - width);
  const float y = std::max(0.0f, slider->y - kAbove - height);
  pen.fill({x, y, width, height}, pen.theme().ink, kGrid);
  pen.paragraph(x + kPadding, y + kPadding, width - 2 * kPadding, kBodyBold, pen.theme().paper,
                text);
}

}  // namespace reckoner
