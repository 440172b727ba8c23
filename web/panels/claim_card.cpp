// SPDX-License-Identifier: MIT
// One claim: what the article says, what its source says, what the reader's assumptions give, our
// reading with its reason, and only the inputs that move it. Previous and next make the tour.
#include <algorithm>
#include <array>

#include "web/panels/claim_colour.h"
#include "web/panels/panels.h"
#include "web/widgets.h"

namespace reckoner {
namespace {

constexpr float kPadding = 16;
constexpr float kDotRadius = 4;
constexpr float kDotGap = 7;
constexpr float kTitleWidth = 150;
constexpr float kLinkGap = 20;

struct Section {
  StringId title;
  std::string_view text;
};

float verdict(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  Pen& pen = view.pen;
  const Colour colour = claim_colour(pen.theme(), claim.status);
  float at = y + pen.paragraph(x, y, width, kBodyBold, pen.theme().ink, claim.chip_value);
  pen.disc(x + kDotRadius, at + pen.line_height(kSmallBold) / 2, kDotRadius, colour);
  const float left = 2 * kDotRadius + kDotGap;
  at += pen.paragraph(x + left, at, width - left, kSmallBold, colour, claim.status_label);
  return at + 10 - y;
}

/// The editorial part never moves; the reader's part does, and has the accent's colour.
float sections(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  Pen& pen = view.pen;
  std::string yours = claim.your_value;
  if (!claim.probability.empty())
    yours.append(yours.empty() ? "" : " · ").append(claim.probability);
  const std::array all{Section{StringId::canvas_article_says, claim.statement},
                       Section{StringId::canvas_source_says, claim.source_says},
                       Section{StringId::canvas_verdict, claim.reason},
                       Section{StringId::canvas_yours, yours}};
  const bool is_beside = width >= kLabelsBesideFrom * pen.text_scale();
  const float indent = is_beside ? kTitleWidth * pen.text_scale() : 0;
  float at = y;
  for (const Section& section : all) {
    if (section.text.empty()) continue;
    const bool is_yours = section.title == StringId::canvas_yours;
    const Colour title = is_yours ? pen.theme().use : pen.theme().mute;
    const float drop = is_beside ? (pen.line_height(kBody) - pen.line_height(kSmallBold)) / 2 : 0;
    const float title_height = pen.paragraph(x, at + drop, is_beside ? indent - kGrid : width,
                                             kSmallBold, title, view.say(section.title));
    if (!is_beside) at += title_height;
    const float height = pen.paragraph(x + indent, at, width - indent, is_yours ? kBodyBold : kBody,
                                       pen.theme().ink, section.text);
    at += (is_beside ? std::max(height, title_height) : height) + 10;
  }
  return at - y;
}

float inputs(ViewContext& view, Scenario& scenario, const ClaimLine& claim, float x, float y,
             float width) {
  if (claim.moves.empty()) return 0;
  const float title = view.pen.paragraph(x, y, width, kBodyBold, view.pen.theme().ink,
                                         view.say(StringId::canvas_moves)) +
                      kGrid;
  return title + input_rows(view, scenario, claim.moves, x, y + title, width);
}

float links(ViewContext& view, const ClaimLine& claim, std::size_t row, float x, float y,
            float width) {
  Pen& pen = view.pen;
  const std::size_t count = view.screen.claims.size();
  const float line = pen.line_height(kSmallBold) + 10;
  float at = x;
  float top = y;
  const auto link = [&](std::string_view kind, std::string_view words, std::string_view spoken) {
    const float wide = pen.text_width(kSmallBold, words);
    if (at > x && at + wide > x + width) {
      at = x;
      top += line;
    }
    const LinkStyle style{kSmallBold, pen.theme().ink, Align::left};
    const bool chosen = text_link(view, area_id(kind, claim.id), at, top, style, words, spoken);
    at += wide + kLinkGap;
    return chosen;
  };
  const auto say = [&](StringId id) { return view.say(id); };
  if (view.ui.view != View::claim) {
    const std::string place = tr(StringId::canvas_claim_count, view.ui.language,
                                 {std::to_string(row + 1), std::to_string(count)});
    at += pen.text(at, top, kSmall, pen.theme().mute, place) + kLinkGap;
    if (link("claim-previous", say(StringId::canvas_previous_claim),
             say(StringId::canvas_previous_claim))) {
      view.ui.open_claim = (row + count - 1) % count;
    }
    if (link("claim-next", say(StringId::canvas_next_claim), say(StringId::canvas_next_claim))) {
      view.ui.open_claim = (row + 1) % count;
    }
    if (link("claim-close", say(StringId::canvas_close), say(StringId::canvas_close))) {
      view.ui.open_claim.reset();
    }
  }
  for (const std::string& fact : claim.facts) {
    const std::string spoken =
        tr(StringId::canvas_source_of, view.ui.language, {claim.chip_value, fact});
    if (link(fact, fact, spoken)) request_show(view.ui, "source", fact);
  }
  return top + line - y;
}

}  // namespace

float claim_card(ViewContext& view, Scenario& scenario, std::size_t row, float x, float y,
                 float width) {
  Pen& pen = view.pen;
  const ClaimLine& claim = view.screen.claims[row];
  const float inner = width - 2 * kPadding;
  const float left = x + kPadding;
  pen.begin_above();
  float at = y + kPadding;
  at += verdict(view, claim, left, at, inner);
  at += sections(view, claim, left, at, inner);
  at += inputs(view, scenario, claim, left, at, inner);
  at += links(view, claim, row, left, at + 4, inner) + 4 + kPadding / 2;
  pen.begin_behind();
  pen.fill({x, y, width, at - y}, pen.theme().card, 8);
  pen.outline({x, y, width, at - y}, pen.theme().edge, 8);
  pen.merge();
  return at - y;
}

}  // namespace reckoner
