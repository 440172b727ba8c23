// SPDX-License-Identifier: MIT
#include "core/scenario/typed_number.h"

#include <string>

#include "core/scenario/typed_digits.h"
#include "core/scenario/typed_words.h"

namespace reckoner {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr int kPercentExponent = -2;
constexpr int kMostScaleWords = 3;  // "thousand million", "千万"

void skip_spaces(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool take(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

bool takes_percent(std::string_view unit) {
  return unit.empty() || unit.starts_with("share") || unit.starts_with("ratio") ||
         unit.starts_with("×") || unit.starts_with("x");
}

void read_scales(TypedNumber& typed, std::string_view& rest, WayOfWriting way) {
  for (int i = 0; i < kMostScaleWords; ++i) {
    std::string_view ahead = rest;
    skip_spaces(ahead);
    const ScaleFound scale = scale_at(ahead, way.long_scale);
    if (scale.length == 0) return;
    typed.number.exponent += scale.exponent;
    typed.number.has_suffix = true;
    typed.is_usual = typed.is_usual && scale.is_usual;
    typed.has_two_sizes = typed.has_two_sizes || scale.has_two_sizes;
    rest = ahead.substr(scale.length);
    if (scale.length == 1) return;  // a letter is followed by units only
  }
}

void read_percent(TypedNumber& typed, std::string_view& rest) {
  std::string_view ahead = rest;
  skip_spaces(ahead);
  const std::size_t length = percent_at(ahead);
  if (length == 0) return;
  typed.number.exponent += kPercentExponent;
  typed.number.has_suffix = true;
  typed.number.is_percent = true;
  rest = ahead.substr(length);
}

bool take_dollar(std::string_view& text) {
  for (const std::string_view sign : {"US$", "US $", "U.S. $", "USD", "usd", "$"}) {
    if (take(text, sign)) return true;
  }
  return false;
}

// A digit, a sign of arithmetic, and something to reckon with: "2 * 1.1", "2+3", "1/2/3".
bool is_arithmetic(std::string_view text) {
  bool after_digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view rest = text.substr(i);
    const bool is_sign = take(rest, "×") || take(rest, "÷") || take(rest, "*") || take(rest, "/") ||
                         take(rest, "+") || take(rest, "^") || take(rest, "=") || take(rest, "x");
    skip_spaces(rest);
    if (is_sign && after_digit && !rest.empty() && (is_digit(rest[0]) || rest[0] == '(')) {
      return true;
    }
    if (text[i] != ' ') after_digit = is_digit(text[i]) || text[i] == '%' || text[i] == ')';
  }
  return text.starts_with("=") || text.find("sqrt") != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  skip_spaces(text);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

TypedNumber failed(IssueCode problem, std::string_view text, std::string_view wrong) {
  TypedNumber typed;
  typed.number.problem = is_arithmetic(text) ? IssueCode::arithmetic : problem;
  typed.wrong = typed.number.problem == IssueCode::arithmetic ? text : trimmed(wrong);
  return typed;
}

// What stands before the first digit is no sign that a number begins with.
TypedNumber failed_before(std::string_view text, std::string_view rest) {
  const std::size_t digit = rest.find_first_of("0123456789");
  if (digit == std::string_view::npos) return failed(IssueCode::not_a_number, text, text);
  return failed(IssueCode::unknown_suffix, text, rest.substr(0, digit));
}

struct Start {
  bool has_dollar = false;
  bool is_percent = false;
  bool is_negative = false;
};

Start take_start(std::string_view& rest) {
  Start start;
  start.has_dollar = take_dollar(rest);
  skip_spaces(rest);
  start.is_negative = take(rest, "-");
  if (!start.is_negative) take(rest, "+");
  skip_spaces(rest);
  start.has_dollar = take_dollar(rest) || start.has_dollar;
  skip_spaces(rest);
  start.is_percent = take(rest, "百分之");
  return start;
}

}  // namespace

TypedNumber read_typed_number(std::string_view text, WayOfWriting way, std::string_view unit) {
  TypedNumber typed;
  std::string_view rest = text;
  const Start start = take_start(rest);
  NumberText& number = typed.number;
  const std::string_view before = rest;
  const TypedDigits digits = take_typed_digits(rest, way.decimal_sign);
  if (digits.written.empty()) return failed_before(text, rest);
  if (digits.digits.empty()) return failed(IssueCode::not_a_number, text, before);
  typed.is_usual = digits.is_usual;
  number.digits = (start.is_negative ? "-" : "") + digits.digits;
  read_scales(typed, rest, way);
  if (start.is_percent) {
    number.exponent += kPercentExponent;
    number.has_suffix = number.is_percent = true;
    typed.is_usual = false;
  } else {
    read_percent(typed, rest);
  }
  const bool is_dollar_wrong =
      start.has_dollar && !unit.empty() && unit.find('$') == std::string_view::npos;
  if (is_dollar_wrong) return failed(IssueCode::unknown_suffix, text, "$");
  if (!names_typed_unit(rest, unit, start.has_dollar)) {
    const std::string_view behind = trimmed(rest);
    const bool is_second_number = !behind.empty() && is_digit(behind[0]);
    return is_second_number ? failed(IssueCode::not_a_number, text, text)
                            : failed(IssueCode::unknown_suffix, text, behind);
  }
  // Kept beside what was read: "2 ± 10 %" of a price is a tenth of it.
  if (number.is_percent && !takes_percent(unit)) {
    number.problem = IssueCode::unknown_suffix;
    typed.wrong = "%";
  }
  return typed;
}

}  // namespace reckoner
