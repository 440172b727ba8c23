// SPDX-License-Identifier: MIT
// What people read of an Issue. One row per code in issue_words.cpp holds the sentence in both
// languages, with {field} and {got} filled in; a static_assert ties the two.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/issue.h"
#include "core/words/language.h"

namespace reckoner {

/// What is wrong and what to do, as one or two sentences. Never empty.
std::string message(const Issue& issue, Language language);

/// One of an Issue's readings as people read it: "147,000 GPU-h", "$1.70/GPU-h – $3.42/GPU-h".
std::string reading_words(std::string_view field, std::string_view reading, Language language);

/// The least or the greatest value that an input takes; of a share where there is no such input.
std::string limit_words(std::string_view field, bool low, Language language);

}  // namespace reckoner
