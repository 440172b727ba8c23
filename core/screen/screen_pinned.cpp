// SPDX-License-Identifier: MIT
// The pinned scenario beside the current one, in words.
#include <algorithm>

#include "core/articles/rung_words.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

constexpr double kAboutTheSame = 0.005;  // of the pinned median: less is no headline

double size_of(double value) { return value < 0 ? -value : value; }

/// "97 %"; all or none of the draws are said as such, because then they are.
std::string share_of_draws(double share, Language language) {
  if (share == 0 || share == 1) return unbroken(format_quantity(share, "share", 3, language));
  return unbroken(format_probability(share, language));
}

const Rung* find_rung(const std::vector<Rung>& ladder, OutputId output) {
  for (const Rung& rung : ladder) {
    if (rung.output == output) return &rung;
  }
  return nullptr;
}

const Difference* find_difference(const ScenarioComparison& comparison, OutputId output) {
  for (const Difference& difference : comparison.differences) {
    if (difference.output == output) return &difference;
  }
  return nullptr;
}

std::string range(const Rung& rung, Language language) {
  return format_range(rung.p5, rung.p95, "$", language);
}

PinnedLine pinned_line(const RungRow& row, const ScenarioComparison& comparison,
                       const Scenario& scenario, Language language) {
  const Rung* before = find_rung(comparison.pinned_ladder, row.output);
  const Rung* now = find_rung(comparison.current_ladder, row.output);
  PinnedLine line{rung_words(row, scenario, language).name, {}, {}, {}, {}, {}};
  if (before != nullptr) line.pinned = range(*before, language);
  if (now != nullptr) line.current = range(*now, language);
  const Difference* difference = find_difference(comparison, row.output);
  if (difference == nullptr) return line;
  line.difference = format_range(difference->p5_usd, difference->p95_usd, "$", language);
  if (difference->ratio && !difference->is_same()) {
    line.ratio =
        tr(WordId::screen_factor_times, language,
           {format_range(difference->ratio->front(), difference->ratio->back(), "", language)});
  }
  line.above = share_of_draws(difference->share_above, language);
  return line;
}

}  // namespace

std::string pinned_sentence(const ScenarioComparison& comparison, OutputId focus,
                            Language language) {
  const auto has = [&](const std::vector<OutputId>& list) {
    return std::find(list.begin(), list.end(), focus) != list.end();
  };
  const std::string_view name = output(focus).label.in(language);
  if (has(comparison.only_current) || has(comparison.only_pinned)) {
    return tr(WordId::screen_pinned_missing, language, {name});
  }
  const Difference* found = find_difference(comparison, focus);
  if (found == nullptr) return {};
  if (found->is_same()) return tr(WordId::screen_pinned_same, language, {name});
  const Rung* before = find_rung(comparison.pinned_ladder, focus);
  const double scale = before == nullptr ? 0 : before->p50;
  if (size_of(found->p50_usd) <= kAboutTheSame * scale) {
    return tr(WordId::screen_pinned_about, language,
              {name, unbroken(format_range(found->p5_usd, found->p95_usd, "$", language)),
               share_of_draws(found->share_above, language)});
  }
  // Said as an amount above zero, whichever of the two is dearer.
  const bool is_more = found->p50_usd > 0;
  const double low = is_more ? found->p5_usd : -found->p95_usd;
  const double high = is_more ? found->p95_usd : -found->p5_usd;
  const std::string amount =
      unbroken(format_estimate(size_of(found->p50_usd), found->error_usd, "$", language));
  return tr(is_more ? WordId::screen_pinned_more : WordId::screen_pinned_less, language,
            {name, amount, unbroken(format_range(low, high, "$", language)),
             share_of_draws(is_more ? found->share_above : found->share_below, language)});
}

std::vector<PinnedLine> pinned_lines(const ScenarioComparison& comparison, const Scenario& scenario,
                                     Language language) {
  std::vector<PinnedLine> lines;
  for (const RungRow& row : article_of(scenario).rungs()) {
    if (!is_in_viewpoint(row, scenario)) continue;
    const Rung* now = find_rung(comparison.current_ladder, row.output);
    if (now != nullptr && !is_about(row, *now, scenario)) continue;
    lines.push_back(pinned_line(row, comparison, scenario, language));
  }
  return lines;
}

namespace screen_parts {

void add_pinned(Screen& screen, const ScenarioComparison& comparison, OutputId focus) {
  screen.is_pinned = true;
  screen.pinned = pinned_sentence(comparison, focus, screen.language);
  for (RungLine& line : screen.ladder) {
    const Rung* before = find_rung(comparison.pinned_ladder, line.output);
    if (before == nullptr) continue;
    line.pinned_usd = {before->p5, before->p50, before->p95};
    line.pinned_range = range(*before, screen.language);
  }
}

}  // namespace screen_parts
}  // namespace reckoner
