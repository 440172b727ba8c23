// SPDX-License-Identifier: MIT
#include "core/session/look.h"

#include <doctest/doctest.h>

#include "core/session/session.h"

using namespace reckoner;

TEST_CASE("a link wins over the page, the page over the browser") {
  struct Row {
    LinkUi asked;
    PageLook page;
    LinkUi want;
  };
  const Row rows[] = {
      {{}, {}, {"en", "auto", "full"}},
      {{}, {.document_lang = "en", .reader_languages = "de-DE,fr-CH,en"}, {"fr", "auto", "full"}},
      {{}, {.document_lang = "en", .reader_languages = "en-GB,fr"}, {"en", "auto", "full"}},
      {{}, {.document_lang = "fr", .reader_languages = "en"}, {"fr", "auto", "full"}},
      {{}, {.lang = "en", .document_lang = "en", .reader_languages = "fr"}, {"en", "auto", "full"}},
      {{"fr", "", ""}, {.lang = "en", .document_lang = "en"}, {"fr", "auto", "full"}},
      {{}, {.theme = "dark", .view = "ladder"}, {"en", "dark", "ladder"}},
      {{"", "auto", "compact"}, {.theme = "dark", .view = "ladder"}, {"en", "auto", "compact"}},
      {{},
       {.lang = "xx", .theme = "red", .view = "all", .reader_languages = ",,FR"},
       {"fr", "auto", "full"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page.lang);
    CAPTURE(row.page.reader_languages);
    CHECK(look(row.asked, row.page) == row.want);
  }
}

TEST_CASE("the page around a frame is followed, and the reader's own choice afterwards") {
  PageLook lit;
  lit.theme = "light";
  Session session;
  session.open("#v=1&p=owner&ui.lang=fr");
  CHECK(session.follow_ui("lang", "en").empty());
  CHECK(session.follow_ui("theme", "dark").empty());
  CHECK(look(session.asked(), lit) == LinkUi{"en", "dark", "full"});
  CHECK(session.ui() == LinkUi{"en", "", ""});
  CHECK(session.follow_ui("lang", "de").front().code == IssueCode::unknown_setting);
  CHECK(session.choose_ui("theme", "auto").empty());
  CHECK(look(session.asked(), lit).theme == "auto");
}
