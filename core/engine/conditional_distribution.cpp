// SPDX-License-Identifier: MIT
#include "core/engine/conditioning.h"

namespace reckoner {
namespace {

constexpr int kMostSteps = 60;
// A step of Newton's method from this near (as a share of p (1 - p)) leaves some 1e-6 of p.
constexpr double kNearEnough = 0.02;
constexpr std::size_t kHistogramRows = 16;  // of each replicate
constexpr double kSteepest = 1e200;         // 1 / b where b is zero

}  // namespace

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
      // Averaging never errs more than the samples; in a gap between points the slope says nothing.
      double& error = summary.errors[1 + quantile];
      const double found = replicate_error(here.replicates) / here.density;
      error = found < error ? found : error;
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
