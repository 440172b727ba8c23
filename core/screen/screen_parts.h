// SPDX-License-Identifier: MIT
// The parts that screen() is put together from; not for panels.
#pragma once

#include "core/screen/screen.h"
#include "core/words/strings.h"

namespace reckoner::screen_parts {

/// One line per parameter. `changed` and `matters` are filled in from the lists already in
/// `screen`.
std::vector<InputLine> input_lines(const Scenario& scenario, const Screen& screen);

/// The few inputs that move the article's widest cost most, in table order. Judged at the
/// preset's own ranges, so that a row does not vanish while the reader drags it to a point.
std::vector<ParameterId> inputs_that_matter(const Scenario& scenario);

/// P50; 0 where the output does not exist.
double median(const Estimate& estimate, OutputId id);
/// A statistic with as many digits as its error supports; P5 to P95; whether both are one.
std::string estimate_text(const OutputSummary& summary, Statistic statistic, Language language);
std::string range_text(const OutputSummary& summary, Language language);
bool is_point(const OutputSummary& summary);

std::vector<RungLine> ladder_lines(const Scenario& scenario, const Estimate& estimate,
                                   Language language);
std::vector<ClaimLine> claim_lines(const Scenario& scenario, const Estimate& estimate,
                                   Language language);
/// Leaves a claim only the inputs that reach its output by the formulas in force, and the choices
/// that put them in force.
void keep_what_moves(std::vector<ClaimLine>& claim_lines, const Scenario& scenario);
std::vector<OutputLine> output_lines(const Estimate& estimate, Language language);
std::vector<TornadoLine> tornado_lines(const Scenario& scenario, const Estimate& estimate,
                                       OutputId focus, Language language);
std::vector<ComparisonLine> comparison_lines(const Estimate& estimate, Language language);
std::vector<BacktestLine> backtest_lines(const Estimate& estimate, Language language);

/// Empty where the scenario's run is not the fleet owner's, or there is no fleet.
FleetPicture fleet_picture(const Scenario& scenario, const Estimate& estimate, Language language);

Receipt receipt(const Scenario& scenario, const Estimate& estimate, Language language);

std::vector<HeadlineLine> headline_lines(const Scenario& scenario, Language language);

std::vector<StackLine> stack_lines(const Estimate& estimate, Language language);

std::vector<UnitLine> unit_lines(const Scenario& scenario, const Estimate& estimate,
                                 Language language);
/// The pinned ranges beside the ladder's own, and the sentence about `focus`.
void add_pinned(Screen& screen, const ScenarioComparison& comparison, OutputId focus);

/// A log axis that holds every rung and mark, ending on 1 or 3 times a power of ten so that it
/// stays put while a reader drags, with a tick at each power of ten.
void fit_axis(Screen& screen);

/// "DeepSeek-AI, Table 1" for the first fact of a row.
std::string source_text(const Cites& cites, Language language);

}  // namespace reckoner::screen_parts
