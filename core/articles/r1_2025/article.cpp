// SPDX-License-Identifier: MIT
// "The $294,000 model" (September 2025): what the press read in the Nature paper on DeepSeek-R1,
// and what the figure leaves out.
#include "core/articles/r1_2025/parts.h"

namespace reckoner {
namespace {

using O = OutputId;

constexpr O kTold[] = {O::part_rl_usd, O::programme_cost_usd, O::cluster_purchase_usd};
constexpr O kCard[] = {O::part_rl_usd, O::run_and_r1_cost_usd, O::compute_programme_cost_usd,
                       O::programme_cost_usd, O::cluster_purchase_usd};
constexpr O kDescription[] = {O::part_rl_usd, O::run_and_r1_cost_usd, O::programme_cost_usd};

constexpr HeadlineRow kHeadlines[] = {
    {"r1_cost", Bracket::use, WordId::article_r1_2025_headline_use},
    {"r1_servers", Bracket::own, WordId::article_r1_2025_headline_own},
};
constexpr std::string_view kLeading[] = {"r1_cost", "r1_twenty_times_less", "r1_gpt4"};

}  // namespace

extern const Article kR1Of2025{
    .id = "r1_2025",
    .title = WordId::article_r1_2025_title,
    .lead = WordId::article_r1_2025_lead,
    .run = "deepseek_v3",
    .headline = O::part_rl_usd,
    .compared = O::run_and_r1_cost_usd,
    .total = O::programme_cost_usd,
    .told = kTold,
    .card = kCard,
    .description = kDescription,
    .headlines = kHeadlines,
    .both = WordId::screen_headline_both,
    .leading = kLeading,
    .question = {O::part_rl_usd, 1e8},  // "more than $100 million", as of GPT-4
    .viewpoints = r1_2025::viewpoints,
    .claims = r1_2025::claims,
    .rungs = r1_2025::rungs,
    .marks = r1_2025::marks,
    .requirements = r1_2025::requirements,
    .comparisons = r1_2025::comparisons,
};

}  // namespace reckoner
