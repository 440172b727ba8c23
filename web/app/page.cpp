// SPDX-License-Identifier: MIT
// The page's calls about the scenario. Frames and the pointer: page_frames.cpp.
#include "web/app/page.h"

#include "core/api/json_writer.h"
#include "core/api/screen_json.h"
#include "core/picture/ladder_svg.h"
#include "core/screen/requirement_lines.h"
#include "core/words/language_rules.h"
#include "web/app/settings.h"
#include "web/panels/details.h"
#include "web/platform/browser.h"
#include "web/state/pinned.h"
#include "web/state/up_to_date.h"

namespace reckoner {
namespace {

/// A link that named a view setting keeps naming it, with what is now chosen.
void follow(std::string& explicit_value, std::string_view key, const Entries& settings) {
  if (explicit_value.empty()) return;
  for (const auto& [name, value] : settings) {
    if (name == key) explicit_value = value;
  }
}

}  // namespace

std::string Page::start() {
  if (!window_.open()) return "The browser gives no WebGL 2 context.";
  return {};
}

void Page::configure(const Entries& settings) {
  apply_settings(state_.ui, article_of(state_.scenario), settings);
  follow(link_ui_.lang, "lang", settings);
  follow(link_ui_.theme, "theme", settings);
  follow(link_ui_.view, "view", settings);
  state_.is_screen_current = false;
  wake();
}

void Page::scenario_changed() {
  bring_up_to_date(state_);
  report_changes();
  wake();
}

void Page::report_changes() {
  const bool is_new = state_.scenario != reported_scenario_ || state_.ui.focus != reported_focus_ ||
                      state_.estimate.samples != reported_samples_ ||
                      state_.pinned_changes != reported_pinned_;
  if (!is_new) return;
  reported_scenario_ = state_.scenario;
  reported_focus_ = state_.ui.focus;
  reported_samples_ = state_.estimate.samples;
  reported_pinned_ = state_.pinned_changes;
  browser::send("changed", "");
}

std::string Page::load(std::string_view link_text) {
  const DecodedLink decoded = decode_link(link_text);
  state_.scenario = decoded.scenario;
  link_ui_ = decoded.ui;
  scenario_changed();
  return decoded_json(decoded, state_.ui.language);
}

std::string Page::link() const { return encode_link(state_.scenario, link_ui_); }

std::string Page::scenario_text() const { return scenario_json(state_.scenario); }

std::string Page::edit(std::string_view parameter_id, std::string_view text) {
  const Language language = state_.ui.language;
  const auto id = find_parameter(parameter_id);
  if (!id) {
    const Issue issue{std::string(parameter_id), IssueCode::unknown_key, {}};
    return issues_json({&issue, 1}, language);
  }
  Scenario edited = state_.scenario;
  std::vector<Issue> issues = set_parameter(edited, *id, text, Notation::typed(language));
  if (!refuses(issues)) state_.scenario = edited;
  scenario_changed();
  return issues_json(issues, language);
}

void Page::reset(std::string_view parameter_id) {
  Scenario& scenario = state_.scenario;
  if (parameter_id.empty()) {
    put_everything_back(scenario);
  } else if (const auto id = find_parameter(parameter_id)) {
    const Scenario base = base_of(scenario);
    if (parameter(*id).is_choice) {
      const Scenario preset = preset_of(scenario);
      set_parameter(scenario, *id, choice_id(preset, *id), Notation::link);
    } else {
      scenario[*id] = base[*id];
    }
  }
  scenario_changed();
}

void Page::set_preset(std::string_view preset_id) {
  const auto preset = find_preset(preset_id, state_.scenario.article);
  if (!preset) return;
  state_.scenario = base_scenario(*preset, current_edition(), state_.scenario.article);
  scenario_changed();
}

void Page::set_focus(std::string_view output_id) {
  const auto id = find_output(output_id);
  if (!id) return;
  state_.ui.focus = *id;
  state_.is_screen_current = false;
  scenario_changed();
}

void Page::open_claim(std::string_view claim_id) {
  state_.ui.open_claim = find_claim(article_of(state_.scenario), claim_id);
  wake();
}

void Page::pin(std::string_view what) {
  bring_up_to_date(state_);
  if (what == "pin") reckoner::pin(state_);
  if (what == "unpin") unpin(state_);
  if (what == "swap") swap_pinned(state_);
  scenario_changed();
}

std::string Page::pinned_text() {
  bring_up_to_date(state_);
  return pinned_table(state_);
}

std::string Page::required_text(std::string_view claim_id) const {
  JsonWriter json;
  json.begin_array();
  for (const std::string& line : requirement_lines(state_.scenario, claim_id, state_.ui.language)) {
    json.value(line);
  }
  json.end_array();
  return json.take();
}

bool Page::hide_detail() {
  const bool was_shown = reckoner::hide_detail(state_.ui.details);
  if (was_shown) wake();
  return was_shown;
}

std::string Page::screen_text() {
  bring_up_to_date(state_);
  if (!window_.is_open()) refine();  // no frame will come to do it
  return screen_json(state_.screen);
}

std::string Page::inputs_text() {
  bring_up_to_date(state_);
  return inputs_json(state_.screen);
}

void Page::refine() {
  if (reckoner::refine(state_)) is_laid_out_ = false;
}

/// What leaves the page is exact, also where no frame was drawn yet.
void Page::make_exact() {
  bring_up_to_date(state_);
  refine();
  report_changes();
}

std::string Page::outputs_text() {
  make_exact();
  return outputs_json(state_.estimate);
}

std::string Page::estimate_text() {
  make_exact();
  return estimate_json(state_.scenario, state_.estimate, state_.ui.language);
}

std::string Page::ladder_picture() {
  make_exact();
  return ladder_svg(state_.screen);
}

}  // namespace reckoner
