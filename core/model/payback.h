// SPDX-License-Identifier: MIT
// How many days of serving pay for the run?
//
//   cost per day = nodes * 8 * 24 * price                                           (I-03)
//   revenue      = tokens of the day, by kind, * list price                         (I-04, I-08)
//   days = cost to pay back / (revenue per day - cost per day)                      (I-03, I-06)
//   $ per million tokens = 8 * price / (tokens per second of a node * 3600) * 1e6   (I-09)
//
// Theoretical: revenue is at list price for all tokens of one day. Where
// revenue does not exceed cost at the unfavourable ends of their ranges there is no answer, and
// formula_for leaves it out. A sample in the tail beyond counts as a century.
#pragma once

#include "core/model/units.h"

namespace reckoner {

inline constexpr double kGpusPerNode = 8;  // [I-02]

struct ServingCostOfNodes {
  template <class T>
  static T of(const T& nodes, const T& usd_per_gpu_hour) {
    return nodes * kGpusPerNode * kHoursPerDay * usd_per_gpu_hour;
  }
};

struct ListPriceRevenue {
  template <class T>
  static T of(const T& hit_tokens, const T& hit_usd, const T& miss_tokens, const T& miss_usd,
              const T& output_tokens, const T& output_usd) {
    return (hit_tokens * hit_usd + miss_tokens * miss_usd + output_tokens * output_usd) /
           kTokensPerMillion;
  }
};

struct UsdPerMillionTokens {
  template <class T>
  static T of(const T& usd_per_gpu_hour, const T& tokens_per_s_of_node) {
    return usd_per_gpu_hour * kGpusPerNode / (tokens_per_s_of_node * kSecondsPerHour) *
           kTokensPerMillion;
  }
};

inline constexpr double kLongestPaybackDays = 36'525;  // a century

/// A sample that is not paid back within a century counts as a century.
template <class T>
T days_to_pay(const T& usd, const T& usd_per_day) {
  return usd / usd_per_day;
}

template <>
inline double days_to_pay(const double& usd, const double& usd_per_day) {
  const double days = usd / usd_per_day;
  const bool is_paid = usd_per_day > 0.0 && days < kLongestPaybackDays;
  return is_paid ? days : kLongestPaybackDays;
}

struct PaybackDays {
  template <class T>
  static T of(const T& cost_usd, const T& revenue_usd_per_day, const T& cost_usd_per_day) {
    return days_to_pay(cost_usd, revenue_usd_per_day - cost_usd_per_day);
  }
};

}  // namespace reckoner
