// SPDX-License-Identifier: MIT
#include "core/words/strings.h"

#include <cstddef>

namespace reckoner {
namespace {

struct StringRow {
  std::string_view id;
  Text text;
};

constexpr StringRow kStrings[] = {
#define RECKONER_STRING(id, en, fr) {#id, {en, fr}},
#include "core/words/strings.inc"
#undef RECKONER_STRING
};
static_assert(std::size(kStrings) == static_cast<std::size_t>(StringId::count_));

constexpr bool every_string_is_translated() {
  for (const StringRow& row : kStrings) {
    if (row.text.en.empty() || row.text.fr.empty()) return false;
  }
  return true;
}
static_assert(every_string_is_translated(), "a row of strings.inc lacks one of its languages");

const StringRow& row(StringId id) { return kStrings[static_cast<std::size_t>(id)]; }

}  // namespace

std::string_view string_id(StringId id) { return row(id).id; }

std::string_view tr(StringId id, Language language) { return row(id).text.in(language); }

std::string tr(StringId id, Language language, std::initializer_list<std::string_view> parts) {
  return filled(tr(id, language), parts);
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> parts) {
  std::string out;
  out.reserve(text.size() + 16 * parts.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const std::size_t part = is_slot ? static_cast<std::size_t>(text[i + 1] - '0') : parts.size();
    if (part < parts.size()) {
      out += parts.begin()[part];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace reckoner
