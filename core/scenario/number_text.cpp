// SPDX-License-Identifier: MIT
#include "core/scenario/number_text.h"

#include <cstdlib>
#include <limits>

#include "core/numbers/exact_decimal.h"

namespace reckoner {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct SuffixRow {
  std::string_view text;
  int exponent;
};
constexpr SuffixRow kSuffixes[] = {{"k", 3}, {"K", 3}, {"M", 6}, {"B", 9}, {"T", 12}};

// Words that may stand behind a number, each with what its input's unit must contain.
struct UnitWord {
  std::string_view word;
  std::string_view unit;
};
constexpr UnitWord kUnitWords[] = {
    {"$", "$"},
    {"us$", "$"},
    {"usd", "$"},
    {"dollar", "$"},
    {"dollars", "$"},
    {"$/gpu-h", "$/GPU"},
    {"$/h", "$/GPU"},
    {"gpu-h", "GPU-h"},
    {"gpu-hours", "GPU-h"},
    {"gpu hours", "GPU-h"},
    {"gpuh", "GPU-h"},
    {"h", "GPU-h"},
    {"hours", "GPU-h"},
    {"heures", "GPU-h"},
    {"heures gpu", "GPU-h"},
    {"h gpu", "GPU-h"},
    {"gpu", "GPU"},
    {"gpus", "GPU"},
    {"years", "year"},
    {"year", "year"},
    {"ans", "year"},
    {"an", "year"},
    {"people", "people"},
    {"personnes", "people"},
    {"tokens", "token"},
    {"params", "param"},
    {"parameters", "param"},
    {"paramètres", "param"},
    {"$/kwh", "/kWh"},
    {"kg/kwh", "kg/kWh"},
    {"$/d", "$"},
    {"$/day", "$"},
    {"$/jour", "$"},
    {"x", "x"},
    {"×", "×"},
};

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool take(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

bool names_unit(std::string_view text, std::string_view unit) {
  std::string_view word = trimmed(text);
  for (const std::string_view filler : {"de ", "d'", "d’", "of "}) take(word, filler);
  if (word.empty() || word == unit) return true;
  const std::string lowered = lower_ascii(word);
  for (const UnitWord& row : kUnitWords) {
    if (lowered != row.word) continue;
    if (unit.empty() || unit.find(row.unit) != std::string_view::npos) return true;
  }
  return false;
}

bool takes_percent(std::string_view unit) {
  return unit.empty() || unit.starts_with("share") || unit.starts_with("ratio") ||
         unit.starts_with("×") || unit.starts_with("x");
}

// Digits with their separators, from the front of `text`. A space belongs to the number only
// before a group of exactly three digits.
std::string_view take_mantissa(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const char c = text[end];
    const bool groups = c == ' ' && end > 0 && is_digit(text[end - 1]) && end + 3 < text.size() &&
                        is_digit(text[end + 1]) && is_digit(text[end + 2]) &&
                        is_digit(text[end + 3]) &&
                        (end + 4 >= text.size() || !is_digit(text[end + 4]));
    if (!is_digit(c) && c != '.' && c != ',' && !groups) break;
    ++end;
  }
  const std::string_view mantissa = text.substr(0, end);
  text.remove_prefix(end);
  return mantissa;
}

// Removes `separator` where it splits the integer part into groups of three; false where it does
// anything else.
bool ungroup(std::string& mantissa, char separator) {
  const std::size_t whole =
      mantissa.find('.') == std::string::npos ? mantissa.size() : mantissa.find('.');
  std::string out;
  std::size_t group = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < mantissa.size(); ++i) {
    if (mantissa[i] != separator) {
      out += mantissa[i];
      group += i < whole ? 1 : 0;
      continue;
    }
    const bool full = grouped ? group == 3 : group >= 1 && group <= 3;
    if (!full || i > whole) return false;
    grouped = true;
    group = 0;
  }
  if (grouped && group != 3) return false;
  mantissa = out;
  return true;
}

