// SPDX-License-Identifier: MIT
// One number as links and JSON write it: "2.788M", "$2", "90%", "2664e3".
// Rounded once, to the nearest double: a suffix joins the decimal exponent before that.
#pragma once

#include <string>
#include <string_view>

#include "core/numbers/quantity.h"
#include "core/scenario/issue.h"

namespace reckoner {

struct NumberText {
  std::string digits;  // sign, digits and exponent as strtod reads them; empty: none was found
  int exponent = 0;    // of ten, from a suffix: 6 for M, -2 for %
  bool has_suffix = false;
  bool is_percent = false;
  IssueCode problem = IssueCode::count_;  // count_: none

  double value(int more_exponent) const;
  double value() const { return value(exponent); }
};

/// No-break and thin spaces as ordinary ones, U+2212 as a hyphen; no space at either end.
std::string plain_spaces(std::string_view text);

/// `text` has ordinary spaces and signs (plain_spaces). `unit` is the unit of the input, which may
/// follow the number; empty accepts any known unit.
NumberText read_number(std::string_view text, std::string_view unit);

}  // namespace reckoner
