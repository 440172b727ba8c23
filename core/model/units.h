// SPDX-License-Identifier: MIT
// Exact definitions and conversions. The only literals that formulas may use.
#pragma once

namespace reckoner {

inline constexpr double kSecondsPerHour = 3600;
inline constexpr double kHoursPerDay = 24;
inline constexpr double kHoursPerYear = 8766;  // 365.25 days
inline constexpr double kWattsPerKilowatt = 1000;
inline constexpr double kKwhPerMwh = 1000;
inline constexpr double kKilogramsPerTonne = 1000;
inline constexpr double kFlopPerPetaflop = 1e15;
inline constexpr double kTokensPerMillion = 1e6;

}  // namespace reckoner
