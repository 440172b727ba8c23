// SPDX-License-Identifier: MIT
// What people type between numbers, brought to the two signs that quantity.cpp reads: `~` and `±`.
#pragma once

#include <string>
#include <string_view>

#include "core/numbers/quantity.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {

/// No-break and thin spaces as ordinary ones, U+2212 as a hyphen; no space at either end.
std::string plain_spaces(std::string_view text);

/// "to", "à", dashes and dots as `~`, "+/-" as `±`.
void plain_separators(std::string& text, Notation notation);

}  // namespace reckoner
