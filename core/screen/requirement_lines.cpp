// SPDX-License-Identifier: MIT
#include "core/screen/requirement_lines.h"

#include "core/articles/article.h"
#include "core/engine/plan.h"
#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

/// An input that the formulas in force do not read cannot bring anything about.
bool reaches(const Scenario& scenario, const RequirementRow& row) {
  const OutputId requested[] = {row.output};
  const Plan plan = make_plan(scenario, requested);
  return !plan.requested.empty() && plan.parameters[index(row.parameter)];
}

std::string sentence(const Scenario& scenario, const RequirementRow& row, Language language) {
  constexpr int kDigits = 3;
  const ParameterRow& input = parameter(row.parameter);
  const OutputRow& result = output(row.output);
  const std::string target = unbroken(format_quantity(row.target, result.unit, kDigits, language));
  const std::string_view name = input.label.in(language);
  const auto shown = [&](double value) {
    return unbroken(format_quantity(value, input.unit, kDigits, language));
  };
  const Result<double> solved =
      solve(scenario, {row.parameter, row.output, Statistic::p50, row.target});
  if (!solved) {
    return tr(
        WordId::screen_required_never, language,
        {name, shown(input.hard_low), shown(input.hard_high), result.label.in(language), target});
  }
  const Quantity& now = scenario[row.parameter];
  return tr(WordId::screen_required_value, language,
            {result.label.in(language), target, name, shown(*solved),
             unbroken(format_range(now.p5, now.p95, input.unit, language))});
}

}  // namespace

std::vector<std::string> requirement_lines(const Scenario& scenario, std::string_view claim,
                                           Language language) {
  std::vector<std::string> lines;
  for (const RequirementRow& row : article_of(scenario).requirements()) {
    if (row.claim != claim || !reaches(scenario, row)) continue;
    lines.push_back(sentence(scenario, row, language));
  }
  return lines;
}

}  // namespace reckoner
