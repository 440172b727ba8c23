// SPDX-License-Identifier: MIT
#include "web/app/settings.h"

#include "core/api/call_requests.h"
#include "core/numbers/exact_decimal.h"
#include "web/platform/browser.h"

namespace reckoner {
namespace {

constexpr std::string_view kClaimView = "claim:";

void apply_view(UiState& ui, const Article& article, std::string_view view) {
  ui.view = View::full;
  if (view == "compact") ui.view = View::compact;
  if (view == "ladder") ui.view = View::ladder;
  if (!view.starts_with(kClaimView)) return;
  const auto claim = find_claim(article, view.substr(kClaimView.size()));
  if (!claim) return;
  ui.view = View::claim;
  ui.open_claim = claim;
}

SystemColours system_colours() {
  const auto colour = [](const char* name) { return rgb(browser::system_colour(name)); };
  return {colour("Canvas"),    colour("CanvasText"), colour("GrayText"),
          colour("Highlight"), colour("LinkText"),   colour("HighlightText")};
}

}  // namespace

void apply_settings(UiState& ui, const Article& article, const Entries& settings) {
  for (const auto& [key, value] : settings) {
    const bool is_on = value == "1";
    if (key == "lang") ui.language = language_of(value);
    if (key == "theme") ui.theme.is_dark = value == "dark";
    if (key == "view") apply_view(ui, article, value);
    if (key == "more_contrast") ui.theme.more_contrast = is_on;
    if (key == "forced_colors") ui.theme.forced_colors = is_on;
    if (key == "text_scale") {
      const auto scale = static_cast<float>(nearest_double(value));
      ui.text_scale = scale >= 1 && scale <= 2 ? scale : 1;
    }
  }
  if (ui.theme.forced_colors) ui.theme.system = system_colours();
}

}  // namespace reckoner
