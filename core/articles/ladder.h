// SPDX-License-Identifier: MIT
// The ladder of scope, in two brackets that are never added to each other: what the run used, and
// what owning the machines costs. Published figures are pinned on the rung they speak of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/model/outputs.h"
#include "core/scenario/parameters.h"

namespace reckoner {

enum class Bracket : std::uint8_t { use, own };
constexpr std::string_view bracket_id(Bracket bracket) {
  return bracket == Bracket::use ? "use" : "own";
}

/// A published figure pinned to a rung, e.g. DeepSeek's own 5.576 M.
struct MarkRow {
  OutputId rung;
  double value_usd;
  bool at_least;  // "> $500 M"
  Text label;     // who says it: "DeepSeek", "article"
  Cites cites;
  std::string_view run = {};  // the catalogue id of the run it speaks of; empty: of all
};

/// In `name` and `adds`, {0} stands for the P50 of `counted`: see text/rung_words.h.
struct RungRow {
  OutputId output;
  Bracket bracket;
  Text name;        // "+ R1"
  Text adds;        // "reasoning training"
  Text leaves_out;  // "R1's own trials"
  std::optional<ParameterId> counted = {};
  std::string_view run = {};  // the run that the rung is about; another's ladder has it if it adds
  bool single_estimate = false;  // one source, unaudited, which publishes no range of its own
  Text name_with_data = {};      // where the cost of data is counted
  Text adds_with_data = {};
  Text leaves_out_with_data = {};
};

Text bracket_title(Bracket bracket);

/// A rung with its numbers; `row` indexes the rungs of the scenario's article.
struct Rung {
  std::uint8_t row = 0;
  OutputId output{};
  double p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0;  // $
  double added_p50_usd = 0;  // P50 less the rung below in `use`; 0 on the first and in `own`
};

}  // namespace reckoner
