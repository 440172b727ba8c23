// SPDX-License-Identifier: MIT
// Where a line of text may end: at a space, and between Chinese characters, of which none is parted
// from the punctuation that belongs to it.
#pragma once

#include <cstddef>
#include <string_view>

namespace reckoner {

/// A line may hold the text up to `end`; the next one begins at `next`, behind a space if there is
/// one between them.
struct LineBreak {
  std::size_t end;
  std::size_t next;
};

/// The first such place behind `from`; the end of the text where there is no other.
LineBreak next_line_break(std::string_view text, std::size_t from);

/// Signs of text as people count them: code points, a Chinese character for two.
std::size_t text_columns(std::string_view text);

}  // namespace reckoner
