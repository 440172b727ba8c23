// SPDX-License-Identifier: MIT
// The scenarios that a reader came from and went back from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/scenario/scenario.h"

namespace reckoner {

/// A drag, or arrow keys on one handle: many edits that are one step. None: each edit is its own.
using Gesture = std::uint32_t;
inline constexpr Gesture kNoGesture = 0;

/// One step: what stood before it, and whether it exchanged the pinned scenario with the current.
struct Step {
  Scenario scenario;
  bool is_swap = false;
};

class History {
 public:
  /// `before` gives way to `after`. A gesture that is back where it began leaves no step.
  void record(const Scenario& before, const Scenario& after, Gesture gesture, bool is_swap = false);
  /// Takes the last step back, or does it again; the scenario given is the one that is left.
  /// Absent where there is none.
  std::optional<Step> undo(const Scenario& now) { return pass(undo_, redo_, now); }
  std::optional<Step> redo(const Scenario& now) { return pass(redo_, undo_, now); }
  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }
  void forget();

 private:
  std::optional<Step> pass(std::vector<Step>& from, std::vector<Step>& to, const Scenario& now);

  std::vector<Step> undo_, redo_;
  Gesture gesture_ = kNoGesture;  // of the last step, while it may go on
};

}  // namespace reckoner
