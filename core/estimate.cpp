// SPDX-License-Identifier: MIT
#include "core/estimate.h"

#include <algorithm>

#include "core/articles/rung_words.h"
#include "core/engine/batch.h"
#include "core/engine/sensitivity.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kFullDependenceRows = 4096;

/// FLOP and MFU are shown by 6ND where the chosen rule needs what the run never published.
bool lacks_architecture(const Scenario& scenario) {
  return choice_id(scenario, ParameterId::flop_rule) != "six_nd" &&
         !constant_value(scenario, ConstantId::architecture_matmul_params);
}

/// These say something about a scenario that is defined all the same.
bool is_remark(const Issue& issue) {
  return issue.code == IssueCode::flop_rule_unavailable || issue.code == IssueCode::older_edition;
}

std::vector<Issue> problems_of(const Scenario& scenario, const EstimateOptions& options) {
  std::vector<Issue> issues = validate(scenario);
  const std::uint32_t samples = options.samples;
  if (samples < kMinSamples || samples > kMaxSamples || (samples & (samples - 1)) != 0) {
    issues.push_back({"samples", IssueCode::bad_samples, std::to_string(samples)});
  }
  for (const OutputId id : options.outputs) {
    if (index(id) < kOutputCount) continue;
    issues.push_back({"outputs", IssueCode::unknown_output, std::to_string(index(id))});
  }
  if (issues.empty() && lacks_architecture(scenario)) {
    const std::string rule(choice_id(scenario, ParameterId::flop_rule));
    issues.push_back({"flop_rule", IssueCode::flop_rule_unavailable, rule});
  }
  return issues;
}

Issue unavailable(OutputId id) {
  return {std::string(output(id).id), IssueCode::output_unavailable, {}};
}

void add_summaries(Estimate& estimate, const Plan& plan, bool histograms, Workspace& workspace) {
  for (const OutputId id : plan.requested) {
    const SampleSummary& summary = workspace.summary(id, histograms);
    if (!exists(id, summary)) {
      estimate.issues.push_back(unavailable(id));
      continue;
    }
    estimate.outputs.push_back({id, summary.values, summary.errors});
    if (histograms) estimate.histograms.push_back({id, summary.edges, summary.counts});
  }
}

/// A viewpoint's ladder has the rungs that its source speaks of, each over the one shown below it.
void add_ladder(Estimate& estimate, const Scenario& scenario) {
  const OutputSummary* below = nullptr;
  const std::span<const RungRow> rungs = article_of(scenario).rungs();
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    const RungRow& row = rungs[i];
    if (!is_in_viewpoint(row, scenario)) continue;
    const OutputSummary* rung = estimate.find(row.output);
    const bool adds = row.bracket == Bracket::use && rung && below;
    const double added = adds ? rung->value(Statistic::p50) - below->value(Statistic::p50) : 0;
    below = rung;
    if (!rung) continue;
    estimate.ladder.push_back({static_cast<std::uint8_t>(i), row.output, rung->value(Statistic::p5),
                               rung->value(Statistic::p25), rung->value(Statistic::p50),
                               rung->value(Statistic::p75), rung->value(Statistic::p95), added});
  }
}

void add_claims(Estimate& estimate, const Scenario& scenario, Workspace& workspace) {
  std::uint8_t row = 0;
  for (const ClaimRow& claim : article_of(scenario).claims()) {
    const bool is_known = claim.output && estimate.find(*claim.output);
    const auto found =
        is_known ? workspace.check(*claim.output, proposition(claim)) : PropositionCheck{};
    estimate.claims.push_back({found, row++});
  }
}

void add_comparisons(Estimate& estimate, const Scenario& scenario) {
  const Article& article = article_of(scenario);
  const OutputSummary* cost = estimate.find(article.compared);
  const OutputSummary* price = estimate.find(OutputId::gpu_hour_price_usd);
  if (!cost || !price) return;
  estimate.comparisons =
      article.comparisons(scenario, cost->value(Statistic::p50), price->value(Statistic::p50));
}

