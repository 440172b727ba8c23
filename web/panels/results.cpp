// SPDX-License-Identifier: MIT
// The ladder, on which the rung in focus is chosen.
#include "web/charts/ladder.h"
#include "web/panels/panels.h"

namespace reckoner {

float ladder_panel(ViewContext& view, float x, float y, float width) {
  const LadderShown shown =
      draw_ladder(view.pen, &view.input, {view.screen, view.session.focus()}, x, y, width);
  if (shown.chosen) view.session.set_focus(*shown.chosen);
  return shown.height;
}

}  // namespace reckoner
