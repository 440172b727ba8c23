// SPDX-License-Identifier: MIT
#include "core/api/requirements_json.h"

#include "core/api/json.h"
#include "core/api/json_writer.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {
namespace {

void member(JsonWriter& json, std::string_view key, const std::optional<double>& value) {
  json.key(key);
  if (value) {
    json.value(*value);
  } else {
    json.null();
  }
}

void write_issue(JsonWriter& json, const Issue& issue, Language language) {
  const std::string list = issues_json({&issue, 1}, language);
  json.key("issue");
  json.raw(list.substr(1, list.size() - 2));
}

}  // namespace

std::string requirements_json(std::span<const InputRequirement> rows, Language language) {
  JsonWriter json;
  json.begin_array();
  for (const InputRequirement& row : rows) {
    json.begin_object();
    json.member("parameter", parameter(row.parameter).id);
    if (row.value) json.member("value", *row.value);
    if (!row.value) write_issue(json, row.value.issue(), language);
    json.member("from", plain_text(row.from, parameter(row.parameter).support));
    member(json, "factor", row.factor);
    member(json, "quantile", row.quantile);
    json.end_object();
  }
  json.end_array();
  return json.take();
}

}  // namespace reckoner
