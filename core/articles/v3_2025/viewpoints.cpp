// SPDX-License-Identifier: MIT
// Viewpoints are the defaults with a few values overridden. To correct one: see editions.cpp.
#include "core/articles/rows.h"
#include "core/articles/v3_2025/parts.h"
#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using P = ParameterId;

constexpr Override set(P key, const Quantity& value) { return {key, value}; }
constexpr Override choose(P key, std::string_view choice) { return {key, choice}; }

// The MFU that the published hours imply; exactly as published there is no range.
constexpr Override kReport[] = {set(P::mfu, point(0.346))};

constexpr Override kArticle[] = {
    set(P::mfu, point(0.346)),
    choose(P::operations_reading, "included"),
};

// Owned machines at this firm's own prices; operation less electricity after C7-20.
constexpr Override kSemianalysis[] = {
    choose(P::price_basis, "own"), set(P::server_capex_usd_per_gpu, point(31'700)),
    set(P::life_years, point(4)),  set(P::other_opex_share_per_year, {0.105, 0.12, 0.14}),
    set(P::team_size, point(150)),
};

constexpr Override kEpoch[] = {set(P::rent_usd_per_gpu_hour, {1.63, 1.95, 2.61})};
constexpr Override kLambert[] = {set(P::rnd_multiplier, {3, 4, 5})};
constexpr Override kOwner[] = {choose(P::price_basis, "own")};
constexpr Override kMarket2024[] = {set(P::rent_usd_per_gpu_hour, {2.85, 2.99, 3.42})};
constexpr Override kMarket2026[] = {set(P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95})};
constexpr Override kLlama31[] = {choose(P::comparator, "deepseek_v3")};

// Nothing published is filled in: hours follow from size and GPU, and there is no R1.
constexpr Override kCustom[] = {
    choose(P::hours_from, "flop"),
    set(P::reported_context_gpu_hours, point(0)),
    set(P::reported_posttraining_gpu_hours, point(0)),
    set(P::rl_gpu_hours, point(0)),
    set(P::earlier_gpu_hours, point(0)),
};

// id, cites, run, whether every value is a point, overrides, rungs
constexpr PresetRow kViewpoints[] = {
    viewpoint("deepseek_v3", cites("V3-04", "D-01", "D-05", "A-01")),
    viewpoint("deepseek_report", cites("V3-04", "V3-05", "V3-12"), "", true, kReport),
    viewpoint("article", cites("C-01", "C-02", "C-03"), "", true, kArticle),
    viewpoint("semianalysis", cites("A-02", "SA-05", "SA-09", "SA-10", "C7-20"), "", false,
              kSemianalysis),
    viewpoint("epoch", cites("F-10", "X-12", "A-05"), "", false, kEpoch),
    viewpoint("lambert", cites("C7-17", "A-06"), "", false, kLambert),
    viewpoint("owner", cites("F-11", "SA-11", "D-06"), "", false, kOwner),
    viewpoint("market_2024", cites("R-05", "R-04"), "", false, kMarket2024),
    viewpoint("market_2026", cites("R-05"), "", false, kMarket2026),
    viewpoint("llama31_405b", cites("T-07", "X-18"), "llama31_405b", false, kLlama31),
    viewpoint("custom", cites("F-08", "E-13", "D-03"), "custom", false, kCustom),
};

}  // namespace

std::span<const PresetRow> viewpoints() { return kViewpoints; }

}  // namespace reckoner::v3_2025
