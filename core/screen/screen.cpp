// SPDX-License-Identifier: MIT
#include "core/screen/screen.h"

#include "core/articles/rung_words.h"
#include "core/facts/catalogue.h"
#include "core/model/backtest.h"
#include "core/numbers/special_functions.h"
#include "core/scenario/presets.h"
#include "core/screen/issue_words.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

constexpr double kLargestTick = 1e12;

std::string title(const Scenario& scenario, Language language) {
  const Article& article = article_of(scenario);
  const std::string_view run = runs()[scenario.choice(ParameterId::model)].id;
  if (run == article.run) return std::string(tr(article.title, language));
  if (run == "custom") return std::string(tr(WordId::screen_title_custom, language));
  return tr(WordId::screen_title_of_run, language, {run_name(scenario)});
}

/// "Prices move together 0.5"
std::string correlations(const Scenario& scenario, Language language) {
  std::string list;
  for (const DependentGroup& group : dependent_groups()) {
    if (scenario[group.correlation] == point(0)) continue;
    const ParameterRow& row = parameter(group.correlation);
    list.append(list.empty() ? "" : ", ").append(row.label.in(language)).append(" ");
    list.append(format_input(scenario[group.correlation], row.unit, language));
  }
  return list;
}

std::string dependence_note(const Estimate& estimate, Language language) {
  std::string note;
  for (const FullDependence& row : estimate.full_dependence) {
    const OutputSummary* now = estimate.find(row.output);
    if (now == nullptr) continue;
    const OutputRow& of = output(row.output);
    const WordId sentence = row.correlation == ParameterId::correlation_prices
                                ? WordId::screen_note_full_prices
                                : WordId::screen_note_full_effort;
    const std::string range =
        format_range(now->value(Statistic::p5), now->value(Statistic::p95), of.unit, language);
    note.append(note.empty() ? "" : " ")
        .append(
            tr(sentence, language,
               {of.label.in(language), format_range(row.p5, row.p95, of.unit, language), range}));
  }
  return note;
}

std::string samples_note(const Scenario& scenario, const Estimate& estimate, OutputId focus,
                         Language language) {
  const OutputSummary* summary = estimate.find(focus);
  if (summary == nullptr) return {};
  const double error = summary->error(Statistic::p50);
  if (summary->value(Statistic::p5) == summary->value(Statistic::p95)) {
    return std::string(tr(WordId::screen_note_point, language));
  }
  const std::string samples = format_exact(estimate.samples, language);
  const std::string shown_error = format_quantity(error, output(focus).unit, 2, language);
  const std::string together = correlations(scenario, language);
  if (together.empty()) return tr(WordId::screen_note_samples, language, {samples, shown_error});
  return tr(WordId::screen_note_samples_dependent, language, {samples, shown_error, together});
}

std::string backtest_note(const Estimate& estimate, Language language) {
  if (estimate.backtest.empty()) return {};
  const BacktestSummary summary = summarize(estimate.backtest);
  int covered = 0;
  for (const KindErrors& kind : summary.kinds) covered += kind.covered;
  const double off_by = exp_(summary.median_abs_log_error) - 1;
  return tr(WordId::screen_note_backtest, language,
            {format_exact(covered, language),
             format_exact(static_cast<double>(estimate.backtest.size()), language),
             format_quantity(off_by, "share", 2, language),
             format_quantity(summary.median_spread, "", 2, language)});
}

std::string changed_note(const Screen& screen) {
  std::string labels;
  for (const ParameterId id : screen.changed) {
    labels.append(labels.empty() ? "" : ", ").append(parameter(id).label.in(screen.language));
  }
  return labels.empty() ? labels : tr(WordId::screen_changed_note, screen.language, {labels});
}

/// The largest of 1 and 3 times a power of ten that is not above `value`.
double round_down(double value) {
  double decade = 1;
  while (decade * 10 <= value && decade < kLargestTick) decade *= 10;
  while (decade > value) decade /= 10;
  return decade * 3 <= value ? decade * 3 : decade;
}

/// The smallest of 1 and 3 times a power of ten that is not below `value`.
double round_up(double value) {
  const double down = round_down(value);
  if (down == value) return value;
  return round_down(down * 3.5);
}

}  // namespace

