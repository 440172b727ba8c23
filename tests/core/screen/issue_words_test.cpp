// SPDX-License-Identifier: MIT
#include "core/screen/issue_words.h"
#include "core/scenario/editions.h"
#include "core/scenario/issue.h"
#include "core/scenario/printable.h"
#include "tests/core/languages.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace reckoner;

TEST_CASE("every code has a name of its own and a sentence in every language") {
  std::set<std::string_view> names;
  for (int i = 0; i < static_cast<int>(IssueCode::count_); ++i) {
    const auto code = static_cast<IssueCode>(i);
    CAPTURE(code_name(code));
    CHECK(names.insert(code_name(code)).second);
    for (const Language language : languages()) {
      const std::string text = message({"rent_usd_per_gpu_hour", code, "3~2"}, language);
      CHECK(text.size() > 40);
      CHECK(text.find('{') == std::string::npos);
      CHECK((text.ends_with(".") || text.ends_with("。")));
    }
    CHECK(message({"mfu", code, "x"}, kEnglish) != message({"mfu", code, "x"}, kFrench));
    CHECK_FALSE(message({"", code, ""}, kEnglish).empty());
  }
}

TEST_CASE("a message names the input, what was read and what is allowed") {
  const Issue above{"mfu", IssueCode::above_limit, "1.4"};
  CHECK(message(above, kEnglish).find("MFU: “1.4” is too high. Use values of at most 100 %") == 0);
  const Issue choice{"price_basis", IssueCode::unknown_choice, "rant"};
  const std::string text = message(choice, kEnglish);
  CHECK(text.find("Did you mean “rent”?") != std::string::npos);
  CHECK(text.find("rent, own") != std::string::npos);
  const Issue key{"rent_usd_per_gpu_hours", IssueCode::unknown_key, "2"};
  CHECK(message(key, kEnglish).find("Did you mean “rent_usd_per_gpu_hour”?") != std::string::npos);
  CHECK(message(key, kFrench).find("Vouliez-vous dire «\u00A0rent_usd_per_gpu_hour\u00A0»") !=
        std::string::npos);
  const Issue far{"zzz", IssueCode::unknown_key, "2"};
  CHECK(message(far, kEnglish).find("Did you mean") == std::string::npos);
}

TEST_CASE("an older edition is told with what was corrected since, the weightiest first") {
  const Issue older{"e", IssueCode::older_edition, "2026.11"};
  const std::string english = message(older, kEnglish);
  CAPTURE(english);
  CHECK(english.find("Trial runs, × the final run (was 1.5 – 4 – 10, now 1.5 – 4 – 5.6)") !=
        std::string::npos);
  CHECK(english.find("more listed under Corrections") != std::string::npos);
  CHECK(message(older, kFrench).find("auparavant") != std::string::npos);
  for (const EditionRow& edition : editions()) {
    const Issue issue{"e", IssueCode::older_edition, std::string(edition.id)};
    CHECK(message(issue, kEnglish).find('{') == std::string::npos);
  }
}

TEST_CASE("what is shown of an input is short, valid UTF-8") {
  CHECK(printable("1.7~3.42") == "1.7~3.42");
  CHECK(printable("été") == "été");
  CHECK(printable(std::string("a\0b\x1F\x7F", 5)) == "ab");
  // Controls of C1 and of writing direction would turn the sentence that quotes them.
  CHECK(printable("a\u202Eb\u2066c\u2069d\u200Fe\u0085f\u2028g") == "abcdefg");
  CHECK(printable("\xff\xc3") == "??");
  CHECK(printable("\xed\xa0\x80") == "???");       // a lone surrogate
  CHECK(printable("\xf0\x80\x80\x80") == "????");  // overlong
  const std::string cut = printable(std::string(100'000, 'x'));
  CHECK(cut.size() < 50);
  CHECK(cut.substr(cut.size() - 3) == "…");
}
