// SPDX-License-Identifier: MIT
#include "core/session/look.h"

#include <initializer_list>

#include "core/scenario/link_pieces.h"

namespace reckoner {
namespace {

constexpr std::string_view kDefaultLanguage = "en";

std::string first_of(std::string_view key, std::initializer_list<std::string_view> wishes) {
  for (const std::string_view wish : wishes) {
    if (is_ui_value(key, wish)) return std::string(wish);
  }
  return {};
}

/// "fr" of "fr-CH".
std::string language_of_tag(std::string_view tag) {
  std::string language;
  for (const char c : tag.substr(0, tag.find('-'))) {
    language += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return language;
}

std::string best_of(std::string_view tags) {
  while (!tags.empty()) {
    const std::size_t end = tags.find(',');
    const std::string language = language_of_tag(tags.substr(0, end));
    if (is_ui_value("ui.lang", language)) return language;
    tags = end == std::string_view::npos ? std::string_view() : tags.substr(end + 1);
  }
  return {};
}

}  // namespace

LinkUi look(const LinkUi& asked, const PageLook& page) {
  // Who opened a page that is not in English asked for its language; the English one is for all.
  const std::string document = language_of_tag(page.document_lang);
  const std::string_view served = document == kDefaultLanguage ? std::string_view() : document;
  return {first_of("ui.lang", {asked.lang, page.lang, served, best_of(page.reader_languages),
                               kDefaultLanguage}),
          first_of("ui.theme", {asked.theme, page.theme, "auto"}),
          first_of("ui.view", {asked.view, page.view, "full"})};
}

}  // namespace reckoner
