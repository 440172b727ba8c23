// SPDX-License-Identifier: MIT
// What an Issue's message can suggest: the nearest known name, and what can be chosen instead.
#pragma once

#include <string>

#include "core/scenario/issue.h"
#include "core/words/language.h"

namespace reckoner {

/// " Did you mean “rent_usd_per_gpu_hour”?", with its leading space, or "" when nothing is near.
std::string near_hint(const Issue& issue, Language language);

/// "rent, own": the choices of issue.field, the presets or the editions, as the code asks.
std::string choices_hint(const Issue& issue);

}  // namespace reckoner
