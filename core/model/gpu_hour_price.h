// SPDX-License-Identifier: MIT
// What does a GPU-hour cost: a rent, or owning the machine?
//
//   own = capex (1 + network) (1 - residual / (1 + r)^n) CRF / (8766 utilization)
//         + power + server capex * other opex / (8766 utilization)                 (F-11)
//   CRF = r / (1 - (1 + r)^-n), the capital recovery factor
//   power = TDP * server factor * average draw * PUE * tariff                       (F-12)
//
// Left out: staff of the hall, taxes, the value of having the machines for other work. Power is
// drawn in used hours only; it is inside a rent already and never added to one.
#pragma once

#include "core/model/algebra.h"
#include "core/model/units.h"

namespace reckoner {

struct PowerCost {
  template <class T>
  static T of(const T& tdp_kw, const T& server_power_factor, const T& average_draw, const T& pue,
              const T& usd_per_kwh) {
    return tdp_kw * server_power_factor * average_draw * pue * usd_per_kwh;
  }
};

struct OwnPrice {
  template <class T>
  static T of(const T& server_capex_usd, const T& interconnect_share, const T& residual_share,
              const T& cost_of_capital, const T& life_years, const T& utilization,
              const T& power_usd_per_gpu_hour, const T& other_opex_share_per_year) {
    const T used_hours_per_year = kHoursPerYear * utilization;
    return server_capex_usd * (1.0 + interconnect_share) *
               capital_per_year(residual_share, cost_of_capital, life_years) / used_hours_per_year +
           power_usd_per_gpu_hour +
           server_capex_usd * other_opex_share_per_year / used_hours_per_year;
  }
};

/// Without interest: what is lost of the price, shared out evenly.
struct OwnPriceStraightLine {
  template <class T>
  static T of(const T& server_capex_usd, const T& interconnect_share, const T& residual_share,
              const T& life_years, const T& utilization, const T& power_usd_per_gpu_hour,
              const T& other_opex_share_per_year) {
    const T used_hours_per_year = kHoursPerYear * utilization;
    return server_capex_usd * (1.0 + interconnect_share) * (1.0 - residual_share) / life_years /
               used_hours_per_year +
           power_usd_per_gpu_hour +
           server_capex_usd * other_opex_share_per_year / used_hours_per_year;
  }
};

/// The price in use is one of two figures above it.
struct ChosenPrice {
  template <class T>
  static T of(const T& usd_per_gpu_hour) {
    return usd_per_gpu_hour;
  }
};

}  // namespace reckoner
