// SPDX-License-Identifier: MIT
// One typed number, read in one way of writing: which sign stands before decimals, and how much a
// billion is. Whoever asks tries each way; what reads differently is a question to the reader.
//
// Rules: a group never begins with 0; groups have three digits (Indian ones two, the last three);
// a number has one grouping sign; where a power of ten is written there are no groups.
#pragma once

#include <string_view>

#include "core/scenario/number_text.h"

namespace reckoner {

struct WayOfWriting {
  char decimal_sign = '.';  // or ','; the other one groups
  bool long_scale = false;  // a billion is 1e12
  bool operator==(const WayOfWriting&) const = default;
};

struct TypedNumber {
  NumberText number;
  std::string_view wrong;      // the part of the text that number.problem is about
  bool is_usual = true;        // false: read it back to the reader
  bool has_two_sizes = false;  // "billion" was among its words
};

/// `text` is trimmed and has plain signs (typed_signs.h). `unit`: of the input, "" takes any.
TypedNumber read_typed_number(std::string_view text, WayOfWriting way, std::string_view unit);

}  // namespace reckoner
