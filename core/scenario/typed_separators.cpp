// SPDX-License-Identifier: MIT
#include "core/scenario/typed_separators.h"

#include <cstddef>
#include <string_view>

#include "core/scenario/typed_words.h"

namespace reckoner {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// `word` with a space or a digit at both sides, in any case; the first from `start` on.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t start) {
  for (std::size_t at = start; at + word.size() < text.size(); ++at) {
    if (at == 0) continue;
    const char before = text[at - 1];
    const char behind = text[at + word.size()];
    const bool is_free =
        (before == ' ' || is_digit(before) || before == '%') && (behind == ' ' || is_digit(behind));
    bool is_same = is_free;
    for (std::size_t i = 0; is_same && i < word.size(); ++i)
      is_same = lower(text[at + i]) == word[i];
    if (is_same) return at;
  }
  return std::string_view::npos;
}

void replace_word(std::string& text, std::string_view word) {
  for (std::size_t at = find_word(text, word, 0); at != std::string_view::npos;
       at = find_word(text, word, at + 1)) {
    text.replace(at, word.size(), "~");
  }
}

constexpr std::string_view kBetween[] = {"between", "entre", "tussen", "zwischen",
                                         "介于",    "介於",  "在"};
constexpr std::string_view kFrom[] = {"from", "de", "van", "von", "从", "從", "自"};
constexpr std::string_view kAnd[] = {"and", "et", "en", "und", "y"};
constexpr std::string_view kTo[] = {"to",  "à",     "a",     "tot",     "t/m",
                                    "bis", "until", "up to", "jusqu'à", "tot en met"};

bool take_any(std::string_view& text, const std::string_view* words, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (take_word(text, words[i])) return true;
  }
  return false;
}

// "between 1.7 and 3.42": the opening goes, and its "and" is a separator.
bool open_range(std::string& text) {
  std::string_view rest = text;
  const bool is_between = take_any(rest, kBetween, std::size(kBetween));
  if (!is_between && !take_any(rest, kFrom, std::size(kFrom))) return false;
  std::string opened(rest);
  for (const std::string_view end : {"之间", "之間"}) replace_all(opened, end, "");
  if (is_between) {
    for (const std::string_view word : kAnd) replace_word(opened, word);
    for (const std::string_view word : {"和", "与", "與", "及"}) replace_all(opened, word, "~");
  }
  text = opened;
  return true;
}

// "1.7-3.42" is a range, "1e-3", "10^-3" and "GPU-h" are not: a hyphen separates where a number
// begins behind it and something other than an exponent's sign stands before it.
void separate_hyphens(std::string& text) {
  const auto place = [&](std::size_t at, int step) {
    do at += static_cast<std::size_t>(step);
    while (at < text.size() && text[at] == ' ');
    return at;
  };
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '-') continue;
    const std::size_t before = place(i, -1);
    const std::size_t behind = place(i, 1);
    if (before >= text.size() || behind >= text.size()) continue;
    const bool is_number = is_digit(text[behind]) || text[behind] == '.' || text[behind] == '$' ||
                           text.compare(behind, 3, "US$") == 0;
    const char c = text[before];
    const bool is_exponent = (c == 'e' || c == 'E') && before > 0 && before + 1 == i &&
                             (is_digit(text[before - 1]) || text[before - 1] == '.');
    const bool is_sign = std::string_view("^~$+(*/").find(c) != std::string_view::npos ||
                         (before >= 1 && text.compare(before - 1, 2, "±") == 0);
    if (is_number && !is_exponent && !is_sign) text[i] = '~';
  }
}

// Dashes between numbers separate; one before the first is a minus.
void separate_dashes(std::string& text) {
  constexpr std::string_view kDash = "–";
  if (text.starts_with(kDash)) text.replace(0, kDash.size(), "-");
  replace_all(text, kDash, "~");
}

// "1.7, 3.42" and "1,7; 3,42" list two numbers. "1, 234" might be a group with a stray space, and
// is left as it is: no number.
bool separate_list(std::string& text) {
  bool is_list = text.find(';') != std::string::npos;
  replace_all(text, ";", "~");
  for (std::size_t at = text.find(','); at != std::string::npos; at = text.find(',', at + 1)) {
    const std::size_t next = text.find_first_not_of(' ', at + 1);
    if (next == std::string::npos || next == at + 1) continue;
    std::size_t end = next;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool goes_on = end < text.size() && (text[end] == '.' || text[end] == ',');
    const bool looks_grouped = end - next == 3 && !goes_on && text.find_first_of(".%") > at;
    if (looks_grouped) continue;
    text[at] = '~';
    is_list = true;
  }
  return is_list;
}

// "1.7,3.42": a comma with a point at both sides parts two numbers.
bool separate_decimals(std::string& text) {
  const std::size_t comma = text.find(',');
  const bool is_only_one =
      comma != std::string::npos && text.find(',', comma + 1) == std::string::npos;
  if (!is_only_one || text.find('~') != std::string::npos) return false;
  const std::size_t first = text.find('.');
  const std::size_t last = text.rfind('.');
  if (first == std::string::npos || first > comma || last < comma) return false;
  text[comma] = '~';
  return true;
}

// "[1.7, 3.42]": brackets around a range. "(2)" is minus two to an accountant, and is left.
void open_brackets(std::string& text) {
  const bool is_bracketed = text.size() > 2 && (text[0] == '[' || text[0] == '(') &&
                            (text.back() == ']' || text.back() == ')');
  if (!is_bracketed || text.find('~') == std::string::npos) return;
  text = text.substr(1, text.size() - 2);
}

}  // namespace

bool plain_separators(std::string& text) {
  for (const std::string_view sign : {"+/-", "+-", "plus or minus", "plus ou moins"}) {
    replace_all(text, sign, "±");
  }
  std::string opened = text;
  const bool is_opened = open_range(opened);
  std::string& target = is_opened ? opened : text;
  for (const std::string_view sign : {"…", "...", "..", "→", "->", "到", "至", "à", "À"}) {
    replace_all(target, sign, "~");
  }
  separate_dashes(target);
  for (const std::string_view word : kTo) replace_word(target, word);
  bool is_unusual = separate_list(target);
  separate_hyphens(target);
  is_unusual = separate_decimals(target) || is_unusual;
  open_brackets(target);
  // "from 2" alone is a lower limit, which no input has: its word stays, and is named.
  if (is_opened && opened.find('~') != std::string::npos) text = opened;
  return is_unusual;
}

}  // namespace reckoner
