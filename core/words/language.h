// SPDX-License-Identifier: MIT
// The languages of the screen, and a text in each of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner {

enum class Language : std::uint8_t { english, french };

/// One text for people, in every language. Both are required: a test finds an empty one.
struct Text {
  std::string_view en;
  std::string_view fr;
  constexpr std::string_view in(Language language) const {
    return language == Language::french ? fr : en;
  }
};

}  // namespace reckoner
