// SPDX-License-Identifier: MIT
// Parts below each other.
#pragma once

namespace reckoner {

struct Column {
  float x = 0;
  float y = 0;
  float width = 0;
  /// The next part stands `gap` below one of this height; a part of no height takes no gap.
  void add(float height, float gap) {
    if (height > 0) y += height + gap;
  }
};

}  // namespace reckoner
