// SPDX-License-Identifier: MIT
#include "web/up_to_date.h"

#include "core/text/requirement_lines.h"
#include "web/pinned.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kQuickSamples = 4096;

void estimate_with(AppState& state, std::uint32_t samples) {
  EstimateOptions options;
  options.samples = samples;
  state.estimate = estimate(state.scenario, options, state.workspace);
  state.estimate.backtest = state.backtest;
  state.estimated_for = state.scenario;
  state.is_screen_current = false;
}

void renew_screen(AppState& state) {
  if (state.is_screen_current) return;
  hold_against_pinned(state);
  state.screen = screen(state.scenario, state.estimate, state.ui.focus, state.ui.language,
                        state.pinned ? &state.against_pinned : nullptr);
  state.is_screen_current = true;
}

}  // namespace

void bring_up_to_date(AppState& state) {
  const bool is_first = state.estimate.samples == 0;
  if (is_first || state.scenario != state.estimated_for) {
    estimate_with(state, is_first ? kQuickSamples : kDefaultSamples);
  }
  renew_screen(state);
  // Not before the first frame is shown.
  if (!state.backtest.empty()) renew_requirements(state, false);
}

bool are_requirements_current(const AppState& state) {
  const Requirements& found = state.required;
  return found.claim == state.ui.open_claim && found.language == state.ui.language &&
         found.scenario == state.scenario;
}

bool renew_requirements(AppState& state, bool is_settled) {
  if (!state.ui.open_claim || are_requirements_current(state)) return false;
  if (!is_settled && state.required.claim == state.ui.open_claim) return false;
  state.required = {
      state.ui.open_claim, state.scenario, state.ui.language,
      requirement_lines(state.scenario, claims()[*state.ui.open_claim].id, state.ui.language)};
  return true;
}

bool refine(AppState& state) {
  const bool has_backtest = !state.backtest.empty() && state.backtest_seed == state.scenario.seed;
  if (has_backtest && state.estimate.samples == kDefaultSamples) return false;
  if (!has_backtest) {
    state.backtest = backtest(state.scenario.seed);
    state.backtest_seed = state.scenario.seed;
  }
  estimate_with(state, kDefaultSamples);
  renew_screen(state);
  return true;
}

}  // namespace reckoner
