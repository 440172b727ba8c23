// SPDX-License-Identifier: MIT
#include "core/screen/issue_words.h"

#include <cstddef>
#include <iterator>

#include "core/model/outputs.h"
#include "core/scenario/parameters.h"
#include "core/screen/corrected_since.h"
#include "core/screen/issue_hints.h"
#include "core/words/format.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

struct CodeRow {
  IssueCode key;
  Text text;
};

// {field} the input's name, {got} what was read, {low} and {high} its limits in its unit,
// {reading} the first of its readings, {near} " Did you mean …?" or nothing, {choices} what can be
// chosen.
constexpr CodeRow kCodes[] = {
    {IssueCode::empty_text, word("issue.empty_text")},
    {IssueCode::not_a_number, word("issue.not_a_number")},
    {IssueCode::too_many_quantiles, word("issue.too_many_quantiles")},
    {IssueCode::missing_quantile, word("issue.missing_quantile")},
    {IssueCode::comma_in_link, word("issue.comma_in_link")},
    {IssueCode::unknown_suffix, word("issue.unknown_suffix")},
    {IssueCode::magnitude, word("issue.magnitude")},
    {IssueCode::quantiles_not_rising, word("issue.quantiles_not_rising")},
    {IssueCode::quantiles_too_skewed, word("issue.quantiles_too_skewed")},
    {IssueCode::below_limit, word("issue.below_limit")},
    {IssueCode::above_limit, word("issue.above_limit")},
    {IssueCode::unknown_key, word("issue.unknown_key")},
    {IssueCode::duplicate_key, word("issue.duplicate_key")},
    {IssueCode::unknown_choice, word("issue.unknown_choice")},
    {IssueCode::unknown_article, word("issue.unknown_article")},
    {IssueCode::unknown_preset, word("issue.unknown_preset")},
    {IssueCode::unknown_edition, word("issue.unknown_edition")},
    {IssueCode::older_edition, word("issue.older_edition")},
    {IssueCode::unknown_version, word("issue.unknown_version")},
    {IssueCode::bad_seed, word("issue.bad_seed")},
    {IssueCode::link_altered, word("issue.link_altered")},
    {IssueCode::link_incomplete, word("issue.link_incomplete")},
    {IssueCode::text_too_long, word("issue.text_too_long")},
    {IssueCode::bad_samples, word("issue.bad_samples")},
    {IssueCode::unknown_output, word("issue.unknown_output")},
    {IssueCode::unknown_statistic, word("issue.unknown_statistic")},
    {IssueCode::output_unavailable, word("issue.output_unavailable")},
    {IssueCode::no_solution, word("issue.no_solution")},
    {IssueCode::not_a_quantity, word("issue.not_a_quantity")},
    {IssueCode::unknown_part, word("issue.unknown_part")},
    {IssueCode::flop_rule_unavailable, word("issue.flop_rule_unavailable")},
    {IssueCode::unknown_claim, word("issue.unknown_claim")},
    {IssueCode::unknown_setting, word("issue.unknown_setting")},
    {IssueCode::unknown_action, word("issue.unknown_action")},
    {IssueCode::link_mended, word("issue.link_mended")},
    {IssueCode::too_many_keys, word("issue.too_many_keys")},
    {IssueCode::fleet_without_chips, word("issue.fleet_without_chips")},
    {IssueCode::unknown_language, word("issue.unknown_language")},
    {IssueCode::language_not_loaded, word("issue.language_not_loaded")},
    {IssueCode::takes_no_range, word("issue.takes_no_range")},
    {IssueCode::two_readings, word("issue.two_readings")},
    {IssueCode::percent_meant, word("issue.percent_meant")},
    {IssueCode::read_as, word("issue.read_as")},
    {IssueCode::arithmetic, word("issue.arithmetic")},
};
static_assert(std::size(kCodes) == static_cast<std::size_t>(IssueCode::count_),
              "every IssueCode needs its row here");

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < std::size(kCodes); ++i) {
    if (static_cast<std::size_t>(kCodes[i].key) != i) return false;
  }
  return true;
}
static_assert(in_enum_order(), "rows stand in the order of IssueCode");

const CodeRow& row(IssueCode code) {
  const auto place = static_cast<std::size_t>(code);
  return kCodes[place < std::size(kCodes) ? place : 0];
}

// The name people see beside the input; the id where there is no input of that name.
std::string field_name(std::string_view field, Language language) {
  if (const auto id = find_parameter(field)) return std::string(parameter(*id).label.in(language));
  if (const auto id = find_output(field)) return std::string(output(*id).label.in(language));
  return std::string(field);
}

std::string slot_text(std::string_view slot, const Issue& issue, Language language) {
  if (slot == "field") return field_name(issue.field, language);
  if (slot == "key") return issue.field.empty() ? issue.got : issue.field;
  if (slot == "got") return issue.got;
  if (slot == "low") return limit_words(issue.field, true, language);
  if (slot == "high") return limit_words(issue.field, false, language);
  if (slot == "reading" && !issue.readings.empty()) {
    return reading_words(issue.field, issue.readings[0], language);
  }
  if (slot == "near") return near_hint(issue, language);
  if (slot == "corrected") return corrected_since(issue.got, language);
  return choices_hint(issue);
}

}  // namespace

std::string message(const Issue& issue, Language language) {
  const std::string_view form = row(issue.code).text.in(language);
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::size_t end = form[i] == '{' ? form.find('}', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += form[i];
    } else {
      out += slot_text(form.substr(i + 1, end - i - 1), issue, language);
      i = end;
    }
  }
  return out;
}

}  // namespace reckoner
