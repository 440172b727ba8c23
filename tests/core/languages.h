// SPDX-License-Identifier: MIT
// The languages that single tests speak; what holds for all goes through languages().
#pragma once

#include "core/words/language_rules.h"

namespace reckoner {

inline constexpr Language kFrench = language("fr");

}  // namespace reckoner