/// Of the rungs that several uncertain members of the group reach, the one from whose P5 to P95
/// there are the most dollars.
const Rung* widest_rung(const Estimate& estimate, const Scenario& scenario, const Plan& plan,
                        const DependentGroup& group) {
  const Rung* widest = nullptr;
  for (const Rung& rung : estimate.ladder) {
    if (uncertain_members(scenario, group, plan.reaching[index(rung.output)]) < 2) continue;
    if (!widest || rung.p95 - rung.p5 > widest->p95 - widest->p5) widest = &rung;
  }
  return widest;
}

void add_full_dependence(Estimate& estimate, const Scenario& scenario, const Plan& plan,
                         Workspace& workspace) {
  const PointSet points{std::min(estimate.samples, kFullDependenceRows), scenario.seed};
  std::size_t place = 0;
  for (const DependentGroup& group : dependent_groups()) {
    Workspace& companion = workspace.companion(place++);
    const Rung* widest = widest_rung(estimate, scenario, plan, group);
    if (!widest || scenario[group.correlation].p50 >= kFullDependence) continue;
    Scenario full = scenario;
    full[group.correlation] = point(kFullDependence);
    const OutputId wanted[] = {widest->output};
    companion.evaluate(full, make_plan(full, wanted), points);
    const SampleSummary& summary = companion.summary(widest->output, false);
    if (!exists(widest->output, summary)) continue;
    estimate.full_dependence.push_back({group.correlation, widest->output,
                                        summary.values[static_cast<std::size_t>(Statistic::p5)],
                                        summary.values[static_cast<std::size_t>(Statistic::p95)]});
  }
}

Estimate estimate_valid(const Scenario& scenario, const EstimateOptions& options,
                        Workspace& workspace) {
  Estimate estimate;
  estimate.samples = options.samples;
  const Plan plan = make_plan(scenario, options.outputs);
  for (const OutputId id : plan.missing) estimate.issues.push_back(unavailable(id));
  const PointSet points{options.samples, scenario.seed};
  workspace.evaluate(scenario, plan, points);
  add_summaries(estimate, plan, options.histograms, workspace);
  add_ladder(estimate, scenario);
  add_claims(estimate, scenario, workspace);
  add_comparisons(estimate, scenario);
  std::vector<OutputId> existing;
  for (const OutputSummary& summary : estimate.outputs) existing.push_back(summary.output);
  if (options.tornado) estimate.tornado = tornado(scenario, plan, existing);
  if (options.full_dependence) add_full_dependence(estimate, scenario, plan, workspace);
  if (options.indices) estimate.indices = sobol_indices(scenario, plan, existing, points);
  if (options.backtest) estimate.backtest = backtest();
  return estimate;
}

}  // namespace

const OutputSummary* Estimate::find(OutputId id) const {
  for (const OutputSummary& summary : outputs) {
    if (summary.output == id) return &summary;
  }
  return nullptr;
}

const Histogram* Estimate::find_histogram(OutputId id) const {
  for (const Histogram& histogram : histograms) {
    if (histogram.output == id) return &histogram;
  }
  return nullptr;
}

Estimate estimate(const Scenario& scenario, const EstimateOptions& options) {
  Workspace workspace;
  return estimate(scenario, options, workspace);
}

Estimate estimate(const Scenario& scenario, const EstimateOptions& options, Workspace& workspace) {
  std::vector<Issue> issues = problems_of(scenario, options);
  Estimate result;
  if (std::all_of(issues.begin(), issues.end(), is_remark)) {
    // So many rows are not kept for the next call: they would hold on to the memory.
    Workspace passing;
    const bool is_large = options.samples > kMostKeptRows;
    result = estimate_valid(scenario, options, is_large ? passing : workspace);
  }
  result.issues.insert(result.issues.begin(), issues.begin(), issues.end());
  return result;
}

}  // namespace reckoner
