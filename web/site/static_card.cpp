// SPDX-License-Identifier: MIT
// Computes natively, at build time, what the site says before and without WebAssembly: for every
// preset and claim of every article, in every language, the words of its page, its result card and
// its picture.
//   reckoner_static_card    prints JSON: [{ kind, id, article, link, lang, title, description,
//   card, svg }]
#include <cstdio>

#include "core/api/json_writer.h"
#include "core/scenario/presets.h"
#include "core/words/catalogue.h"
#include "core/words/language_rules.h"
#include "web/site/page_parts.h"

namespace {

using namespace reckoner;

void append(JsonWriter& json, const site::PagePart& page, std::string_view article,
            std::string_view language) {
  json.begin_object();
  json.member("kind", page.kind);
  json.member("id", page.id);
  json.member("article", article);
  json.member("link", page.link);
  json.member("lang", language);
  json.member("title", page.title);
  json.member("description", page.description);
  json.member("card", page.card_html);
  json.member("headlines", page.headlines_html);
  json.member("svg", page.picture_svg);
  json.end_object();
}

void append_pages(JsonWriter& json, std::uint8_t row, std::uint8_t preset) {
  const Scenario scenario = base_scenario(preset, current_edition(), row);
  const Article& article = article_of(scenario);
  const Estimate result = estimate(scenario);
  for (const Language language : languages()) {
    const std::string_view lang = rules(language).id;
    const Screen shown = screen(scenario, result, article.headline, language);
    append(json, site::preset_page(article, shown), article.id, lang);
    if (preset != 0) continue;  // claims are checked against the default
    for (const site::PagePart& page : site::claim_pages(article, shown))
      append(json, page, article.id, lang);
  }
}

}  // namespace

int main() {
  load_all_languages();
  JsonWriter json;
  json.begin_array();
  const auto count = static_cast<std::uint8_t>(article_count());
  for (std::uint8_t row = 0; row < count; ++row) {
    const auto rows = static_cast<std::uint8_t>(presets(row).size());
    for (std::uint8_t preset = 0; preset < rows; ++preset) append_pages(json, row, preset);
  }
  json.end_array();
  const std::string text = json.take();
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
