// SPDX-License-Identifier: MIT
#include "core/engine/conditioning.h"

#include <algorithm>

#include "core/engine/dependence.h"

namespace reckoner {
namespace {

constexpr int kMostSteps = 60;
// A step of Newton's method from this near (as a share of p (1 - p)) leaves some 1e-6 of p.
constexpr double kNearEnough = 0.02;
constexpr std::size_t kHistogramRows = 64;  // of each replicate
constexpr double kSteepest = 1e200;         // 1 / b where b is zero

bool is_finite(double x) { return x - x == 0; }

bool is_uncertain(const Scenario& scenario, std::size_t parameter_index) {
  return !parameter(static_cast<ParameterId>(parameter_index)).is_choice &&
         !scenario.quantities[parameter_index].is_point();
}

/// Whether the input is drawn together with another one that reaches the output.
bool is_tied(const Scenario& scenario, std::size_t parameter_index, const ParameterSet& reaching) {
  const auto place = place_in_group(static_cast<ParameterId>(parameter_index));
  return place && scenario[place->group->correlation].p50 != 0 &&
         uncertain_members(scenario, *place->group, reaching) > 1;
}

using Way = Conditioned::Way;

bool is_nearer(Way way, Way than) {
  return way == Way::straight || (way == Way::reciprocal && than == Way::samples);
}

/// The output's values at the quantiles of its only uncertain input, if they rise or fall
/// throughout.
template <class With>
void add_lone_inputs(const Scenario& scenario, const Plan& plan,
                     std::array<Conditioned, kOutputCount>& chosen, const With& with) {
  constexpr std::size_t kLast = kQuantileProbabilities.size() - 1;
  ParameterSet lone;
  for (const OutputId id : plan.requested) {
    Conditioned& of = chosen[index(id)];
    of.is_alone = of.effects.size() == 1 && of.parameter != Conditioned::kNone;
    if (of.is_alone) lone.set(of.parameter);
  }
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (!lone[i]) continue;
    const Quantity& input = scenario.quantities[i];
    const Distribution distribution = distribution_of(static_cast<ParameterId>(i), input);
    for (std::size_t q = 0; q <= kLast; ++q) {
      const double quartile = distribution.sample(normal_quantile(kQuantileProbabilities[q]));
      const double value = q == 0       ? input.p5
                           : q == kLast ? input.p95
                           : q == 2     ? input.p50
                                        : quartile;
      const auto outputs = with(i, value);
      for (const OutputId id : plan.requested) {
        if (chosen[index(id)].parameter == i) chosen[index(id)].at[q] = outputs[index(id)];
      }
    }
  }
  for (const OutputId id : plan.requested) {
    Conditioned& of = chosen[index(id)];
    if (of.at[kLast] < of.at[0]) std::reverse(of.at.begin(), of.at.end());
    of.is_alone = of.is_alone && std::is_sorted(of.at.begin(), of.at.end());
  }
}

}  // namespace

std::array<Conditioned, kOutputCount> choose_inputs(const Scenario& scenario, const Plan& plan) {
  std::array<Conditioned, kOutputCount> chosen{};
  std::array<double, kOutputCount> widest{};
  std::array<double, kParameterCount> values{};
  for (std::size_t i = 0; i < kParameterCount; ++i) values[i] = scenario.quantities[i].p50;
  const auto with = [&](std::size_t parameter_index, double value) {
    const double before = values[parameter_index];
    values[parameter_index] = value;
    const auto outputs = evaluate_once(plan, values);
    values[parameter_index] = before;
    return outputs;
  };
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (!plan.parameters[i] || !is_uncertain(scenario, i)) continue;
    const Quantity& input = scenario.quantities[i];
    const auto low = with(i, input.p5), high = with(i, input.p95);
    for (const OutputId id : plan.requested) {
      const std::size_t o = index(id);
      if (!plan.reaching[o][i]) continue;
      const double rise = high[o] - low[o], width = rise < 0 ? -rise : rise;
      if (!is_finite(width)) continue;
      chosen[o].effects.push_back({static_cast<std::uint8_t>(i), rise / (input.p95 - input.p5)});
      const Way way = !plan.curved[o][i]      ? Way::straight
                      : plan.reciprocal[o][i] ? Way::reciprocal
                                              : Way::samples;
      const bool is_better =
          chosen[o].way == way ? width > widest[o] : is_nearer(way, chosen[o].way);
      if (width == 0 || !is_better || is_tied(scenario, i, plan.reaching[o])) continue;
      widest[o] = width;
      chosen[o].parameter = static_cast<std::uint8_t>(i);
      chosen[o].way = way;
    }
  }
  add_lone_inputs(scenario, plan, chosen, with);
  return chosen;
}

