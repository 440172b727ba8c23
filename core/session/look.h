// SPDX-License-Identifier: MIT
// Language, theme and view of a page: what a link or the reader asked for wins, then the page's own
// attributes, then the reader's browser.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/share_link.h"

namespace reckoner {

/// What stands behind a link. Texts as the page has them; what is none of ours counts as absent.
struct PageLook {
  std::string lang, theme, view;  // what the page's address asks for
  std::string document_lang;      // of the page as it was served
  std::string reader_languages;   // "fr-CH,en": the browser's, best first
};

/// Every value is one that links can carry; theme "auto" follows the reader's system.
LinkUi look(const LinkUi& asked, const PageLook& page);

}  // namespace reckoner
