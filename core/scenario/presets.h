// SPDX-License-Identifier: MIT
// Viewpoints, each with its sources, each a link. Values belong to an edition: a correction is
// appended with its date and reason, and a link of an older edition keeps its digits.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/scenario.h"

namespace reckoner {

struct PresetRow {
  std::string_view id;  // "deepseek_v3"
  Text name;
  Text summary;  // whose view this is, one sentence
  Cites cites;
};

struct EditionRow {
  std::string_view id;  // "2026.11"
  std::string_view date;
};

/// One corrected value. `preset` empty: in every preset that did not set the parameter itself.
struct CorrectionRow {
  std::uint8_t edition;  // the edition that begins with it
  std::string_view preset;
  ParameterId key;
  Quantity was;
  Quantity now;
  Text reason;
  Cites cites;
};

std::span<const PresetRow> presets();    // row 0 is deepseek_v3, the default
std::span<const EditionRow> editions();  // append-only, oldest first; the last is current
std::span<const CorrectionRow> corrections();
std::optional<std::uint8_t> find_preset(std::string_view id);
std::optional<std::uint8_t> find_edition(std::string_view id);
std::uint8_t current_edition();

/// The scenario that a preset stands for, at an edition, seed 1.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition);
/// As above with another table of corrections; for tests of the mechanism.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition,
                       std::span<const CorrectionRow> corrections);

/// What choosing a run fills in: its published hours, parameters, tokens, GPU, cluster and the MFU
/// prior fitted without it; `hours_from` becomes `flop` where no hours are published. `custom`
/// fills only the prior.
void fill_from_run(Scenario& scenario, std::uint8_t run);

/// The base of a scenario's link: its preset, then its chosen run if that is not the preset's.
Scenario base_of(const Scenario& scenario);

}  // namespace reckoner
