// SPDX-License-Identifier: MIT
#include "core/scenario/typed_quantity.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/numbers/decimal.h"
#include "core/scenario/printable.h"
#include "core/scenario/typed_attempt.h"
#include "core/scenario/typed_separators.h"
#include "core/scenario/typed_signs.h"
#include "core/scenario/typed_words.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"
#include "core/words/unit_names.h"

namespace reckoner {
namespace {

constexpr std::size_t kLongestText = 256;
constexpr double kPercent = 100;

bool is_form_problem(IssueCode problem) {
  return problem == IssueCode::not_a_number || problem == IssueCode::unknown_suffix ||
         problem == IssueCode::arithmetic || problem == IssueCode::missing_quantile ||
         problem == IssueCode::too_many_quantiles;
}

bool is_on_track(const Quantity& quantity, const TypedInput& input) {
  return quantity.p5 >= input.track_low && quantity.p95 <= input.track_high;
}

// The page's own way first.
std::vector<WayOfWriting> ways(Notation notation) {
  const char other = notation.decimal_sign == ',' ? '.' : ',';
  std::vector<WayOfWriting> all = {{notation.decimal_sign, false}, {other, false}};
  if (notation.long_scale) {
    all.push_back({notation.decimal_sign, true});
    all.push_back({other, true});
  }
  return all;
}

Issue issue_of(const TypedInput& input, IssueCode code, std::string_view got) {
  return {std::string(input.field), code, printable(got), {}};
}

TypedQuantity question(IssueCode code, std::vector<Quantity> readings, std::string_view text,
                       const TypedInput& input) {
  std::stable_sort(readings.begin(), readings.end(), [&](const Quantity& a, const Quantity& b) {
    return is_on_track(a, input) && !is_on_track(b, input);
  });
  TypedQuantity typed;
  typed.asks = true;
  typed.issue = issue_of(input, code, text);
  for (const Quantity& reading : readings) {
    typed.issue.readings.push_back(unmistakable_text(reading, input.support));
  }
  typed.readings = std::move(readings);
  return typed;
}

// A share above all of it was meant in percent, where that fits: "50", "40 to 60".
std::optional<Quantity> in_percent(std::string_view text, WayOfWriting way,
                                   const TypedInput& input) {
  TypedInput wide = input;
  wide.support = kReal;
  wide.hard_high = input.hard_high * kPercent;
  const TypedAttempt bare = read_in(text, way, wide);
  if (bare.problem != IssueCode::count_ || bare.has_suffix || !(bare.quantity.p95 > 1)) return {};
  const Quantity& whole = bare.quantity;
  TypedAttempt shared;
  if (whole.is_point()) {
    set_values(shared, {whole.p50 / kPercent}, input);
  } else if (whole.p50 == derived_p50(whole.p5, whole.p95, kReal)) {
    set_values(shared, {whole.p5 / kPercent, whole.p95 / kPercent}, input);
  } else {
    set_values(shared, {whole.p5 / kPercent, whole.p50 / kPercent, whole.p95 / kPercent}, input);
  }
  if (shared.problem != IssueCode::count_) return {};
  return shared.quantity;
}

void add_if_new(std::vector<Quantity>& readings, const Quantity& quantity) {
  if (std::find(readings.begin(), readings.end(), quantity) == readings.end()) {
    readings.push_back(quantity);
  }
}

// Without the unit's own phrase at its end: in "7.25 yuan to the dollar" its words are no range,
// and nobody else's unit has nodes.
std::string_view without_unit_phrase(std::string_view text, std::string_view unit) {
  const UnitName name = unit_name(unit);
  for (const Language language : languages()) {
    if (!is_loaded(language)) continue;
    for (const double number : {1.0, 2.0}) {
      const std::string_view phrase = unit_word(name, shortest_decimal(number), language);
      const bool is_own = phrase.find(' ') != std::string_view::npos || !has_typed_words(unit);
      const bool is_phrase = is_own && !phrase.empty();
      if (is_phrase && text.ends_with(phrase)) return text.substr(0, text.size() - phrase.size());
    }
  }
  return text;
}

struct Attempts {
  std::vector<Quantity> readings;  // that the input takes
  bool is_usual = true;            // of the only one
  TypedAttempt refusal;            // of the best attempt that failed
  WayOfWriting refusal_way;
};

Attempts try_ways(std::string_view text, Notation notation, const TypedInput& input) {
  Attempts tried;
  tried.refusal.problem = IssueCode::count_;
  int ways_that_read = 0;
  for (const WayOfWriting way : ways(notation)) {
    const TypedAttempt attempt = read_in(text, way, input);
    const bool is_own = way.decimal_sign == notation.decimal_sign;
    if (attempt.problem == IssueCode::count_) {
      if (tried.readings.empty()) tried.is_usual = attempt.is_usual && is_own;
      add_if_new(tried.readings, attempt.quantity);
      continue;
    }
    const bool is_better =
        tried.refusal.problem == IssueCode::count_ ||
        (is_form_problem(tried.refusal.problem) && !is_form_problem(attempt.problem));
    if (!is_form_problem(attempt.problem)) ++ways_that_read;
    if (!is_better) continue;
    tried.refusal = attempt;
    tried.refusal_way = way;
  }
  // The other way gives a number, too, but none that this input takes: say which one was taken.
  if (ways_that_read > 0) tried.is_usual = false;
  return tried;
}

}  // namespace

TypedInput typed_input(const ParameterRow& row) {
  return {row.id,        row.unit,       row.support,     row.hard_low,
          row.hard_high, row.slider_low, row.slider_high, row.takes_range()};
}

TypedQuantity read_typed(std::string_view original, Notation notation, const TypedInput& input) {
  TypedQuantity typed;
  if (original.size() > kLongestText) {
    typed.issue = issue_of(input, IssueCode::text_too_long, original);
    return typed;
  }
  PlainSigns signs = plain_signs(original);
  if (signs.text.empty()) {
    typed.issue = issue_of(input, IssueCode::empty_text, original);
    return typed;
  }
  signs.text = std::string(trimmed(without_unit_phrase(signs.text, input.unit)));
  const bool is_list = plain_separators(signs.text);
  Attempts tried = try_ways(signs.text, notation, input);
  if (tried.readings.size() > 1) {
    return question(IssueCode::two_readings, std::move(tried.readings), original, input);
  }
  if (tried.readings.size() == 1) {
    typed.readings = std::move(tried.readings);
    typed.is_usual = tried.is_usual && signs.is_exact && !is_list;
    return typed;
  }
  if (input.unit.starts_with("share") && tried.refusal.problem == IssueCode::above_limit) {
    if (const auto share = in_percent(signs.text, tried.refusal_way, input)) {
      return question(IssueCode::percent_meant, {*share}, original, input);
    }
  }
  const bool names_part = is_form_problem(tried.refusal.problem) &&
                          tried.refusal.problem != IssueCode::missing_quantile &&
                          tried.refusal.problem != IssueCode::too_many_quantiles;
  typed.issue = issue_of(input, tried.refusal.problem,
                         names_part ? std::string_view(tried.refusal.wrong) : original);
  return typed;
}

std::string unmistakable_text(const Quantity& quantity, const Support& support) {
  std::string out;
  const std::string plain = link_text(quantity, support);
  for (const std::string_view number : split(plain, '~')) {
    if (!out.empty()) out += '~';
    out += number;
    const std::size_t point = number.find('.');
    const bool has_three = point != std::string_view::npos && number.size() - point == 4 &&
                           number.find('e') == std::string_view::npos;
    if (has_three) out += "e0";
  }
  return out;
}

}  // namespace reckoner
