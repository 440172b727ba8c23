// SPDX-License-Identifier: MIT
#include "core/api/json_writer.h"

#include "core/numbers/ecmascript_number.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

constexpr double kLargestFinite = 1.7976931348623157e308;

void append_escaped(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  append_escaped(out_, name);
  out_ += "\":";
  needs_comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  append_escaped(out_, text);
  out_ += '"';
}

void JsonWriter::value(double number) {
  const bool is_finite = number >= -kLargestFinite && number <= kLargestFinite;
  raw(is_finite ? ecmascript_number(number) : std::string("null"));
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

}  // namespace reckoner
