// SPDX-License-Identifier: MIT
// Parts of the page that are native HTML, on places that the canvas leaves free for them: words
// that a reader selects, searches and has translated, beside what is drawn.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/kit/interaction.h"

namespace reckoner {

/// In the order of the HTML.
enum class Slot : std::uint8_t { headlines, receipt, claims, claim, question, count_ };
inline constexpr std::size_t kSlotCount = static_cast<std::size_t>(Slot::count_);

/// "receipt": what the page calls it.
std::string_view slot_id(Slot slot);
std::optional<Slot> find_slot(std::string_view id);

class Slots {
 public:
  /// The HTML's own height in CSS px at the width it was given; 0 where it has nothing to show.
  /// False where that was known.
  bool set_height(Slot slot, float height);

  void begin_frame();
  /// Takes the slot's place in this frame; returns the height it takes.
  float place(Slot slot, float x, float y, float width);
  /// JSON, one box in CSS px for each slot that has a place: {"receipt": {"x": 8, ...}, ...}.
  std::string json() const;
  bool operator==(const Slots&) const = default;

 private:
  std::array<float, kSlotCount> heights_{};
  std::array<Box, kSlotCount> boxes_{};  // of width 0: no place
};

}  // namespace reckoner
