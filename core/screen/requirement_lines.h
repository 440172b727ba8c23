// SPDX-License-Identifier: MIT
// "What would have to be true", in words. Each line is a search over 4,096 points, so ask for one
// claim at a time and not while a reader drags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/words/language.h"

namespace reckoner {

/// One sentence per input that could bring the claim's figure about in this scenario; none for a
/// claim about no figure.
std::vector<std::string> requirement_lines(const Scenario& scenario, std::string_view claim,
                                           Language language);

}  // namespace reckoner
