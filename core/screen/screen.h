// SPDX-License-Identifier: MIT
// What both views show: every line of the canvas and of the text version, with its numbers already
// formatted, so that a digit can never differ between them and a panel has nothing to calculate.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/compare.h"
#include "core/estimate.h"
#include "core/screen/explain.h"
#include "core/words/language.h"

namespace reckoner {

struct InputLine {
  ParameterId key{};
  std::string_view id;
  std::string_view group;  // group_id
  std::string_view label, help, unit;
  std::string value;           // "1.70 – 2 – 3.42", or the chosen label
  std::string middle, spread;  // of a slider: "$2.00/GPU-h", "1.70 – 3.42" (empty for a point)
  std::string unit_label;      // "$/GPU-h", "$/h GPU"; empty where the value says it
  std::string typed;           // what a text field starts with, in the language's notation
  std::string default_value;   // what "back to default" restores
  std::string_view status;     // "sourced", "unverified", "assumption"
  std::string_view status_label;
  std::string source;       // short: "DeepSeek-V3 report, Table 1"
  std::string source_fact;  // id of the first fact: "V3-05"
  bool changed = false;
  bool is_choice = false;
  bool matters = false;        // among the inputs that move the headline output most
  bool reaches_output = true;  // has any effect in this scenario
  Quantity quantity;           // for the slider
  double slider_low = 0, slider_high = 1;
  bool log_scale = false;
  std::vector<Choice> choices;
  std::uint8_t chosen = 0;
};

struct MarkLine {
  double value_usd = 0;
  bool at_least = false;
  std::string text;  // "DeepSeek: $5.576 M"
};

struct RungLine {
  OutputId output{};
  std::string_view id;
  Bracket bracket{};
  std::string name, adds, leaves_out;
  std::array<double, 5> usd{};  // P5, P25, P50, P75, P95
  bool is_point = false;
  bool single_estimate = false;  // of one source that publishes no range: not drawn as certain
  std::string range;             // "$4.7 M – $9.5 M", one figure for a point
  std::string p5, p50, p95;
  std::string added;  // what it adds to the rung below at P50; empty where it adds nothing
  std::array<double, 3> pinned_usd{};  // P5, P50, P95 of the pinned scenario
  std::string pinned_range;            // empty where nothing is pinned
  std::vector<MarkLine> marks;
};

struct ClaimLine {
  std::string_view id;
  std::string_view chip_value, chip_verdict;  // "$5.6 M" / "true for one run"
  std::string_view statement, source_says, reason;
  std::string_view status, status_label;
  std::string_view tone;    // "holds", "misread", "unsure": the colour of its dot
  bool leads = false;       // among the few that are shown first
  std::string your_value;   // what the reader's assumptions give; empty where not computed
  std::string probability;  // "41 % within rounding of $5.6 M"; empty where not computed
  std::vector<ParameterId> moves;
  std::vector<std::string> facts;
  // What the reader's assumptions give beside the published figure, in the output's unit;
  // `is_range` is false for a single number and where nothing is computed.
  bool is_range = false;
  double p5 = 0, p50 = 0, p95 = 0, published = 0;
  std::string p5_text, p95_text, published_text;
  bool has_required = false;  // is about a figure that inputs could bring about
  bool has_units = false;     // is about a machine, which Screen::units compare
  bool has_stacks = false;    // is about purchase and operation, which Screen::stacks draw
};

struct OutputLine {
  OutputId key{};
  std::string_view id, label, help, unit;
  std::string p5, p50, p95, mean, range, error;  // error: Monte Carlo error of P50
  double median = 0;                             // P50, in `unit`
};

struct TornadoLine {
  ParameterId parameter{};
  std::string_view label;
  double at_p5 = 0, at_p50 = 0, at_p95 = 0;
  std::string low, high;  // formatted output at the input's P5 and P95
  std::string detail;     // the same in words, with the input's two values
};

struct ComparisonLine {
  ComparisonKind kind{};
  std::string_view id, label, method;
  double low_usd = 0, high_usd = 0;
  std::string value, factor, times, confidence;  // "7.3 – 14 times", "×7.3 – 14"
  bool is_weak = false;                          // low confidence or unverified
  std::string detail;  // value, method, how sure, and the rows of facts it rests on
};

struct BacktestLine {
  std::string_view id, name, kind;
  double published_gpu_hours = 0, p5 = 0, p50 = 0, p95 = 0;
  std::string published, estimated;
  bool covered = false;
};

/// One unit that the machine and the reference can be compared in.
struct UnitLine {
  std::string_view name;
  double machine_pflops = 0, reference_pflops = 0;  // P50; 0 where it is not published
  std::string machine_name;                         // "5,000 A100"
  std::string_view reference_name;
  std::string machine, reference;  // "1,560 PF"; "not published"
  std::string share;               // empty where one of them is not published
  std::string sentence;
};

/// One reading of purchase and operation: operation within the purchase, or on top of it.
struct StackLine {
  std::string_view title;        // "as the article reads it"
  double whole_usd = 0;          // as high as the stack is
  double operation_usd = 0;      // its part that is operation
  std::string whole, operation;  // "$2.6 bn", "$944 M to operate"
};

/// A rung of both scenarios; a text is empty where one of them lacks the rung.
struct PinnedLine {
  std::string name;
  std::string pinned, current, difference, ratio;  // 90 % ranges
  std::string above;                               // share of draws in which the current is dearer
};

/// The run inside the fleet that it ran on: width is time, height is GPUs, both to scale. Sizes are
/// P50s; `fleet_cost` is empty where there is no fleet, or where the run is not its owner's.
struct FleetPicture {
  double run_gpus = 0, run_years = 0;
  double fleet_gpus = 0, fleet_years = 0;
  bool is_one_estimate = false;  // nobody but one firm counted it: drawn as such
  std::string fleet_gpus_text;   // "60,000 GPUs, as one firm estimates"
  std::string fleet_cost;        // "$2.6 bn"
  std::string fleet_words;       // "to buy and run the whole fleet for 4 years"
  std::string run_text;          // "the run: $5.6 M"
  std::string start, end;        // of the axis of time
  std::string scale;             // "To scale: 2,048 GPUs for 57 days are 0.13 % of that area."
  std::string spoken;            // all of it, for those who do not see it
};

/// One of the two figures that seem to contradict each other, with what it pays for.
struct HeadlineLine {
  std::string value;       // "$5.6 M"
  std::string_view words;  // "to **rent** the machines for **one training run**"
  Bracket kind{};
};

/// A part of the cost that a reader counts or not.
struct ReceiptLine {
  ParameterId tick = ParameterId::count_;  // count_: the final run, which always counts
  std::string_view id;                     // of the tick; empty for the final run
  std::string_view name;                   // "trial runs"
  std::string note;                        // "left out, DeepSeek says; 0.5 to 9 times the run"
  std::string amount;                      // "+ $18 M", at P50
  bool is_counted = false;
};

/// "What do you count?": the parts, and what those that are ticked come to.
struct Receipt {
  std::vector<ReceiptLine> lines;
  std::string counted, middle;  // "the run, trial runs and salaries", "$51 M"
  std::string intro;            // "Counting the run, trial runs and salaries:"
  std::string total;            // "about $51 M"
  std::string range;  // "9 times in 10 between $26 M and $104 M"; empty for a single number
};

struct TickLine {
  double value = 0;
  std::string text;
};

struct Screen {
  Language language{};
  std::string title, lead;
  std::vector<HeadlineLine> headlines;  // none where the run is another maker's
  std::string_view both;                // "Both can be true. They count different things."
  std::string this_run;                 // names the reader's estimate among other runs
  std::string_view article_id;
  OutputId compared{}, total{};  // of the article, as are `told`: see articles/article.h
  std::vector<OutputId> told;
  OutputId question_output{};   // the article's own question, and
  std::string question_amount;  // its amount, as typed
  std::string_view preset_id, preset_name, preset_summary;
  std::vector<RungLine> ladder;
  std::string bracket_use, bracket_own;
  double axis_low_usd = 1e6, axis_high_usd = 1e10;  // log axis that holds every rung and mark
  std::vector<TickLine> ticks;
  std::vector<InputLine> inputs;     // all, in table order
  ParameterId price_input{};         // what a reader changes first: the price, as it is found
  std::vector<ParameterId> matters;  // the few that move the headline most, widest first
  std::vector<ClaimLine> claims;
  std::vector<OutputLine> outputs;
  OutputId tornado_output{};
  std::vector<TornadoLine> tornado;
  std::vector<TornadoLine> programme_tornado;  // of the whole programme, whatever is in focus
  std::vector<ComparisonLine> comparisons;
  std::vector<BacktestLine> backtest;
  std::string backtest_summary;  // "90 % ranges cover 92 % of the runs left out; ..."
  Explanation formula;           // of the rung in focus
  std::string formula_note;      // what the sum means and leaves out
  std::vector<ParameterId> changed;
  std::string changed_note;  // "You changed: price of a GPU-hour, MFU"; empty where nothing is
  bool is_pinned = false;
  std::string pinned;  // the rung in focus against the pinned scenario, as a sentence
  Receipt receipt;
  FleetPicture fleet;
  std::vector<StackLine> stacks;    // the article's reading, then its source's
  std::vector<UnitLine> units;      // of the machine and its reference
  std::vector<std::string> issues;  // sentences
  std::string samples_note;         // samples, Monte Carlo error, (in)dependence of inputs
  std::string dependence_note;      // what full dependence would do to the widest range
};

/// `focus`: the output whose formula and tornado are shown. `pinned`: where a scenario is pinned,
/// with the difference of `focus` at least.
Screen screen(const Scenario& scenario, const Estimate& estimate, OutputId focus, Language language,
              const ScenarioComparison* pinned = nullptr);

/// "Cost of the final run: $3.1 M more than the pinned scenario ...", of a money output.
std::string pinned_sentence(const ScenarioComparison& comparison, OutputId focus,
                            Language language);
/// All rungs, for the text version; with every difference and its ratio. `scenario`: the current.
std::vector<PinnedLine> pinned_lines(const ScenarioComparison& comparison, const Scenario& scenario,
                                     Language language);

/// "$5.1 M – $5.3 M: 3.2 % of the samples"
std::string bin_detail(const Histogram& histogram, std::size_t bin, std::uint32_t samples,
                       Language language);

/// Where an amount lies on the ladder's log axis: 0 at its low end, 1 at its high end.
double axis_position(const Screen& screen, double usd);

}  // namespace reckoner
