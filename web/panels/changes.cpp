// SPDX-License-Identifier: MIT
// Under the ladder: what the reader changed with the way back, and the scenario pinned to compare.
#include "web/panels/panels.h"
#include "web/panels/widgets.h"

namespace reckoner {
namespace {

constexpr float kKeyBar = 24;

}  // namespace

float changes_panel(ViewContext& view, float x, float y, float width) {
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
  Session& session = view.session;
  const bool is_pinned = session.pinned().has_value();
  const float key = is_pinned ? kKeyBar + kGrid : 0;
  LinkFlow links(view, x + key, at, width - key, {kSmallBold, theme.ink, Align::left});
  if (is_pinned) {  // what the thin bars are
    const float middle = at + pen.line_height(kSmall) / 2;
    pen.fill({x, middle - kPinnedBar / 2, kKeyBar, kPinnedBar}, theme.mute);
    links.text(view.say(WordId::screen_pin_scenario));
  }
  const auto chosen = [&](WordId id) {
    return links.link(area_id("changes", {}, static_cast<int>(id)), view.say(id), view.say(id));
  };
  if (!is_pinned && chosen(WordId::screen_pin)) session.pin();
  if (is_pinned && chosen(WordId::screen_pin_remove)) session.unpin();
  if (is_pinned && chosen(WordId::screen_pin_swap)) session.swap_pinned();
  if (!screen.changed_note.empty() && chosen(WordId::page_back_all)) session.reset_all();
  return links.bottom() - y;
}

}  // namespace reckoner
