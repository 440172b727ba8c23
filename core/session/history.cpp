// SPDX-License-Identifier: MIT
#include "core/session/history.h"

#include <cstddef>

namespace reckoner {
namespace {

constexpr std::size_t kMostSteps = 100;  // of about 2 kB each

}  // namespace

void History::record(const Scenario& before, const Scenario& after, Gesture gesture, bool is_swap) {
  const bool goes_on = gesture != kNoGesture && gesture == gesture_ && !undo_.empty();
  if (!goes_on) {
    if (undo_.size() == kMostSteps) undo_.erase(undo_.begin());
    undo_.push_back({before, is_swap});
    redo_.clear();
  }
  gesture_ = gesture;
  if (goes_on && undo_.back().scenario == after) {
    undo_.pop_back();
    gesture_ = kNoGesture;
  }
}

std::optional<Step> History::pass(std::vector<Step>& from, std::vector<Step>& to,
                                  const Scenario& now) {
  gesture_ = kNoGesture;
  if (from.empty()) return std::nullopt;
  const Step step = from.back();
  from.pop_back();
  to.push_back({now, step.is_swap});
  return step;
}

void History::forget() {
  undo_.clear();
  redo_.clear();
  gesture_ = kNoGesture;
}

}  // namespace reckoner
