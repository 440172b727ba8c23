// SPDX-License-Identifier: MIT
// What does owning the machines cost: the run's cluster, and the whole fleet?
//
//   cluster = GPUs * server capex * (1 + network)                                 
//   fleet   = sum of count * capex;  operation = per GPU-year * GPUs * years        (SA-05, SA-09)
//   total   = capex + operation as the source has it, or capex alone where operation is read as a
//             part of it, as the article does                                       (C-01)
//   price   = total / (GPUs * hours * use), or total * (chip's purchase / fleet's purchase)
//             / (hours * use): full costing of one joint pool, shared among the chips by plain
//             hours or by purchase value; idle hours are charged to the used ones  
//
// A purchase is a stock that serves for years, for trading and serving too: nothing here is added
// to a run. Left out: power and storage of the cluster, halls, staff, research.
#pragma once

#include "core/model/units.h"

namespace reckoner {

struct ClusterPurchase {
  template <class T>
  static T of(const T& cluster_gpus, const T& server_capex_usd, const T& interconnect_share) {
    return cluster_gpus * server_capex_usd * (1.0 + interconnect_share);
  }
};

struct FleetGpus {
  template <class T>
  static T of(const T& a100, const T& h800, const T& h100, const T& h20) {
    return a100 + h800 + h100 + h20;
  }
};

struct FleetCapex {
  template <class T>
  static T of(const T& a100, const T& a100_usd, const T& h800, const T& h800_usd, const T& h100,
              const T& h100_usd, const T& h20, const T& h20_usd) {
    return a100 * a100_usd + h800 * h800_usd + h100 * h100_usd + h20 * h20_usd;
  }
};

struct FleetOpex {
  template <class T>
  static T of(const T& usd_per_gpu_year, const T& fleet_gpus, const T& years) {
    return usd_per_gpu_year * fleet_gpus * years;
  }
};

struct FleetTcoInAddition {
  template <class T>
  static T of(const T& capex_usd, const T& opex_usd) {
    return capex_usd + opex_usd;
  }
};

struct FleetTcoIncluded {
  template <class T>
  static T of(const T& capex_usd) {
    return capex_usd;
  }
};

struct RunShareOfFleetYear {
  template <class T>
  static T of(const T& run_gpu_hours, const T& fleet_gpus) {
    return run_gpu_hours / (fleet_gpus * kHoursPerYear);
  }
};

struct FleetUsdPerGpuHour {
  template <class T>
  static T of(const T& tco_usd, const T& fleet_gpus, const T& years) {
    return tco_usd / (fleet_gpus * kHoursPerYear * years);
  }
};

/// Plain hours: every hour of the fleet that is used bears the same.
struct FleetPriceByHours {
  template <class T>
  static T of(const T& tco_usd, const T& fleet_gpus, const T& years, const T& utilization) {
    return tco_usd / (fleet_gpus * kHoursPerYear * years * utilization);
  }
};

/// By purchase value: a chip bears of the cost what it bore of the purchase.
struct FleetPriceByPurchaseValue {
  template <class T>
  static T of(const T& tco_usd, const T& fleet_capex_usd, const T& chip_capex_usd, const T& years,
              const T& utilization) {
    return tco_usd / fleet_capex_usd * chip_capex_usd / (kHoursPerYear * years * utilization);
  }
};

}  // namespace reckoner
