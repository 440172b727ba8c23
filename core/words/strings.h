// SPDX-License-Identifier: MIT
// Saying a text of the catalogues: whole sentences only, with {0}, {1} for the parts, so nothing is
// glued together and each language may order them as it likes.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/words/text.h"
#include "core/words/word_ids.h"

namespace reckoner {

std::string_view tr(WordId id, Language language);
/// The text with {0}, {1} ... replaced.
std::string tr(WordId id, Language language, std::initializer_list<std::string_view> parts);
std::string filled(std::string_view text, std::initializer_list<std::string_view> parts);

}  // namespace reckoner