namespace screen_parts {

void fit_axis(Screen& screen) {
  constexpr double kRoomForLabels = 1.15;  // a bar's end never sits on the frame
  double low = kLargestTick;
  double high = 0;
  const auto include = [&](double usd) {
    if (usd <= 0) return;
    low = usd < low ? usd : low;
    high = usd > high ? usd : high;
  };
  for (const RungLine& rung : screen.ladder) {
    include(rung.usd.front());
    include(rung.usd.back());
    include(rung.pinned_usd.front());
    include(rung.pinned_usd.back());
    for (const MarkLine& mark : rung.marks) include(mark.value_usd);
  }
  if (high == 0) return;
  screen.axis_low_usd = round_down(low / kRoomForLabels);
  screen.axis_high_usd = round_up(high * kRoomForLabels);
  for (double tick = 1; tick <= screen.axis_high_usd && tick < kLargestTick; tick *= 10) {
    if (tick < screen.axis_low_usd) continue;
    screen.ticks.push_back({tick, format_tick(tick, "$", screen.language)});
  }
}

}  // namespace screen_parts

double axis_position(const Screen& screen, double usd) {
  return log_(usd / screen.axis_low_usd) / log_(screen.axis_high_usd / screen.axis_low_usd);
}

Screen screen(const Scenario& scenario, const Estimate& estimate, OutputId focus, Language language,
              const ScenarioComparison* pinned) {
  using namespace screen_parts;
  const Article& article = article_of(scenario);
  Screen out;
  out.language = language;
  out.title = title(scenario, language);
  out.article_id = article.id;
  out.compared = article.compared;
  out.total = article.total;
  out.told.assign(article.told.begin(), article.told.end());
  const OutputRow& asked = output(article.question.output);
  out.question_output = article.question.output;
  out.question_amount = format_quantity(article.question.target, asked.unit, 1, language);
  out.this_run = tr(WordId::canvas_this_run, language, {run_name(scenario)});
  out.lead = tr(article.lead, language);
  const PresetRow& preset = presets(scenario.article)[scenario.preset];
  out.preset_id = preset.id;
  out.preset_name = preset.name.in(language);
  out.preset_summary = preset.summary.in(language);
  out.bracket_use = bracket_title(Bracket::use).in(language);
  out.bracket_own = bracket_title(Bracket::own).in(language);
  out.ladder = ladder_lines(scenario, estimate, language);
  if (pinned != nullptr) add_pinned(out, *pinned, focus);
  fit_axis(out);
  out.changed = changed_parameters(scenario);
  out.changed_note = changed_note(out);
  out.matters = inputs_that_matter(scenario);
  out.price_input = choice_id(scenario, ParameterId::price_basis) == "rent"
                        ? ParameterId::rent_usd_per_gpu_hour
                        : ParameterId::utilization;
  out.inputs = input_lines(scenario, out);
  out.claims = claim_lines(scenario, estimate, language);
  keep_what_moves(out.claims, scenario);
  out.outputs = output_lines(estimate, language);
  out.tornado_output = focus;
  out.receipt = receipt(scenario, estimate, language);
  out.headlines = headline_lines(scenario, language);
  if (!out.headlines.empty()) out.both = tr(article.both, language);
  out.fleet = fleet_picture(scenario, estimate, language);
  out.stacks = stack_lines(estimate, language);
  out.units = unit_lines(scenario, estimate, language);
  out.tornado = tornado_lines(scenario, estimate, focus, language);
  out.programme_tornado = tornado_lines(scenario, estimate, article.total, language);
  out.comparisons = comparison_lines(estimate, language);
  out.backtest = backtest_lines(estimate, language);
  out.backtest_summary = backtest_note(estimate, language);
  out.formula = explain(scenario, focus, language);
  out.formula_note = output(focus).help.in(language);
  out.samples_note = samples_note(scenario, estimate, focus, language);
  out.dependence_note = dependence_note(estimate, language);
  for (const Issue& issue : estimate.issues) out.issues.push_back(message(issue, language));
  return out;
}

}  // namespace reckoner
