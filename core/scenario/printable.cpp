// SPDX-License-Identifier: MIT
#include "core/scenario/printable.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

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

// Of one well-formed UTF-8 sequence. Controls of C0 and C1, and those of writing direction: with
// U+202E a link could turn the sentence around it.
bool is_control(std::string_view sequence) {
  constexpr std::string_view kDirections[] = {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B",
                                              "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                                              "\u2068", "\u2069", "\u2028", "\u2029", "\uFEFF"};
  const auto lead = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return lead < 0x20 || lead == 0x7F;
  if (lead == 0xC2) return static_cast<unsigned char>(sequence[1]) < 0xA0;
  return std::find(std::begin(kDirections), std::end(kDirections), sequence) !=
         std::end(kDirections);
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (out.size() + length > limit) return out + "…";
    if (length > 0 && !is_control(text.substr(0, length))) {
      out += text.substr(0, length);
    } else if (length == 0) {
      out += "?";
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace reckoner
