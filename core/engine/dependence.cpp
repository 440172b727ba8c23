// SPDX-License-Identifier: MIT
#include "core/engine/dependence.h"

#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

using P = ParameterId;

constexpr double kSixthOfPi = 0.52359877559829887;

constexpr DependentGroup kGroups[] = {
    {P::correlation_prices,
     {P::rent_usd_per_gpu_hour, P::server_capex_usd_per_gpu, P::cost_of_capital, P::utilization},
     P::utilization},
    {P::correlation_effort,
     {P::rnd_multiplier, P::team_size, P::project_years, P::pay_usd_per_person_year},
     P::rnd_multiplier},
};

}  // namespace

std::span<const DependentGroup> dependent_groups() { return kGroups; }

std::optional<GroupPlace> place_in_group(ParameterId id) {
  for (const DependentGroup& group : kGroups) {
    for (std::size_t member = 0; member < kDependentMembers; ++member) {
      if (group.members[member] == id) return GroupPlace{&group, member};
    }
  }
  return std::nullopt;
}

double score_correlation(double rank_correlation) {
  return 2 * small_sine_(kSixthOfPi * rank_correlation);
}

ScoreWeights score_weights(const DependentGroup& group, std::size_t member,
                           double rank_correlation) {
  const bool is_negative = rank_correlation < 0;
  const double r = score_correlation(is_negative ? -rank_correlation : rank_correlation);
  const auto is_turned = [&](std::size_t m) {
    return is_negative && group.members[m] == group.opposed;
  };
  ScoreWeights weights{};
  double squares = 0;
  for (std::size_t j = 0; j < member; ++j) {
    const double weight = (r - squares) / __builtin_sqrt(1 - squares);
    weights[j] = is_turned(j) != is_turned(member) ? -weight : weight;
    squares += weight * weight;
  }
  weights[member] = __builtin_sqrt(1 - squares);
  return weights;
}

void mix_scores(const ScoreWeights& weights, std::size_t member, const double* const* scores,
                double* out, std::size_t count) {
  const double own = weights[member];
  const double* from = scores[member];
  for (std::size_t i = 0; i < count; ++i) out[i] = own * from[i];
  for (std::size_t j = 0; j < member; ++j) {
    const double weight = weights[j];
    from = scores[j];
    for (std::size_t i = 0; i < count; ++i) out[i] += weight * from[i];
  }
}

std::size_t uncertain_members(const Scenario& scenario, const DependentGroup& group,
                              const ParameterSet& in_use) {
  std::size_t count = 0;
  for (const ParameterId id : group.members) {
    count += in_use[index(id)] && !scenario[id].is_point() ? 1 : 0;
  }
  return count;
}

}  // namespace reckoner