void ConditionalDistribution::start(const CumulativeTable& table, std::span<const double> y,
                                    std::span<const double> x, std::span<const double> b,
                                    bool is_reciprocal) {
  table_ = &table;
  x_ = x;
  is_reciprocal_ = is_reciprocal;
  if (is_reciprocal) {
    reciprocals_.resize(y.size());
    for (std::size_t i = 0; i < y.size(); ++i) reciprocals_[i] = 1 / y[i];
    y = reciprocals_;
  }
  y_ = y;
  replicates_ = y.size() == 1 ? 1 : kReplicates;
  rows_ = y.size() / replicates_;
  per_slope_.resize(b.size());
  for (std::size_t i = 0; i < b.size(); ++i) per_slope_[i] = b[i] == 0 ? kSteepest : 1 / b[i];
}

ConditionalDistribution::At ConditionalDistribution::at(double y, std::size_t rows) const {
  At found{};
  const CumulativeTable& table = *table_;
  const double line = is_reciprocal_ ? 1 / y : y;
  for (std::size_t replicate = 0; replicate < replicates_; ++replicate) {
    const std::size_t first = replicate * rows_;
    double sum = 0;
    for (std::size_t i = first; i < first + rows; ++i) {
      const double per_slope = per_slope_[i];
      const Distribution::Cumulative x = table.at(x_[i] + (line - y_[i]) * per_slope);
      sum += per_slope < 0 ? 1 - x.probability : x.probability;
      found.density += per_slope < 0 ? -x.density * per_slope : x.density * per_slope;
    }
    sum /= static_cast<double>(rows);
    found.replicates[replicate] = is_reciprocal_ ? 1 - sum : sum;
    found.probability += found.replicates[replicate];
  }
  found.probability /= static_cast<double>(replicates_);
  found.density /= static_cast<double>(replicates_ * rows);
  if (is_reciprocal_) found.density *= line * line;
  return found;
}

PropositionCheck ConditionalDistribution::check(const Proposition& proposition) {
  const double below = probability_at_most(proposition.value);
  const double tolerance = proposition.tolerance * proposition.value;
  switch (proposition.relation) {
    case Relation::at_least:
      return {1 - below, below};
    case Relation::at_most:
      return {below, below};
    case Relation::equals:
    case Relation::comparable:
      break;
  }
  return {probability_at_most(proposition.value + tolerance) -
              probability_at_most(proposition.value - tolerance),
          below};
}

void ConditionalDistribution::refine_quantile(SampleSummary& summary, std::size_t quantile) const {
  const double wanted = kQuantileProbabilities[quantile];
  double& value = summary.values[1 + quantile];
  double low = summary.lowest, high = summary.highest;
  for (int step = 0; step < kMostSteps; ++step) {
    const At here = at(value, rows_);
    const double off = here.probability - wanted;
    (off < 0 ? low : high) = value;
    const double next = value - off / here.density;
    const bool is_inside = next > low && next < high;
    const bool is_near = (off < 0 ? -off : off) < kNearEnough * wanted * (1 - wanted);
    if (is_inside && is_near) {
      value = next;
      summary.errors[1 + quantile] = replicate_error(here.replicates) / here.density;
      return;
    }
    value = is_inside ? next : low + (high - low) / 2;
    if (!(low < value && value < high))
      return;  // a step of the distribution: no slope to divide by
  }
}

void ConditionalDistribution::refine_counts(SampleSummary& summary, std::uint32_t samples) const {
  const std::size_t rows = rows_ < kHistogramRows ? rows_ : kHistogramRows;
  std::uint32_t before = 0;
  for (std::size_t bin = 0; bin < summary.counts.size(); ++bin) {
    const bool is_last = bin + 1 == summary.counts.size();
    const double up_to = is_last ? 1 : at(summary.edges[bin + 1], rows).probability;
    auto count = static_cast<std::uint32_t>(up_to * samples + 0.5);
    count = count < before ? before : count;
    summary.counts[bin] = count - before;
    before = count;
  }
}

void ConditionalDistribution::refine(SampleSummary& summary, std::uint32_t samples) {
  for (std::size_t quantile = 0; quantile < kQuantileProbabilities.size(); ++quantile) {
    refine_quantile(summary, quantile);
  }
  refine_counts(summary, samples);
}

}  // namespace reckoner
