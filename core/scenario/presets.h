// SPDX-License-Identifier: MIT
// Viewpoints, each with its sources, each a link. Their values belong to an edition (editions.h).
//
// A viewpoint belongs to an article, and this floor knows no article: it says here what one has to
// tell it, and `core/articles/` below answers (articles.cpp defines the three functions of the
// first block). So links and scenarios can name articles that they know nothing else about.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/editions.h"
#include "core/scenario/scenario.h"

namespace reckoner {

enum class OutputId : std::uint8_t;  // core/model/outputs.h; handed on here, never looked into

/// A value that a viewpoint sets over the defaults.
struct Override {
  ParameterId key;
  Setting value;
};

struct PresetRow {
  std::string_view id;  // "deepseek_v3"; of one article only
  Text name;
  Text summary;  // whose view this is, one sentence
  Cites cites;
  std::string_view run = {};  // whose published figures it takes; empty: the default run's
  bool as_points = false;     // every value at its P50
  std::span<const Override> overrides = {};
  std::span<const OutputId> rungs = {};  // that its source speaks of; empty: the whole ladder
};

std::size_t article_count();                                   // row 0 is the default
std::string_view article_id(std::uint8_t article);             // "v3_2025"
std::span<const PresetRow> presets(std::uint8_t article = 0);  // row 0 is the article's default

std::optional<std::uint8_t> find_article(std::string_view id);
std::optional<std::uint8_t> find_preset(std::string_view id, std::uint8_t article = 0);

/// The scenario that a preset of an article stands for, at an edition, seed 1.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition, std::uint8_t article = 0);
/// As above with another table of corrections; for tests of the mechanism.
Scenario base_scenario(std::uint8_t preset, std::uint8_t edition,
                       std::span<const CorrectionRow> corrections, std::uint8_t article = 0);
/// The scenario's own preset as it was chosen, before anything was changed; seed 1.
Scenario preset_of(const Scenario& scenario);

/// What choosing a run fills in, in the state of the scenario's edition: its published hours,
/// parameters, tokens, GPU, cluster, kind and the MFU prior fitted without it; `hours_from` becomes
/// `flop` where no hours are published. `custom` fills only the prior.
void fill_from_run(Scenario& scenario, std::uint8_t run);
/// As above with another table of corrections; for tests of the mechanism.
void fill_from_run(Scenario& scenario, std::uint8_t run,
                   std::span<const CorrectionRow> corrections);

/// Whether the chosen run is `custom`, which publishes nothing.
bool is_custom(const Scenario& scenario);

/// The MFU to expect of a custom run: the prior of its kind and of its GPU's generation. It stands
/// in `mfu` unless the reader set that, and follows `model_kind` and `gpu`. In editions before
/// 2026.12 it is one prior for all.
Quantity prior_of_custom(const Scenario& scenario);

/// The base of a scenario's link: its preset, then its chosen run if that is not the preset's.
Scenario base_of(const Scenario& scenario);

/// Whether the cost of data is part of the programme: ticked, or typed by the reader.
bool counts_data(const Scenario& scenario);

/// What "back to ..." means for each parameter: the base, but for the run itself, whose way back
/// leads to the preset's.
Scenario defaults_of(const Scenario& scenario);

}  // namespace reckoner
