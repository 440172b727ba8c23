// SPDX-License-Identifier: MIT
// The page's calls about the scenario. Frames and the pointer: page_frames.cpp.
#include "web/app/page.h"

#include <utility>

#include "core/api/call_requests.h"
#include "core/api/json_writer.h"
#include "core/api/question_json.h"
#include "core/api/screen_json.h"
#include "core/screen/requirement_lines.h"
#include "core/words/catalogue.h"
#include "web/panels/details.h"
#include "web/platform/browser.h"
#include "web/state/pinned.h"
#include "web/state/up_to_date.h"

namespace reckoner {

std::string Page::start() {
  if (!window_.open()) return "The browser gives no WebGL 2 context.";
  return {};
}

void Page::configure(const Entries& settings) {
  take_settings(state_, settings);
  look_ = apply_look(state_);
  wake();
}

/// After whatever the reader or a link did: both views follow.
std::string Page::done(const std::vector<Issue>& issues) {
  bring_up_to_date(state_);
  report_changes();
  wake();
  return issues_json(issues, state_.ui.language);
}

void Page::report_changes() {
  const std::uint32_t revision = state_.session.revision();
  if (revision == reported_revision_ && state_.estimate.samples == reported_samples_) return;
  reported_revision_ = revision;
  reported_samples_ = state_.estimate.samples;
  browser::send("changed", "");
}

std::string Page::opened(const DecodedLink& link) {
  look_ = apply_look(state_);
  return done(link.issues);
}

std::string Page::open(std::string_view query_and_fragment, std::string_view own_link) {
  const DecodedLink link = state_.session.open(query_and_fragment, own_link);
  is_link_in_query_ = link.is_in_query;
  return opened(link);
}

std::string Page::visit(std::string_view query_and_fragment) {
  return opened(state_.session.visit(query_and_fragment));
}

std::string Page::load(std::string_view link_text) {
  return opened(state_.session.load(link_text));
}

std::string Page::merge(const Entries& entries) { return done(state_.session.merge(entries)); }

std::string Page::link() const { return state_.session.link(); }

std::string Page::link_with(const Entries& ui) const {
  const auto value = [&](std::string_view key) { return std::string(entry(ui, key)); };
  return encode_link(state_.session.scenario(), {value("lang"), value("theme"), value("view")});
}

std::string Page::scenario_text() const { return scenario_json(state_.session.scenario()); }

std::string Page::edit(std::string_view parameter_id, std::string_view text) {
  return done(state_.session.edit(parameter_id, text, Notation::typed(state_.ui.language)));
}

std::string Page::reset(std::string_view parameter_id) {
  if (!parameter_id.empty()) return done(state_.session.reset(parameter_id));
  state_.session.reset_all();
  return done({});
}

std::string Page::set_preset(std::string_view article_id, std::string_view preset_id) {
  return done(state_.session.set_article(article_id, preset_id));
}

void Page::take_new_edition() {
  state_.session.take_new_edition();
  done({});
}

std::string Page::set_focus(std::string_view output_id) {
  return done(state_.session.set_focus(output_id));
}

std::string Page::open_claim(std::string_view claim_id) {
  return done(state_.session.set_open_claim(claim_id));
}

std::string Page::pin(std::string_view what) { return done(state_.session.pin(what)); }

void Page::undo() {
  state_.session.undo();
  done({});
}

void Page::redo() {
  state_.session.redo();
  done({});
}

std::string Page::choose_ui(std::string_view key, std::string_view value) {
  const std::vector<Issue> issues = state_.session.choose_ui(key, value);
  look_ = apply_look(state_);
  return done(issues);
}

std::string Page::follow_ui(const Entries& ui) {
  std::vector<Issue> issues;
  for (const auto& [key, value] : ui) {
    for (Issue& issue : state_.session.follow_ui(key, value)) issues.push_back(std::move(issue));
  }
  look_ = apply_look(state_);
  return done(issues);
}

std::string Page::look_text() const {
  JsonWriter json;
  json.begin_object();
  json.member("lang", look_.ui.lang);
  json.member("theme", look_.ui.theme);
  json.member("view", look_.ui.view);
  json.member("awaited", look_.awaited);
  json.end_object();
  return json.take();
}

std::string Page::pinned_text() {
  bring_up_to_date(state_);
  return pinned_table(state_);
}

std::string Page::required_text(std::string_view claim_id) const {
  JsonWriter json;
  json.begin_array();
  const Scenario& scenario = state_.session.scenario();
  for (const std::string& line : requirement_lines(scenario, claim_id, state_.ui.language)) {
    json.value(line);
  }
  json.end_array();
  return json.take();
}

bool Page::load_later(std::string_view language, std::string bytes) {
  state_.is_screen_current = false;
  return load_later_texts(language, std::move(bytes));
}

std::string Page::ask(std::string_view output_id, std::string_view amount) const {
  const Language language = state_.ui.language;
  return question_json(reckoner::ask(state_.session.scenario(), output_id, amount, language),
                       language);
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
  return estimate_json(state_.session.scenario(), state_.estimate, state_.ui.language);
}

std::string Page::charts_text() {
  bring_up_to_date(state_);
  if (!window_.is_open()) refine();  // no frame will come to do it
  return charts_json(
      {state_.session.scenario(), state_.screen, state_.estimate, state_.session.focus()});
}

}  // namespace reckoner
