// SPDX-License-Identifier: MIT
// Business AM, "L'efficacité de l'IA de DeepSeek alimente le débat" (February 2025): $5.6 M of
// DeepSeek-V3 against the $1.6 bn of a fleet.
#include "core/articles/v3_2025/parts.h"

namespace reckoner {
namespace {

using O = OutputId;

/// A card is read at a third of its size: only the rungs that tell the story.
constexpr O kCard[] = {O::run_cost_usd,       O::compute_programme_cost_usd,
                       O::programme_cost_usd, O::cluster_purchase_usd,
                       O::fleet_capex_usd,    O::fleet_tco_usd};
constexpr O kTold[] = {O::run_cost_usd, O::programme_cost_usd, O::fleet_tco_usd};
constexpr O kDescription[] = {O::run_cost_usd, O::programme_cost_usd, O::fleet_capex_usd};

constexpr HeadlineRow kHeadlines[] = {
    {"run_cost", Bracket::use, WordId::screen_headline_use},
    {"servers_1_6bn", Bracket::own, WordId::screen_headline_own},
};
/// What most readers of the article come for.
constexpr std::string_view kLeading[] = {"run_cost", "hardware_500m", "servers_1_6bn",
                                         "operations_944m", "fire_flyer"};

}  // namespace

extern const Article kV3Of2025{
    .id = "v3_2025",
    .title = WordId::screen_title,
    .lead = WordId::screen_lead,
    .run = "deepseek_v3",
    .headline = O::run_cost_usd,
    .compared = O::run_cost_usd,
    .total = O::programme_cost_usd,
    .told = kTold,
    .card = kCard,
    .description = kDescription,
    .headlines = kHeadlines,
    .both = WordId::screen_headline_both,
    .leading = kLeading,
    .question = {O::run_cost_usd, 1e9},  // "billions", as of the US giants
    .viewpoints = v3_2025::viewpoints,
    .claims = v3_2025::claims,
    .rungs = v3_2025::rungs,
    .marks = v3_2025::marks,
    .requirements = v3_2025::requirements,
    .comparisons = v3_2025::comparisons,
};

}  // namespace reckoner
