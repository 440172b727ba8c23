// SPDX-License-Identifier: MIT
#include "web/state/pinned.h"

#include <optional>
#include <span>

#include "core/api/screen_json.h"

namespace reckoner {
namespace {

/// The pinned side at the current one's points; false where there is nothing to hold.
bool renew_pinned(AppState& state) {
  const std::optional<Scenario>& wanted = state.session.pinned();
  if (!wanted) state.pinned.reset();
  if (!wanted || state.estimate.samples == 0) return false;
  EstimateOptions options;
  options.samples = state.estimate.samples;
  const std::uint32_t seed = state.estimated_for.seed;
  const bool is_held = state.pinned && state.pinned->scenario() == *wanted &&
                       state.pinned->samples() == options.samples && state.pinned->seed() == seed;
  if (!is_held) state.pinned.emplace(*wanted, seed, options);
  return true;
}

}  // namespace

void hold_against_pinned(AppState& state) {
  if (!renew_pinned(state)) return;
  const OutputId focus[] = {state.session.focus()};
  const bool is_money = output(focus[0]).unit == "$";
  state.against_pinned = state.pinned->against(state.estimate, state.estimated_in(),
                                               std::span(focus).first(is_money ? 1 : 0), false);
}

std::string pinned_table(AppState& state) {
  if (!renew_pinned(state)) return pinned_json({});
  return pinned_json(pinned_lines(
      state.pinned->against(state.estimate, state.estimated_in(), money_outputs(), true),
      state.session.scenario(), state.ui.language));
}

}  // namespace reckoner
