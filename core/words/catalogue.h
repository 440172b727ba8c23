// SPDX-License-Identifier: MIT
// The loaded languages: each one file, words.<language>.txt, made from words/<language>.po. A
// program loads what it needs before it says anything; nothing is ever unloaded, so texts stay.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/text.h"

namespace reckoner {

/// Takes a language's file into use. False, and nothing changes, where the language is unknown or
/// the bytes are not this build's file of it: cut, another version's, another language's. True for
/// one that is loaded already.
bool load_language(std::string_view id, std::string bytes);

/// Texts that a page's first file of a loaded language left empty: a file of the same lines. False
/// where it is none of this build's, or the language is not loaded.
bool load_later_texts(std::string_view id, std::string bytes);

/// Whether the bytes are this build's file of a language.
bool is_words_file(std::string_view id, std::string_view bytes);

bool is_loaded(Language language);
/// In the order of the table of rules.
std::vector<Language> loaded_languages();
/// What is spoken where nobody asked for a language: the first of them, else English.
Language first_loaded_language();

/// One of a text's plural forms; the last one where it has fewer.
std::string_view plural_form(WordId word, std::size_t form, Language language);

/// For programs that carry every language inside; generated, in the library reckoner_words.
void load_all_languages();

}  // namespace reckoner
