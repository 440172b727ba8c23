// SPDX-License-Identifier: MIT
// What fuzzing feeds: every text that a stranger can hand to the core. Each target ends the program
// when a promise is broken.
#pragma once

#include <string_view>

/// Links: total, few Issues, each with advice; what was read can be written and read again.
void fuzz_link(std::string_view text);

/// Quantities in all notations: a value that survives its own text, or an Issue.
void fuzz_quantity(std::string_view text);

/// Scenarios and options as a JS caller's text: valid answers without NaN.
void fuzz_calls(std::string_view text);

void fuzz_all(std::string_view text);
