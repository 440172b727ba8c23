// SPDX-License-Identifier: MIT
#include "core/screen/issue_hints.h"

#include <algorithm>
#include <vector>

#include "core/model/outputs.h"
#include "core/scenario/link_pieces.h"
#include "core/scenario/parameters.h"
#include "core/scenario/presets.h"
#include "core/words/language_rules.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr std::size_t kLongestName = 48;

// Levenshtein's distance, capped by kLongestName so that junk costs nothing.
std::size_t edits_between(std::string_view a, std::string_view b) {
  if (a.size() > kLongestName || b.size() > kLongestName) return kLongestName;
  std::size_t row[kLongestName + 1];
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::vector<std::string_view> candidates(const Issue& issue) {
  std::vector<std::string_view> names;
  if (issue.code == IssueCode::unknown_choice) {
    if (const auto id = find_parameter(issue.field)) {
      for (const Choice& choice : choices(*id)) names.push_back(choice.id);
    }
  } else if (issue.code == IssueCode::unknown_preset) {
    for (const PresetRow& preset : presets(issue.article)) names.push_back(preset.id);
  } else if (issue.code == IssueCode::unknown_article) {
    for (std::size_t i = 0; i < article_count(); ++i) {
      names.push_back(article_id(static_cast<std::uint8_t>(i)));
    }
  } else if (issue.code == IssueCode::unknown_edition) {
    for (const EditionRow& edition : editions()) names.push_back(edition.id);
  } else if (issue.code == IssueCode::unknown_language) {
    for (const LanguageRules& row : kLanguageRules) names.push_back(row.id);
  } else if (issue.code == IssueCode::unknown_output) {
    for (const OutputRow& output_row : outputs()) names.push_back(output_row.id);
  } else if (issue.code == IssueCode::unknown_setting) {
    const auto choices = ui_choices(issue.field);
    names.assign(choices.begin(), choices.end());
  } else {
    for (const ParameterRow& row : parameters()) names.push_back(row.id);
  }
  return names;
}

}  // namespace

std::string near_hint(const Issue& issue, Language language) {
  const bool by_value = issue.code == IssueCode::unknown_choice ||
                        issue.code == IssueCode::unknown_preset ||
                        issue.code == IssueCode::unknown_article;
  const std::string_view wanted = by_value || issue.field.empty() ? issue.got : issue.field;
  std::string_view best;
  std::size_t fewest = wanted.size() / 3 + 1;
  for (const std::string_view name : candidates(issue)) {
    const std::size_t edits = edits_between(wanted, name);
    if (edits < fewest) {
      fewest = edits;
      best = name;
    }
  }
  if (best.empty()) return {};
  const std::string gap(rules(language).sentence_space);
  return gap + tr(WordId::issue_hint_near, language, {best});
}

std::string choices_hint(const Issue& issue) {
  std::string out;
  for (const std::string_view name : candidates(issue)) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

}  // namespace reckoner
