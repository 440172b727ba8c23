// SPDX-License-Identifier: MIT
#include "core/api/json_writer.h"
#include "core/api/screen_json.h"

namespace reckoner {

std::string pinned_json(const std::vector<PinnedLine>& lines) {
  JsonWriter json;
  json.begin_array();
  for (const PinnedLine& line : lines) {
    json.begin_object();
    json.member("name", line.name);
    json.member("pinned", line.pinned);
    json.member("current", line.current);
    json.member("difference", line.difference);
    json.member("ratio", line.ratio);
    json.member("above", line.above);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace reckoner
