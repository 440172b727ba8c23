// SPDX-License-Identifier: MIT
// Viewpoints, each with its sources, each a link. Their values belong to an edition (editions.h).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/editions.h"
#include "core/scenario/scenario.h"

namespace reckoner {

struct PresetRow {
  std::string_view id;  // "deepseek_v3"
  Text name;
  Text summary;  // whose view this is, one sentence
  Cites cites;
};

std::span<const PresetRow> presets();  // row 0 is deepseek_v3, the default
std::optional<std::uint8_t> find_preset(std::string_view id);

/// The scenario that a preset stands for, at an edition, seed 1.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition);
/// As above with another table of corrections; for tests of the mechanism.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition,
                       std::span<const CorrectionRow> corrections);

/// What choosing a run fills in, in the state of the scenario's edition: its published hours,
/// parameters, tokens, GPU, cluster and the MFU prior fitted without it; `hours_from` becomes
/// `flop` where no hours are published. `custom` fills only the prior.
void fill_from_run(Scenario& scenario, std::uint8_t run);
/// As above with another table of corrections; for tests of the mechanism.
void fill_from_run(Scenario& scenario, std::uint8_t run,
                   std::span<const CorrectionRow> corrections);

/// The base of a scenario's link: its preset, then its chosen run if that is not the preset's.
Scenario base_of(const Scenario& scenario);

/// What "back to ..." means for each parameter: the base, but for the run itself, whose way back
/// leads to the preset's.
Scenario defaults_of(const Scenario& scenario);

}  // namespace reckoner
