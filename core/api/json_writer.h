// SPDX-License-Identifier: MIT
// Writes JSON text. Numbers print as ECMAScript prints them; a number that is not finite becomes
// null, so that nothing a browser parses can hold a NaN. The caller keeps begin and end balanced.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace reckoner {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(double number);
  void value(std::same_as<bool> auto truth) { raw(truth ? "true" : "false"); }
  void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
    value(static_cast<double>(number));
  }
  void null() { raw("null"); }
  /// Text that is already JSON.
  void raw(std::string_view json);

  template <class Value>
  void member(std::string_view name, const Value& member_value) {
    key(name);
    value(member_value);
  }
  template <class Range>
  void array(std::string_view name, const Range& range) {
    key(name);
    begin_array();
    for (const auto& element : range) value(element);
    end_array();
  }

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace reckoner
