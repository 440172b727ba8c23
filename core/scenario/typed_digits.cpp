// SPDX-License-Identifier: MIT
#include "core/scenario/typed_digits.h"

#include <vector>

#include "core/numbers/ecmascript_number.h"
#include "core/numbers/exact_decimal.h"

namespace reckoner {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr long kGreatestPower = 9999;

void skip_spaces(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool take(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

std::size_t digits_at(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  return count;
}

// Digits with all signs that may stand between them, from the front of `text`.
std::string_view take_mantissa(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const char c = text[end];
    const bool is_inside =
        end > 0 && is_digit(text[end - 1]) && end + 1 < text.size() && is_digit(text[end + 1]);
    const bool groups = (c == ' ' || c == '\'' || c == '_') && is_inside;
    if (!is_digit(c) && c != '.' && c != ',' && !groups) break;
    ++end;
  }
  const std::string_view mantissa = text.substr(0, end);
  text.remove_prefix(end);
  return mantissa;
}

bool are_groups(const std::vector<std::size_t>& sizes, bool may_be_indian) {
  if (sizes.back() != 3) return false;
  const std::size_t inner = may_be_indian && sizes.size() > 2 && sizes[1] == 2 ? 2 : 3;
  if (sizes[0] < 1 || sizes[0] > inner) return false;
  for (std::size_t i = 1; i + 1 < sizes.size(); ++i) {
    if (sizes[i] != inner) return false;
  }
  return true;
}

// The whole part without its grouping signs; false where they do not group.
bool ungroup(std::string_view whole, std::string& digits, bool& is_grouped) {
  char sign = 0;
  std::vector<std::size_t> sizes(1, 0);
  for (const char c : whole) {
    if (is_digit(c)) {
      digits += c;
      ++sizes.back();
      continue;
    }
    if (sign != 0 && c != sign) return false;
    sign = c;
    sizes.push_back(0);
  }
  is_grouped = sign != 0;
  return !is_grouped || (digits[0] != '0' && are_groups(sizes, sign == ','));
}

struct Mantissa {
  std::string digits;
  bool is_grouped = false;
  bool is_good = false;
};

Mantissa plain_mantissa(std::string_view text, char decimal_sign) {
  Mantissa mantissa;
  const std::size_t point = text.find(decimal_sign);
  const std::string_view whole = text.substr(0, point);
  if (!ungroup(whole, mantissa.digits, mantissa.is_grouped)) return mantissa;
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    if (digits_at(decimals) != decimals.size()) return mantissa;
    mantissa.digits += "." + std::string(decimals);
  }
  mantissa.is_good = digits_at(mantissa.digits) > 0 || mantissa.digits.size() > 1;
  return mantissa;
}

// "e6", "×10^6", "* 10**6", "^6" behind a lone 10: the power, with the text behind it.
struct Power {
  bool is_written = false;
  bool is_usual = true;
  long exponent = 0;
};

bool take_integer(std::string_view& text, long& value) {
  std::string_view rest = text;
  const bool is_negative = take(rest, "-");
  if (!is_negative) take(rest, "+");
  const std::size_t count = digits_at(rest);
  if (count == 0) return false;
  const long size = count > 4
                        ? kGreatestPower
                        : std::strtol(std::string(rest.substr(0, count)).c_str(), nullptr, 10);
  value = is_negative ? -size : size;
  rest.remove_prefix(count);
  text = rest;
  return true;
}

bool take_raised(std::string_view& text, long& exponent) {
  std::string_view rest = text;
  skip_spaces(rest);
  if (!take(rest, "^") && !take(rest, "**")) return false;
  skip_spaces(rest);
  if (!take_integer(rest, exponent)) return false;
  text = rest;
  return true;
}

Power take_power(std::string_view& text) {
  Power power;
  std::string_view rest = text;
  if (take(rest, "e") || take(rest, "E")) {
    power.is_written = take_integer(rest, power.exponent);
  } else {
    skip_spaces(rest);
    const bool is_times = take(rest, "×") || take(rest, "x") || take(rest, "*") || take(rest, "·");
    skip_spaces(rest);
    power.is_written = is_times && take(rest, "10") && take_raised(rest, power.exponent);
    power.is_usual = false;
  }
  if (!power.is_written) return {};
  text = rest;
  return power;
}

// "1/2": both whole, without groups.
bool take_fraction(std::string_view& text, std::string& digits) {
  std::string_view rest = text;
  const std::size_t upper = digits_at(rest);
  const std::string above(rest.substr(0, upper));
  rest.remove_prefix(upper);
  skip_spaces(rest);
  if (upper == 0 || !take(rest, "/")) return false;
  skip_spaces(rest);
  const std::size_t lower = digits_at(rest);
  const std::string below(rest.substr(0, lower));
  rest.remove_prefix(lower);
  const bool goes_on = !rest.empty() && (rest[0] == '.' || rest[0] == ',' || rest[0] == '/');
  if (lower == 0 || lower > 15 || upper > 15 || goes_on) return false;
  const double divisor = nearest_double(below);
  if (divisor == 0) return false;
  digits = ecmascript_number(nearest_double(above) / divisor);
  text = rest;
  return true;
}

}  // namespace

TypedDigits take_typed_digits(std::string_view& text, char decimal_sign) {
  TypedDigits typed;
  const std::string_view before = text;
  if (take_fraction(text, typed.digits)) {
    typed.written = before.substr(0, before.size() - text.size());
    typed.is_usual = false;
    return typed;
  }
  typed.written = take_mantissa(text);
  if (typed.written.empty()) return typed;
  Mantissa mantissa = plain_mantissa(typed.written, decimal_sign);
  Power power = take_power(text);
  if (!power.is_written && typed.written == "10" && take_raised(text, power.exponent)) {
    power.is_written = true;
    power.is_usual = false;
    mantissa.digits = "1";
  }
  if (!mantissa.is_good || (mantissa.is_grouped && power.is_written)) return typed;
  typed.is_usual = power.is_usual;
  typed.digits = mantissa.digits;
  if (power.is_written) typed.digits += "e" + std::to_string(power.exponent);
  return typed;
}

}  // namespace reckoner
