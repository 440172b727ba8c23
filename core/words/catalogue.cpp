// SPDX-License-Identifier: MIT
#include "core/words/catalogue.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/words/language_rules.h"
#include "core/words/word_ids.h"

namespace reckoner {
namespace {

constexpr char kFormSeparator = '\x1F';
constexpr std::size_t kWordCount = static_cast<std::size_t>(WordId::count_) - 1;

struct Catalogue {
  std::string bytes, later;             // which the texts are parts of
  std::vector<std::string_view> texts;  // by WordId; none is empty
};

// The one state of the core. Texts are asked for everywhere, and every answer depends only on what
// was loaded before the first question.
std::array<Catalogue, kLanguageCount>& catalogues() {
  static std::array<Catalogue, kLanguageCount> loaded;
  return loaded;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

bool is_head_of(std::string_view line, std::string_view id) {
  return line.size() == kWordsHead.size() + id.size() + kWordsHeadEnd.size() &&
         line.starts_with(kWordsHead) && line.ends_with(kWordsHeadEnd) &&
         line.substr(kWordsHead.size(), id.size()) == id;
}

std::string_view text_of(WordId word, Language language) {
  const std::vector<std::string_view>& texts = catalogues()[language.row].texts;
  const auto place = static_cast<std::size_t>(word);
  return place < texts.size() ? texts[place] : std::string_view();
}

}  // namespace

bool is_words_file(std::string_view id, std::string_view bytes) {
  if (!bytes.ends_with('\n') || !is_head_of(take_line(bytes), id)) return false;
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) == kWordCount;
}

bool load_language(std::string_view id, std::string bytes) {
  const auto language = find_language(id);
  if (!language) return false;
  Catalogue& catalogue = catalogues()[language->row];
  if (!catalogue.texts.empty()) return true;
  if (!is_words_file(id, bytes)) return false;
  catalogue.bytes = std::move(bytes);
  std::string_view rest = catalogue.bytes;
  take_line(rest);
  catalogue.texts.resize(kWordCount + 1);
  for (std::size_t word = 1; word <= kWordCount; ++word) catalogue.texts[word] = take_line(rest);
  return true;
}

bool load_later_texts(std::string_view id, std::string bytes) {
  const auto language = find_language(id);
  if (!language || !is_loaded(*language) || !is_words_file(id, bytes)) return false;
  Catalogue& catalogue = catalogues()[language->row];
  if (!catalogue.later.empty()) return true;
  catalogue.later = std::move(bytes);
  std::string_view rest = catalogue.later;
  take_line(rest);
  for (std::size_t word = 1; word <= kWordCount; ++word) {
    const std::string_view text = take_line(rest);
    if (catalogue.texts[word].empty()) catalogue.texts[word] = text;
  }
  return true;
}

bool is_loaded(Language language) { return !catalogues()[language.row].texts.empty(); }

std::vector<Language> loaded_languages() {
  std::vector<Language> loaded;
  for (const Language language : languages()) {
    if (is_loaded(language)) loaded.push_back(language);
  }
  return loaded;
}

Language first_loaded_language() {
  for (const Language language : languages()) {
    if (is_loaded(language)) return language;
  }
  return kEnglish;
}

std::string_view Text::in(Language language) const {
  return word_ == WordId::none ? name_ : text_of(word_, language);
}

std::string_view plural_form(WordId word, std::size_t form, Language language) {
  std::string_view text = text_of(word, language);
  for (; form > 0; --form) {
    const std::size_t end = text.find(kFormSeparator);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find(kFormSeparator));
}

}  // namespace reckoner
