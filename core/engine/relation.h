// SPDX-License-Identifier: MIT
// How an output stands to a figure that somebody stated: "at least 500e6", "about 5.6e6". One value
// meets it or does not; of a range, the share of its samples does.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace reckoner {

enum class Relation : std::uint8_t { equals, at_least, at_most, comparable };

std::string_view relation_id(Relation relation);

/// `value` is in the unit of the output it is held against. `equals` and `comparable` hold within
/// `tolerance`, a share of the value.
struct Proposition {
  Relation relation{};
  double value = 0;
  double tolerance = 0;
  bool operator==(const Proposition&) const = default;
};

/// Whether the relation holds for one value of the output.
bool holds(const Proposition& proposition, double value);

/// Probability that the relation holds, and the share of samples below the value; both absent
/// where there is no output to hold it against.
struct PropositionCheck {
  std::optional<double> probability;
  std::optional<double> percentile;
};

/// Against an output's samples: one value stands for a point; empty where the output does not
/// exist.
PropositionCheck check(const Proposition& proposition, std::span<const double> samples);

}  // namespace reckoner
