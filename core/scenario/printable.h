// SPDX-License-Identifier: MIT
// What was read, made fit for an Issue's `got`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reckoner {

/// Text fit to be shown and sent on: valid UTF-8, no control characters, at most `limit` bytes.
std::string printable(std::string_view text, std::size_t limit = 40);

}  // namespace reckoner
