// SPDX-License-Identifier: MIT
#include "web/state/up_to_date.h"

#include "web/state/pinned.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kFirstSamples = 4096;
constexpr std::uint32_t kDragSamples = 16'384;

void estimate_with(AppState& state, std::uint32_t samples) {
  EstimateOptions options;
  options.samples = samples;
  options.full_dependence = samples != kFirstSamples;  // not before the first frame is shown
  Workspace& workspace = samples == kDefaultSamples ? state.workspace : state.quick_workspace;
  state.estimate = estimate(state.session.scenario(), options, workspace);
  state.estimate.backtest = state.backtest;
  state.estimated_for = state.session.scenario();
  state.is_screen_current = false;
}

void renew_screen(AppState& state) {
  const bool is_current =
      state.is_screen_current && state.screen_revision == state.session.revision();
  if (is_current) return;
  hold_against_pinned(state);
  state.screen = screen(state.session.scenario(), state.estimate, state.session.focus(),
                        state.ui.language, state.pinned ? &state.against_pinned : nullptr);
  state.is_screen_current = true;
  state.screen_revision = state.session.revision();
}

bool has_backtest(const AppState& state) { return !state.backtest.empty(); }

}  // namespace

bool is_rough_drag(const AppState& state) {
  // Against a pinned scenario both sides need the same points, and those are there.
  return state.is_drag_slow && state.ui.interaction.is_dragging() && !state.session.pinned();
}

void bring_up_to_date(AppState& state) {
  const bool is_first = state.estimate.samples == 0;
  if (is_first || state.session.scenario() != state.estimated_for) {
    const std::uint32_t samples = is_rough_drag(state) ? kDragSamples : kDefaultSamples;
    estimate_with(state, is_first ? kFirstSamples : samples);
  }
  renew_screen(state);
}

bool is_refined(const AppState& state) {
  return has_backtest(state) && state.estimate.samples == kDefaultSamples;
}

bool refine(AppState& state) {
  if (is_refined(state) || is_rough_drag(state)) return false;
  if (!has_backtest(state)) state.backtest = backtest();
  estimate_with(state, kDefaultSamples);
  renew_screen(state);
  return true;
}

}  // namespace reckoner
