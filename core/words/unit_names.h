// SPDX-License-Identifier: MIT
// How each unit of parameters and outputs is written for people: its style and its words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/numbers/decimal.h"
#include "core/words/language.h"

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
  Text one;
  Text many;
  std::string_view french_joint;  // between "millions" and the word: "de ", "d’"
};

/// Never fails: an unknown unit is written after the number as it is.
UnitName unit_name(std::string_view unit);

/// The word for this number: English takes the plural for all but 1, French from 2 on.
std::string_view unit_word(const UnitName& name, const Decimal& number, Language language);

/// True where French says "milliard" and not "milliards": below 2.
bool is_french_singular(const Decimal& number);

}  // namespace reckoner
