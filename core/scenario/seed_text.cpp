// SPDX-License-Identifier: MIT
#include "core/scenario/seed_text.h"

namespace reckoner {

std::optional<std::uint32_t> read_seed(std::string_view text) {
  constexpr std::uint64_t kGreatest = 0xFFFFFFFFu;
  if (text.empty() || text.size() > 10) return std::nullopt;
  std::uint64_t seed = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    seed = seed * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (seed > kGreatest) return std::nullopt;
  return static_cast<std::uint32_t>(seed);
}

}  // namespace reckoner
