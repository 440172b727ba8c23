// SPDX-License-Identifier: MIT
#include "core/words/line_break.h"

#include <cstdint>

namespace reckoner {
namespace {

struct Sign {
  char32_t code = 0;
  std::size_t length = 0;  // bytes
};

// Total over bytes that are no UTF-8: such a byte stands for itself.
Sign sign_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || at + length > text.size()) return {lead, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  }
  return {code, length};
}

// CJK symbols, kana, ideographs, full-width forms.
bool is_wide(char32_t code) {
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_among(char32_t code, std::u32string_view signs) {
  return signs.find(code) != std::u32string_view::npos;
}
bool must_not_begin(char32_t code) {
  return is_among(code, U"、。，．：；？！）》〉】」』〕％”’…—～·,.:;?!)]}%\u00A0");
}
bool must_not_end(char32_t code) { return is_among(code, U"（《〈【「『〔“‘([{$\u00A0"); }

}  // namespace

LineBreak next_line_break(std::string_view text, std::size_t from) {
  char32_t before = 0;
  for (std::size_t at = from; at < text.size();) {
    const Sign sign = sign_at(text, at);
    if (sign.code == ' ') return {at, at + 1};
    const bool is_between = before != 0 && (is_wide(before) || is_wide(sign.code));
    if (is_between && !must_not_end(before) && !must_not_begin(sign.code)) return {at, at};
    before = sign.code;
    at += sign.length;
  }
  return {text.size(), text.size()};
}

std::size_t text_columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    columns += is_wide(sign.code) ? 2 : 1;
    at += sign.length;
  }
  return columns;
}

}  // namespace reckoner
