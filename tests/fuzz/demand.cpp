// SPDX-License-Identifier: MIT
#include "demand.h"

#include <cstdio>
#include <cstdlib>

#include "core/screen/issue_words.h"
#include "core/words/language_rules.h"

using namespace reckoner;

void demand(bool holds, const char* promise, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\ninput (%zu bytes): ", promise, text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && c != '\\') {
      std::fputc(c, stderr);
    } else {
      std::fprintf(stderr, "\\x%02x", byte);
    }
  }
  std::fputc('\n', stderr);
  std::abort();
}

void demand_advice(const Issue& issue, std::string_view text) {
  constexpr std::size_t kShortest = 8;  // a Chinese sentence needs few bytes
  for (const Language language : languages()) {
    demand(message(issue, language).size() > kShortest, "every Issue has advice", text);
  }
}

void demand_no_nan(const std::string& json, std::string_view text) {
  for (const std::string_view word : {"\":NaN", "\":Infinity", "\":-Infinity"}) {
    for (std::size_t at = json.find(word); at != std::string::npos; at = json.find(word, at + 1)) {
      demand(at > 0 && json[at - 1] == '\\', "an answer holds no NaN", text);
    }
  }
}
