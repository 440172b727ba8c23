// SPDX-License-Identifier: MIT
#include "core/api/first_screen_json.h"

#include "core/api/json_parts.h"

namespace reckoner {
void write_first_screen(JsonWriter& json, const Screen& screen) {
  list(json, "headlines", screen.headlines, [&](const HeadlineLine& line) {
    json.member("value", line.value);
    json.member("words", line.words);
    json.member("kind", bracket_id(line.kind));
  });
  json.member("both", screen.both);
  json.key("receipt");
  json.begin_object();
  list(json, "lines", screen.receipt.lines, [&](const ReceiptLine& line) {
    json.member("id", line.id);
    json.member("name", line.name);
    json.member("note", line.note);
    json.member("amount", line.amount);
    json.member("is_counted", line.is_counted);
  });
  json.member("intro", screen.receipt.intro);
  json.member("total", screen.receipt.total);
  json.member("range", screen.receipt.range);
  json.end_object();
  json.member("fleet", screen.fleet.spoken);
}

}  // namespace reckoner
