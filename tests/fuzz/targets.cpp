// SPDX-License-Identifier: MIT
#include "targets.h"

#include <array>
#include <cmath>
#include <string>

#include "core/api/json.h"
#include "core/engine/batch.h"
#include "core/scenario/share_link.h"
#include "core/scenario/typed_quantity.h"
#include "core/screen/screen.h"
#include "core/session/session.h"
#include "core/words/format.h"
#include "core/words/language_rules.h"
#include "demand.h"

using namespace reckoner;

namespace {

constexpr std::size_t kMostIssues = 40;
constexpr std::uint32_t kFewSamples = 256;

void fuzz_link(std::string_view text) {
  const DecodedLink link = decode_link(text);
  demand(link.issues.size() < kMostIssues, "a link has few Issues", text);
  for (const Issue& issue : link.issues) {
    demand(!issue.field.empty(), "every Issue of a link names a field", text);
    demand_advice(issue, text);
  }
  demand(validate(link.scenario).empty(), "a decoded scenario is valid", text);
  const std::string again = encode_link(link.scenario, link.ui);
  const DecodedLink second = decode_link(again);
  demand(second.scenario == link.scenario, "a written link reads back", text);
  for (const Issue& issue : second.issues) {
    demand(issue.code == IssueCode::older_edition, "a written link has no Issues", text);
  }
  Session session;
  (void)session.open(text);
  demand(validate(session.scenario()).empty(), "an opened scenario is valid", text);
}

void fuzz_quantity(std::string_view text) {
  for (const Support& support : {kReal, kAmount, kMultiplier, kShare}) {
    const Result<Quantity> read = parse_quantity(text, Notation::link, support, "field");
    if (!read) {
      demand_advice(read.issue(), text);
      continue;
    }
    demand(quantile_problem(*read, support) == QuantileProblem::none, "what was read is valid",
           text);
    const std::string written = link_text(*read, support);
    const Result<Quantity> again = parse_quantity(written, Notation::link, support, "field");
    demand(again && *again == *read, "a quantity survives its own text", text);
  }
}

void check_typed(std::string_view text, const ParameterRow& row, Language language) {
  const TypedInput input = typed_input(row);
  const Notation notation = Notation::typed(language);
  const TypedQuantity typed = read_typed(text, notation, input);
  if (!typed.has_value()) {
    demand_advice(typed.issue, text);
    demand(typed.asks == !typed.readings.empty(), "a question has readings", text);
  }
  for (const Quantity& one : typed.readings) {
    demand(quantile_problem(one, row.support) == QuantileProblem::none, "a reading is valid", text);
    demand(one.p5 >= input.hard_low && one.p95 <= input.hard_high, "within the limits", text);
    const std::string shown = typed_quantity(one, row.support, row.unit, language);
    const TypedQuantity again = read_typed(shown, notation, input);
    demand(again.has_value() && again.readings.front() == one, "what is shown reads back", text);
  }
  Session session;
  (void)session.edit(row.id, text, notation);
  demand(validate(session.scenario()).empty(), "an edited scenario is valid", text);
}

void fuzz_typed(std::string_view text) {
  if (text.empty()) return;
  const ParameterRow& row = parameters()[static_cast<unsigned char>(text[0]) % kParameterCount];
  if (row.is_choice) return;
  for (const Language language : languages()) check_typed(text.substr(1), row, language);
}

void fuzz_import(std::string_view text) {
  const Entries entries = entries_from(text);
  Workspace workspace;
  Entries options = entries;
  options.insert(options.begin(), {{"samples", "256"}, {"outputs", "run_cost_usd"}});
  for (const std::string& answer :
       {validate_call(entries), encode_call(entries), decode_call(text),
        solve_call(entries, entries), explain_call(entries, text.substr(0, 40), "fr"),
        estimate_call(entries, options, workspace)}) {
    demand(!answer.empty() && (answer[0] == '{' || answer[0] == '['), "an answer is JSON", text);
    demand_no_nan(answer, text);
  }
  Session session;
  for (const Issue& issue : session.merge(entries)) demand_advice(issue, text);
  demand(validate(session.scenario()).empty(), "a merged scenario is valid", text);
}

void fuzz_estimate(std::string_view text) {
  const Scenario scenario = decode_link(text).scenario;
  EstimateOptions options;
  options.samples = kFewSamples;
  const Estimate estimated = estimate(scenario, options);
  for (const OutputSummary& one : estimated.outputs) {
    const double p5 = one.value(Statistic::p5);
    const double p50 = one.value(Statistic::p50);
    const double p95 = one.value(Statistic::p95);
    demand(std::isfinite(p5) && std::isfinite(p95), "an output is finite", text);
    demand(p5 <= p50 && p50 <= p95, "quantiles are in order", text);
  }
  const Language language = languages()[text.size() % languages().size()];
  demand_no_nan(estimate_json(scenario, estimated, language), text);
  const Screen shown = screen(scenario, estimated, OutputId::run_cost_usd, language);
  for (const OutputLine& line : shown.outputs) {
    demand(line.range.find("nan") == std::string::npos, "no NaN on screen", text);
    demand(line.range.find("inf") == std::string::npos, "no infinity on screen", text);
  }
}

constexpr std::array kTargets{FuzzTarget{"links", fuzz_link},
                              FuzzTarget{"quantities", fuzz_quantity},
                              FuzzTarget{"typed", fuzz_typed}, FuzzTarget{"imports", fuzz_import},
                              FuzzTarget{"estimates", fuzz_estimate}};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }
