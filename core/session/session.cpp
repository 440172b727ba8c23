// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include <utility>

#include "core/articles/article.h"
#include "core/scenario/link_pieces.h"
#include "core/scenario/printable.h"

namespace reckoner {
namespace {

constexpr std::string_view kClaimView = "claim:";

std::string* slot_of(LinkUi& ui, std::string_view key) {
  if (key == "lang") return &ui.lang;
  if (key == "theme") return &ui.theme;
  return key == "view" ? &ui.view : nullptr;
}

constexpr std::string_view kUiKeys[] = {"lang", "theme", "view"};

/// True for whatever does not name a claim that there is not.
bool is_claim_known(const Scenario& scenario, std::string_view view) {
  return !view.starts_with(kClaimView) ||
         find_claim(article_of(scenario), view.substr(kClaimView.size())).has_value();
}

std::vector<Issue> ui_issues(const Scenario& scenario, std::string_view key,
                             std::string_view value) {
  const std::string field = "ui." + std::string(key);
  if (is_ui_value(field, value) && is_claim_known(scenario, value)) return {};
  return {{printable(field), IssueCode::unknown_setting, printable(value)}};
}

}  // namespace

DecodedLink read_link(std::string_view text) {
  DecodedLink link = decode_link(text);
  if (is_claim_known(link.scenario, link.ui.view)) return link;
  link.issues.push_back({"ui.view", IssueCode::unknown_claim,
                         printable(std::string_view(link.ui.view).substr(kClaimView.size()))});
  link.ui.view.clear();
  return link;
}

DecodedLink Session::open(std::string_view query_and_fragment, std::string_view own_link) {
  if (!own_link.empty()) load(own_link);
  // As a whole address: there an anchor such as #sources is no link that was cut.
  std::string address = "page://";
  DecodedLink decoded = load(address.append(query_and_fragment));
  history_.forget();
  return decoded;
}

DecodedLink Session::load(std::string_view link) {
  DecodedLink decoded = read_link(link);
  if (decoded.had_scenario) replace(decoded.scenario);
  // What an earlier link or the reader asked for goes on where this one says nothing.
  for (const std::string_view key : kUiKeys) {
    const std::string& value = *slot_of(decoded.ui, key);
    if (!value.empty()) choose_ui(key, value);
  }
  return decoded;
}

std::vector<Issue> Session::choose_ui(std::string_view key, std::string_view value) {
  std::vector<Issue> issues = ui_issues(scenario_, key, value);
  if (!issues.empty()) return issues;
  *slot_of(ui_, key) = *slot_of(asked_, key) = value;
  return {};
}

std::vector<Issue> Session::follow_ui(std::string_view key, std::string_view value) {
  std::vector<Issue> issues = ui_issues(scenario_, key, value);
  if (!issues.empty()) return issues;
  *slot_of(asked_, key) = value;
  if (std::string& travelling = *slot_of(ui_, key); !travelling.empty()) travelling = value;
  return {};
}

void Session::become(const Scenario& next, Gesture gesture) {
  if (next == scenario_) return;
  history_.record(scenario_, next, gesture);
  arrive_at(next);
}

void Session::arrive_at(const Scenario& next) {
  const bool is_other_article = next.article != scenario_.article;
  scenario_ = next;
  ++revision_;
  if (!is_other_article) return;
  open_claim_.reset();
  focus_ = article_of(next).headline;
  for (LinkUi* ui : {&ui_, &asked_}) {
    if (!is_claim_known(next, ui->view)) ui->view.clear();
  }
}

std::vector<Issue> Session::edit(std::string_view parameter_id, std::string_view text,
                                 Notation notation) {
  const auto id = find_parameter(parameter_id);
  if (!id) return {{printable(parameter_id), IssueCode::unknown_key, printable(text)}};
  Scenario edited = scenario_;
  std::vector<Issue> issues = set_parameter(edited, *id, text, notation);
  if (issues.empty()) become(edited, kNoGesture);
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

std::vector<Issue> Session::set_article(std::string_view article_id) {
  const auto article = find_article(article_id);
  if (!article) return {{"article", IssueCode::unknown_article, printable(article_id)}};
  if (*article == scenario_.article) return {};
  Scenario chosen = base_scenario(0, current_edition(), *article);
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
