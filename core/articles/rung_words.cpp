// SPDX-License-Identifier: MIT
#include "core/articles/rung_words.h"

#include <algorithm>

#include "core/facts/catalogue.h"
#include "core/scenario/presets.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr int kDigits = 6;  // 16,384 GPUs are not 16,380

const RunRow& run_of(const Scenario& scenario) {
  return runs()[scenario.choice(ParameterId::model)];
}

bool is_of_run(std::string_view run, const Scenario& scenario) {
  return run.empty() || run == run_of(scenario).id;
}

}  // namespace

RungWords rung_words(const RungRow& row, const Scenario& scenario, Language language) {
  std::string count;
  if (row.counted) {
    const ParameterRow& counted = parameter(*row.counted);
    count = format_quantity(scenario[*row.counted].p50, counted.unit, kDigits, language);
  }
  const bool has_data = counts_data(scenario) && !row.name_with_data.in(language).empty();
  const Text& name = has_data ? row.name_with_data : row.name;
  const Text& adds = has_data ? row.adds_with_data : row.adds;
  const Text& leaves_out = has_data ? row.leaves_out_with_data : row.leaves_out;
  return {filled(name.in(language), {count}), filled(adds.in(language), {count}),
          std::string(leaves_out.in(language))};
}

bool is_in_viewpoint(const RungRow& row, const Scenario& scenario) {
  const std::span<const OutputId> rungs = presets(scenario.article)[scenario.preset].rungs;
  return rungs.empty() || std::find(rungs.begin(), rungs.end(), row.output) != rungs.end();
}

bool is_about(const MarkRow& mark, const Scenario& scenario) {
  return is_of_run(mark.run, scenario);
}

bool is_about(const RungRow& row, const Rung& rung, const Scenario& scenario) {
  return is_of_run(row.run, scenario) || rung.added_p50_usd > 0;
}

std::string_view run_name(const Scenario& scenario) { return run_of(scenario).name; }

}  // namespace reckoner
