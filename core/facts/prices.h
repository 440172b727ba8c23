// SPDX-License-Identifier: MIT
// Prices that need a conversion before they can be set beside ours, and one day of serving.
#pragma once

#include <span>
#include <string_view>

#include "core/facts/facts.h"

namespace reckoner {

inline constexpr double kHoursPerMonth = 730;  // a twelfth of a year, as rents by the month use it
inline constexpr double kYuanPerUsd = 7.25;    // January 2025 [K-08]

/// A monthly rent of some GPUs together, in yuan, as dollars per GPU-hour.
constexpr double usd_per_gpu_hour(double yuan_per_month, double gpus, double yuan_per_usd) {
  return yuan_per_month / gpus / kHoursPerMonth / yuan_per_usd;
}

/// 75,000 yuan a month for eight H100, March 2025: 1.77.
inline constexpr double kChineseRentUsdPerGpuHour = usd_per_gpu_hour(75'000, 8, kYuanPerUsd);
/// The same at its peak, 180,000 yuan: 4.25.
inline constexpr double kChinesePeakRentUsdPerGpuHour = usd_per_gpu_hour(180'000, 8, kYuanPerUsd);

/// Tokens of 24 hours to 28 February 2025, noon [I-04].
struct ServingDay {
  double cache_hit_tokens = 342e9;
  double cache_miss_tokens = 266e9;
  double output_tokens = 168e9;
  double node_input_tokens_per_s = 73'700;  // a node that only reads [I-05]
  double node_output_tokens_per_s = 14'800;
};
inline constexpr ServingDay kServingDay;

/// A list price, dollars per million tokens.
struct PriceListRow {
  std::string_view id;
  double cache_hit_usd;
  double cache_miss_usd;
  double output_usd;
  Cites cites;
};
/// nullptr for an id without a list.
const PriceListRow* find_price_list(std::string_view id);

}  // namespace reckoner
