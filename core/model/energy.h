// SPDX-License-Identifier: MIT
// How much electricity does the run draw, and how much CO2 does that emit where it is drawn?
//
//   kWh = GPU-hours * TDP * server factor * average draw * PUE                      (F-12)
//       = GPU-hours * TDP, as Meta's model cards count                              (L-01)
//   CO2 = kWh * grid factor                                                         (F-13)
//
// Location-based, direct emissions of an average kWh. Left out: making the chips, and research.
#pragma once

#include "core/model/units.h"

namespace reckoner {

struct EnergyMwh {
  template <class T>
  static T of(const T& gpu_hours, const T& tdp_kw, const T& server_power_factor,
              const T& average_draw, const T& pue) {
    return gpu_hours * tdp_kw * server_power_factor * average_draw * pue / kKwhPerMwh;
  }
};

/// As model cards count: the rated power of the accelerators and nothing around them.
struct EnergyMwhRated {
  template <class T>
  static T of(const T& gpu_hours, const T& tdp_kw) {
    return gpu_hours * tdp_kw / kKwhPerMwh;
  }
};

struct Co2Tonnes {
  template <class T>
  static T of(const T& energy_mwh, const T& kgco2_per_kwh) {
    return energy_mwh * kKwhPerMwh * kgco2_per_kwh / kKilogramsPerTonne;
  }
};

}  // namespace reckoner
