// SPDX-License-Identifier: MIT
// The article's claims as lines: what it says, what its source says, what the reader's assumptions
// give.
#include <algorithm>

#include "core/articles/article.h"
#include "core/facts/facts.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner::screen_parts {
namespace {

/// Of a single number there is no share: it meets the claim or does not.
std::string_view verdict_on_point(Relation relation, bool holds, Language language) {
  switch (relation) {
    case Relation::equals:
      return tr(holds ? WordId::screen_claim_point_equals : WordId::screen_claim_point_not_equals,
                language);
    case Relation::at_least:
      return tr(holds ? WordId::screen_claim_point_at_least : WordId::screen_claim_point_below,
                language);
    case Relation::at_most:
      return tr(holds ? WordId::screen_claim_point_at_most : WordId::screen_claim_point_above,
                language);
    case Relation::comparable:
      break;
  }
  return {};
}

/// Whether a range has a figure in it; how much of it rounds to the figure would say nothing.
std::string place_in_range(const ClaimRow& claim, const OutputSummary& summary, Language language) {
  constexpr int kDigits = 3;
  const bool is_above = summary.value(Statistic::p5) > claim.published_value;
  const bool is_below = summary.value(Statistic::p95) < claim.published_value;
  const WordId sentence = is_above   ? WordId::screen_claim_range_above
                          : is_below ? WordId::screen_claim_range_below
                                     : WordId::screen_claim_range_includes;
  return tr(sentence, language,
            {range_text(summary, language),
             format_quantity(claim.published_value, claim.unit, kDigits, language)});
}

std::string probability_text(const ClaimRow& claim, const ClaimCheck& check,
                             const OutputSummary& summary, Language language) {
  if (!check.probability || claim.relation == Relation::comparable) return {};
  if (is_point(summary))
    return std::string(verdict_on_point(claim.relation, *check.probability > 0, language));
  if (claim.relation == Relation::equals) return place_in_range(claim, summary, language);
  const std::string share = format_probability(*check.probability, language);
  const bool is_floor = claim.relation == Relation::at_least;
  const WordId sentence = is_floor ? WordId::screen_claim_at_least : WordId::screen_claim_at_most;
  const std::string holds = tr(sentence, language, {share});
  if (!check.percentile) return holds;
  const std::string percentile = format_quantity(*check.percentile * 100, "", 2, language);
  return tr(WordId::screen_claim_percentile, language, {holds, percentile});
}

bool is_leading(const Article& article, std::string_view claim) {
  return std::find(article.leading.begin(), article.leading.end(), claim) != article.leading.end();
}

/// What only one firm counted is not sure, however often it was repeated.
std::string_view tone_of(const ClaimRow& row) {
  if (row.status == EditorialStatus::misread) return "misread";
  const bool is_one_estimate = row.output == OutputId::fleet_capex_usd;
  const bool holds =
      row.status == EditorialStatus::supported || row.status == EditorialStatus::supported_in_scope;
  return holds && !is_one_estimate && row.output ? "holds" : "unsure";
}

/// The reader's range beside the published figure, for a picture of both.
void add_strip(ClaimLine& line, const ClaimRow& row, const OutputSummary& summary,
               Language language) {
  constexpr int kDigits = 3;
  line.is_range = !is_point(summary) && row.published_value > 0;
  line.p5 = summary.value(Statistic::p5);
  line.p50 = summary.value(Statistic::p50);
  line.p95 = summary.value(Statistic::p95);
  line.published = row.published_value;
  line.p5_text = estimate_text(summary, Statistic::p5, language);
  line.p95_text = estimate_text(summary, Statistic::p95, language);
  line.published_text =
      tr(WordId::screen_strip_published, language,
         {format_quantity(row.published_value, output(summary.output).unit, kDigits, language)});
}

}  // namespace

std::vector<ClaimLine> claim_lines(const Scenario& scenario, const Estimate& estimate,
                                   Language language) {
  const Article& article = article_of(scenario);
  const std::span<const RequirementRow> requirements = article.requirements();
  std::vector<ClaimLine> lines;
  for (const ClaimCheck& check : estimate.claims) {
    const ClaimRow& row = article.claims()[check.row];
    ClaimLine line;
    line.id = row.id;
    line.chip_value = row.short_label.in(language);
    line.chip_verdict = row.verdict.in(language);
    line.statement = row.statement.in(language);
    line.source_says = row.source_says.in(language);
    line.reason = row.reason.in(language);
    line.status = status_id(row.status);
    line.status_label = status_label(row.status).in(language);
    line.tone = tone_of(row);
    line.leads = is_leading(article, row.id);
    const OutputSummary* summary = row.output ? estimate.find(*row.output) : nullptr;
    if (summary != nullptr) {
      line.your_value = range_text(*summary, language);
      line.probability = probability_text(row, check, *summary, language);
      add_strip(line, row, *summary, language);
    }
    line.has_required = std::any_of(requirements.begin(), requirements.end(),
                                    [&](const RequirementRow& of) { return of.claim == row.id; });
    line.has_units = row.output == OutputId::machine_pflops_fp16;
    line.has_stacks = row.output == OutputId::fleet_opex_usd;
    line.moves.assign(row.moves.begin(), row.moves.end());
    for (const std::uint16_t fact : row.cites.indices()) line.facts.emplace_back(facts()[fact].id);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace reckoner::screen_parts
