// SPDX-License-Identifier: MIT
// What the page's own HTML needs beside its Screen. The module describes every table.
#include "core/api/describe_parts.h"
#include "core/api/json.h"
#include "core/api/json_parts.h"
#include "core/scenario/presets.h"

namespace reckoner {

std::string describe_page_json() {
  JsonWriter json;
  json.begin_object();
  json.member("version", core_version());
  json.member("edition", editions()[current_edition()].id);
  write_offers(json);
  write_groups(json);
  write_viewpoints(json);
  write_sources(json);
  write_editions(json);
  json.end_object();
  return json.take();
}

}  // namespace reckoner
