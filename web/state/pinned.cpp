// SPDX-License-Identifier: MIT
#include "web/state/pinned.h"

#include <algorithm>
#include <utility>

#include "core/api/screen_json.h"

namespace reckoner {
namespace {

void pin_scenario(AppState& state, const Scenario& scenario) {
  EstimateOptions options;
  options.samples = state.estimate.samples;
  state.pinned.emplace(scenario, state.scenario.seed, options);
  ++state.pinned_changes;
  state.is_screen_current = false;
}

}  // namespace

void pin(AppState& state) {
  if (state.estimate.samples > 0) pin_scenario(state, state.scenario);
}

void unpin(AppState& state) {
  state.pinned.reset();
  ++state.pinned_changes;
  state.is_screen_current = false;
}

void swap_pinned(AppState& state) {
  if (!state.pinned) return;
  const Scenario current = state.scenario;
  state.scenario = state.pinned->scenario();
  pin_scenario(state, current);
}

void hold_against_pinned(AppState& state) {
  const Estimate& estimate = state.estimate;
  if (!state.pinned || estimate.samples == 0) return;
  const bool has_same_points = state.pinned->samples() == estimate.samples &&
                               state.pinned->seed() == state.estimated_for.seed;
  if (!has_same_points) {
    EstimateOptions options;
    options.samples = estimate.samples;
    const Scenario scenario = state.pinned->scenario();
    state.pinned.emplace(scenario, state.estimated_for.seed, options);
  }
  const OutputId focus[] = {state.ui.focus};
  const bool is_money = output(state.ui.focus).unit == "$";
  state.against_pinned = state.pinned->against(estimate, state.estimated_in(),
                                               std::span(focus).first(is_money ? 1 : 0), false);
}

std::string pinned_table(AppState& state) {
  if (!state.pinned || state.estimate.samples == 0) return pinned_json({});
  return pinned_json(pinned_lines(
      state.pinned->against(state.estimate, state.estimated_in(), money_outputs(), true),
      state.scenario, state.ui.language));
}

void put_everything_back(Scenario& scenario) {
  const std::uint32_t seed = scenario.seed;
  scenario = preset_of(scenario);
  scenario.seed = seed;
}

}  // namespace reckoner
