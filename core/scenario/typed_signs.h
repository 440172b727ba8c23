// SPDX-License-Identifier: MIT
// The signs that people, keyboards and clipboards put into numbers, brought to the few that
// typed_number.cpp reads: ASCII digits and signs, `~` between quantiles, `'` between groups.
#pragma once

#include <string>
#include <string_view>

namespace reckoner {

struct PlainSigns {
  std::string text;      // trimmed; words keep their letters
  bool is_exact = true;  // false where a digit or a sign of another script was translated
};

/// Full-width and Arabic-Indic digits and signs, superscripts ("10⁶" is "10^6"), every kind of
/// space, dash and apostrophe; what cannot be seen (direction marks, joiners) is dropped.
PlainSigns plain_signs(std::string_view text);

}  // namespace reckoner
