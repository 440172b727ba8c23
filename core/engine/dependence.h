// SPDX-License-Identifier: MIT
// Inputs that move together: a Gaussian copula (R. B. Nelsen, "An Introduction to Copulas", 2006,
// section 5.1). Every input keeps its own distribution; only the normal scores that it is drawn at
// are mixed. With z the independent scores of a group's members, in their order, and r > 0:
//
//   z'_k = c_1 z_1 + ... + c_(k-1) z_(k-1) + d_k z_k,   corr(z'_j, z'_k) = r for every pair
//
// which is the Cholesky factor of the matrix with r beside its diagonal; it needs no dimension of
// its own, and leaves the first member's scores alone. What a reader sets is Spearman's rank
// correlation rho; the scores have Pearson's r = 2 sin(pi rho / 6) (W. H. Kruskal, JASA 53 (1958)
// 814-861, section 9).
//
// More than two numbers cannot all move against each other: a matrix with r beside its diagonal
// exists down to -1 / (n - 1) only. Below 0 one member, `opposed`, is turned round instead: it has
// rho with each of the others, and they have -rho among themselves. Valid over the whole range and
// continuous at 0.
//
// All members' scores take part, also those of members that are points or not in use: what is a
// point never changes how the others are drawn, and two scenarios share their scores.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "core/engine/plan.h"
#include "core/scenario/scenario.h"

namespace reckoner {

inline constexpr std::size_t kDependentMembers = 4;

struct DependentGroup {
  ParameterId correlation;  // the parameter that holds rho
  std::array<ParameterId, kDependentMembers> members;
  ParameterId opposed;  // the member that moves against the others where rho is below 0
};
std::span<const DependentGroup> dependent_groups();

/// Where a parameter stands in the groups; nothing for one that is always independent.
struct GroupPlace {
  const DependentGroup* group;
  std::size_t member;
};
std::optional<GroupPlace> place_in_group(ParameterId id);

/// Correlation of the normal scores for a rank correlation from -1 to 1.
double score_correlation(double rank_correlation);

/// What one member's scores are made of: weights of the independent scores of members 0 ... member.
using ScoreWeights = std::array<double, kDependentMembers>;
ScoreWeights score_weights(const DependentGroup& group, std::size_t member,
                           double rank_correlation);

/// `out[i]` = sum of weights times scores, `count` rows; `scores` by member, up to `member`.
void mix_scores(const ScoreWeights& weights, std::size_t member, const double* const* scores,
                double* out, std::size_t count);

/// Members that are ranges, of those in use: with fewer than two the correlation changes nothing.
std::size_t uncertain_members(const Scenario& scenario, const DependentGroup& group,
                              const ParameterSet& in_use);

/// What an output would be if a group moved together, at the greatest rank correlation.
struct FullDependence {
  ParameterId correlation{};
  OutputId output{};
  double p5 = 0, p95 = 0;
};
inline constexpr double kFullDependence = 0.99;

}  // namespace reckoner
