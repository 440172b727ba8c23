// SPDX-License-Identifier: MIT
#include "core/words/line_break.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace reckoner {
namespace {

/// The text with | at every place where a line may end.
std::string pieces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const LineBreak place = next_line_break(text, at);
    if (!out.empty()) out += '|';
    out += text.substr(at, place.end - at);
    REQUIRE(place.next > at);
    at = place.next;
  }
  return out;
}

}  // namespace

TEST_CASE("a line ends at a space and between Chinese characters, not beside their punctuation") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"", ""},
      {"one two", "one|two"},
      {"5,6\u00A0M$ en", "5,6\u00A0M$|en"},
      {"训练成本", "训|练|成|本"},
      {"成本，范围。", "成|本，|范|围。"},
      {"（成本）高", "（成|本）|高"},
      {"约 557.6\u00A0万美元", "约|557.6\u00A0万|美|元"},
      {"用 GPU 训练", "用|GPU|训|练"},
      {"“成本”", "“成|本”"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(pieces(row.text) == row.want);
  }
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
  for (const char* text : {"\xFF\xFE", "a\xE4", "\xE4\xB8", "\xF0\x9F\x98", "\x80 \x80"}) {
    CHECK(!pieces(text).empty());
    CHECK(text_columns(text) > 0);
  }
}

TEST_CASE("a Chinese character is as wide as two letters") {
  CHECK(text_columns("Fleet") == 5);
  CHECK(text_columns("équipe") == 6);
  CHECK(text_columns("成本") == 4);
}

}  // namespace reckoner
