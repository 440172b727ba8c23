// SPDX-License-Identifier: MIT
// All state of the page: what the reader set, what it comes to, and how it is shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/compare.h"
#include "core/engine/batch.h"
#include "core/scenario/slider.h"
#include "core/screen/screen.h"
#include "core/session/look.h"
#include "core/session/session.h"
#include "core/words/strings.h"
#include "web/kit/interaction.h"
#include "web/kit/pen.h"
#include "web/kit/slots.h"
#include "web/kit/theme.h"
#include "web/state/detail_state.h"

namespace reckoner {

/// Which parts are shown: everything, the essentials, the ladder, or one claim's card.
enum class View : std::uint8_t { full, compact, ladder, claim };

/// Something only the page around the canvas can do: `type`, `show` (their payloads are JSON).
struct HostRequest {
  std::string_view name;
  std::string payload;
};

/// What a pointer holds of a slider, and the value it had when it was taken.
enum class GripKind : std::uint8_t { handle, bar, track };
struct Grip {
  ParameterId parameter = ParameterId::count_;
  GripKind kind = GripKind::handle;
  Handle handle = Handle::p50;
  Quantity start;
  Gesture gesture = kNoGesture;
};

/// A line of chips that is pulled sideways where it is longer than the canvas is wide.
struct Strip {
  float scroll = 0;  // CSS px
  float scroll_at_press = 0;
};

/// An output's name and its middle, as shown.
struct HeldFigure {
  std::string name, value;
};
/// While a slider is held: what it began from, and where it was drawn in this frame.
struct Held {
  std::vector<HeldFigure> was;
  std::optional<Box> slider;
};

struct UiState {
  PageLook page;  // what the page says about itself
  bool prefers_dark = false;
  Language language = kEnglish;
  ThemeChoice theme;
  View view = View::full;
  float text_scale = 1;
  std::string_view chart;  // id of the one behind the chosen chip; empty: the first
  Strip charts_strip;
  DetailState details;
  Slots slots;
  Box card;  // of the open claim, as last drawn
  Grip grip;
  ParameterId adjusted = ParameterId::count_;  // whose range has handles of its own; count_: none
  Held held;
  Interaction interaction;
  std::vector<HostRequest> requests;  // since the page last took them
};

struct AppState {
  Session session;
  Scenario estimated_for;
  Estimate estimate;                  // of no samples: there is none yet
  std::vector<BacktestRow> backtest;  // empty until the first estimate with all samples
  Workspace workspace;                // of estimates with all samples
  Workspace quick_workspace;          // of those with fewer
  bool is_drag_slow = false;          // frames of the present drag take too long with all samples
  std::optional<PinnedScenario> pinned;  // what session.pinned() comes to
  ScenarioComparison against_pinned;     // of the output in focus

  Screen screen;
  bool is_screen_current = false;     // false when the estimate or the language changed
  std::uint32_t screen_revision = 0;  // of the session

  UiState ui;
  float width = 0;                 // CSS px
  float ratio = 1;                 // device px per CSS px
  float height = 0;                // CSS px that the content took in the last frame
  std::vector<PlacedText> placed;  // every text of the last frame, for tests

  const Workspace& estimated_in() const {
    return estimate.samples == kDefaultSamples ? workspace : quick_workspace;
  }
};

/// What a panel gets: where to draw, what to read, and what it may change.
struct ViewContext {
  Pen& pen;
  Interaction& input;
  const Screen& screen;
  UiState& ui;
  Session& session;

  std::string_view say(WordId id) const { return tr(id, ui.language); }
  const InputLine& line(ParameterId id) const { return screen.inputs[index(id)]; }
};

}  // namespace reckoner
