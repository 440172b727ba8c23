// SPDX-License-Identifier: MIT
// All that a reader has set: a plain value. Same scenario, same digits, everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scenario/parameters.h"
#include "core/scenario/quantity_text.h"

namespace reckoner {

/// Values indexed by ParameterId. A slot is meaningful in one of the two arrays only: `quantities`
/// for quantity parameters, `choices` for choice parameters; the other stays value-initialised.
struct Scenario {
  std::uint8_t article = 0;  // whose claims, ladder and presets; see presets.h
  std::uint8_t preset = 0;   // row of presets(article)
  std::uint8_t edition = 0;  // row of editions(); the values of presets belong to an edition
  std::array<Quantity, kParameterCount> quantities{};
  std::array<std::uint8_t, kParameterCount> choices{};
  std::uint32_t seed = 1;

  const Quantity& operator[](ParameterId id) const { return quantities[index(id)]; }
  Quantity& operator[](ParameterId id) { return quantities[index(id)]; }
  std::uint8_t choice(ParameterId id) const { return choices[index(id)]; }
  bool operator==(const Scenario&) const = default;
};

/// Whether the fleet has chips and, where its cost is shared by purchase value, is worth anything.
bool fleet_has_chips(const Scenario& scenario);

/// The chosen value's id: choice_id(s, ParameterId::price_basis) == "own".
std::string_view choice_id(const Scenario& scenario, ParameterId id);

/// Everything that estimate() would refuse or silently bend: hard limits, rising quantiles,
/// impossible combinations. Empty means estimate() is defined.
std::vector<Issue> validate(const Scenario& scenario);

/// Sets one parameter from text. On failure the scenario is unchanged and the Issue says why; a
/// notice (`read_as`) says how a typed value was read that was set.
/// Setting `model` also fills in what the chosen run publishes (fill_from_run in presets.h).
std::vector<Issue> set_parameter(Scenario& scenario, ParameterId id, std::string_view text,
                                 Notation notation);

/// All parameters in the order in which a link or a call sets them: `model`, the other choices,
/// then quantities, because a choice can fill in quantities and an explicit key must outlast that.
std::span<const ParameterId> order_of_setting();

/// The parameter's value as it stands in links and JSON.
std::string parameter_text(const Scenario& scenario, ParameterId id);

/// A scenario from keys and texts in any order, as JSON callers give it: `article`, `preset`,
/// `edition`, `seed` and parameter ids. Resolves article, preset, then the chosen run, then the
/// explicit keys.
/// Whatever parses is kept; the rest becomes Issues.
std::pair<Scenario, std::vector<Issue>> scenario_from(
    std::span<const std::pair<std::string, std::string>> entries);

/// Parameters that differ from the scenario's preset and chosen run, in table order.
std::vector<ParameterId> changed_parameters(const Scenario& scenario);

}  // namespace reckoner
