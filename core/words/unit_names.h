// SPDX-License-Identifier: MIT
// How each unit of parameters and outputs is written for people: its style and its words.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/numbers/decimal.h"
#include "core/words/text.h"

namespace reckoner {

enum class UnitStyle : std::uint8_t {
  plain,    // 1.25
  money,    // $5.58 M, $2.00/GPU-h
  percent,  // 34.6 %
  counted,  // 2,788,000 GPU-h, millions in words from ten million on
  large,    // 14.8 T tokens, 14 800 milliards de tokens
  flop,     // 3.29×10²⁴ FLOP, 222 GFLOP/token
  word      // 56.7 days
};

struct UnitName {
  std::string_view id;  // as in ParameterRow::unit and OutputRow::unit
  UnitStyle style;
  Text word;         // behind a number, in as many forms as the language has
  Text after_scale;  // behind "millions": "d’heures GPU"; counted and large only
};

/// Never fails: an unknown unit is written after the number as it is.
UnitName unit_name(std::string_view unit);

/// The word for this number.
std::string_view unit_word(const UnitName& name, const Decimal& number, Language language);
/// The word where no number is near.
std::string_view unit_word(const UnitName& name, Language language);

/// Which plural form a number takes: 0 or 1.
std::size_t plural_form_of(const Decimal& number, Language language);

}  // namespace reckoner
