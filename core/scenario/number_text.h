// SPDX-License-Identifier: MIT
// One number as people write it: "2.788M", "$2", "90%", "2,788,000 GPU-h", "2,788 M", "1,6 Md$".
// Rounded once, to the nearest double: a suffix joins the decimal exponent before that.
#pragma once

#include <string>
#include <string_view>

#include "core/numbers/quantity.h"
#include "core/scenario/quantity_text.h"

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

/// `text` is trimmed and has ordinary spaces and signs (plain_spaces in typed_notation.h). `unit`
/// is the unit of the input, which may follow the number; empty accepts any known unit.
NumberText read_number(std::string_view text, Notation notation, std::string_view unit);

}  // namespace reckoner
