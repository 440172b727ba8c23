// SPDX-License-Identifier: MIT
// What is drawn of an open claim, under its words (which are HTML): its picture, and only the
// inputs that move it.
#include "web/charts/claim_pictures.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kGap = 16;

float inputs(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  if (claim.moves.empty()) return 0;
  const float title = view.pen.paragraph(x, y, width, kBodyBold, view.pen.theme().ink,
                                         view.say(WordId::canvas_moves)) +
                      kGrid;
  return title + input_rows(view, claim.moves, x, y + title, width);
}

}  // namespace

float claim_figures(ViewContext& view, std::size_t row, float x, float y, float width) {
  const ClaimLine& claim = view.screen.claims[row];
  float at = y;
  const auto add = [&](float height) { at += height > 0 ? height + kGap : 0; };
  add(claim.has_units    ? draw_units(view.pen, view.screen.units, x, at, width)
      : claim.has_stacks ? draw_stacks(view.pen, view.screen.stacks, x, at, width)
                         : draw_claim_strip(view.pen, claim, x, at, width));
  add(inputs(view, claim, x, at, width));
  return at - y;
}

}  // namespace reckoner
