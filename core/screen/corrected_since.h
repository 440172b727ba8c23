// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/words/language.h"

namespace reckoner {

/// "Trial runs (was 1.5 – 4 – 10, now 1.5 – 4 – 5.6), ...": what every viewpoint had otherwise in
/// an older edition, the weightiest first; empty for an edition that is not known.
std::string corrected_since(std::string_view edition_id, Language language);

}  // namespace reckoner
