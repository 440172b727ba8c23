// SPDX-License-Identifier: MIT
// A text for people, as a handle: which entry of the catalogues it is. A name that is the same in
// all languages (a model, a firm) is its own text.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/words/language.h"

namespace reckoner {

/// A key of words/en.po; the enumerators are in core/words/word_ids.h, which only tables need.
enum class WordId : std::uint16_t;

class Text {
 public:
  constexpr Text() = default;
  constexpr Text(WordId word) : word_(word) {}
  /// The same in every language. `name` must outlive the text.
  static constexpr Text name(std::string_view name) {
    Text text;
    text.name_ = name;
    return text;
  }

  constexpr WordId word() const { return word_; }
  constexpr bool is_empty() const { return word_ == WordId{} && name_.empty(); }
  /// Valid while the program runs: a loaded catalogue stays. Empty where it is not loaded.
  std::string_view in(Language language) const;

 private:
  WordId word_{};
  std::string_view name_;
};

}  // namespace reckoner
