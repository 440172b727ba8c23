// SPDX-License-Identifier: MIT
#include "core/compare.h"

#include <algorithm>

#include "core/engine/batch.h"

namespace reckoner {
namespace {

EstimateOptions money_only(const EstimateOptions& options) {
  EstimateOptions only;
  only.samples = options.samples;
  only.outputs.assign(money_outputs().begin(), money_outputs().end());
  only.tornado = only.histograms = false;
  return only;
}

/// The estimate, with the columns of its outputs kept in the workspace however many rows they have.
Estimate estimate_kept(const Scenario& scenario, const EstimateOptions& options,
                       Workspace& workspace) {
  Estimate result = estimate(scenario, options, workspace);
  if (result.samples > kMostKeptRows) {
    workspace.evaluate(scenario, make_plan(scenario, options.outputs),
                       {result.samples, scenario.seed});
  }
  return result;
}

/// `at(pinned, current)` for every sample; a point stands for all of them.
template <class At>
void pair(std::span<const double> pinned, std::span<const double> current,
          std::vector<double>& paired, const At& at) {
  paired.resize(std::max(pinned.size(), current.size()));
  const std::size_t pinned_step = pinned.size() == 1 ? 0 : 1;
  const std::size_t current_step = current.size() == 1 ? 0 : 1;
  for (std::size_t i = 0; i < paired.size(); ++i) {
    paired[i] = at(pinned[i * pinned_step], current[i * current_step]);
  }
}

double at(const SampleSummary& summary, Statistic statistic) {
  return summary.values[static_cast<std::size_t>(statistic)];
}

}  // namespace

std::span<const OutputId> money_outputs() {
  static const std::vector<OutputId> ids = [] {
    std::vector<OutputId> found;
    for (const OutputRow& row : outputs()) {
      if (row.unit == "$") found.push_back(row.key);
    }
    return found;
  }();
  return ids;
}

PinnedScenario::PinnedScenario(const Scenario& scenario, std::uint32_t seed,
                               const EstimateOptions& options)
    : scenario_(scenario), samples_(options.samples), seed_(seed) {
  Scenario at_seed = scenario;
  at_seed.seed = seed;
  Workspace workspace;
  estimate_ = estimate_kept(at_seed, money_only(options), workspace);
  for (const OutputSummary& summary : estimate_.outputs) {
    const std::span<const double> column = workspace.samples(summary.output);
    columns_[index(summary.output)].assign(column.begin(), column.end());
  }
}

SampleSummary PinnedScenario::paired_summary() {
  if (paired_.size() == 1) return summarize_point(paired_.front(), samples_, false);
  return summarizer_.summarize(paired_, false);
}

std::optional<Difference> PinnedScenario::difference(OutputId output,
                                                     std::span<const double> current,
                                                     bool with_ratio) {
  const std::span<const double> pinned = columns_[index(output)];
  pair(pinned, current, paired_, [](double before, double now) { return now - before; });
  const SampleSummary change = paired_summary();
  if (!change.finite) return std::nullopt;
  const auto rows = static_cast<double>(paired_.size());
  Difference found;
  found.output = output;
  found.p5_usd = at(change, Statistic::p5);
  found.p50_usd = at(change, Statistic::p50);
  found.p95_usd = at(change, Statistic::p95);
  found.error_usd = change.errors[static_cast<std::size_t>(Statistic::p50)];
  found.share_below = static_cast<double>(count_below(paired_, 0)) / rows;
  found.share_above = (rows - static_cast<double>(count_at_most(paired_, 0))) / rows;
  if (!with_ratio) return found;
  pair(pinned, current, paired_, [](double before, double now) { return now / before; });
  if (const SampleSummary ratio = paired_summary(); ratio.finite) {
    found.ratio = {at(ratio, Statistic::p5), at(ratio, Statistic::p50), at(ratio, Statistic::p95)};
  }
  return found;
}

ScenarioComparison PinnedScenario::against(const Estimate& current, const Workspace& workspace,
                                           std::span<const OutputId> outputs, bool with_ratios) {
  ScenarioComparison comparison;
  comparison.pinned_ladder = estimate_.ladder;
  comparison.current_ladder = current.ladder;
  for (const OutputId id : outputs) {
    const bool is_pinned = estimate_.find(id) != nullptr;
    const bool is_current = current.find(id) != nullptr;
    if (is_pinned && !is_current) comparison.only_pinned.push_back(id);
    if (is_current && !is_pinned) comparison.only_current.push_back(id);
    if (!is_pinned || !is_current) continue;
    if (const auto found = difference(id, workspace.samples(id), with_ratios)) {
      comparison.differences.push_back(*found);
    }
  }
  return comparison;
}

ScenarioComparison compare(const Scenario& pinned, const Scenario& current,
                           const EstimateOptions& options) {
  PinnedScenario before(pinned, current.seed, options);
  Workspace workspace;
  const Estimate now = estimate_kept(current, money_only(options), workspace);
  ScenarioComparison comparison = before.against(now, workspace, money_outputs(), true);
  comparison.issues = before.estimate().issues;
  for (const Issue& issue : now.issues) {
    if (std::find(comparison.issues.begin(), comparison.issues.end(), issue) ==
        comparison.issues.end()) {
      comparison.issues.push_back(issue);
    }
  }
  return comparison;
}

}  // namespace reckoner
