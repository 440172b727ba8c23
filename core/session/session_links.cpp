// SPDX-License-Identifier: MIT
// What a session does with links and with the view settings that travel in them.
#include <algorithm>
#include <utility>

#include "core/articles/article.h"
#include "core/scenario/link_pieces.h"
#include "core/scenario/printable.h"
#include "core/session/session.h"

namespace reckoner {
namespace {

constexpr std::string_view kClaimView = "claim:";

std::string* slot_of(LinkUi& ui, std::string_view key) {
  if (key == "lang") return &ui.lang;
  if (key == "theme") return &ui.theme;
  return key == "view" ? &ui.view : nullptr;
}

using Entry = std::pair<std::string, std::string>;

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
  DecodedLink decoded = visit(query_and_fragment);
  history_.forget();
  return decoded;
}

DecodedLink Session::visit(std::string_view query_and_fragment) {
  // As a whole address: there an anchor such as #sources is no link that was cut.
  std::string address = "page://";
  return load(address.append(query_and_fragment));
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

std::vector<Issue> Session::merge(std::span<const Entry> entries) {
  const auto is_given = [&](std::string_view key) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& entry) { return entry.first == key; });
  };
  std::vector<Entry> all(entries.begin(), entries.end());
  const auto keep = [&](std::string_view key, std::string value) {
    if (!is_given(key)) all.emplace_back(key, std::move(value));
  };
  keep("seed", std::to_string(scenario_.seed));
  if (!is_given("preset")) {
    keep("preset", std::string(presets(scenario_.article)[scenario_.preset].id));
    keep("edition", std::string(editions()[scenario_.edition].id));
    for (const ParameterId id : changed_parameters(scenario_)) {
      keep(parameter(id).id, parameter_text(scenario_, id));
    }
  }
  auto [scenario, issues] = scenario_from(all);
  for (const Issue& issue : issues) {
    const auto id = find_parameter(issue.field);
    if (!id || is_given("preset")) continue;
    scenario[*id] = scenario_[*id];
    scenario.choices[index(*id)] = scenario_.choice(*id);
  }
  replace(scenario);
  return issues;
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

}  // namespace reckoner
