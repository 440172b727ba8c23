// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include <utility>

#include "core/articles/article.h"
#include "core/scenario/printable.h"

namespace reckoner {

void Session::become(const Scenario& next, Gesture gesture) {
  if (next == scenario_) return;
  history_.record(scenario_, next, gesture);
  arrive_at(next);
}

std::vector<Issue> Session::edit(std::string_view parameter_id, std::string_view text,
                                 Notation notation) {
  const auto id = find_parameter(parameter_id);
  if (!id) return {{printable(parameter_id), IssueCode::unknown_key, printable(text)}};
  Scenario edited = scenario_;
  std::vector<Issue> issues = set_parameter(edited, *id, text, notation);
  if (!refuses(issues)) become(edited, kNoGesture);
  return issues;
}

void Session::set(ParameterId id, const Quantity& value, Gesture gesture) {
  if (scenario_[id] == value) return;
  Scenario edited = scenario_;
  edited[id] = value;
  become(edited, gesture);
}

void Session::choose(ParameterId id, std::string_view choice_id) {
  edit(parameter(id).id, choice_id, Notation::link);
}

void Session::reset(ParameterId id) {
  const Scenario defaults = defaults_of(scenario_);
  if (parameter(id).is_choice) return choose(id, choice_id(defaults, id));
  set(id, defaults[id]);
}

std::vector<Issue> Session::reset(std::string_view parameter_id) {
  const auto id = find_parameter(parameter_id);
  if (!id) return {{printable(parameter_id), IssueCode::unknown_key, ""}};
  reset(*id);
  return {};
}

void Session::reset_all() {
  Scenario base = preset_of(scenario_);
  base.seed = scenario_.seed;
  replace(base);
}

std::vector<Issue> Session::set_preset(std::string_view preset_id) {
  const std::uint8_t article = scenario_.article;
  const auto preset = find_preset(preset_id, article);
  if (!preset) return {{"preset", IssueCode::unknown_preset, printable(preset_id), article}};
  Scenario chosen = base_scenario(*preset, current_edition(), article);
  chosen.seed = scenario_.seed;
  replace(chosen);
  return {};
}

std::vector<Issue> Session::set_article(std::string_view article_id, std::string_view preset_id) {
  const auto article = find_article(article_id);
  if (!article) return {{"article", IssueCode::unknown_article, printable(article_id)}};
  if (preset_id.empty() && *article == scenario_.article) return {};
  const auto preset = preset_id.empty() ? std::uint8_t{0} : find_preset(preset_id, *article);
  if (!preset) return {{"preset", IssueCode::unknown_preset, printable(preset_id), *article}};
  Scenario chosen = base_scenario(*preset, current_edition(), *article);
  chosen.seed = scenario_.seed;
  replace(chosen);
  return {};
}

void Session::take_new_edition() {
  Scenario renewed = base_scenario(scenario_.preset, current_edition(), scenario_.article);
  renewed.seed = scenario_.seed;
  for (const ParameterId id : changed_parameters(scenario_)) {
    if (parameter(id).is_choice) {
      set_parameter(renewed, id, choice_id(scenario_, id), Notation::link);
    } else {
      renewed[id] = scenario_[id];
    }
  }
  replace(renewed);
}

void Session::set_focus(OutputId output) {
  if (focus_ == output) return;
  focus_ = output;
  ++revision_;
}

std::vector<Issue> Session::set_focus(std::string_view output_id) {
  const auto id = find_output(output_id);
  if (!id) return {{printable(output_id), IssueCode::unknown_output, printable(output_id)}};
  set_focus(*id);
  return {};
}

std::vector<Issue> Session::set_open_claim(std::string_view claim_id) {
  const auto row = find_claim(article_of(scenario_), claim_id);
  if (!row && !claim_id.empty()) {
    return {{"claim", IssueCode::unknown_claim, printable(claim_id)}};
  }
  open_claim_ = row;
  return {};
}

std::vector<Issue> Session::pin(std::string_view what) {
  if (what == "pin") {
    pin();
  } else if (what == "unpin") {
    unpin();
  } else if (what == "swap") {
    swap_pinned();
  } else {
    return {{"pin", IssueCode::unknown_action, printable(what)}};
  }
  return {};
}

void Session::pin() {
  pinned_ = scenario_;
  ++revision_;
}

void Session::unpin() {
  if (!pinned_) return;
  pinned_.reset();
  ++revision_;
}

void Session::swap_pinned() {
  if (!pinned_ || *pinned_ == scenario_) return;
  history_.record(scenario_, *pinned_, kNoGesture, true);
  const Scenario pinned = *pinned_;
  pinned_ = scenario_;
  arrive_at(pinned);
}

void Session::go(const std::optional<Step>& step) {
  if (!step) return;
  if (step->is_swap && pinned_) pinned_ = scenario_;
  arrive_at(step->scenario);
}

void Session::undo() { go(history_.undo(scenario_)); }
void Session::redo() { go(history_.redo(scenario_)); }

}  // namespace reckoner
