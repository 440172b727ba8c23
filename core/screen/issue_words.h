// SPDX-License-Identifier: MIT
// What people read of an Issue. One row per code in issue_words.cpp holds the sentence in both
// languages, with {field} and {got} filled in; a static_assert ties the two.
#pragma once

#include <string>

#include "core/scenario/issue.h"
#include "core/words/language.h"

namespace reckoner {

/// What is wrong and what to do, as one or two sentences. Never empty.
std::string message(const Issue& issue, Language language);

}  // namespace reckoner
