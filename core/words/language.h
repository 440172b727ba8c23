// SPDX-License-Identifier: MIT
// One of the languages of the table in core/words/language_rules.h, as a value to pass along.
#pragma once

#include <cstdint>

namespace reckoner {

/// Row of kLanguageRules; English unless another is given. Its texts are there once its catalogue
/// is loaded (core/words/catalogue.h).
struct Language {
  std::uint8_t row = 0;
  constexpr bool operator==(const Language&) const = default;
};

/// The one that every text exists in first, and that catalogues are held against.
inline constexpr Language kEnglish{};

}  // namespace reckoner
