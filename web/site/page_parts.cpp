// SPDX-License-Identifier: MIT
#include "web/site/page_parts.h"

#include <algorithm>

#include "core/picture/ladder_svg.h"
#include "core/words/line_break.h"
#include "core/words/strings.h"
#include "web/site/card_html.h"

namespace reckoner::site {
namespace {

constexpr std::string_view kBetween = " · ";  // verdicts may hold a colon of their own
constexpr std::size_t kHeadingLetters = 38;   // to a line

/// "v=1&a=r1_2025&p=r1_paper"
std::string link_of(const Article& article, std::string_view preset) {
  std::string link = "v=1";
  if (&article != articles().front()) link.append("&a=").append(article.id);
  return link.append("&p=").append(preset);
}

bool is_among(std::span<const OutputId> outputs, OutputId output) {
  return std::find(outputs.begin(), outputs.end(), output) != outputs.end();
}

std::string picture(const Article& article, Screen screen, std::string heading) {
  std::erase_if(screen.ladder,
                [&](const RungLine& rung) { return !is_among(article.card, rung.output); });
  screen.title = std::move(heading);
  return ladder_card_svg(screen);
}

std::string figures(const Article& article, const Screen& screen) {
  std::string text;
  for (const RungLine& rung : screen.ladder) {
    if (!is_among(article.description, rung.output)) continue;
    if (!text.empty()) text += kBetween;
    text += tr(WordId::page_figure, screen.language, {rung.name, rung.range});
  }
  return text;
}

}  // namespace

std::string card_heading(std::string_view text) {
  std::string lines;
  std::size_t line_start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const LineBreak place = next_line_break(text, at);
    const std::string_view word = text.substr(at, place.end - at);
    const std::size_t used = text_columns(std::string_view(lines).substr(line_start));
    const bool is_spaced = at > 0 && text[at - 1] == ' ';
    if (used > 0 && used + text_columns(word) + (is_spaced ? 1 : 0) > kHeadingLetters) {
      lines += '\n';
      line_start = lines.size();
    } else if (used > 0 && is_spaced) {
      lines += ' ';
    }
    lines += word;
    at = place.next;
  }
  return lines;
}

PagePart preset_page(const Article& article, const Screen& screen) {
  PagePart page{"preset", screen.preset_id, link_of(article, screen.preset_id), {}, {}, {}, {}, {}};
  page.title.append(screen.title).append(kBetween).append(screen.preset_name);
  page.description.append(screen.preset_summary).append(" ").append(figures(article, screen));
  page.card_html = ladder_card(screen);
  page.headlines_html = headlines(screen);
  page.picture_svg = picture(article, screen,
                             card_heading(screen.title) + '\n' + card_heading(screen.preset_name));
  return page;
}

std::vector<PagePart> claim_pages(const Article& article, const Screen& screen) {
  std::vector<PagePart> pages;
  for (const ClaimLine& claim : screen.claims) {
    PagePart page{"claim", claim.id, link_of(article, screen.preset_id), {}, {}, {}, {}, {}};
    page.title.append(claim.chip_value).append(kBetween).append(claim.chip_verdict);
    page.description = claim.statement;
    page.card_html = claim_card(screen, claim) + ladder_card(screen);
    page.headlines_html = headlines(screen);
    page.picture_svg = picture(article, screen, card_heading(page.title));
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace reckoner::site
