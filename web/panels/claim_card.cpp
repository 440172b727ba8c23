// SPDX-License-Identifier: MIT
// One claim: what the article says, what its source says, what the reader's assumptions give, our
// reading with its reason, and only the inputs that move it. Previous and next make the tour.
#include <algorithm>

#include "web/panels/claim_colour.h"
#include "web/panels/panels.h"
#include "web/panels/widgets.h"
#include "web/state/up_to_date.h"

namespace reckoner {
namespace {

constexpr float kPadding = 16;
constexpr float kDotRadius = 4;
constexpr float kDotGap = 7;
constexpr float kTitleWidth = 150;
constexpr float kSectionGap = 10;

/// The tour stands at the top, where it stays under the pointer from claim to claim; its links are
/// the same for all, so that the keyboard stays on them as well.
float tour(ViewContext& view, const ClaimLine& claim, std::size_t row, float x, float y,
           float width) {
  if (view.ui.view == View::claim) return 0;
  const std::size_t count = view.screen.claims.size();
  const std::string place = tr(WordId::canvas_claim_count, view.ui.language,
                               {std::to_string(row + 1), std::to_string(count)});
  LinkFlow flow(view, x, y, width);
  flow.text(place);
  const auto link = [&](WordId id) {
    std::string spoken(view.say(id));
    spoken.append(". ").append(place).append(": ").append(claim.chip_value).append(", ");
    spoken.append(claim.chip_verdict);
    return flow.link(area_id("tour", {}, static_cast<int>(id)), view.say(id), spoken);
  };
  if (link(WordId::canvas_previous_claim)) view.ui.open_claim = (row + count - 1) % count;
  if (link(WordId::canvas_next_claim)) view.ui.open_claim = (row + 1) % count;
  if (link(WordId::canvas_close)) view.ui.open_claim.reset();
  return flow.bottom() + 2 - y;
}

float verdict(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  Pen& pen = view.pen;
  const Colour colour = claim_colour(pen.theme(), claim.status);
  float at = y + pen.paragraph(x, y, width, kBodyBold, pen.theme().ink, claim.chip_value);
  pen.disc(x + kDotRadius, at + pen.line_height(kSmallBold) / 2, kDotRadius, colour);
  const float left = 2 * kDotRadius + kDotGap;
  at += pen.paragraph(x + left, at, width - left, kSmallBold, colour, claim.status_label);
  return at + kSectionGap - y;
}

/// A title, left of its text where there is room, else above it.
class Section {
 public:
  Section(ViewContext& view, WordId title, Colour colour, float x, float y, float width)
      : pen_(view.pen), y_(y), at_(y) {
    const bool is_beside = width >= kLabelsBesideFrom * pen_.text_scale();
    const float indent = is_beside ? kTitleWidth * pen_.text_scale() : 0;
    const float drop = is_beside ? (pen_.line_height(kBody) - pen_.line_height(kSmallBold)) / 2 : 0;
    title_ = pen_.paragraph(x, y + drop, is_beside ? indent - kGrid : width, kSmallBold, colour,
                            view.say(title));
    if (!is_beside) at_ += title_;
    x_ = x + indent;
    width_ = width - indent;
  }
  void text(std::string_view words, bool is_bold = false) {
    at_ += pen_.paragraph(x_, at_, width_, is_bold ? kBodyBold : kBody, pen_.theme().ink, words);
  }
  void add(float height) { at_ += height; }
  float x() const { return x_; }
  float at() const { return at_; }
  float width() const { return width_; }
  float height() const { return std::max(at_ - y_, title_) + kSectionGap; }

