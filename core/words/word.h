// SPDX-License-Identifier: MIT
// Keys of the catalogues, looked up while compiling. A key that is not in words/en.po, whole or put
// together from a row's id, does not compile.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "core/words/text.h"
#include "core/words/word_ids.h"

namespace reckoner {
namespace word_key {

inline constexpr std::size_t kLongest = 128;

/// A key put together from the parts that a table has.
struct Key {
  char letters[kLongest] = {};
  std::size_t length = 0;

  constexpr void append(std::string_view part) {
    for (const char letter : part) letters[length++] = letter;
  }
  constexpr std::string_view view() const { return {letters, length}; }
};

/// Not constexpr, so that reaching it ends the compilation with its name.
inline WordId no_such_key_in_words_en_po() { return WordId::none; }

constexpr WordId find(std::string_view key) {
  std::size_t low = 0;
  std::size_t high = std::size(kKeys);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (kKeys[middle].key == key) return kKeys[middle].id;
    if (kKeys[middle].key < key)
      low = middle + 1;
    else
      high = middle;
  }
  return WordId::none;
}

}  // namespace word_key

/// word("parameter.", "pue", ".label"): for constexpr tables, whose rows have the id.
constexpr WordId word_of(std::string_view start, std::string_view id, std::string_view end = {}) {
  word_key::Key key;
  key.append(start);
  key.append(id);
  key.append(end);
  const WordId found = word_key::find(key.view());
  return found == WordId::none ? word_key::no_such_key_in_words_en_po() : found;
}

/// word("issue.hint.near"): a key as it stands in words/en.po.
consteval WordId word(std::string_view key) { return word_of(key, {}); }

}  // namespace reckoner
