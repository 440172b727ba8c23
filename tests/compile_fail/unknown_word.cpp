// SPDX-License-Identifier: MIT
// Compiled by ctest: as it stands it must pass; with UNKNOWN_KEY or UNKNOWN_ROW it must not.
#include "core/words/language_rules.h"
#include "core/words/word.h"

namespace reckoner {

#if defined(UNKNOWN_KEY)
constexpr Text kText = word("nobody.wrote.this");
#elif defined(UNKNOWN_ROW)
constexpr Text kText = word_of("parameter.", "nobodys_parameter", ".label");
#elif defined(UNKNOWN_LANGUAGE)
constexpr Language kLanguage = language("xx");
#else
constexpr Text kText = word("parameter.pue.label");
constexpr Language kLanguage = language("en");
#endif

}  // namespace reckoner
