// SPDX-License-Identifier: MIT
// Prints the figures of the default estimate as people read them, for texts that are written
// around them (the demonstration article):  { "en": { "run_cost_usd": { "p5", ..., "range" } } }
#include <cstdio>

#include "core/api/json_writer.h"
#include "core/scenario/presets.h"
#include "core/screen/screen.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"

int main() {
  using namespace reckoner;
  load_all_languages();
  const Scenario scenario = base_scenario(0, current_edition());
  const Estimate result = estimate(scenario);
  JsonWriter json;
  json.begin_object();
  for (const Language language : languages()) {
    const Screen shown = screen(scenario, result, OutputId::run_cost_usd, language);
    json.key(rules(language).id);
    json.begin_object();
    for (const OutputLine& line : shown.outputs) {
      json.key(line.id);
      json.begin_object();
      json.member("p5", line.p5);
      json.member("p50", line.p50);
      json.member("p95", line.p95);
      json.member("mean", line.mean);
      json.member("range", line.range);
      json.end_object();
    }
    json.end_object();
  }
  json.end_object();
  std::puts(json.take().c_str());
  return 0;
}
