// SPDX-License-Identifier: MIT
// The lines of a screen as JSON, for the HTML side.
#pragma once

#include <string>
#include <vector>

#include "core/screen/screen.h"

namespace reckoner {

std::string screen_json(const Screen& screen);
std::string inputs_json(const Screen& screen);  // its inputs alone
std::string pinned_json(const std::vector<PinnedLine>& lines);

}  // namespace reckoner
