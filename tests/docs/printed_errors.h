// SPDX-License-Identifier: MIT
// For quantile_error_main.cpp: whether the errors that estimate() prints are the true ones.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "core/engine/batch.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"

namespace reckoner {

inline constexpr OutputId kOutput = OutputId::programme_cost_usd;
inline constexpr std::array kStatistics{Statistic::p5, Statistic::p50, Statistic::p95};
inline constexpr std::array kProbabilities{0.05, 0.5, 0.95};
using Triple = std::array<double, 3>;

/// Root mean square of the errors that estimate() prints, against how far its answers really
/// scatter over the same seeds: both relative to the mean answer. Of one output for each way.
inline bool printed_errors_are_honest(std::uint32_t seeds) {
  constexpr double kFactor = 1.5;
  Scenario scenario = base_scenario(0, current_edition());
  EstimateOptions options;
  options.outputs = {kOutput, OutputId::own_usd_per_gpu_hour, OutputId::run_share_of_fleet_year,
                     OutputId::fleet_capex_usd};
  options.tornado = options.histograms = false;
  Workspace workspace;
  std::vector<Triple> sum(options.outputs.size()), squares(sum), printed(sum);
  std::vector<double> firsts;
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    scenario.seed = seed;
    const Estimate result = estimate(scenario, options, workspace);
    for (std::size_t o = 0; o < sum.size(); ++o) {
      const OutputSummary& summary = *result.find(options.outputs[o]);
      for (std::size_t i = 0; i < 3; ++i) {
        // Beside the first seed's answer: squares keep their digits.
        if (seed == 1) firsts.push_back(summary.value(kStatistics[i]));
        const double value = summary.value(kStatistics[i]) / firsts[3 * o + i] - 1;
        sum[o][i] += value;
        squares[o][i] += value * value;
        printed[o][i] += std::pow(summary.error(kStatistics[i]) / firsts[3 * o + i], 2);
      }
    }
  }
  bool is_honest = true;
  for (std::size_t o = 0; o < sum.size(); ++o) {
    for (std::size_t i = 0; i < 3; ++i) {
      const double mean = sum[o][i] / seeds;
      const double scatter = std::sqrt((squares[o][i] - seeds * mean * mean) / (seeds - 1));
      const double ratio = std::sqrt(printed[o][i] / seeds) / scatter;
      std::printf("printed error / true error of %s's P%g over %u seeds: %.3f\n",
                  std::string(output(options.outputs[o]).id).c_str(), kProbabilities[i] * 100,
                  seeds, ratio);
      is_honest = is_honest && ratio < kFactor && ratio > 1 / kFactor;
    }
  }
  return is_honest;
}

}  // namespace reckoner
