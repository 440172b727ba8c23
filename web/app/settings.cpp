// SPDX-License-Identifier: MIT
#include "web/app/settings.h"

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/api/call_requests.h"
#include "core/numbers/exact_decimal.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"
#include "web/platform/browser.h"

namespace reckoner {
namespace {

constexpr std::string_view kClaimView = "claim:";

/// The claim of "claim:<id>" is opened where it was not shown already.
void show_view(AppState& state, std::string_view view) {
  UiState& ui = state.ui;
  ui.view = View::full;
  if (view == "compact") ui.view = View::compact;
  if (view == "ladder") ui.view = View::ladder;
  if (!view.starts_with(kClaimView)) return;
  const auto claim =
      find_claim(article_of(state.session.scenario()), view.substr(kClaimView.size()));
  if (!claim) return;
  ui.view = View::claim;
  state.session.set_open_claim(claim);
}

SystemColours system_colours() {
  const auto colour = [](const char* name) { return rgb(browser::system_colour(name)); };
  return {colour("Canvas"),    colour("CanvasText"), colour("GrayText"),
          colour("Highlight"), colour("LinkText"),   colour("HighlightText")};
}

/// Of "#rrggbb"; 0 for anything else.
Colour colour_of(std::string_view text) {
  std::uint32_t hex = 0;
  if (text.size() != 7 || text.front() != '#') return 0;
  const auto [end, problem] = std::from_chars(text.data() + 1, text.data() + 7, hex, 16);
  return problem == std::errc() && end == text.data() + 7 ? rgb(hex) : 0;
}

/// Where the colour that a "host_ink" names is kept.
Colour* slot_of(HostColours& host, std::string_view key) {
  const std::pair<std::string_view, Colour*> slots[] = {
      {"host_paper", &host.paper}, {"host_card", &host.card},
      {"host_ink", &host.ink},     {"host_mute", &host.mute},
      {"host_rule", &host.rule},   {"host_edge", &host.edge},
      {"host_use", &host.use},     {"host_own", &host.own},
      {"host_fill", &host.fill},   {"host_on_accent", &host.on_accent}};
  for (const auto& [name, slot] : slots) {
    if (name == key) return slot;
  }
  return nullptr;
}

float text_scale(const std::string& text) {
  const auto scale = static_cast<float>(nearest_double(text));
  return scale >= 1 && scale <= 2 ? scale : 1;
}

}  // namespace

void take_settings(AppState& state, const Entries& settings) {
  UiState& ui = state.ui;
  for (const auto& [key, value] : settings) {
    const bool is_on = value == "1";
    if (key == "page_lang") ui.page.lang = value;
    if (key == "page_theme") ui.page.theme = value;
    if (key == "page_view") ui.page.view = value;
    if (key == "document_lang") ui.page.document_lang = value;
    if (key == "reader_languages") ui.page.reader_languages = value;
    if (key == "prefers_dark") ui.prefers_dark = is_on;
    if (key == "more_contrast") ui.theme.more_contrast = is_on;
    if (key == "forced_colors") ui.theme.forced_colors = is_on;
    if (key == "text_scale") ui.text_scale = text_scale(value);
    if (Colour* slot = slot_of(ui.theme.host, key)) *slot = colour_of(value);
  }
  if (ui.theme.forced_colors) ui.theme.system = system_colours();
}

ShownLook apply_look(AppState& state) {
  UiState& ui = state.ui;
  ShownLook shown{look(state.session.asked(), ui.page), {}};
  const auto wanted = find_language(shown.ui.lang);
  if (!wanted || !is_loaded(*wanted)) {
    shown.awaited = shown.ui.lang;
    shown.ui.lang = rules(language_of(rules(ui.language).id)).id;
  }
  ui.language = language_of(shown.ui.lang);
  ui.theme.is_dark = shown.ui.theme == "dark" || (shown.ui.theme == "auto" && ui.prefers_dark);
  show_view(state, shown.ui.view);
  state.is_screen_current = false;
  return shown;
}

}  // namespace reckoner
