// SPDX-License-Identifier: MIT
#include "core/api/call_requests.h"
#include "core/api/json.h"
#include "core/api/json_writer.h"
#include "core/api/requirements_json.h"
#include "core/engine/batch.h"
#include "core/engine/plan.h"
#include "core/engine/solve.h"
#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/session/session.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

std::string issues_object(std::span<const Issue> issues, Language language) {
  JsonWriter json;
  json.begin_object();
  json.key("issues");
  json.raw(issues_json(issues, language));
  json.end_object();
  return json.take();
}

std::string issue_object(const Issue& issue, Language language) {
  std::string list = issues_json({&issue, 1}, language);
  return "{\"issue\":" + list.substr(1, list.size() - 2) + "}";
}

void append(std::vector<Issue>& issues, std::vector<Issue> more) {
  for (Issue& issue : more) issues.push_back(std::move(issue));
}

// An older edition is worth a word but no reason to refuse.
const Issue* first_error(const std::vector<Issue>& issues) {
  for (const Issue& issue : issues) {
    if (!is_notice(issue.code)) return &issue;
  }
  return nullptr;
}

}  // namespace

std::string default_scenario_call(std::string_view preset, std::string_view article,
                                  std::string_view language) {
  if (const auto problem = language_problem(language)) {
    return issues_object({&*problem, 1}, language_of(language));
  }
  const auto row = article.empty() ? std::optional<std::uint8_t>(0) : find_article(article);
  const std::uint8_t of = row.value_or(0);
  const auto found = preset.empty() ? std::optional<std::uint8_t>(0) : find_preset(preset, of);
  if (row && found) return scenario_json(base_scenario(*found, current_edition(), of));
  const Issue issue = row ? Issue{"preset", IssueCode::unknown_preset, printable(preset), of}
                          : Issue{"article", IssueCode::unknown_article, printable(article)};
  return issues_object({&issue, 1}, language_of(language));
}

std::string validate_call(const Entries& entries, std::string_view language) {
  auto [scenario, issues] = scenario_from(entries);
  append(issues, validate(scenario));
  if (auto problem = language_problem(language)) issues.push_back(std::move(*problem));
  return issues_json(issues, language_of(language));
}

std::string estimate_call(const Entries& entries, const Entries& options, Workspace& workspace) {
  auto [scenario, issues] = scenario_from(entries);
  EstimateRequest request = estimate_request(options);
  append(issues, std::move(request.issues));
  Estimate result;
  if (!request.is_refused) result = estimate(scenario, request.options, workspace);
  append(issues, std::move(result.issues));
  result.issues = std::move(issues);
  return estimate_json(scenario, result, request.language);
}

std::string solve_call(const Entries& entries, const Entries& request_entries) {
  const std::string_view wanted = entry(request_entries, "lang");
  const Language language = language_of(wanted);
  if (const auto problem = language_problem(wanted)) return issue_object(*problem, language);
  const auto [scenario, issues] = scenario_from(entries);
  if (const Issue* issue = first_error(issues)) return issue_object(*issue, language);
  SolveRequest request;
  if (const auto issue = read_solve_request(request_entries, request)) {
    return issue_object(*issue, language);
  }
  const Result<double> solved = solve(scenario, request);
  if (!solved) return issue_object(solved.issue(), language);
  JsonWriter json;
  json.begin_object();
  json.member("value", *solved);
  json.end_object();
  return json.take();
}

std::string requirements_call(const Entries& entries, const Entries& request_entries) {
  const Language language = language_of(entry(request_entries, "lang"));
  const auto [scenario, issues] = scenario_from(entries);
  if (const Issue* issue = first_error(issues)) return issue_object(*issue, language);
  RequirementsRequest request;
  if (const auto issue = read_requirements_request(request_entries, request)) {
    return issue_object(*issue, language);
  }
  const auto found = input_requirements(scenario, request);
  if (!found) return issue_object(found.issue(), language);
  return requirements_json(*found, language);
}

std::string explain_call(const Entries& entries, std::string_view output_id,
                         std::string_view language_id) {
  const Language language = language_of(language_id);
  if (const auto problem = language_problem(language_id)) return issue_object(*problem, language);
  const auto found = find_output(output_id);
  if (!found) {
    return issue_object({printable(output_id), IssueCode::unknown_output, printable(output_id)},
                        language);
  }
  const auto [scenario, issues] = scenario_from(entries);
  if (const Issue* issue = first_error(issues)) return issue_object(*issue, language);
  if (formula_for(scenario, *found) == nullptr) {
    return issue_object({std::string(output_id), IssueCode::output_unavailable, ""}, language);
  }
  return explanation_json(scenario, *found, language);
}

std::string encode_call(const Entries& entries, std::string_view language) {
  Entries values;
  LinkUi ui;
  for (const auto& given : entries) {
    std::string* slot = given.first == "ui.lang"    ? &ui.lang
                        : given.first == "ui.theme" ? &ui.theme
                        : given.first == "ui.view"  ? &ui.view
                                                    : nullptr;
    if (slot != nullptr) *slot = given.second;
    if (slot == nullptr) values.push_back(given);
  }
  auto [scenario, issues] = scenario_from(values);
  if (auto problem = language_problem(language)) issues.push_back(std::move(*problem));
  if (first_error(issues) != nullptr) return issues_object(issues, language_of(language));
  JsonWriter json;
  json.begin_object();
  json.member("link", encode_link(scenario, ui));
  json.end_object();
  return json.take();
}

std::string decode_call(std::string_view text, std::string_view language) {
  DecodedLink link = read_link(text);
  if (auto problem = language_problem(language)) link.issues.push_back(std::move(*problem));
  return decoded_json(link, language_of(language));
}

std::string strings_call(std::string_view language) {
  if (const auto problem = language_problem(language)) {
    return issue_object(*problem, language_of(language));
  }
  JsonWriter json;
  json.begin_object();
  for (const KeyRow& row : kShownKeys) json.member(row.key, tr(row.id, language_of(language)));
  json.end_object();
  return json.take();
}

std::string languages_call() {
  JsonWriter json;
  json.begin_array();
  for (const Language language : languages()) {
    const LanguageRules& row = rules(language);
    json.begin_object();
    json.member("id", row.id);
    json.member("name", row.name);
    json.member("locale", row.locale);
    json.member("decimal_sign", row.decimal_sign);
    json.member("loaded", is_loaded(language));
    json.end_object();
  }
  json.end_array();
  return json.take();
}

std::string load_language_call(std::string_view language, std::string bytes) {
  std::vector<Issue> issues;
  if (!load_language(language, std::move(bytes))) {
    issues.push_back(find_language(language)
                         ? Issue{"lang", IssueCode::language_not_loaded, std::string(language)}
                         : Issue{"lang", IssueCode::unknown_language, printable(language)});
  }
  return issues_json(issues, first_loaded_language());
}

}  // namespace reckoner
