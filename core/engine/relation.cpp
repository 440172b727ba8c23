// SPDX-License-Identifier: MIT
#include "core/engine/relation.h"

#include <cmath>
#include <cstddef>

#include "core/engine/summary.h"

namespace reckoner {

std::string_view relation_id(Relation relation) {
  switch (relation) {
    case Relation::equals:
      return "equals";
    case Relation::at_least:
      return "at_least";
    case Relation::at_most:
      return "at_most";
    case Relation::comparable:
      return "comparable";
  }
  return "";
}

bool holds(const Proposition& proposition, double value) {
  switch (proposition.relation) {
    case Relation::at_least:
      return value >= proposition.value;
    case Relation::at_most:
      return value <= proposition.value;
    case Relation::equals:
    case Relation::comparable:
      return std::fabs(value - proposition.value) <= proposition.tolerance * proposition.value;
  }
  return false;
}

PropositionCheck check(const Proposition& proposition, std::span<const double> samples) {
  if (samples.empty()) return {};
  const std::size_t below = count_below(samples, proposition.value);
  std::size_t holding = 0;  // the same comparisons as in `holds`, over all samples at once
  switch (proposition.relation) {
    case Relation::at_least:
      holding = samples.size() - below;
      break;
    case Relation::at_most:
      holding = count_at_most(samples, proposition.value);
      break;
    case Relation::equals:
    case Relation::comparable:
      holding = count_within(samples, proposition.value, proposition.tolerance * proposition.value);
  }
  const auto count = static_cast<double>(samples.size());
  return {static_cast<double>(holding) / count, static_cast<double>(below) / count};
}

}  // namespace reckoner
