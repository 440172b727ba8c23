// SPDX-License-Identifier: MIT
#include "core/words/strings.h"

#include <cstddef>

namespace reckoner {
std::string_view tr(WordId id, Language language) { return Text(id).in(language); }

std::string tr(WordId id, Language language, std::initializer_list<std::string_view> parts) {
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
