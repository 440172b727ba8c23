// SPDX-License-Identifier: MIT
#include "web/kit/slots.h"

#include "core/api/json_writer.h"

namespace reckoner {
namespace {

constexpr std::array<std::string_view, kSlotCount> kIds{"headlines", "receipt", "claims", "claim",
                                                        "question"};

}  // namespace

std::string_view slot_id(Slot slot) { return kIds[static_cast<std::size_t>(slot)]; }

std::optional<Slot> find_slot(std::string_view id) {
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    if (kIds[i] == id) return static_cast<Slot>(i);
  }
  return std::nullopt;
}

bool Slots::set_height(Slot slot, float height) {
  float& known = heights_[static_cast<std::size_t>(slot)];
  if (known == height) return false;
  known = height;
  return true;
}

void Slots::begin_frame() { boxes_.fill({}); }

float Slots::place(Slot slot, float x, float y, float width) {
  const float height = heights_[static_cast<std::size_t>(slot)];
  boxes_[static_cast<std::size_t>(slot)] = {x, y, width, height};
  return height;
}

std::string Slots::json() const {
  JsonWriter json;
  json.begin_object();
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    if (boxes_[i].width <= 0) continue;
    json.key(kIds[i]);
    json.begin_object();
    json.member("x", static_cast<double>(boxes_[i].x));
    json.member("y", static_cast<double>(boxes_[i].y));
    json.member("width", static_cast<double>(boxes_[i].width));
    json.end_object();
  }
  json.end_object();
  return json.take();
}

}  // namespace reckoner
