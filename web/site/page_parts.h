// SPDX-License-Identifier: MIT
// The pages of the site that have an address of their own: one per preset and one per claim.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/screen/screen.h"

namespace reckoner::site {

struct PagePart {
  std::string_view kind;  // "preset", "claim"
  std::string_view id;
  std::string link;  // opens what the page shows; without an edition, so it is always today's
  std::string title;
  std::string description;
  std::string card_html;  // stands in the page
  std::string headlines_html;
  std::string picture_svg;  // 1200 by 630, shown beside links to the page
};

/// A page for the preset that the screen shows.
PagePart preset_page(const Article& article, const Screen& screen);

/// A page for each claim, checked against what the screen shows.
std::vector<PagePart> claim_pages(const Article& article, const Screen& screen);

/// The text in lines that the card's heading has room for.
std::string card_heading(std::string_view text);

}  // namespace reckoner::site
