// SPDX-License-Identifier: MIT
#include "core/api/call_requests.h"

#include <cstddef>

#include "core/engine/solve.h"
#include "core/scenario/number_text.h"
#include "core/scenario/printable.h"
#include "core/scenario/quantity_text.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"

namespace reckoner {
namespace {

constexpr std::size_t kMostEntries = 201;  // one more than are read, so that it is said

std::vector<std::string_view> comma_list(std::string_view text) {
  std::vector<std::string_view> items;
  while (!text.empty()) {
    const std::size_t end = text.find(',');
    const std::string_view item = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const std::size_t first = item.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    items.push_back(item.substr(first, item.find_last_not_of(' ') - first + 1));
  }
  return items;
}

void read_samples(EstimateRequest& request, std::string_view text) {
  const NumberText number = read_number(plain_spaces(text), "");
  const double samples = number.problem == IssueCode::count_ ? number.value() : 0;
  const auto whole =
      samples >= kMinSamples && samples <= kMaxSamples ? static_cast<std::uint32_t>(samples) : 0u;
  const bool fits = whole != 0 && whole == samples && (whole & (whole - 1)) == 0;
  if (fits) {
    request.options.samples = whole;
  } else {
    request.issues.push_back({"samples", IssueCode::bad_samples, printable(text)});
    request.is_refused = true;
  }
}

void read_outputs(EstimateRequest& request, std::string_view text) {
  const std::vector<std::string_view> ids = comma_list(text);
  for (const std::string_view id : ids) {
    if (const auto found = find_output(id)) {
      request.options.outputs.push_back(*found);
    } else {
      request.issues.push_back({printable(id), IssueCode::unknown_output, printable(id)});
    }
  }
  // An empty list stands for all outputs, which nobody asked for here.
  request.is_refused = request.is_refused || (!ids.empty() && request.options.outputs.empty());
}

void read_parts(EstimateRequest& request, std::string_view text) {
  for (const std::string_view part : comma_list(text)) {
    if (part == "indices") {
      request.options.indices = true;
    } else if (part == "backtest") {
      request.options.backtest = true;
    } else {
      request.issues.push_back({printable(part), IssueCode::unknown_part, printable(part)});
    }
  }
}

}  // namespace

Language language_of(std::string_view id) {
  const auto found = find_language(id);
  return found && is_loaded(*found) ? *found : first_loaded_language();
}

std::optional<Issue> language_problem(std::string_view id) {
  if (id.empty()) return std::nullopt;
  const auto found = find_language(id);
  if (!found) return Issue{"lang", IssueCode::unknown_language, printable(id)};
  if (!is_loaded(*found)) return Issue{"lang", IssueCode::language_not_loaded, std::string(id)};
  return std::nullopt;
}

std::string_view entry(const Entries& entries, std::string_view key) {
  for (const auto& [name, value] : entries) {
    if (name == key) return value;
  }
  return {};
}

EstimateRequest estimate_request(const Entries& entries) {
  EstimateRequest request;
  request.language = first_loaded_language();
  for (const auto& [key, value] : entries) {
    if (key == "samples") {
      read_samples(request, value);
    } else if (key == "outputs") {
      read_outputs(request, value);
    } else if (key == "parts") {
      read_parts(request, value);
    } else if (key == "lang") {
      request.language = language_of(value);
      if (auto problem = language_problem(value)) request.issues.push_back(std::move(*problem));
    } else {
      request.issues.push_back({printable(key), IssueCode::unknown_key, printable(value)});
    }
  }
  return request;
}

std::optional<Issue> read_requirements_request(const Entries& entries,
                                               RequirementsRequest& request) {
  const std::string_view result = entry(entries, "output");
  const auto output_id = find_output(result);
  if (!output_id) return Issue{printable(result), IssueCode::unknown_output, printable(result)};
  const std::string_view statistic = entry(entries, "statistic");
  std::size_t place = statistic.empty() ? static_cast<std::size_t>(Statistic::p50) : 0;
  while (!statistic.empty() && place < kStatisticCount && kStatisticIds[place] != statistic)
    ++place;
  if (place == kStatisticCount) {
    return Issue{"statistic", IssueCode::unknown_statistic, printable(statistic)};
  }
  const std::string_view target = entry(entries, "target");
  const Result<Quantity> number = parse_quantity(target, Notation::link, kReal, "target");
  if (!number) return number.issue();
  if (!number->is_point()) return Issue{"target", IssueCode::not_a_number, printable(target)};
  request = {*output_id, static_cast<Statistic>(place), number->p50};
  return std::nullopt;
}

std::optional<Issue> read_solve_request(const Entries& entries, SolveRequest& request) {
  const std::string_view wanted = entry(entries, "parameter");
  const auto id = find_parameter(wanted);
  if (!id) return Issue{printable(wanted), IssueCode::unknown_key, printable(wanted)};
  if (parameter(*id).is_choice) return Issue{std::string(wanted), IssueCode::not_a_quantity, ""};
  RequirementsRequest rest;
  if (auto issue = read_requirements_request(entries, rest)) return issue;
  request = {*id, rest.output, rest.statistic, rest.target};
  return std::nullopt;
}

Entries entries_from(std::string_view text) {
  Entries entries;
  while (!text.empty() && entries.size() < kMostEntries) {
    const std::size_t end = text.find('\x1E');
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const std::size_t middle = part.find('\x1F');
    entries.emplace_back(part.substr(0, middle), middle == std::string_view::npos
                                                     ? std::string_view()
                                                     : part.substr(middle + 1));
  }
  return entries;
}

}  // namespace reckoner
