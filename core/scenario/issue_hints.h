// SPDX-License-Identifier: MIT
// What an Issue's message can suggest: the nearest known name, and what can be chosen instead.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/issue.h"

namespace reckoner {

/// " Did you mean “rent_usd_per_gpu_hour”?", with its leading space, or "" when nothing is near.
std::string near_hint(const Issue& issue, Language language);

/// "rent, own": the choices of issue.field, the presets or the editions, as the code asks.
std::string choices_hint(const Issue& issue);

/// Text fit to be shown and sent on: valid UTF-8, no control characters, at most `limit` bytes.
std::string printable(std::string_view text, std::size_t limit = 40);

}  // namespace reckoner
