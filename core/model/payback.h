// SPDX-License-Identifier: MIT
// How many days of serving pay for the run?
//
//   days = run cost / (revenue per day - cost per day)                              (I-03, I-06)
//
// Theoretical: revenue is at list price for all tokens, and only the final run is paid back. Where
// revenue does not exceed cost there is no answer; formula_for and the engine leave it out.
#pragma once

#include "core/model/algebra.h"

namespace reckoner {

struct PaybackDays {
  template <class T>
  static T of(const T& run_cost_usd, const T& revenue_usd_per_day, const T& cost_usd_per_day) {
    return over_positive(run_cost_usd, revenue_usd_per_day - cost_usd_per_day);
  }
};

}  // namespace reckoner
