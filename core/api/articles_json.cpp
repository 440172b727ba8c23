// SPDX-License-Identifier: MIT
// describe()'s articles: what each says, its ladder and its viewpoints. The first one's tables
// stand at the top level as well, where callers found them before there was a second.
#include "core/api/json_parts.h"
#include "core/articles/rung_words.h"
#include "core/scenario/share_link.h"

namespace reckoner {
namespace {

void write_claims(JsonWriter& json, const Article& article) {
  list(json, "claims", article.claims(), [&](const ClaimRow& row) {
    json.member("id", row.id);
    member(json, "label", row.short_label);
    member(json, "verdict", row.verdict);
    member(json, "statement", row.statement);
    member(json, "source_says", row.source_says);
    json.member("status", status_id(row.status));
    member(json, "status_label", status_label(row.status));
    member(json, "reason", row.reason);
    published_value(json, row);
    json.member("unit", row.unit);
    compared_output(json, row);
    json.member("relation", relation_id(row.relation));
    json.member("tolerance", row.tolerance);
    parameter_ids(json, "moves", row.moves);
    sources(json, row.cites);
  });
}

void write_rungs(JsonWriter& json, const Article& article, const Scenario& defaults) {
  list(json, "rungs", article.rungs(), [&](const RungRow& row) {
    json.member("output", output(row.output).id);
    json.member("bracket", bracket_id(row.bracket));
    const auto with_defaults = [&](std::string RungWords::*which) {
      in_each_language(
          json, [&](Language language) { return rung_words(row, defaults, language).*which; });
    };
    json.key("name");
    with_defaults(&RungWords::name);
    json.key("adds");
    with_defaults(&RungWords::adds);
    member(json, "leaves_out", row.leaves_out);
  });
}

void write_presets(JsonWriter& json, std::uint8_t article) {
  std::uint8_t place = 0;
  list(json, "presets", presets(article), [&](const PresetRow& row) {
    json.member("id", row.id);
    member(json, "name", row.name);
    member(json, "summary", row.summary);
    json.member("link", encode_link(base_scenario(place++, current_edition(), article)));
    json.key("rungs");  // that its source speaks of; empty: the whole ladder
    json.begin_array();
    for (const OutputId id : row.rungs) json.value(output(id).id);
    json.end_array();
    sources(json, row.cites);
  });
}

void write_tables(JsonWriter& json, std::uint8_t row) {
  const Article& article = *articles()[row];
  write_claims(json, article);
  write_rungs(json, article, base_scenario(0, current_edition(), row));
  write_presets(json, row);
}

}  // namespace

void write_articles(JsonWriter& json) {
  write_tables(json, 0);
  json.key("articles");
  json.begin_array();
  const auto count = static_cast<std::uint8_t>(article_count());
  for (std::uint8_t row = 0; row < count; ++row) {
    const Article& article = *articles()[row];
    json.begin_object();
    json.member("id", article.id);
    member(json, "title", Text(article.title));
    member(json, "lead", Text(article.lead));
    json.member("run", article.run);
    json.member("headline", output(article.headline).id);
    json.member("compared", output(article.compared).id);
    json.member("total", output(article.total).id);
    write_tables(json, row);
    json.end_object();
  }
  json.end_array();
}

void write_viewpoints(JsonWriter& json) {
  json.key("articles");
  json.begin_array();
  const auto count = static_cast<std::uint8_t>(article_count());
  for (std::uint8_t row = 0; row < count; ++row) {
    json.begin_object();
    json.member("id", articles()[row]->id);
    member(json, "title", Text(articles()[row]->title));
    write_presets(json, row);
    json.end_object();
  }
  json.end_array();
}

}  // namespace reckoner
