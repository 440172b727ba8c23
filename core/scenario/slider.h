// SPDX-License-Identifier: MIT
// How a slider's track stands for a parameter's values, and what moving a handle does to a
// quantity. Positions are 0 at the track's low end and 1 at its high end; log scale where the track
// spans more than a decade. Whatever is moved, the result is valid: inside the hard limits,
// quantiles rising.
#pragma once

#include <cstdint>
#include <vector>

#include "core/scenario/parameters.h"

namespace reckoner {

enum class Handle : std::uint8_t { p5, p50, p95 };

bool is_log_scale(const ParameterRow& row);

/// Clamped to 0 ... 1 where the value lies beyond the track.
double slider_position(const ParameterRow& row, double value);

/// The value at a position, rounded to a short decimal within about 2 % so that a pointer can hit
/// 3.
double slider_value(const ParameterRow& row, double position);

/// Values to name on the track, rising: its two ends, and short ones between them.
std::vector<double> slider_ticks(const ParameterRow& row);

/// Moves one handle to a position. A point moves as a whole, whichever handle is named. A handle
/// stops short of its neighbours, and where the range would become too lopsided to be one.
Quantity move_handle(const ParameterRow& row, const Quantity& quantity, Handle handle,
                     double position);

/// Moves all three quantiles by the same share of the track; stops at the track's ends.
Quantity move_range(const ParameterRow& row, const Quantity& quantity, double by);

}  // namespace reckoner
