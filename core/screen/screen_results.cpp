// SPDX-License-Identifier: MIT
// Results as lines: ladder, outputs, tornado, comparisons, back-test.
#include "core/articles/article.h"
#include "core/articles/rung_words.h"
#include "core/facts/catalogue.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner::screen_parts {
namespace {

std::string money(double usd, Language language) { return format_estimate(usd, 0, "$", language); }

std::vector<MarkLine> mark_lines(OutputId rung, const Scenario& scenario, Language language) {
  std::vector<MarkLine> lines;
  for (const MarkRow& mark : article_of(scenario).marks()) {
    if (mark.rung != rung || !is_about(mark, scenario)) continue;
    const WordId sentence =
        mark.at_least ? WordId::screen_mark_at_least : WordId::screen_mark_exact;
    const std::string value = format_quantity(mark.value_usd, "$", 4, language);
    lines.push_back(
        {mark.value_usd, mark.at_least, tr(sentence, language, {mark.label.in(language), value})});
  }
  return lines;
}

std::string_view confidence_text(Confidence confidence, Language language) {
  switch (confidence) {
    case Confidence::high:
      return tr(WordId::screen_confidence_high, language);
    case Confidence::medium:
      return tr(WordId::screen_confidence_medium, language);
    case Confidence::low:
      return tr(WordId::screen_confidence_low, language);
    case Confidence::unverified:
      break;
  }
  return tr(WordId::screen_confidence_unverified, language);
}

std::string fact_ids(const Cites& cites) {
  std::string ids;
  for (const std::uint16_t row : cites.indices()) {
    ids.append(ids.empty() ? "" : ", ").append(facts()[row].id);
  }
  return ids;
}

/// Both ends, where there are two.
std::string factor_text(const Comparison& row, Language language) {
  const double low = row.factor * row.low_usd / row.high_usd;
  return row.low_usd < row.high_usd ? format_range(low, row.factor, "", language)
                                    : format_quantity(row.factor, "", 2, language);
}

RungLine rung_line(const Rung& rung, const OutputSummary* summary, const Scenario& scenario,
                   Language language) {
  const RungRow& row = article_of(scenario).rungs()[rung.row];
  RungLine line;
  line.output = row.output;
  line.id = output(row.output).id;
  line.bracket = row.bracket;
  const RungWords words = rung_words(row, scenario, language);
  line.name = words.name;
  line.adds = words.adds;
  line.leaves_out = words.leaves_out;
  line.single_estimate = row.single_estimate;
  line.usd = {rung.p5, rung.p25, rung.p50, rung.p75, rung.p95};
  line.is_point = rung.p5 == rung.p95;
  line.marks = mark_lines(row.output, scenario, language);
  if (summary != nullptr) {
    line.range = range_text(*summary, language);
    line.p5 = estimate_text(*summary, Statistic::p5, language);
    line.p50 = estimate_text(*summary, Statistic::p50, language);
    line.p95 = estimate_text(*summary, Statistic::p95, language);
  }
  if (rung.added_p50_usd > 0) {
    line.added = tr(WordId::screen_rung_added, language, {money(rung.added_p50_usd, language)});
  }
  return line;
}

}  // namespace

double median(const Estimate& estimate, OutputId id) {
  const OutputSummary* summary = estimate.find(id);
  return summary == nullptr ? 0 : summary->value(Statistic::p50);
}

std::string estimate_text(const OutputSummary& summary, Statistic statistic, Language language) {
  return format_estimate(summary.value(statistic), summary.error(statistic),
                         output(summary.output).unit, language);
}

bool is_point(const OutputSummary& summary) {
  return summary.value(Statistic::p5) == summary.value(Statistic::p95);
}

std::string range_text(const OutputSummary& summary, Language language) {
  return format_range(summary.value(Statistic::p5), summary.value(Statistic::p95),
                      output(summary.output).unit, language);
}

std::vector<RungLine> ladder_lines(const Scenario& scenario, const Estimate& estimate,
                                   Language language) {
  std::vector<RungLine> lines;
  for (const Rung& rung : estimate.ladder) {
    const RungRow& row = article_of(scenario).rungs()[rung.row];
    if (!is_about(row, rung, scenario)) continue;
    lines.push_back(rung_line(rung, estimate.find(row.output), scenario, language));
  }
  return lines;
}

std::vector<OutputLine> output_lines(const Estimate& estimate, Language language) {
  std::vector<OutputLine> lines;
  for (const OutputSummary& summary : estimate.outputs) {
    const OutputRow& row = output(summary.output);
    OutputLine line{.key = row.key, .id = row.id};
    line.label = row.label.in(language);
    line.help = row.help.in(language);
    line.unit = row.unit;
    line.median = summary.value(Statistic::p50);
    line.p5 = estimate_text(summary, Statistic::p5, language);
    line.p50 = estimate_text(summary, Statistic::p50, language);
    line.p95 = estimate_text(summary, Statistic::p95, language);
    line.mean = estimate_text(summary, Statistic::mean, language);
    line.range = range_text(summary, language);
    line.error = format_quantity(summary.error(Statistic::p50), row.unit, 2, language);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<TornadoLine> tornado_lines(const Scenario& scenario, const Estimate& estimate,
                                       OutputId focus, Language language) {
  std::vector<TornadoLine> lines;
  const std::string_view unit = output(focus).unit;
  for (const TornadoRow& row : estimate.tornado) {
    if (row.output != focus) continue;
    const ParameterRow& input = parameter(row.parameter);
    const Quantity& values = scenario[row.parameter];
    TornadoLine line{row.parameter,
                     input.label.in(language),
                     row.at_p5,
                     row.at_p50,
                     row.at_p95,
                     format_estimate(row.at_p5, 0, unit, language),
                     format_estimate(row.at_p95, 0, unit, language),
                     {}};
    line.detail = tr(WordId::screen_detail_tornado, language,
                     {line.label, format_quantity(values.p5, input.unit, 3, language), line.low,
                      format_quantity(values.p95, input.unit, 3, language), line.high});
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<ComparisonLine> comparison_lines(const Estimate& estimate, Language language) {
  std::vector<ComparisonLine> lines;
  for (const Comparison& row : estimate.comparisons) {
    ComparisonLine line;
    line.kind = row.kind;
    line.id = row.id;
    line.label = row.label.in(language);
    line.method = row.method.in(language);
    line.low_usd = row.low_usd;
    line.high_usd = row.high_usd;
    if (row.high_usd > 0) line.value = format_range(row.low_usd, row.high_usd, "$", language);
    if (row.factor > 0) {  // none for a company
      const std::string factor = factor_text(row, language);
      line.factor = tr(WordId::screen_factor_times, language, {factor});
      line.times = "×" + factor;
    }
    line.confidence = confidence_text(row.confidence, language);
    line.is_weak = row.confidence == Confidence::low || row.confidence == Confidence::unverified;
    line.detail =
        tr(WordId::screen_detail_comparison, language,
           {line.label, row.kind == ComparisonKind::counterfactual ? line.factor : line.value,
            line.method, line.confidence, fact_ids(row.cites)});
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace reckoner::screen_parts
