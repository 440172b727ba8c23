// SPDX-License-Identifier: MIT
#include "web/site/card_html.h"

#include <cstdio>

#include "core/words/strings.h"
#include "web/site/html.h"

namespace reckoner::site {
namespace {

/// A share of the axis as an SVG length. Percentages keep the bars fluid without inline styles.
std::string percent(double share) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f%%", share * 100);
  return buffer;
}

void append_bar(std::string& html, const Screen& screen, std::string_view css_class, double low_usd,
                double high_usd) {
  const double left = axis_position(screen, low_usd);
  const double right = axis_position(screen, high_usd);
  html.append("<rect class=\"").append(css_class).append("\" x=\"").append(percent(left));
  html.append("\" width=\"").append(percent(right - left)).append("\"/>");
}

void append_line(std::string& html, const Screen& screen, std::string_view css_class, double usd) {
  const std::string x = percent(axis_position(screen, usd));
  html.append("<line class=\"").append(css_class).append("\" x1=\"").append(x);
  html.append("\" x2=\"").append(x).append("\" y1=\"0\" y2=\"100%\"/>");
}

void append_rung(std::string& html, const Screen& screen, const RungLine& rung) {
  html += "<li class=\"rung\">";
  append_element(html, "b", "rung-name", rung.name);
  append_element(html, "span", "rung-adds", rung.adds);
  append_element(html, "b", "rung-range", rung.range);
  html += "<svg class=\"rung-bar\" aria-hidden=\"true\">";
  for (const TickLine& tick : screen.ticks) append_line(html, screen, "tick", tick.value);
  append_bar(html, screen, "outer", rung.usd[0], rung.usd[4]);
  append_bar(html, screen, "inner", rung.usd[1], rung.usd[3]);
  append_line(html, screen, "median", rung.usd[2]);
  for (const MarkLine& mark : rung.marks) append_line(html, screen, "mark", mark.value_usd);
  html += "</svg>";
  for (const MarkLine& mark : rung.marks) append_element(html, "span", "rung-mark", mark.text);
  html += "</li>\n";
}

void append_bracket(std::string& html, const Screen& screen, Bracket bracket) {
  const bool is_use = bracket == Bracket::use;
  html.append("<section class=\"bracket ").append(bracket_id(bracket)).append("\">");
  append_element(html, "h2", "bracket-title", is_use ? screen.bracket_use : screen.bracket_own);
  html += "<ol class=\"rungs\">\n";
  for (const RungLine& rung : screen.ladder) {
    if (rung.bracket == bracket) append_rung(html, screen, rung);
  }
  html += "</ol></section>\n";
}

void append_axis(std::string& html, const Screen& screen) {
  html += "<svg class=\"card-axis\" aria-hidden=\"true\">";
  for (const TickLine& tick : screen.ticks) {
    const std::string x = percent(axis_position(screen, tick.value));
    html.append("<text y=\"14\" x=\"").append(x).append("\">");
    append_text(html, tick.text);
    html += "</text>";
  }
  html += "</svg>\n";
}

void append_claims(std::string& html, const Screen& screen) {
  append_element(html, "h2", "card-claims-title", tr(WordId::card_claims, screen.language));
  html += "<ul class=\"card-claims\">\n";
  for (const ClaimLine& claim : screen.claims) {
    html.append("<li class=\"").append(claim.status).append("\">");
    append_element(html, "b", "chip-value", claim.chip_value);
    html += ' ';
    append_element(html, "span", "chip-verdict", claim.chip_verdict);
    html += "</li>\n";
  }
  html += "</ul>\n";
}

/// **what matters** in bold.
void append_emphasised(std::string& html, std::string_view words) {
  constexpr std::string_view kMark = "**";
  for (bool is_bold = false;; is_bold = !is_bold) {
    const std::size_t end = words.find(kMark);
    if (is_bold) html += "<b>";
    append_text(html, words.substr(0, end));
    if (is_bold) html += "</b>";
    if (end == words.npos) return;
    words.remove_prefix(end + kMark.size());
  }
}

void append_pair(std::string& html, std::string_view term, std::string_view text) {
  html += "<dt>";
  append_text(html, term);
  html += "</dt><dd>";
  append_text(html, text);
  html += "</dd>\n";
}

}  // namespace

std::string ladder_card(const Screen& screen) {
  std::string html = "<section class=\"static-card\" aria-label=\"";
  append_text(html, tr(WordId::card_label, screen.language));
  html += "\">\n";
  append_bracket(html, screen, Bracket::use);
  append_bracket(html, screen, Bracket::own);
  append_axis(html, screen);
  html += "<p class=\"card-formula\">";
  append_text(html, screen.formula.numbers);
  html += " = ";
  append_element(html, "b", "card-result", screen.formula.result);
  html += "</p>\n";
  append_element(html, "p", "card-note", screen.formula_note);
  html += '\n';
  append_claims(html, screen);
  html += "</section>\n";
  return html;
}

std::string headlines(const Screen& screen) {
  if (screen.headlines.empty()) return {};
  std::string html = "<div class=\"headline-pair\">";
  for (const HeadlineLine& line : screen.headlines) {
    html.append("<p class=\"headline ").append(line.kind == Bracket::use ? "use" : "own");
    html += "\">";
    append_element(html, "span", "headline-value", line.value);
    html += "<span class=\"headline-words\">";
    append_emphasised(html, line.words);
    html += "</span></p>";
  }
  html += "</div>";
  append_element(html, "p", "headline-both", screen.both);
  return html;
}

std::string claim_card(const Screen& screen, const ClaimLine& claim) {
  const auto say = [&](WordId id) { return tr(id, screen.language); };
  std::string html = "<article class=\"claim ";
  html.append(claim.status).append("\">\n<h2>");
  append_text(html, claim.chip_value);
  html += " · ";
  append_text(html, claim.chip_verdict);
  html += "</h2>\n<dl class=\"pairs\">\n";
  append_pair(html, say(WordId::canvas_article_says), claim.statement);
  append_pair(html, say(WordId::page_claim_source), claim.source_says);
  if (!claim.your_value.empty()) {
    append_pair(html, say(WordId::page_estimated), claim.your_value);
  }
  append_pair(html, say(WordId::page_claim_status), claim.status_label);
  append_pair(html, say(WordId::canvas_verdict), claim.reason);
  html += "</dl>\n</article>\n";
  return html;
}

}  // namespace reckoner::site
