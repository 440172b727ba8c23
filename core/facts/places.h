// SPDX-License-Identifier: MIT
// Where runs took place: how much CO2 a kWh emits there, and how its makers count their energy.
#pragma once

#include <optional>
#include <string_view>

#include "core/facts/facts.h"

namespace reckoner {

/// What a maker's own account of energy is over.
enum class EnergyAccount : std::uint8_t {
  server,  // the whole server and its cooling
  rated    // the accelerators' rated power alone, as Meta's and BLOOM's papers count
};

struct PlaceRow {
  std::string_view run_prefix;  // of RunRow::id: "llama3"
  double grid_kgco2_per_kwh;
  EnergyAccount account;
  Cites cites;
};

/// The first row whose prefix the run's id has; nullptr where the place is not known.
const PlaceRow* place_of(std::string_view run);

}  // namespace reckoner
