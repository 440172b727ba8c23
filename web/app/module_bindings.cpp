// SPDX-License-Identifier: MIT
// What the headless module alone offers; a page has its scenario in the session instead.
#include <emscripten/bind.h>

#include <string>

#include "core/api/json.h"
#include "core/engine/batch.h"

namespace {

// Columns of the last estimate, so that an edit pays only for what it reaches; never a result.
reckoner::Workspace workspace;

std::string estimate(const std::string& scenario, const std::string& options) {
  return reckoner::estimate_call(reckoner::entries_from(scenario), reckoner::entries_from(options),
                                 workspace);
}
std::string default_scenario(const std::string& preset, const std::string& article,
                             const std::string& language) {
  return reckoner::default_scenario_call(preset, article, language);
}
std::string solve(const std::string& scenario, const std::string& request) {
  return reckoner::solve_call(reckoner::entries_from(scenario), reckoner::entries_from(request));
}
std::string requirements(const std::string& scenario, const std::string& request) {
  return reckoner::requirements_call(reckoner::entries_from(scenario),
                                     reckoner::entries_from(request));
}
std::string explain(const std::string& scenario, const std::string& output,
                    const std::string& language) {
  return reckoner::explain_call(reckoner::entries_from(scenario), output, language);
}
std::string decode_scenario(const std::string& text, const std::string& language) {
  return reckoner::decode_call(text, language);
}
std::string version() { return std::string(reckoner::core_version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(reckoner_core) {
  emscripten::function("describe", &reckoner::describe_json);
  emscripten::function("defaultScenario", &default_scenario);
  emscripten::function("estimate", &estimate);
  emscripten::function("solve", &solve);
  emscripten::function("requirements", &requirements);
  emscripten::function("explain", &explain);
  emscripten::function("decodeScenario", &decode_scenario);
  emscripten::function("version", &version);
}
