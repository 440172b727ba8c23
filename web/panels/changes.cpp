// SPDX-License-Identifier: MIT
// Under the ladder: what the reader changed with the way back, and the scenario pinned to compare.
#include "web/panels/panels.h"
#include "web/panels/widgets.h"
#include "web/state/pinned.h"

namespace reckoner {
namespace {

constexpr float kKeyBar = 24;

}  // namespace

float changes_panel(ViewContext& view, AppState& state, float x, float y, float width) {
  Pen& pen = view.pen;
  const Theme& theme = pen.theme();
  const Screen& screen = view.screen;
  float at = y;
  if (!screen.pinned.empty()) {
    at += pen.paragraph(x, at, width, kSmallBold, theme.ink, screen.pinned) + 4;
  }
  if (!screen.changed_note.empty()) {
    at += pen.paragraph(x, at, width, kSmall, theme.use, screen.changed_note) + 4;
  }
  const float key = state.pinned ? kKeyBar + kGrid : 0;
  LinkFlow links(view, x + key, at, width - key);
  if (state.pinned) {  // what the thin bars are
    const float middle = at + pen.line_height(kSmall) / 2;
    pen.fill({x, middle - kPinnedBar / 2, kKeyBar, kPinnedBar}, theme.mute);
    links.text(view.say(WordId::screen_pin_scenario));
  }
  const auto chosen = [&](WordId id) {
    return links.link(area_id("changes", {}, static_cast<int>(id)), view.say(id), view.say(id));
  };
  if (!state.pinned && chosen(WordId::screen_pin)) pin(state);
  if (state.pinned) {
    const bool is_let_go = chosen(WordId::screen_pin_remove);
    if (chosen(WordId::screen_pin_swap)) swap_pinned(state);
    if (is_let_go) unpin(state);
  }
  if (!screen.changed_note.empty() && chosen(WordId::page_back_all)) {
    put_everything_back(state.scenario);
  }
  return links.bottom() - y;
}

}  // namespace reckoner
