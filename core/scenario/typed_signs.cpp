// SPDX-License-Identifier: MIT
#include "core/scenario/typed_signs.h"

#include <cstddef>
#include <cstdint>

namespace reckoner {
namespace {

constexpr char32_t kMalformed = 0xFFFD;

// The code point at the front of `text`, which loses it; a malformed byte counts as one.
char32_t take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  char32_t point = length < 2 ? lead : lead & (0x7Fu >> length);
  bool is_good = length > 0 && length <= text.size();
  for (std::size_t i = 1; is_good && i < length; ++i) {
    is_good = (byte(i) & 0xC0u) == 0x80u;
    point = (point << 6) | (byte(i) & 0x3Fu);
  }
  text.remove_prefix(is_good ? length : 1);
  return is_good ? point : kMalformed;
}

bool is_between(char32_t point, char32_t first, char32_t last) {
  return point >= first && point <= last;
}

bool is_invisible(char32_t point) {
  return point == 0xAD || point == 0x34F || point == 0x61C || point == 0xFEFF ||
         is_between(point, 0x200B, 0x200F) || is_between(point, 0x202A, 0x202E) ||
         is_between(point, 0x2060, 0x206F) || is_between(point, 0xFE00, 0xFE0F);
}

bool is_space(char32_t point) {
  return point <= 0x20 || point == 0x7F || point == 0x85 || point == 0xA0 || point == 0x1680 ||
         is_between(point, 0x2000, 0x200A) || is_between(point, 0x2028, 0x2029) ||
         point == 0x202F || point == 0x205F || point == 0x3000;
}

struct SignRow {
  char32_t point;
  std::string_view plain;
};
// Same sign, other shape: nothing that a reader would call another text.
constexpr SignRow kShapes[] = {
    {0x2010, "-"}, {0x2011, "-"}, {0x2212, "-"}, {0xFE63, "-"}, {0x2012, "–"}, {0x2013, "–"},
    {0x2014, "–"}, {0x2015, "–"}, {0x2E3A, "–"}, {0x2018, "'"}, {0x2019, "'"}, {0x02BC, "'"},
    {0x2032, "'"}, {0x00B4, "'"}, {0x0060, "'"}, {0x201B, "'"}, {0x2026, "…"}, {0x22EF, "…"},
    {0x301C, "~"}, {0x223C, "~"}, {0x2053, "~"}, {0x22C5, "·"}, {0x2022, "·"}, {0x2219, "·"},
    {0x2215, "/"}, {0x2044, "/"}, {0x2217, "*"},
};
// Signs of other scripts and forms that stand for digits, points and powers.
constexpr SignRow kOtherScripts[] = {
    {0x066B, "."},      {0x066C, ","},   {0x066A, "%"},   {0x060C, ","},   {0x3001, ", "},
    {0x3002, "."},      {0xFF61, "."},   {0xFF64, ", "},  {0xFE52, "."},   {0xFE50, ","},
    {0xFFE5, "\u00A5"}, {0xFE69, "$"},   {0xFE6A, "%"},   {0x2715, "×"},   {0x2716, "×"},
    {0x00BD, "1/2"},    {0x00BC, "1/4"}, {0x00BE, "3/4"}, {0x2153, "1/3"}, {0x2154, "2/3"},
};
constexpr char32_t kZeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10};

std::string_view sign_of(char32_t point, const SignRow* rows, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (rows[i].point == point) return rows[i].plain;
  }
  return {};
}

char plain_digit(char32_t point) {
  for (const char32_t zero : kZeros) {
    if (is_between(point, zero, zero + 9)) return static_cast<char>('0' + (point - zero));
  }
  return 0;
}

// ⁰ ¹ ² … and ⁻: a digit or a minus of a power; 0 for anything else.
char superscript(char32_t point) {
  if (point == 0xB9) return '1';
  if (point == 0xB2 || point == 0xB3) return static_cast<char>('0' + (point - 0xB0));
  if (point == 0x2070 || is_between(point, 0x2074, 0x2079)) {
    return static_cast<char>('0' + (point - 0x2070));
  }
  return point == 0x207B ? '-' : point == 0x207A ? '+' : '\0';
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A dot at mid-height between digits is a British decimal point; before a power of ten it is a
// multiplication, and between letters it belongs to a unit.
void lower_points(std::string& text) {
  constexpr std::string_view kDot = "·";
  for (std::size_t at = text.find(kDot); at != std::string::npos; at = text.find(kDot, at + 1)) {
    const std::size_t behind = at + kDot.size();
    const bool is_inside =
        at > 0 && is_digit(text[at - 1]) && behind < text.size() && is_digit(text[behind]);
    const bool is_power =
        text.compare(behind, 3, "10^") == 0 || text.compare(behind, 3, "10*") == 0;
    if (is_inside && !is_power) text.replace(at, kDot.size(), ".");
  }
}

struct Writer {
  PlainSigns out;
  bool is_in_power = false;

  void translated(std::string_view plain) {
    out.text += plain;
    out.is_exact = false;
  }
  // `raw` is the sign as it stands in the text.
  void add(char32_t point, std::string_view raw) {
    const char power = superscript(point);
    if (power != 0) {
      if (!is_in_power) out.text += '^';
      is_in_power = true;
      out.text += power;
      return;
    }
    is_in_power = false;
    if (is_invisible(point)) return;
    if (is_space(point)) {
      out.text += ' ';
    } else if (const char digit = plain_digit(point)) {
      translated({&digit, 1});
    } else if (is_between(point, 0xFF01, 0xFF5E)) {
      const char ascii = static_cast<char>(point - 0xFEE0);
      translated({&ascii, 1});
    } else if (const auto shape = sign_of(point, kShapes, std::size(kShapes)); !shape.empty()) {
      out.text += shape;
    } else if (const auto other = sign_of(point, kOtherScripts, std::size(kOtherScripts));
               !other.empty()) {
      translated(other);
    } else {
      out.text += point == kMalformed ? std::string_view("?") : raw;
    }
  }
};

}  // namespace

PlainSigns plain_signs(std::string_view text) {
  Writer writer;
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t point = take_code_point(text);
    writer.add(point, before.substr(0, before.size() - text.size()));
  }
  lower_points(writer.out.text);
  writer.out.text = trimmed(writer.out.text);
  return writer.out;
}

}  // namespace reckoner
