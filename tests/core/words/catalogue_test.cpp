// SPDX-License-Identifier: MIT
// Loading a language's file. The suites' main has loaded every language, so what is refused here is
// refused before anything is looked at, and changes nothing.
#include "core/words/catalogue.h"

#include <doctest/doctest.h>

#include "core/words/strings.h"
#include "core/words/unit_names.h"
#include "tests/core/languages.h"

namespace reckoner {

TEST_CASE("every language of the table is loaded, and says something") {
  CHECK(loaded_languages().size() == kLanguageCount);
  for (const Language language : languages()) {
    CAPTURE(std::string(rules(language).id));
    CHECK(is_loaded(language));
    CHECK(!tr(WordId::screen_title, language).empty());
    CHECK(find_language(rules(language).id) == language);
  }
}

TEST_CASE("a language that is not in the table is not loaded") {
  CHECK_FALSE(load_language("", ""));
  CHECK_FALSE(load_language("xx", "reckoner-words 1 xx 00000000 1\nx\n"));
  CHECK_FALSE(find_language("EN"));
}

TEST_CASE("a file must be this build's, whole, and of the language") {
  const std::string head = std::string(kWordsHead) + "en" + std::string(kWordsHeadEnd) + '\n';
  std::string whole = head;
  for (std::size_t i = 1; i < static_cast<std::size_t>(WordId::count_); ++i) whole += "x\n";
  CHECK(is_words_file("en", whole));
  CHECK_FALSE(is_words_file("fr", whole));
  CHECK_FALSE(is_words_file("en", ""));
  CHECK_FALSE(is_words_file("en", head));
  CHECK_FALSE(is_words_file("en", std::string_view(whole).substr(0, whole.size() - 1)));
  CHECK_FALSE(is_words_file("en", std::string_view(whole).substr(0, whole.size() - 2)));
  CHECK_FALSE(is_words_file("en", whole + "one more\n"));
  CHECK_FALSE(is_words_file("en", std::string(1000, '\0')));
  std::string other = whole;
  other[kWordsHead.size() + 4] ^= 1;  // the hash of another build's keys
  CHECK_FALSE(is_words_file("en", other));
}

TEST_CASE("what a first file left empty comes later, and replaces nothing") {
  std::string later = std::string(kWordsHead) + "en" + std::string(kWordsHeadEnd) + '\n';
  for (std::size_t i = 1; i < static_cast<std::size_t>(WordId::count_); ++i) later += "later\n";
  CHECK_FALSE(load_later_texts("en", "later\n"));
  CHECK_FALSE(load_later_texts("fr", later));
  CHECK_FALSE(load_later_texts("xx", later));
  const std::string before(tr(WordId::screen_title, kEnglish));
  CHECK(load_later_texts("en", later));
  CHECK(tr(WordId::screen_title, kEnglish) == before);
}

TEST_CASE("a name is itself in every language, and no text says nothing") {
  constexpr Text kName = Text::name("GPT-4");
  for (const Language language : languages()) CHECK(kName.in(language) == "GPT-4");
  CHECK(Text().in(kEnglish).empty());
  CHECK(Text().is_empty());
}

TEST_CASE("a word takes its form from the number, by the language's rule") {
  const UnitName years = unit_name("years");
  const auto word = [&](double number, Language language) {
    return unit_word(years, shortest_decimal(number), language);
  };
  CHECK(word(1, kEnglish) == "year");
  CHECK(word(1.5, kEnglish) == "years");
  CHECK(word(0, kEnglish) == "years");
  CHECK(word(1.5, kFrench) == "an");
  CHECK(word(2, kFrench) == "ans");
}

}  // namespace reckoner
