// SPDX-License-Identifier: MIT
// What module and page both offer: texts in, texts out. web/module/core_api.js makes plain objects
// of them.
#include <emscripten/bind.h>

#include <string>

#include "core/api/json.h"

namespace {

std::string validate(const std::string& scenario, const std::string& language) {
  return reckoner::validate_call(reckoner::entries_from(scenario), language);
}
std::string encode_scenario(const std::string& scenario, const std::string& language) {
  return reckoner::encode_call(reckoner::entries_from(scenario), language);
}
std::string strings(const std::string& language) { return reckoner::strings_call(language); }
std::string languages() { return reckoner::languages_call(); }
std::string load_language(const std::string& language, const std::string& bytes) {
  return reckoner::load_language_call(language, bytes);
}

}  // namespace

EMSCRIPTEN_BINDINGS(reckoner_texts) {
  emscripten::function("validate", &validate);
  emscripten::function("encodeScenario", &encode_scenario);
  emscripten::function("strings", &strings);
  emscripten::function("languages", &languages);
  emscripten::function("loadLanguage", &load_language);
}
