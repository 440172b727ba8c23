// SPDX-License-Identifier: MIT
// What a reader typed into an input, in any language's way of writing: "1,7 à 3,42", "$2.00/GPU-h",
// "27,88,000", "从1.7到3.42", "2 ± 0,3", "1/2". Links and JSON are stricter: quantity_text.h.
//
// A sign before exactly three digits ("147,000") parts decimals or groups: where both give a value
// that the input takes, the reader is asked, and nothing is applied. So for a share above 1 ("50"),
// and for a French "billion". What is read in a way other than the page's own is read back.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/parameters.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/result.h"

namespace reckoner {

/// What an input takes. The track orders the readings that are offered.
struct TypedInput {
  std::string_view field;
  std::string_view unit;  // "" takes every known unit
  Support support;
  double hard_low = -std::numeric_limits<double>::infinity();
  double hard_high = std::numeric_limits<double>::infinity();
  double track_low = -std::numeric_limits<double>::infinity();
  double track_high = std::numeric_limits<double>::infinity();
  bool takes_range = true;
};
TypedInput typed_input(const ParameterRow& row);

struct TypedQuantity {
  /// One: the value. Several: a question, the likeliest first. None: `issue` says why. Where there
  /// is a question, `issue` has its code and the readings' texts.
  std::vector<Quantity> readings;
  bool asks = false;
  bool is_usual = true;  // false: read it back in words
  Issue issue;
  bool has_value() const { return readings.size() == 1 && !asks; }
};

TypedQuantity read_typed(std::string_view text, Notation notation, const TypedInput& input);

/// A text that is read in one way only, in links and typed in every language.
std::string unmistakable_text(const Quantity& quantity, const Support& support);

}  // namespace reckoner
