// SPDX-License-Identifier: MIT
// A scenario from keys and texts in any order: article and edition first, then the preset, the
// chosen run, and what is set by name.
#include <algorithm>
#include <array>

#include "core/scenario/presets.h"
#include "core/scenario/printable.h"
#include "core/scenario/seed_text.h"

namespace reckoner {
namespace {

using Entry = std::pair<std::string, std::string>;

// What scenario_from still needs after sorting the entries out.
struct Sorted {
  const Entry* article = nullptr;
  const Entry* preset = nullptr;
  const Entry* edition = nullptr;
  const Entry* seed = nullptr;
  std::array<const Entry*, kParameterCount> values{};
};

Sorted sort_out(std::span<const Entry> entries, std::vector<Issue>& issues) {
  Sorted sorted;
  for (const Entry& entry : entries) {
    const auto id = find_parameter(entry.first);
    const Entry** slot = entry.first == "article"   ? &sorted.article
                         : entry.first == "preset"  ? &sorted.preset
                         : entry.first == "edition" ? &sorted.edition
                         : entry.first == "seed"    ? &sorted.seed
                         : id                       ? &sorted.values[index(*id)]
                                                    : nullptr;
    if (slot == nullptr) {
      issues.push_back({printable(entry.first), IssueCode::unknown_key, printable(entry.second)});
    } else if (*slot != nullptr) {
      issues.push_back({entry.first, IssueCode::duplicate_key, printable(entry.second)});
    } else {
      *slot = &entry;
    }
  }
  return sorted;
}

Scenario start_of(const Sorted& sorted, std::vector<Issue>& issues) {
  std::uint8_t article = 0;
  std::uint8_t preset = 0;
  std::uint8_t edition = current_edition();
  if (sorted.article != nullptr) {
    const auto found = find_article(sorted.article->second);
    const std::string got = printable(sorted.article->second);
    if (!found) issues.push_back({"article", IssueCode::unknown_article, got});
    article = found.value_or(article);
  }
  if (sorted.edition != nullptr) {
    const auto found = find_edition(sorted.edition->second);
    if (found) edition = *found;
    const std::string got = printable(sorted.edition->second);
    if (!found) issues.push_back({"edition", IssueCode::unknown_edition, got});
    if (found && *found != current_edition()) {
      issues.push_back({"edition", IssueCode::older_edition, got});
    }
  }
  if (sorted.preset != nullptr) {
    const auto found = find_preset(sorted.preset->second, article);
    if (found) preset = *found;
    if (!found) {
      issues.push_back(
          {"preset", IssueCode::unknown_preset, printable(sorted.preset->second), article});
    }
  }
  Scenario scenario = base_scenario(preset, edition, article);
  if (sorted.seed != nullptr) {
    const auto seed = read_seed(sorted.seed->second);
    if (seed) scenario.seed = *seed;
    if (!seed) issues.push_back({"seed", IssueCode::bad_seed, printable(sorted.seed->second)});
  }
  return scenario;
}

}  // namespace

std::span<const ParameterId> order_of_setting() {
  static const std::array<ParameterId, kParameterCount> order = [] {
    std::array<ParameterId, kParameterCount> list{};
    std::size_t place = 0;
    for (const bool is_choice : {true, false}) {
      for (const ParameterRow& row : parameters()) {
        if (row.is_choice == is_choice) list[place++] = row.key;
      }
    }
    return list;
  }();
  return order;
}

std::pair<Scenario, std::vector<Issue>> scenario_from(std::span<const Entry> entries) {
  constexpr std::size_t kMostEntries = 200;  // all parameters three times over
  std::vector<Issue> issues;
  if (entries.size() > kMostEntries) issues.push_back({"scenario", IssueCode::too_many_keys, ""});
  const Sorted sorted = sort_out(entries.first(std::min(entries.size(), kMostEntries)), issues);
  Scenario scenario = start_of(sorted, issues);
  for (const ParameterId id : order_of_setting()) {
    const ParameterRow& row = parameter(id);
    const Entry* entry = sorted.values[index(id)];
    if (entry == nullptr) continue;
    for (Issue& issue : set_parameter(scenario, row.key, entry->second, Notation::link)) {
      issues.push_back(std::move(issue));
    }
  }
  return {scenario, std::move(issues)};
}

}  // namespace reckoner
