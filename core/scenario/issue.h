// SPDX-License-Identifier: MIT
// What is wrong with an input, as a value. screen/issue_words.h says it in words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

enum class IssueCode : std::uint8_t {
  empty_text,            // nothing was typed
  not_a_number,          // no number could be read
  too_many_quantiles,    // more than P5~P50~P95
  missing_quantile,      // `~` without a number on one side
  comma_in_link,         // links and JSON use a decimal point
  unknown_suffix,        // neither k, M, B, T, Md, % nor the unit
  magnitude,             // outside 1e-12 ... 1e30
  quantiles_not_rising,  // P5 < P50 < P95 does not hold
  quantiles_too_skewed,  // b outside 1/50 ... 50
  below_limit,
  above_limit,
  unknown_key,
  duplicate_key,
  unknown_choice,
  unknown_article,
  unknown_preset,  // of the article at hand
  unknown_edition,
  older_edition,  // the link keeps its old digits; a newer edition corrected some
  unknown_version,
  bad_seed,
  link_altered,     // the checksum is wrong: cut or changed on the way
  link_incomplete,  // a piece of the link is malformed or missing
  text_too_long,
  bad_samples,
  unknown_output,
  unknown_statistic,
  output_unavailable,  // the output does not exist for this scenario
  no_solution,
  not_a_quantity,         // solve() was asked for a choice
  unknown_part,           // estimate() knows the parts `indices` and `backtest`
  flop_rule_unavailable,  // no architecture is published for this run: 6ND is shown
  unknown_claim,
  unknown_setting,      // of the view: language, theme or what is shown
  unknown_action,       // neither pin, unpin nor swap
  link_mended,          // the sentence around the link had left a sign at its end
  too_many_keys,        // more than are looked at
  fleet_without_chips,  // the price is the fleet's, and the fleet is empty or worth nothing
  unknown_language,
  language_not_loaded,  // its texts must be loaded before it can be spoken
  takes_no_range,       // a correlation is one number
  two_readings,         // "147,000": which of `readings` is meant?
  percent_meant,        // a share above all of it: the reading is the same in percent
  read_as,              // a notice: the value was taken, and this is how it was read
  arithmetic,           // "2 * 1.1": sums are not worked out
  count_
};

/// One finding about an input. `field` is a parameter, preset, output or link key id; `got` is what
/// was read, shortened for display; both may be empty. `readings`: what a typed text can mean, as
/// link texts to apply, the likeliest first.
struct Issue {
  std::string field;
  IssueCode code = IssueCode::empty_text;
  std::string got;
  std::uint8_t article = 0;  // whose presets there are
  std::vector<std::string> readings = {};
  bool operator==(const Issue&) const = default;
};

/// Worth a word, but no reason to refuse.
constexpr bool is_notice(IssueCode code) {
  return code == IssueCode::older_edition || code == IssueCode::read_as;
}

/// Whether any of them is more than a notice.
inline bool refuses(const std::vector<Issue>& issues) {
  for (const Issue& issue : issues) {
    if (!is_notice(issue.code)) return true;
  }
  return false;
}

/// The code as it stands in JSON, e.g. "quantiles_not_rising".
std::string_view code_name(IssueCode code);

}  // namespace reckoner
