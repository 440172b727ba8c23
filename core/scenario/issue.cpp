// SPDX-License-Identifier: MIT
#include "core/scenario/issue.h"

#include <cstddef>
#include <iterator>

namespace reckoner {
namespace {

struct CodeRow {
  IssueCode key;
  std::string_view id;
};

constexpr CodeRow kCodes[] = {
    {IssueCode::empty_text, "empty_text"},
    {IssueCode::not_a_number, "not_a_number"},
    {IssueCode::too_many_quantiles, "too_many_quantiles"},
    {IssueCode::missing_quantile, "missing_quantile"},
    {IssueCode::comma_in_link, "comma_in_link"},
    {IssueCode::unknown_suffix, "unknown_suffix"},
    {IssueCode::magnitude, "magnitude"},
    {IssueCode::quantiles_not_rising, "quantiles_not_rising"},
    {IssueCode::quantiles_too_skewed, "quantiles_too_skewed"},
    {IssueCode::below_limit, "below_limit"},
    {IssueCode::above_limit, "above_limit"},
    {IssueCode::unknown_key, "unknown_key"},
    {IssueCode::duplicate_key, "duplicate_key"},
    {IssueCode::unknown_choice, "unknown_choice"},
    {IssueCode::unknown_article, "unknown_article"},
    {IssueCode::unknown_preset, "unknown_preset"},
    {IssueCode::unknown_edition, "unknown_edition"},
    {IssueCode::older_edition, "older_edition"},
    {IssueCode::unknown_version, "unknown_version"},
    {IssueCode::bad_seed, "bad_seed"},
    {IssueCode::link_altered, "link_altered"},
    {IssueCode::link_incomplete, "link_incomplete"},
    {IssueCode::text_too_long, "text_too_long"},
    {IssueCode::bad_samples, "bad_samples"},
    {IssueCode::unknown_output, "unknown_output"},
    {IssueCode::unknown_statistic, "unknown_statistic"},
    {IssueCode::output_unavailable, "output_unavailable"},
    {IssueCode::no_solution, "no_solution"},
    {IssueCode::not_a_quantity, "not_a_quantity"},
    {IssueCode::unknown_part, "unknown_part"},
    {IssueCode::flop_rule_unavailable, "flop_rule_unavailable"},
    {IssueCode::unknown_claim, "unknown_claim"},
    {IssueCode::unknown_setting, "unknown_setting"},
    {IssueCode::unknown_action, "unknown_action"},
    {IssueCode::link_mended, "link_mended"},
    {IssueCode::too_many_keys, "too_many_keys"},
    {IssueCode::fleet_without_chips, "fleet_without_chips"},
    {IssueCode::unknown_language, "unknown_language"},
    {IssueCode::language_not_loaded, "language_not_loaded"},
    {IssueCode::takes_no_range, "takes_no_range"},
    {IssueCode::two_readings, "two_readings"},
    {IssueCode::percent_meant, "percent_meant"},
    {IssueCode::read_as, "read_as"},
    {IssueCode::arithmetic, "arithmetic"},
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

}  // namespace

std::string_view code_name(IssueCode code) {
  const auto place = static_cast<std::size_t>(code);
  return kCodes[place < std::size(kCodes) ? place : 0].id;
}

}  // namespace reckoner