IssueCode plain_mantissa(std::string& mantissa) {
  if (!ungroup(mantissa, ' ')) return IssueCode::not_a_number;
  if (mantissa.find(',') != std::string::npos) return IssueCode::comma_in_link;
  const bool one_point = mantissa.find('.') == mantissa.rfind('.');
  const bool has_digit = mantissa.find_first_of("0123456789") != std::string::npos;
  return one_point && has_digit ? IssueCode::count_ : IssueCode::not_a_number;
}

std::string take_exponent(std::string_view& text) {
  if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return {};
  std::size_t end = 1;
  if (end < text.size() && (text[end] == '-' || text[end] == '+')) ++end;
  const std::size_t digits = end;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == digits) return {};
  const std::string exponent(text.substr(0, end));
  text.remove_prefix(end);
  return exponent;
}

void read_suffix(NumberText& number, std::string_view rest, std::string_view unit) {
  rest = trimmed(rest);
  if (!rest.empty() && rest[0] == '%') {
    number.is_percent = number.has_suffix = true;
    number.exponent = -2;
    if (rest.size() > 1 || !takes_percent(unit)) number.problem = IssueCode::unknown_suffix;
    return;
  }
  std::size_t letters = 0;
  while (letters < rest.size() && is_letter(rest[letters])) ++letters;
  for (const SuffixRow& suffix : kSuffixes) {
    if (suffix.text != rest.substr(0, letters)) continue;
    if (!names_unit(rest.substr(letters), unit)) continue;
    number.exponent = suffix.exponent;
    number.has_suffix = true;
    return;
  }
  if (!names_unit(rest, unit)) number.problem = IssueCode::unknown_suffix;
}

NumberText failed(IssueCode problem) {
  NumberText number;
  number.problem = problem;
  return number;
}

}  // namespace

std::string plain_spaces(std::string_view text) {
  static constexpr std::string_view kSpaces[] = {"\u00A0", "\u202F", "\u2009", "\u2007", "\u2008",
                                                 "\uFEFF", "\t",     "\n",     "\r"};
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    bool replaced = take(text, "\u2212");
    if (replaced) out += '-';
    for (const std::string_view space : kSpaces) {
      if (!replaced && take(text, space)) {
        out += ' ';
        replaced = true;
      }
    }
    if (!replaced) {
      out += text[0];
      text.remove_prefix(1);
    }
  }
  return std::string(trimmed(out));
}

double NumberText::value(int more_exponent) const {
  // One rounding only: the suffix joins the decimal exponent in the text that is read.
  const std::size_t e = digits.find_first_of("eE");
  const std::string mantissa = digits.substr(0, e);
  const long written = e == std::string::npos ? 0 : std::strtol(&digits[e + 1], nullptr, 10);
  const long exponent_read = written > 9999 ? 9999 : written < -9999 ? -9999 : written;
  const std::string joined = mantissa + "e" + std::to_string(exponent_read + more_exponent);
  const double value = nearest_double(joined);
  // What is too small for a double is not the zero that would be accepted.
  const bool is_zero = mantissa.find_first_of("123456789") == std::string::npos;
  return value == 0 && !is_zero ? std::numeric_limits<double>::min() : value;
}

NumberText read_number(std::string_view text, std::string_view unit) {
  std::string_view rest = trimmed(text);
  NumberText number;
  bool has_currency = take(rest, "US$") || take(rest, "$");
  rest = trimmed(rest);
  if (take(rest, "-")) number.digits = "-";
  if (number.digits.empty()) take(rest, "+");
  has_currency = take(rest, "$") || has_currency;
  rest = trimmed(rest);
  std::string mantissa(take_mantissa(rest));
  const IssueCode problem = plain_mantissa(mantissa);
  if (problem != IssueCode::count_) return failed(problem);
  number.digits += mantissa + take_exponent(rest);
  read_suffix(number, rest, unit);
  if (has_currency && !unit.empty() && unit.find('$') == std::string_view::npos) {
    number.problem = IssueCode::unknown_suffix;
  }
  return number;
}

}  // namespace reckoner
