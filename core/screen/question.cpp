// SPDX-License-Identifier: MIT
#include "core/screen/question.h"

#include "core/engine/requirements.h"
#include "core/scenario/slider.h"
#include "core/scenario/typed_quantity.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr int kDigits = 3;
constexpr double kHundred = 100;

std::string shown(double value, const ParameterRow& input, Language language) {
  return unbroken(format_quantity(value, input.unit, kDigits, language));
}

std::string factor_text(double factor, Language language) {
  return format_quantity(factor, "ratio", factor < kHundred ? 2 : kDigits, language);
}

/// How far from what is assumed: within its range, or so many times its middle.
std::string note(const InputRequirement& row, const ParameterRow& input, Language language) {
  if (!row.value) {
    return tr(WordId::screen_question_limits, language,
              {shown(input.hard_low, input, language), shown(input.hard_high, input, language)});
  }
  const bool is_within =
      !row.from.is_point() && *row.value >= row.from.p5 && *row.value <= row.from.p95;
  if (is_within) {
    const std::string range =
        unbroken(format_range(row.from.p5, row.from.p95, input.unit, language));
    return tr(WordId::screen_question_within, language, {range});
  }
  const std::string assumed = shown(row.from.p50, input, language);
  const bool is_larger = row.factor && *row.factor > 1;
  if (!is_larger) return tr(WordId::screen_question_from, language, {assumed});
  return tr(WordId::screen_question_factor, language,
            {factor_text(*row.factor, language), assumed});
}

AnswerLine answer(const InputRequirement& row, Language language) {
  const ParameterRow& input = parameter(row.parameter);
  const std::string_view name = input.label.in(language);
  AnswerLine line;
  line.parameter = row.parameter;
  line.is_possible = bool(row.value);
  line.title = row.value ? tr(WordId::screen_question_value, language,
                              {name, shown(*row.value, input, language)})
                         : tr(WordId::screen_question_never, language, {name});
  line.note = note(row, input, language);
  line.low = slider_position(input, row.from.p5);
  line.middle = slider_position(input, row.from.p50);
  line.high = slider_position(input, row.from.p95);
  if (row.value) line.at = slider_position(input, *row.value);
  return line;
}

}  // namespace

AnsweredQuestion ask(const Scenario& scenario, std::string_view output_id, std::string_view amount,
                     Language language) {
  AnsweredQuestion out;
  const std::optional<OutputId> id = find_output(output_id);
  if (!id) {
    out.issues.push_back({"output", IssueCode::unknown_output, std::string(output_id)});
    return out;
  }
  TypedInput input{.field = "target", .unit = output(*id).unit, .support = kReal};
  input.takes_range = false;
  TypedQuantity typed = read_typed(amount, Notation::typed(language), input);
  if (!typed.has_value()) {
    out.issues.push_back(std::move(typed.issue));
    return out;
  }
  const Result<std::vector<InputRequirement>> rows =
      input_requirements(scenario, {*id, Statistic::p50, typed.readings.front().p50});
  if (!rows) {
    out.issues.push_back(rows.issue());
    return out;
  }
  for (const InputRequirement& row : *rows) out.answers.push_back(answer(row, language));
  return out;
}

}  // namespace reckoner
