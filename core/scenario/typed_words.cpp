// SPDX-License-Identifier: MIT
#include "core/scenario/typed_words.h"

namespace reckoner {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_latin(std::string_view text) {
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  return (lower(text[0]) >= 'a' && lower(text[0]) <= 'z') || (lead >= 0xC3 && lead <= 0xC9);
}

bool starts_with(std::string_view text, std::string_view word, bool any_case) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_same = text[i] == word[i] || (any_case && lower(text[i]) == lower(word[i]));
    if (!is_same) return false;
  }
  return true;
}

// Latin words end where no letter follows; Chinese ones need no end.
bool stands_at(std::string_view text, std::string_view word, bool any_case) {
  if (!starts_with(text, word, any_case)) return false;
  const bool ends_in_letter = is_latin(word) && word.back() != '\'' && word.back() != '$';
  return !ends_in_letter || !is_latin(text.substr(word.size()));
}

struct ScaleRow {
  std::string_view word;
  int exponent;
  bool is_usual = false;
  int long_exponent = 0;  // 0: the same
};
// Letters count in their own case: "m" is a million here and never milli. No "t", "g", "d": they
// are tonnes, grams and days.
constexpr ScaleRow kLetters[] = {
    {"k", 3, true},  {"K", 3, true}, {"M", 6, true}, {"B", 9, true},
    {"T", 12, true}, {"m", 6},       {"b", 9},       {"G", 9},
};
constexpr ScaleRow kScales[] = {
    {"md", 9, true},
    {"mds", 9, true},
    {"bn", 9, true},
    {"tn", 12, true},
    {"million", 6, true},
    {"millions", 6, true},
    {"thousand", 3, true},
    {"mille", 3, true},
    {"mn", 6},
    {"mm", 6},
    {"mln", 6},
    {"mio", 6},
    {"bln", 9},
    {"mld", 9},
    {"mrd", 9},
    {"mrds", 9},
    {"mia", 9},
    {"trn", 12},
    {"tln", 12},
    {"thousands", 3},
    {"millier", 3},
    {"milliers", 3},
    {"duizend", 3},
    {"tausend", 3},
    {"dzd", 3},
    {"miljoen", 6},
    {"miljoenen", 6},
    {"millionen", 6},
    {"milliard", 9},
    {"milliards", 9},
    {"miljard", 9},
    {"miljarden", 9},
    {"milliarde", 9},
    {"milliarden", 9},
    {"biljoen", 12},
    {"biljoenen", 12},
    {"billionen", 12},
    {"billion", 9, false, 12},
    {"billions", 9, false, 12},
    {"trillion", 12, false, 18},
    {"trillions", 12, false, 18},
    {"lakh", 5},
    {"lakhs", 5},
    {"crore", 7},
    {"crores", 7},
    {"十", 1},
    {"百", 2},
    {"千", 3},
    {"万", 4},
    {"萬", 4},
    {"亿", 8},
    {"億", 8},
};

}  // namespace

bool word_stands_at(std::string_view text, std::string_view word) {
  return stands_at(text, word, true);
}

ScaleFound scale_at(std::string_view text, bool long_scale) {
  ScaleFound found;
  const auto take = [&](const ScaleRow& row, bool any_case) {
    if (row.word.size() <= found.length || !stands_at(text, row.word, any_case)) return;
    const bool is_long = long_scale && row.long_exponent != 0;
    found = {row.word.size(), is_long ? row.long_exponent : row.exponent, row.is_usual,
             row.long_exponent != 0};
  };
  for (const ScaleRow& row : kLetters) take(row, false);
  for (const ScaleRow& row : kScales) take(row, true);
  // "Mio." and "Mrd." are abbreviations; a point behind a single letter ends a sentence.
  const bool is_short = found.length > 1 && found.length < text.size() && text[found.length] == '.';
  if (is_short) ++found.length;
  return found;
}

std::size_t percent_at(std::string_view text) {
  constexpr std::string_view kWords[] = {"%",       "percent", "per cent", "pour cent", "pour-cent",
                                         "procent", "prozent", "pct",      "pct."};
  std::size_t length = 0;
  for (const std::string_view word : kWords) {
    if (word.size() > length && stands_at(text, word, true)) length = word.size();
  }
  return length;
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!stands_at(text, word, true)) return false;
  text.remove_prefix(word.size());
  return true;
}

}  // namespace reckoner
