// SPDX-License-Identifier: MIT
// Grids are averages of a country and year, location-based. Meta's cards give tonnes and not a
// grid: 0.4137 is 8,930 t over 30.84 million hours at 700 W [L-01, K-06]; BLOOM's 0.057 is 24.7 t
// over 433,196 kWh [L-02]. Runs that no row names keep the grid that is set.
#include "core/facts/places.h"

#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

using enum EnergyAccount;

// run's id begins with, kg of CO2 per kWh, how its makers count, cites
constexpr PlaceRow kPlaces[] = {
    {"deepseek", 0.5306, server, cites("K-02")},
    {"kimi", 0.5306, server, cites("K-02")},
    {"llama3", 0.4137, rated, cites("L-01", "K-06")},
    {"llama2", 0.39, rated, cites("K-04", "K-06")},
    {"bloom", 0.057, rated, cites("L-02", "T-14")},
    {"gpt", 0.39, server, cites("K-04")},
    {"palm", 0.39, server, cites("K-04")},
    {"olmo", 0.39, server, cites("K-04")},
};

}  // namespace

const PlaceRow* place_of(std::string_view run) {
  for (const PlaceRow& row : kPlaces) {
    if (run.starts_with(row.run_prefix)) return &row;
  }
  return nullptr;
}

}  // namespace reckoner
