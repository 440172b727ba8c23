// SPDX-License-Identifier: MIT
#include "core/scenario/typed_attempt.h"

#include "core/numbers/exact_decimal.h"

namespace reckoner {
namespace {

constexpr std::string_view kPlusMinus = "±";

IssueCode limit_problem(const Quantity& quantity, const TypedInput& input) {
  if (!input.takes_range && !quantity.is_point()) return IssueCode::takes_no_range;
  if (!(quantity.p5 >= input.hard_low)) return IssueCode::below_limit;
  if (!(quantity.p95 <= input.hard_high)) return IssueCode::above_limit;
  return IssueCode::count_;
}

TypedAttempt refused(IssueCode problem, std::string_view wrong) {
  TypedAttempt attempt;
  attempt.problem = problem;
  attempt.wrong = std::string(wrong);
  return attempt;
}

void note(TypedAttempt& attempt, const TypedNumber& typed) {
  attempt.is_usual = attempt.is_usual && typed.is_usual;
  attempt.has_two_sizes = attempt.has_two_sizes || typed.has_two_sizes;
  attempt.has_suffix = attempt.has_suffix || typed.number.has_suffix;
}

// In "8.4 to 56 M" the M belongs to both, unless that would turn the range around ("900 to 1.2k");
// in "85 to 95 %" the % does, unless the first is a share as it stands ("0.9 to 95 %").
std::vector<double> values_of(const std::vector<NumberText>& numbers) {
  const NumberText& last = numbers.back();
  bool shares_suffix = last.has_suffix;
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    const double bare = numbers[i].value();
    const bool is_share = last.is_percent && bare < 1 && bare <= last.value();
    shares_suffix = shares_suffix && !numbers[i].has_suffix && !is_share &&
                    numbers[i].value(last.exponent) <= last.value();
  }
  std::vector<double> values;
  for (const NumberText& number : numbers) {
    values.push_back(shares_suffix ? number.value(last.exponent) : number.value());
  }
  return values;
}

TypedAttempt read_range(std::string_view text, WayOfWriting way, const TypedInput& input) {
  const std::vector<std::string_view> parts = split(text, '~');
  if (parts.size() > 3) return refused(IssueCode::too_many_quantiles, text);
  for (const std::string_view part : parts) {
    if (trimmed(part).empty()) return refused(IssueCode::missing_quantile, text);
  }
  TypedAttempt attempt;
  std::vector<NumberText> numbers;
  for (const std::string_view part : parts) {
    const TypedNumber typed = read_typed_number(trimmed(part), way, input.unit);
    if (typed.number.problem != IssueCode::count_) {
      return refused(typed.number.problem, typed.wrong);
    }
    note(attempt, typed);
    numbers.push_back(typed.number);
  }
  set_values(attempt, values_of(numbers), input);
  return attempt;
}

// The sum of two short decimals is meant as a decimal: 0.3 - 0.1 is 0.2, not 0.19999999999999998.
double decimal_sum(double a, double b) {
  const Decimal sum = rounded_decimal(a + b, 12);
  const std::string sign = sum.negative ? "-0." : "0.";
  return nearest_double(sign + sum.digits + "e" + std::to_string(sum.point));
}

// "2 ± 0.3" is 1.7~2~2.3; "2 ± 10 %" is a tenth of it, except for a share, where 10 % is 0.1.
TypedAttempt read_plus_minus(std::string_view text, std::size_t sign, WayOfWriting way,
                             const TypedInput& input) {
  const std::string_view centre_text = trimmed(text.substr(0, sign));
  const std::string_view error_text = trimmed(text.substr(sign + kPlusMinus.size()));
  if (centre_text.empty() || error_text.empty()) return refused(IssueCode::missing_quantile, text);
  const TypedNumber centre = read_typed_number(centre_text, way, input.unit);
  TypedNumber error = read_typed_number(error_text, way, input.unit);
  const bool is_share =
      input.support.kind == Support::Kind::between || input.unit.starts_with("share");
  const bool relative = error.number.is_percent && !centre.number.is_percent && !is_share;
  if (relative && error.wrong == "%") error.number.problem = IssueCode::count_;
  for (const TypedNumber* typed : {&centre, static_cast<const TypedNumber*>(&error)}) {
    if (typed->number.problem != IssueCode::count_) {
      return refused(typed->number.problem, typed->wrong);
    }
  }
  TypedAttempt attempt;
  note(attempt, centre);
  note(attempt, error);
  double middle = centre.number.value();
  const bool shares_suffix = error.number.has_suffix && !centre.number.has_suffix && !relative;
  if (shares_suffix && centre.number.value(error.number.exponent) >= error.number.value()) {
    middle = centre.number.value(error.number.exponent);
  }
  const double width = relative ? middle * error.number.value() : error.number.value();
  if (!(width >= 0)) return refused(IssueCode::quantiles_not_rising, text);
  if (!magnitude_fits(middle) || !magnitude_fits(width)) {
    return refused(IssueCode::magnitude, text);
  }
  if (width == 0) {
    set_values(attempt, {middle}, input);
  } else {
    set_values(attempt, {decimal_sum(middle, -width), middle, decimal_sum(middle, width)}, input);
  }
  return attempt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void set_values(TypedAttempt& attempt, const std::vector<double>& values, const TypedInput& input) {
  const Result<Quantity> read = quantity_of(values, input.support);
  attempt.problem = read ? limit_problem(*read, input) : read.issue().code;
  if (read) attempt.quantity = *read;
}

TypedAttempt read_in(std::string_view text, WayOfWriting way, const TypedInput& input) {
  const std::size_t sign = text.find(kPlusMinus);
  TypedAttempt attempt = sign == std::string_view::npos ? read_range(text, way, input)
                                                        : read_plus_minus(text, sign, way, input);
  if (attempt.wrong.empty()) attempt.wrong = std::string(text);
  return attempt;
}

}  // namespace reckoner
