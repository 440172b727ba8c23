// SPDX-License-Identifier: MIT
#include "core/scenario/issue_hints.h"

#include <algorithm>
#include <vector>

#include "core/model/outputs.h"
#include "core/scenario/parameters.h"
#include "core/scenario/presets.h"

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
    for (const PresetRow& preset : presets()) names.push_back(preset.id);
  } else if (issue.code == IssueCode::unknown_edition) {
    for (const EditionRow& edition : editions()) names.push_back(edition.id);
  } else if (issue.code == IssueCode::unknown_output) {
    for (const OutputRow& output_row : outputs()) names.push_back(output_row.id);
  } else {
    for (const ParameterRow& row : parameters()) names.push_back(row.id);
  }
  return names;
}

// Bytes of the UTF-8 sequence at the front of `text`; 0 where it is malformed.
std::size_t sequence_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
  }
  const auto second = length > 1 ? static_cast<unsigned char>(text[1]) : 0;
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool too_high = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_high ? 0 : length;
}

}  // namespace

std::string near_hint(const Issue& issue, Language language) {
  const bool by_value =
      issue.code == IssueCode::unknown_choice || issue.code == IssueCode::unknown_preset;
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
  if (language == Language::french) return " Vouliez-vous dire « " + std::string(best) + " » ?";
  return " Did you mean “" + std::string(best) + "”?";
}

std::string choices_hint(const Issue& issue) {
  std::string out;
  for (const std::string_view name : candidates(issue)) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string printable(std::string_view text, std::size_t limit) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (out.size() + length > limit) return out + "…";
    const auto lead = static_cast<unsigned char>(text[0]);
    const bool shown = length > 1 || (length == 1 && lead >= 0x20 && lead != 0x7F);
    if (shown) {
      out += text.substr(0, length);
    } else if (length == 0) {
      out += "?";
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace reckoner
