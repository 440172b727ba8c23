// SPDX-License-Identifier: MIT
// Every sentence and word of the interface, in every language. Rows carry both, so none can be
// missing; whole sentences only, with {0}, {1} for the parts, so nothing is glued together.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/words/language.h"

namespace reckoner {

enum class StringId : std::uint8_t {
#define RECKONER_STRING(id, en, fr) id,
#include "core/words/strings.inc"
#undef RECKONER_STRING
  count_
};

std::string_view string_id(StringId id);
std::string_view tr(StringId id, Language language);
/// The text with {0}, {1} ... replaced.
std::string tr(StringId id, Language language, std::initializer_list<std::string_view> parts);
std::string filled(std::string_view text, std::initializer_list<std::string_view> parts);

}  // namespace reckoner
