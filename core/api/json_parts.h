// SPDX-License-Identifier: MIT
// What several of the JSON answers have in common.
#pragma once

#include <optional>
#include <span>

#include "core/api/json_writer.h"
#include "core/estimate.h"
#include "core/facts/facts.h"
#include "core/scenario/parameters.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"

namespace reckoner {

/// {"en": ..., "fr": ...}: the loaded languages, each as `say(language)` has it.
template <class Say>
void in_each_language(JsonWriter& json, Say say) {
  json.begin_object();
  for (const Language language : loaded_languages()) {
    json.member(rules(language).id, say(language));
  }
  json.end_object();
}

/// [{...}, ...]: `write_members` writes a row's own.
template <class Rows, class Write>
void list(JsonWriter& json, std::string_view name, const Rows& rows, Write write_members) {
  json.key(name);
  json.begin_array();
  for (const auto& row : rows) {
    json.begin_object();
    write_members(row);
    json.end_object();
  }
  json.end_array();
}

inline void member(JsonWriter& json, std::string_view name, const Text& text) {
  json.key(name);
  in_each_language(json, [&](Language language) { return text.in(language); });
}

/// null where a figure is not published.
inline void member(JsonWriter& json, std::string_view name, const std::optional<double>& number) {
  json.key(name);
  if (number) json.value(*number);
  if (!number) json.null();
}

/// null where a claim has no figure.
inline void published_value(JsonWriter& json, const ClaimRow& claim) {
  json.key("published_value");
  if (claim.unit.empty()) json.null();
  if (!claim.unit.empty()) json.value(claim.published_value);
}

/// The output that a claim is compared with; null where there is none.
inline void compared_output(JsonWriter& json, const ClaimRow& claim) {
  json.key("output");
  if (claim.output) json.value(output(*claim.output).id);
  if (!claim.output) json.null();
}

/// The ids of the facts that a row rests on: ["V3-05"].
inline void sources(JsonWriter& json, const Cites& cites) {
  json.key("sources");
  json.begin_array();
  for (const std::uint16_t row : cites.indices()) json.value(facts()[row].id);
  json.end_array();
}

inline void parameter_ids(JsonWriter& json, std::string_view name,
                          std::span<const ParameterId> ids) {
  json.key(name);
  json.begin_array();
  for (const ParameterId id : ids) json.value(parameter(id).id);
  json.end_array();
}

/// `"multipliers": [...]` of describe(); multipliers_json.cpp.
void write_multipliers(JsonWriter& json);

/// `"ladder": [...]` of an estimate; ladder_json.cpp.
void write_ladder(JsonWriter& json, const Scenario& scenario, const Estimate& estimate,
                  Language language);

/// The members `claims`, `rungs`, `presets` and `articles` of describe(); articles_json.cpp.
void write_articles(JsonWriter& json);
/// The articles with their titles and viewpoints alone.
void write_viewpoints(JsonWriter& json);

}  // namespace reckoner
