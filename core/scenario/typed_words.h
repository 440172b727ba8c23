// SPDX-License-Identifier: MIT
// The words and letters that may stand behind a typed number, of every language at once: a word of
// another language is read, too. Scales ("M", "milliards", "万"), percent, and units.
#pragma once

#include <cstddef>
#include <string_view>

namespace reckoner {

struct ScaleFound {
  std::size_t length = 0;  // bytes at the front of the text; 0: no scale stands there
  int exponent = 0;
  bool is_usual = false;       // k, M, B, T: no reader needs them read back
  bool has_two_sizes = false;  // "billion": 1e12 where the long scale is used
};

/// The longest scale at the front of `text`. `long_scale`: "billion" is 1e12, "trillion" 1e18.
ScaleFound scale_at(std::string_view text, bool long_scale);

/// Bytes of a percent sign or word at the front of `text`; 0 where there is none.
std::size_t percent_at(std::string_view text);

/// Whether units like this one have words here; others are known by their own phrase alone.
bool has_typed_words(std::string_view unit);

/// Whether `text` (behind number and scale) names `unit`, part of it, or nothing. `has_dollar`:
/// a dollar sign stood before the number. An empty `unit` takes every known word.
bool names_typed_unit(std::string_view text, std::string_view unit, bool has_dollar);

/// Whether `text` begins with `word`, in any case of ASCII letters, and no letter follows.
bool word_stands_at(std::string_view text, std::string_view word);

/// The rest of `text` where it begins with `word`, in any case of ASCII letters, and no letter
/// follows; nothing consumed (same size) otherwise.
bool take_word(std::string_view& text, std::string_view word);

}  // namespace reckoner
