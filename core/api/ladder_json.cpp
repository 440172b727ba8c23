// SPDX-License-Identifier: MIT
// The ladder as JSON: each rung with its words, its range and the figures pinned to it.
#include "core/api/json_parts.h"
#include "core/articles/rung_words.h"

namespace reckoner {
namespace {

void write_marks(JsonWriter& json, const RungRow& row, const Scenario& scenario,
                 Language language) {
  json.key("marks");
  json.begin_array();
  for (const MarkRow& mark : article_of(scenario).marks()) {
    if (mark.rung != row.output || !is_about(mark, scenario)) continue;
    json.begin_object();
    json.member("value_usd", mark.value_usd);
    json.member("at_least", mark.at_least);
    json.member("label", mark.label.in(language));
    sources(json, mark.cites);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_ladder(JsonWriter& json, const Scenario& scenario, const Estimate& estimate,
                  Language language) {
  json.key("ladder");
  json.begin_array();
  for (const Rung& rung : estimate.ladder) {
    const RungRow& row = article_of(scenario).rungs()[rung.row];
    json.begin_object();
    json.member("output", output(row.output).id);
    json.member("bracket", bracket_id(row.bracket));
    json.member("bracket_title", bracket_title(row.bracket).in(language));
    const RungWords words = rung_words(row, scenario, language);
    json.member("name", words.name);
    json.member("adds", words.adds);
    json.member("leaves_out", words.leaves_out);
    json.member("p5", rung.p5);
    json.member("p25", rung.p25);
    json.member("p50", rung.p50);
    json.member("p75", rung.p75);
    json.member("p95", rung.p95);
    json.member("added_p50_usd", rung.added_p50_usd);
    json.member("single_estimate", row.single_estimate);
    write_marks(json, row, scenario, language);
    json.end_object();
  }
  json.end_array();
}

}  // namespace reckoner
