// SPDX-License-Identifier: MIT
// Inputs as lines: value, mark, source, default, slider.
#include <algorithm>

#include "core/articles/article.h"
#include "core/engine/dependence.h"
#include "core/engine/plan.h"
#include "core/engine/sensitivity.h"
#include "core/numbers/sort_few.h"
#include "core/scenario/presets.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"
#include "core/words/unit_names.h"

namespace reckoner::screen_parts {
namespace {

constexpr std::size_t kInputsThatMatter = 4;
constexpr double kDecade = 10;

bool contains(const std::vector<ParameterId>& list, ParameterId id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

std::string_view status_text(Status status, Language language) {
  switch (status) {
    case Status::sourced:
      return tr(WordId::screen_status_sourced, language);
    case Status::unverified:
      return tr(WordId::screen_status_unverified, language);
    case Status::assumption:
      break;
  }
  return tr(WordId::screen_status_assumption, language);
}

/// What stands under a slider, whose value has no unit of its own.
std::string unit_label(std::string_view unit, Language language) {
  const UnitName name = unit_name(unit);
  if (unit == "x") return "×";
  if (name.style != UnitStyle::money) return std::string(unit_word(name, language));
  const std::string_view per = unit_word(name, language);
  return per.empty() ? "$" : std::string("$/").append(per);
}

std::string value_text(const Scenario& scenario, const ParameterRow& row, Language language) {
  if (!row.is_choice) return format_input(scenario[row.key], row.unit, language);
  return std::string(choices(row.key)[scenario.choice(row.key)].label.in(language));
}

InputLine input_line(const Scenario& scenario, const Scenario& defaults, const ParameterRow& row,
                     const Screen& screen) {
  const Language language = screen.language;
  InputLine line;
  line.key = row.key;
  line.id = row.id;
  line.group = group_id(row.group);
  line.label = row.label.in(language);
  line.help = row.help.in(language);
  line.unit = row.unit;
  line.unit_label = unit_label(row.unit, language);
  line.value = value_text(scenario, row, language);
  line.default_value = value_text(defaults, row, language);
  line.status = status_id(row.status);
  line.status_label = status_text(row.status, language);
  line.source = source_text(row.cites, language);
  if (row.cites.count > 0) line.source_fact = facts()[row.cites.rows[0]].id;
  line.changed = contains(screen.changed, row.key);
  line.matters = contains(screen.matters, row.key);
  line.is_choice = row.is_choice;
  if (row.is_choice) {
    line.choices.assign(choices(row.key).begin(), choices(row.key).end());
    line.chosen = scenario.choice(row.key);
    line.typed = choices(row.key)[line.chosen].id;
    return line;
  }
  line.quantity = scenario[row.key];
  line.middle = format_middle(line.quantity, row.unit, language);
  if (row.unit == "x") line.middle.append("\u00A0×");
  line.spread = format_spread(line.quantity, row.unit, language);
  line.typed = typed_quantity(line.quantity, row.support, row.unit, language);
  line.slider_low = row.slider_low;
  line.slider_high = row.slider_high;
  line.log_scale = row.slider_low > 0 && row.slider_high >= kDecade * row.slider_low;
  return line;
}

/// Appends the parameters of a tornado, widest first, until there are enough.
void add_widest(std::vector<ParameterId>& list, const Scenario& scenario) {
  for (const TornadoRow& row : tornado(scenario, article_of(scenario).total)) {
    if (list.size() == kInputsThatMatter) return;
    if (!contains(list, row.parameter)) list.push_back(row.parameter);
  }
}

}  // namespace

std::string source_text(const Cites& cites, Language language) {
  if (cites.count == 0) return {};
  const FactRow& fact = facts()[cites.rows[0]];
  const std::string_view who = document_of(fact).authors;
  if (fact.locator.empty()) return std::string(who);
  return tr(WordId::screen_source_at, language, {who, fact.locator});
}

std::vector<ParameterId> inputs_that_matter(const Scenario& scenario) {
  Scenario at_preset = base_of(scenario);
  at_preset.choices = scenario.choices;
  Scenario at_default = base_scenario(0, scenario.edition, scenario.article);
  at_default.choices = scenario.choices;
  std::vector<ParameterId> list;
  add_widest(list, at_preset);
  add_widest(list, at_default);
  sort_few(list, [](ParameterId a, ParameterId b) { return a < b; });
  return list;
}

std::vector<InputLine> input_lines(const Scenario& scenario, const Screen& screen) {
  const Scenario defaults = defaults_of(scenario);
  const Plan plan = make_plan(scenario, {});
  std::vector<InputLine> lines;
  lines.reserve(kParameterCount);
  for (const ParameterRow& row : parameters()) {
    lines.push_back(input_line(scenario, defaults, row, screen));
    lines.back().reaches_output = row.is_choice || plan.parameters[index(row.key)];
  }
  for (const DependentGroup& group : dependent_groups()) {
    lines[index(group.correlation)].reaches_output =
        uncertain_members(scenario, group, plan.parameters) > 1;
  }
  return lines;
}

void keep_what_moves(std::vector<ClaimLine>& claim_lines, const Scenario& scenario) {
  for (std::size_t row = 0; row < claim_lines.size(); ++row) {
    ClaimLine& line = claim_lines[row];
    const std::optional<OutputId> compared = article_of(scenario).claims()[row].output;
    if (!compared) continue;
    const OutputId requested[] = {*compared};
    const Plan plan = make_plan(scenario, requested);
    std::erase_if(line.moves, [&](ParameterId id) {
      return !parameter(id).is_choice && !plan.parameters[index(id)];
    });
  }
}

}  // namespace reckoner::screen_parts