 private:
  Pen& pen_;
  float y_, at_, title_ = 0, x_ = 0, width_ = 0;
};

/// The editorial part never moves; the reader's part does, and has the accent's colour.
float sections(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  const Theme& theme = view.pen.theme();
  std::string yours = claim.your_value;
  if (!claim.probability.empty())
    yours.append(yours.empty() ? "" : " · ").append(claim.probability);
  float at = y;
  const auto section = [&](WordId title, std::string_view text, bool is_yours = false) {
    if (text.empty()) return;
    Section shown(view, title, is_yours ? theme.use : theme.mute, x, at, width);
    shown.text(text, is_yours);
    at += shown.height();
  };
  section(WordId::canvas_article_says, claim.statement);
  section(WordId::canvas_source_says, claim.source_says);
  section(WordId::canvas_verdict, claim.reason);
  section(WordId::canvas_yours, yours, true);
  return at - y;
}

/// The machine and its reference, in one unit at a time.
float units(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  if (!claim.has_units) return 0;
  const std::vector<UnitLine>& lines = view.screen.units;
  Section shown(view, WordId::screen_unit_heading, view.pen.theme().use, x, y, width);
  const float high = chip_height(view.pen);
  float at = shown.x();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float wide = chip_width(view.pen, lines[i].name);
    if (at > shown.x() && at + wide > shown.x() + shown.width()) {
      at = shown.x();
      shown.add(high + kGrid);
    }
    std::string spoken(lines[i].name);
    spoken.append(": ").append(lines[i].sentence);
    if (chip(view, area_id("unit", {}, static_cast<int>(i)), {at, shown.at(), wide, high},
             lines[i].name, i == view.ui.unit, spoken)) {
      view.ui.unit = i;
    }
    at += wide + kGrid;
  }
  shown.add(high + 6);
  shown.text(lines[view.ui.unit].sentence, true);
  return shown.height();
}

/// While the reader drags, what was found before is no longer true and is not shown; its place is
/// kept, so that nothing jumps.
float requirements(ViewContext& view, const AppState& state, float x, float y, float width) {
  if (state.required.claim != state.ui.open_claim || state.required.lines.empty()) return 0;
  const bool is_current = are_requirements_current(state);
  Section shown(view, WordId::screen_required_heading, view.pen.theme().use, x, y, width);
  for (const std::string& line : state.required.lines) {
    const float height = view.pen.paragraph_height(shown.width(), kBody, line);
    if (!is_current) view.pen.text(shown.x(), shown.at(), kBody, view.pen.theme().mute, "…");
    if (is_current)
      shown.text(line);
    else
      shown.add(height);
    shown.add(4);
  }
  return shown.height();
}

float inputs(ViewContext& view, Scenario& scenario, const ClaimLine& claim, float x, float y,
             float width) {
  if (claim.moves.empty()) return 0;
  const float title = view.pen.paragraph(x, y, width, kBodyBold, view.pen.theme().ink,
                                         view.say(WordId::canvas_moves)) +
                      kGrid;
  return title + input_rows(view, scenario, claim.moves, x, y + title, width);
}

float source_links(ViewContext& view, const ClaimLine& claim, float x, float y, float width) {
  LinkFlow flow(view, x, y, width);
  flow.text(view.say(WordId::canvas_sources));
  for (const std::string& fact : claim.facts) {
    const std::string spoken =
        tr(WordId::canvas_source_of, view.ui.language, {claim.chip_value, fact});
    if (flow.link(area_id(fact, claim.id), fact, spoken)) request_show(view.ui, "source", fact);
  }
  return flow.bottom() - y;
}

}  // namespace

float claim_card(ViewContext& view, AppState& state, std::size_t row, float x, float y,
                 float width) {
  Pen& pen = view.pen;
  const ClaimLine& claim = view.screen.claims[row];
  const float inner = width - 2 * kPadding;
  const float left = x + kPadding;
  pen.begin_above();
  float at = y + kPadding;
  at += tour(view, claim, row, left, at, inner);
  at += verdict(view, claim, left, at, inner);
  at += sections(view, claim, left, at, inner);
  at += units(view, claim, left, at, inner);
  at += requirements(view, state, left, at, inner);
  at += inputs(view, state.scenario, claim, left, at, inner);
  at += source_links(view, claim, left, at + 4, inner) + 4 + kPadding / 2;
  pen.begin_behind();
  pen.fill({x, y, width, at - y}, pen.theme().card, 8);
  pen.outline({x, y, width, at - y}, pen.theme().edge, 8);
  pen.merge();
  return at - y;
}

}  // namespace reckoner
