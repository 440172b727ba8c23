// SPDX-License-Identifier: MIT
// What every text of a table must be: there in every language, not the same, and set as French is.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/words/text.h"
#include "tests/core/languages.h"

namespace reckoner {

inline bool contains(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

/// Narrow no-break spaces before ; : ! ?, no straight apostrophes, no English "billion".
inline void check_french(std::string_view french) {
  CAPTURE(std::string(french));
  for (const std::string_view wrong :
       {" ;", " :", " !", " ?", " »", "« ", "'", "billion ", "billions"}) {
    CAPTURE(std::string(wrong));
    CHECK(!contains(french, wrong));
  }
}

inline void check_text(const Text& text) {
  CHECK(!text.in(kEnglish).empty());
  CHECK(!text.in(kFrench).empty());
  CHECK(text.in(kEnglish) != text.in(kFrench));
  check_french(text.in(kFrench));
}

}  // namespace reckoner
