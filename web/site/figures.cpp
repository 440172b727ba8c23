// SPDX-License-Identifier: MIT
// Prints the figures of each article's default estimate as people read them, for texts that are
// written around them (the demonstrations):
//   { "v3_2025": { "en": { "run_cost_usd": { "p5", ..., "range" } } } }
#include <cstddef>
#include <cstdint>
#include <cstdio>

#include "core/api/json_writer.h"
#include "core/articles/article.h"
#include "core/scenario/presets.h"
#include "core/screen/screen.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"

namespace {

using namespace reckoner;

void write_line(JsonWriter& json, const OutputLine& line) {
  json.key(line.id);
  json.begin_object();
  json.member("p5", line.p5);
  json.member("p50", line.p50);
  json.member("p95", line.p95);
  json.member("mean", line.mean);
  json.member("range", line.range);
  json.end_object();
}

void write_article(JsonWriter& json, std::uint8_t article) {
  const Scenario scenario = base_scenario(0, current_edition(), article);
  const Estimate result = estimate(scenario);
  json.begin_object();
  for (const Language language : languages()) {
    const Screen shown = screen(scenario, result, articles()[article]->headline, language);
    json.key(rules(language).id);
    json.begin_object();
    for (const OutputLine& line : shown.outputs) write_line(json, line);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

int main() {
  load_all_languages();
  JsonWriter json;
  json.begin_object();
  for (std::size_t i = 0; i < articles().size(); ++i) {
    json.key(articles()[i]->id);
    write_article(json, static_cast<std::uint8_t>(i));
  }
  json.end_object();
  std::puts(json.take().c_str());
  return 0;
}
