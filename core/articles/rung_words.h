// SPDX-License-Identifier: MIT
// A rung's words for one scenario: how many GPUs are bought, how many tokens are read, how many
// years the fleet runs. And which rungs and published marks speak of the scenario's run at all.
#pragma once

#include <string>

#include "core/articles/ladder.h"
#include "core/scenario/scenario.h"
#include "core/words/language.h"

namespace reckoner {

struct RungWords {
  std::string name, adds, leaves_out;
};

RungWords rung_words(const RungRow& row, const Scenario& scenario, Language language);

/// Whether the scenario's viewpoint speaks of the rung.
bool is_in_viewpoint(const RungRow& row, const Scenario& scenario);
/// DeepSeek's $5.576 M says nothing about another run.
bool is_about(const MarkRow& mark, const Scenario& scenario);
/// R1 was trained on V3; on another run's ladder the rung stands only if it adds something.
bool is_about(const RungRow& row, const Rung& rung, const Scenario& scenario);

/// The chosen run as its makers call it.
std::string_view run_name(const Scenario& scenario);

}  // namespace reckoner
