// SPDX-License-Identifier: MIT
#include "core/scenario/printable.h"

#include <cstddef>

namespace reckoner {
namespace {

// Bytes of the UTF-8 sequence at the front of `text`; 0 where it is malformed.
std::size_t sequence_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
  }
  const auto second = length > 1 ? static_cast<unsigned char>(text[1]) : 0;
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool too_high = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_high ? 0 : length;
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (out.size() + length > limit) return out + "…";
    const auto lead = static_cast<unsigned char>(text[0]);
    const bool shown = length > 1 || (length == 1 && lead >= 0x20 && lead != 0x7F);
    if (shown) {
      out += text.substr(0, length);
    } else if (length == 0) {
      out += "?";
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace reckoner
