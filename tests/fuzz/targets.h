// SPDX-License-Identifier: MIT
// What fuzzing feeds: every text that a stranger can hand to the core. Each target ends the program
// when a promise is broken. Its corpus is tests/fuzz/corpus/<name>/.
#pragma once

#include <span>
#include <string_view>

struct FuzzTarget {
  std::string_view name;
  void (*run)(std::string_view text);
};

/// links: total, few Issues, each with advice; what was read can be written and read again.
/// quantities: the strict grammar: a value that survives its own text, or an Issue.
/// typed: what people type into an input, in all languages: a value within the limits that its own
/// text gives again, a question, or an Issue. The first byte chooses the input.
/// imports: scenarios and options as a JavaScript caller's text: answers without NaN.
/// estimates: whatever a link decodes to is estimated and worded: finite and in order.
std::span<const FuzzTarget> fuzz_targets();
