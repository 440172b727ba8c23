// SPDX-License-Identifier: MIT
// A seed as links and JSON write it: a whole number from 0 to 4294967295.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace reckoner {

std::optional<std::uint32_t> read_seed(std::string_view text);

}  // namespace reckoner
