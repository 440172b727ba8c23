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

// The published table, each figure a point [SA-09], over every hour of the fleet, used or not: its
// own totals come to $1.22 an hour [Y-06, X-10]. What a run costs it does not say.
constexpr Override kSemianalysis[] = {
    choose(P::price_basis, "fleet"),       set(P::utilization, point(1)),
    choose(P::fleet_allocation, "hours"),  set(P::team_size, point(150)),
    set(P::fleet_a100, point(10'000)),     set(P::fleet_h800, point(10'000)),
    set(P::fleet_h100, point(10'000)),     set(P::fleet_h20, point(30'000)),
    set(P::capex_a100_usd, point(23'700)), set(P::capex_h800_usd, point(31'700)),
    set(P::capex_h100_usd, point(34'700)), set(P::capex_h20_usd, point(24'200)),
};

constexpr Override kEpoch[] = {set(P::rent_usd_per_gpu_hour, {1.63, 1.95, 2.61})};
constexpr Override kLambert[] = {set(P::rnd_multiplier, {3, 4, 5})};
constexpr Override kOwner[] = {choose(P::price_basis, "own")};
constexpr Override kMarket2024[] = {set(P::rent_usd_per_gpu_hour, {2.85, 2.99, 3.42})};
constexpr Override kMarket2026[] = {set(P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95})};
// V3's hours again: an H200 computes as an H800 does [G-H200]. At the rents of H100s since late
// 2025; about $2 is said of H200s [Y-06].
constexpr Override kTodayH200[] = {
    choose(P::gpu, "h200"),
    set(P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95}),
};

// The same computing on B200s at 2.80 to 4.60, at a share of peak between the 9 % that
// others measured on V3 [Y-03] and V3's own 34.6 % [X-06]; the middle is the logit midpoint, an
// assumption.
constexpr Override kTodayB200[] = {
    choose(P::hours_from, "flop"),
    choose(P::gpu, "b200"),
    set(P::mfu, {0.09, 0.186, 0.346}),
    set(P::rent_usd_per_gpu_hour, {2.8, 3.2, 4.6}),
};

constexpr Override kLlama31[] = {choose(P::comparator, "deepseek_v3")};

// Starts from V3; no published hours: they follow from size and GPU, and there is no R1.
constexpr Override kCustom[] = {
    choose(P::hours_from, "flop"),
    set(P::reported_context_gpu_hours, point(0)),
    set(P::reported_posttraining_gpu_hours, point(0)),
    set(P::rl_gpu_hours, point(0)),
    set(P::earlier_gpu_hours, point(0)),
};

// The rungs that a viewpoint's source speaks of: nobody is made to say what they did not.
constexpr OutputId kOfReport[] = {OutputId::pretraining_cost_usd, OutputId::run_cost_usd};
constexpr OutputId kOfArticle[] = {OutputId::run_cost_usd, OutputId::fleet_capex_usd};
constexpr OutputId kOfSemianalysis[] = {OutputId::fleet_capex_usd, OutputId::fleet_tco_usd};
constexpr OutputId kOfLambert[] = {OutputId::run_cost_usd, OutputId::compute_programme_cost_usd};
constexpr OutputId kOfRun[] = {OutputId::pretraining_cost_usd, OutputId::run_cost_usd,
                               OutputId::run_and_r1_cost_usd};
constexpr OutputId kOfLlama[] = {OutputId::pretraining_cost_usd, OutputId::run_cost_usd,
                                 OutputId::run_and_r1_cost_usd, OutputId::cluster_purchase_usd};

// id, cites, run, whether every value is a point, overrides, rungs
constexpr PresetRow kViewpoints[] = {
    viewpoint("deepseek_v3", cites("V3-04", "D-01", "D-05", "A-01")),
    viewpoint("deepseek_report", cites("V3-04", "V3-05", "V3-12"), "", true, kReport, kOfReport),
    viewpoint("article", cites("C-01", "C-02", "C-03"), "", true, kArticle, kOfArticle),
    viewpoint("semianalysis", cites("A-02", "SA-05", "SA-09", "SA-10", "Y-06"), "", false,
              kSemianalysis, kOfSemianalysis),
    viewpoint("epoch", cites("F-10", "X-12", "A-05", "T-26"), "", false, kEpoch, kOfReport),
    viewpoint("lambert", cites("C7-17", "A-06"), "", false, kLambert, kOfLambert),
    viewpoint("owner", cites("F-11", "SA-11", "D-06"), "", false, kOwner),
    viewpoint("market_2024", cites("R-05", "R-04"), "", false, kMarket2024, kOfRun),
    viewpoint("market_2026", cites("R-05"), "", false, kMarket2026, kOfRun),
    viewpoint("llama31_405b", cites("T-07", "X-18"), "llama31_405b", false, kLlama31, kOfLlama),
    viewpoint("custom", cites("F-08", "E-13", "D-03"), "custom", false, kCustom),
    viewpoint("today_h200", cites("G-H200", "R-05", "Y-06"), "", false, kTodayH200, kOfRun),
    viewpoint("today_b200", cites("G-B200", "R-06", "Y-03", "X-06"), "", false, kTodayB200, kOfRun),
};

}  // namespace

std::span<const PresetRow> viewpoints() { return kViewpoints; }

}  // namespace reckoner::v3_2025
