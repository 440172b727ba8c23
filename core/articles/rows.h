// SPDX-License-Identifier: MIT
// Rows of an article's tables with their words, which are entries of words/*.po under the row's id:
// one that is missing does not compile. For the folders of articles only.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/articles/claims_check.h"
#include "core/articles/comparisons.h"
#include "core/articles/ladder.h"
#include "core/scenario/presets.h"
#include "core/words/word.h"

namespace reckoner {

/// Words: claim.<id>.short_label, .verdict, .statement, .source_says, .reason.
struct ClaimDefinition {
  std::string_view id;
  double published_value;
  std::string_view unit;
  std::optional<OutputId> output;
  Relation relation;
  double tolerance;
  EditorialStatus status;
  std::span<const ParameterId> moves;
  Cites sources;
};

constexpr ClaimRow claim(const ClaimDefinition& d) {
  const auto text = [&](std::string_view which) { return Text(word_of("claim.", d.id, which)); };
  return {d.id,
          text(".short_label"),
          text(".verdict"),
          text(".statement"),
          text(".source_says"),
          text(".reason"),
          d.published_value,
          d.unit,
          d.output,
          d.relation,
          d.tolerance,
          d.status,
          d.moves,
          d.sources};
}

/// Words: rung.<id>.name, .adds, .leaves_out; {0} in them stands for the P50 of `counted`.
constexpr RungRow rung(OutputId output, std::string_view id, Bracket bracket,
                       std::optional<ParameterId> counted = {}, std::string_view run = {},
                       bool single_estimate = false) {
  return {output,
          bracket,
          word_of("rung.", id, ".name"),
          word_of("rung.", id, ".adds"),
          word_of("rung.", id, ".leaves_out"),
          counted,
          run,
          single_estimate};
}

/// The same, with words of its own where the cost of data is counted: rung.<id>.name_with_data ...
constexpr RungRow rung_with_data(OutputId output, std::string_view id, Bracket bracket) {
  RungRow row = rung(output, id, bracket);
  row.name_with_data = word_of("rung.", id, ".name_with_data");
  row.adds_with_data = word_of("rung.", id, ".adds_with_data");
  row.leaves_out_with_data = word_of("rung.", id, ".leaves_out_with_data");
  return row;
}

/// Words: preset.<id>.name, .summary.
constexpr PresetRow viewpoint(std::string_view id, const Cites& sources, std::string_view run = {},
                              bool as_points = false, std::span<const Override> overrides = {},
                              std::span<const OutputId> rungs = {}) {
  return {id,
          word_of("preset.", id, ".name"),
          word_of("preset.", id, ".summary"),
          sources,
          run,
          as_points,
          overrides,
          rungs};
}

/// Words: comparison.<id>.label, .method.
constexpr PublishedCost cost(std::string_view id, double low_usd, double high_usd,
                             Confidence confidence, const Cites& sources) {
  return {id,
          word_of("comparison.", id, ".label"),
          word_of("comparison.", id, ".method"),
          low_usd,
          high_usd,
          confidence,
          sources};
}

}  // namespace reckoner
