// SPDX-License-Identifier: MIT
// A whole typed text, a value or a range, read in one way of writing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/typed_number.h"
#include "core/scenario/typed_quantity.h"

namespace reckoner {

// One reading of the whole text, or what is wrong with it.
struct TypedAttempt {
  Quantity quantity;
  IssueCode problem = IssueCode::count_;
  std::string wrong;  // what the problem is about
  bool is_usual = true;
  bool has_two_sizes = false;
  bool has_suffix = false;
};

/// `text` has plain signs and separators (typed_signs.h, typed_separators.h). Never leaves `wrong`
/// empty.
TypedAttempt read_in(std::string_view text, WayOfWriting way, const TypedInput& input);

/// One, two or three values as the input's quantity, within its limits.
void set_values(TypedAttempt& attempt, const std::vector<double>& values, const TypedInput& input);

std::string_view trimmed(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace reckoner
