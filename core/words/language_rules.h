// SPDX-License-Identifier: MIT
// What differs between languages by grammar and habit rather than by text: one row a language. To
// add a language: a row here and words/<id>.po; everything else follows from the two.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "core/words/language.h"

namespace reckoner {

/// Which form a word takes after a number.
enum class PluralRule : std::uint8_t {
  one_alone,  // 1 year, 0 years, 1.5 years
  below_two,  // 0 an, 1,5 an, 2 ans
  none        // one form
};

/// A power of ten with a name of its own. `one` and `many` differ where the plural rule asks for
/// it.
struct Scale {
  int exponent = 0;
  std::string_view one;
  std::string_view many;
};

/// Greatest first; rows without a name are unused.
using Scales = std::array<Scale, 3>;

/// "$5.58 M", "5,58 M$", "5,58 mln. dollar": the signs around number and scale.
struct MoneyForm {
  std::string_view before;       // in front of the digits, behind a minus
  std::string_view scale_space;  // between digits and the scale's name
  std::string_view after;        // behind the scale's name
  std::string_view after_plain;  // behind the digits where there is no scale
};

/// A power of ten in a text field: as it is shown beside numbers, and as people type it.
struct InputScale {
  int exponent = 0;
  std::string_view shown;
  std::string_view typed;
};

struct LanguageRules {
  std::string_view id;      // in links, file names, html's lang
  std::string_view name;    // in the language itself
  std::string_view locale;  // for a browser's own formats
  // numbers
  std::string_view decimal_sign;
  std::string_view group_sign;
  int digits_per_scale;  // between the scales' names: 3, or 4 where they are powers of 10^4
  PluralRule plural;
  std::string_view unit_space;     // between a number and its unit
  std::string_view percent_space;  // between a number and %
  std::string_view range_sign;     // between two figures, with its spaces
  // scales: in money, and of counts with a unit behind
  Scales money_scales;
  MoneyForm money;
  MoneyForm short_money;               // on axes and chips
  bool ranges_share_currency = false;  // where it is a word behind the figure
  Scales count_scales;
  std::string_view count_scale_space;  // between such a scale's name and the unit's
  int scale_counts_from;               // exponent from which plain counts are said with a scale
  std::array<InputScale, 3> input_scales;
  std::string_view typed_range;     // between the numbers of a range as people type it
  std::string_view typed_percent;   // behind a number
  bool long_scale = false;          // "billion", typed, may be 1e12
  std::string_view sentence_space;  // between two sentences
};

inline constexpr auto kLanguageRules = std::to_array<LanguageRules>({
    {.id = "en",
     .name = "English",
     .locale = "en-US",
     .decimal_sign = ".",
     .group_sign = ",",
     .digits_per_scale = 3,
     .plural = PluralRule::one_alone,
     .unit_space = " ",
     .percent_space = " ",
     .range_sign = " – ",
     .money_scales = {{{12, "tn", "tn"}, {9, "bn", "bn"}, {6, "M", "M"}}},
     .money = {"$", " ", "", ""},
     .short_money = {"$", " ", "", ""},
     .count_scales = {{{12, "T", "T"}, {9, "B", "B"}, {6, "M", "M"}}},
     .count_scale_space = " ",
     .scale_counts_from = 7,
     .input_scales = {{{12, " T", "T"}, {9, " B", "B"}, {6, " M", "M"}}},
     .typed_range = " to ",
     .typed_percent = "%",
     .sentence_space = " "},
    {.id = "fr",
     .name = "Français",
     .locale = "fr-FR",
     .decimal_sign = ",",
     .group_sign = "\u202F",
     .digits_per_scale = 3,
     .plural = PluralRule::below_two,
     .unit_space = "\u00A0",
     .percent_space = "\u00A0",
     .range_sign = " – ",
     .money_scales = {{{9, "Md", "Md"}, {6, "M", "M"}, {}}},
     .money = {"", "\u00A0", "$", "\u00A0$"},
     .short_money = {"", "\u00A0", "$", "\u00A0$"},
     .count_scales = {{{9, "milliard", "milliards"}, {6, "million", "millions"}, {}}},
     .count_scale_space = "\u00A0",
     .scale_counts_from = 7,
     .input_scales = {{{9, "\u00A0milliards", " Md"}, {6, "\u00A0millions", " M"}, {}}},
     .typed_range = " à ",
     .typed_percent = " %",
     .long_scale = true,
     .sentence_space = " "},
    {.id = "nl",
     .name = "Nederlands",
     .locale = "nl-BE",
     .decimal_sign = ",",
     .group_sign = ".",
     .digits_per_scale = 3,
     .plural = PluralRule::one_alone,
     .unit_space = "\u00A0",
     .percent_space = "",
     .range_sign = " – ",
     .money_scales = {{{9, "mld.", "mld."}, {6, "mln.", "mln."}, {}}},
     .money = {"", "\u00A0", "\u00A0dollar", "\u00A0dollar"},
     .short_money = {"$\u00A0", "\u00A0", "", ""},
     .ranges_share_currency = true,
     .count_scales =
         {{{12, "biljoen", "biljoen"}, {9, "miljard", "miljard"}, {6, "miljoen", "miljoen"}}},
     .count_scale_space = "\u00A0",
     .scale_counts_from = 7,
     .input_scales = {{{9, "\u00A0mld.", " mld"}, {6, "\u00A0mln.", " mln"}, {}}},
     .typed_range = " tot ",
     .typed_percent = "%",
     .long_scale = true,
     .sentence_space = " "},
    {.id = "zh",
     .name = "简体中文",
     .locale = "zh-CN",
     .decimal_sign = ".",
     .group_sign = ",",
     .digits_per_scale = 4,
     .plural = PluralRule::none,
     .unit_space = " ",
     .percent_space = "",
     .range_sign = " – ",
     .money_scales = {{{12, "万亿", "万亿"}, {8, "亿", "亿"}, {4, "万", "万"}}},
     .money = {"", " ", "美元", " 美元"},
     .short_money = {"", " ", "美元", " 美元"},
     .ranges_share_currency = true,
     .count_scales = {{{12, "万亿", "万亿"}, {8, "亿", "亿"}, {4, "万", "万"}}},
     .count_scale_space = "",
     .scale_counts_from = 5,
     .input_scales = {{{12, " 万亿", "万亿"}, {8, " 亿", "亿"}, {4, " 万", "万"}}},
     .typed_range = " 至 ",
     .typed_percent = "%",
     .sentence_space = ""},
});
inline constexpr std::size_t kLanguageCount = kLanguageRules.size();

constexpr const LanguageRules& rules(Language language) { return kLanguageRules[language.row]; }

/// Every language of the table, in its order.
constexpr std::array<Language, kLanguageCount> languages() {
  std::array<Language, kLanguageCount> all;
  for (std::size_t row = 0; row < kLanguageCount; ++row)
    all[row].row = static_cast<std::uint8_t>(row);
  return all;
}

namespace language_table {
constexpr auto ids() {
  std::array<std::string_view, kLanguageCount> all;
  for (const Language language : languages()) all[language.row] = rules(language).id;
  return all;
}
inline constexpr auto kIds = ids();
}  // namespace language_table

/// "en", "fr" ...
constexpr std::span<const std::string_view> language_ids() { return language_table::kIds; }

constexpr std::optional<Language> find_language(std::string_view id) {
  for (const Language language : languages()) {
    if (rules(language).id == id) return language;
  }
  return std::nullopt;
}

/// language("fr"): does not compile for one that is not in the table.
consteval Language language(std::string_view id) { return find_language(id).value(); }

}  // namespace reckoner
