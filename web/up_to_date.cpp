// SPDX-License-Identifier: MIT
#include "web/up_to_date.h"

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
  state.screen = screen(state.scenario, state.estimate, state.ui.focus, state.ui.language);
  state.is_screen_current = true;
}

}  // namespace

void bring_up_to_date(AppState& state) {
  const bool is_first = state.estimate.samples == 0;
  if (is_first || state.scenario != state.estimated_for) {
    estimate_with(state, is_first ? kQuickSamples : kDefaultSamples);
  }
  renew_screen(state);
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
