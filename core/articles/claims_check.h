// SPDX-License-Identifier: MIT
// Each claim of an article against the reader's scenario. The editorial status is data with its
// reasons and never moves; the probability and percentile are computed and move with the sliders.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/engine/relation.h"
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

/// What the claim states about its output.
constexpr Proposition proposition(const ClaimRow& claim) {
  return {claim.relation, claim.published_value, claim.tolerance};
}

std::string_view status_id(EditorialStatus status);
Text status_label(EditorialStatus status);

/// `row` indexes the claims of the scenario's article.
struct ClaimCheck : PropositionCheck {
  std::uint8_t row = 0;
};

}  // namespace reckoner
