// SPDX-License-Identifier: MIT
// Whose reading it is. A source that speaks of one stage shows that stage alone.
#include "core/articles/r1_2025/parts.h"
#include "core/articles/rows.h"
#include "core/facts/fact_table.h"

namespace reckoner::r1_2025 {
namespace {

using O = OutputId;
using P = ParameterId;

constexpr Override set(P key, const Quantity& value) { return {key, value}; }

// The MFU that V3's published hours imply.
constexpr Override kLetter[] = {set(P::mfu, point(0.346))};

// Over $51 M for 2,048 GPUs, network included.
constexpr Override kRegister[] = {set(P::mfu, point(0.346)),
                                  set(P::server_capex_usd_per_gpu, point(25'000)),
                                  set(P::interconnect_share, point(0))};

// About $1 M [R1-07], at $2 an hour.
constexpr Override kEpochGuess[] = {set(P::mfu, point(0.346)),
                                    set(P::rl_gpu_hours, point(500'000))};

constexpr O kLetterRungs[] = {O::part_rl_usd};
constexpr O kRegisterRungs[] = {O::part_rl_usd, O::run_and_r1_cost_usd, O::cluster_purchase_usd};
constexpr O kEpochRungs[] = {O::part_rl_usd, O::run_and_r1_cost_usd};

// id, cites, run, whether every value is a point, overrides, rungs
constexpr PresetRow kViewpoints[] = {
    viewpoint("r1_paper", cites("R1-04", "V3-04", "D-01", "D-05")),
    viewpoint("r1_letter", cites("R1-04", "R1-01", "R1-02", "R1-03", "V3-05"), "", true, kLetter,
              kLetterRungs),
    viewpoint("r1_register", cites("A-14", "R1-05", "R1-11"), "", true, kRegister, kRegisterRungs),
    viewpoint("r1_epoch_guess", cites("R1-07", "A-05"), "", true, kEpochGuess, kEpochRungs),
};

}  // namespace

std::span<const PresetRow> viewpoints() { return kViewpoints; }

}  // namespace reckoner::r1_2025
