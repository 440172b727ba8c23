// SPDX-License-Identifier: MIT
#include "core/api/first_screen_json.h"

namespace reckoner {
namespace {

void write(JsonWriter& json, const HeadlineLine& line) {
  json.begin_object();
  json.member("value", line.value);
  json.member("words", line.words);
  json.member("kind", bracket_id(line.kind));
  json.end_object();
}

void write(JsonWriter& json, const ReceiptLine& line) {
  json.begin_object();
  json.member("id", line.id);
  json.member("name", line.name);
  json.member("note", line.note);
  json.member("amount", line.amount);
  json.member("is_counted", line.is_counted);
  json.end_object();
}

template <class Line>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Line>& lines) {
  json.key(name);
  json.begin_array();
  for (const Line& line : lines) write(json, line);
  json.end_array();
}

}  // namespace

void write_first_screen(JsonWriter& json, const Screen& screen) {
  write_list(json, "headlines", screen.headlines);
  json.member("both", screen.both);
  json.key("receipt");
  json.begin_object();
  write_list(json, "lines", screen.receipt.lines);
  json.member("intro", screen.receipt.intro);
  json.member("total", screen.receipt.total);
  json.member("range", screen.receipt.range);
  json.end_object();
  json.member("fleet", screen.fleet.spoken);
}

}  // namespace reckoner
