// SPDX-License-Identifier: MIT
#include "core/api/describe_parts.h"

#include "core/api/json_parts.h"
#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {

void write_offers(JsonWriter& json) {
  list(json, "offers", offers(), [&](const OfferRow& row) {
    json.member("parameter", parameter(row.key).id);
    json.member("value", plain_text(row.value, parameter(row.key).support));
    member(json, "label", row.label);
    sources(json, row.cites);
  });
}

void write_groups(JsonWriter& json) {
  json.key("groups");
  json.begin_array();
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Group::count_); ++i) {
    json.begin_object();
    json.member("id", group_id(static_cast<Group>(i)));
    member(json, "label", group_label(static_cast<Group>(i)));
    json.end_object();
  }
  json.end_array();
}

void write_outputs(JsonWriter& json) {
  list(json, "outputs", outputs(), [&](const OutputRow& row) {
    json.member("id", row.id);
    json.member("unit", row.unit);
    member(json, "label", row.label);
    member(json, "help", row.help);
    sources(json, row.cites);
  });
}

void write_sources(JsonWriter& json) {
  list(json, "sources", facts(), [&](const FactRow& row) {
    const DocumentRow& document = document_of(row);
    json.member("id", row.id);
    json.member("document", document.id);
    json.member("locator", row.locator);
    json.member("value", row.value);
    json.member("unit", row.unit);
    member(json, "statement", row.statement);
    json.member("confidence", confidence_id(row.confidence));
    json.member("url", document.url);
  });
  list(json, "documents", documents(), [&](const DocumentRow& row) {
    json.member("id", row.id);
    json.member("authors", row.authors);
    json.member("title", row.title);
    json.member("url", row.url);
    json.member("published", row.published);
    json.member("accessed", row.accessed);
    json.member("kind", kind_id(row.kind));
    json.member("language", row.language);
  });
}

void write_editions(JsonWriter& json) {
  list(json, "editions", editions(), [&](const EditionRow& row) {
    json.member("id", row.id);
    json.member("date", row.date);
  });
  list(json, "corrections", corrections(), [&](const CorrectionRow& row) {
    const bool is_of_run = row.scope == CorrectionScope::run;
    json.member("edition", editions()[row.edition].id);
    json.member("preset", row.scope == CorrectionScope::preset ? row.of : std::string_view());
    json.member("run", is_of_run ? row.of : std::string_view());
    json.member("parameter", parameter(row.key).id);
    json.member("was", setting_text(row.key, row.was));
    json.member("now", setting_text(row.key, row.now));
    member(json, "reason", row.reason);
    sources(json, row.cites);
  });
}

}  // namespace reckoner
