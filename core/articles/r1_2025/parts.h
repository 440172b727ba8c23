// SPDX-License-Identifier: MIT
// The tables that this article is put together from; article.cpp alone reads them.
#pragma once

#include <span>
#include <vector>

#include "core/articles/article.h"

namespace reckoner::r1_2025 {

std::span<const PresetRow> viewpoints();
std::span<const ClaimRow> claims();
std::span<const RungRow> rungs();
std::span<const MarkRow> marks();
std::span<const RequirementRow> requirements();
std::vector<Comparison> comparisons(const Scenario& scenario, double cost_p50_usd,
                                    double price_p50_usd_per_gpu_hour);

}  // namespace reckoner::r1_2025
