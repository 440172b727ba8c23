// SPDX-License-Identifier: MIT
// Each claim of the article against the reader's scenario. The editorial status is data with its
// reasons and never moves; the probability and percentile are computed and move with the sliders.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/facts/facts.h"
#include "core/model/outputs.h"
#include "core/scenario/parameters.h"

namespace reckoner {

enum class EditorialStatus : std::uint8_t {
  supported,
  supported_in_scope,
  misread,
  unit_mismatch,
  not_testable,
  count_
};
enum class Relation : std::uint8_t { equals, at_least, at_most, comparable };

struct ClaimRow {
  std::string_view id;     // "run_cost"
  Text short_label;        // on the chip: "$5.6 M" / "5,6 M$"
  Text verdict;            // on the chip: "true for one run"
  Text statement;          // what the article says, in our words
  Text source_says;        // what its source says
  Text reason;             // why this editorial status
  double published_value;  // 0 where nothing is claimed in figures
  std::string_view unit;
  std::optional<OutputId> output;  // what it is compared with
  Relation relation;
  double tolerance;  // `equals`, `comparable`: holds within this relative distance
  EditorialStatus status;
  std::span<const ParameterId> moves;  // only the inputs that move it
  Cites cites;
};

std::span<const ClaimRow> claims();  // in the article's order
std::string_view status_id(EditorialStatus status);
Text status_label(EditorialStatus status);
std::string_view relation_id(Relation relation);

/// Whether the relation to the published value holds for one value of the claim's output.
bool holds(const ClaimRow& claim, double value);

/// `row` indexes claims(). Probability that the relation holds, and the share of samples below the
/// published value; both absent where there is no output to compare with.
struct ClaimCheck {
  std::uint8_t row = 0;
  std::optional<double> probability;
  std::optional<double> percentile;
};

/// Against the samples of the claim's output: one value stands for a point; empty where the output
/// does not exist.
ClaimCheck check_claim(std::uint8_t row, std::span<const double> samples);

}  // namespace reckoner
