// SPDX-License-Identifier: MIT
// Measures how far P5, P50 and P95 of programme_cost_usd lie from their true values, root mean
// square over seeds and relative, for random and for Sobol' points. The random points are drawn and
// evaluated one by one, apart from the batch engine, so the two also check each other.
//   quantile_error csv|svg [seeds] [largest sample count]
//   quantile_error check        Sobol' at most half of random; printed error within 1.5 of the true
// one
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/batch.h"
#include "core/engine/distributions.h"
#include "core/estimate.h"
#include "core/numbers/special_functions.h"
#include "core/scenario/presets.h"
#include "core/words/catalogue.h"

namespace {

using namespace reckoner;

constexpr OutputId kOutput = OutputId::programme_cost_usd;
constexpr std::array kStatistics{Statistic::p5, Statistic::p50, Statistic::p95};
constexpr std::array kProbabilities{0.05, 0.5, 0.95};
using Triple = std::array<double, 3>;

struct ErrorRow {
  std::uint32_t samples = 0;
  Triple random{}, sobol{};
};

std::uint64_t mixed(std::uint64_t x) {  // splitmix64's finaliser
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

Triple sobol_quantiles(Scenario scenario, std::uint32_t seed, std::uint32_t samples) {
  scenario.seed = seed;
  EstimateOptions options;
  options.samples = samples;
  options.outputs = {kOutput};
  options.tornado = options.histograms = false;
  const Estimate result = estimate(scenario, options);
  Triple quantiles{};
  for (std::size_t i = 0; i < 3; ++i) quantiles[i] = result.find(kOutput)->value(kStatistics[i]);
  return quantiles;
}

Triple random_quantiles(const Scenario& scenario, std::uint32_t seed, std::uint32_t samples) {
  const std::array wanted{kOutput};
  const Plan plan = make_plan(scenario, wanted);
  std::vector<double> costs(samples);
  std::array<double, kParameterCount> values{};
  for (std::uint32_t row = 0; row < samples; ++row) {
    for (const ParameterRow& parameter : parameters()) {
      if (!plan.parameters.test(index(parameter.key))) continue;
      const std::uint64_t key = (std::uint64_t{seed} << 40) ^ (std::uint64_t{row} << 8);
      const std::uint64_t bits = mixed(mixed(key) + index(parameter.key)) >> 11;
      const double uniform = (static_cast<double>(bits) + 0.5) * 0x1p-53;
      const Distribution distribution(scenario[parameter.key], parameter.support);
      values[index(parameter.key)] = distribution.sample(normal_quantile(uniform));
    }
    costs[row] = evaluate_once(plan, values)[index(kOutput)];
  }
  std::sort(costs.begin(), costs.end());
  Triple quantiles{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double rank = kProbabilities[i] * samples - 0.5;
    const auto below = static_cast<std::size_t>(rank);
    const double share = rank - static_cast<double>(below);
    quantiles[i] = costs[below] + share * (costs[below + 1] - costs[below]);
  }
  return quantiles;
}

template <class Draw>
Triple root_mean_square_error(const Triple& truth, std::uint32_t seeds, Draw draw) {
  Triple sum{};
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const Triple drawn = draw(seed);
    for (std::size_t i = 0; i < 3; ++i) sum[i] += std::pow(drawn[i] / truth[i] - 1, 2);
  }
  for (double& error : sum) error = std::sqrt(error / seeds);
  return sum;
}

std::vector<ErrorRow> measure(std::uint32_t seeds, std::uint32_t smallest, std::uint32_t largest) {
  const Scenario scenario = base_scenario(0, current_edition());
  Triple truth{};
  constexpr std::uint32_t kTruthSeeds = 8;
  for (std::uint32_t seed = 1; seed <= kTruthSeeds; ++seed) {
    const Triple drawn = sobol_quantiles(scenario, 1000 + seed, kMaxSamples);
    for (std::size_t i = 0; i < 3; ++i) truth[i] += drawn[i] / kTruthSeeds;
  }
  std::vector<ErrorRow> rows;
  for (std::uint32_t samples = smallest; samples <= largest; samples *= 4) {
    ErrorRow row{samples};
    row.random = root_mean_square_error(truth, seeds, [&](std::uint32_t seed) {
      return random_quantiles(scenario, seed, samples);
    });
    row.sobol = root_mean_square_error(
        truth, seeds, [&](std::uint32_t seed) { return sobol_quantiles(scenario, seed, samples); });
    rows.push_back(row);
  }
  return rows;
}

void print_csv(const std::vector<ErrorRow>& rows) {
  std::puts("samples,random_p5,random_p50,random_p95,sobol_p5,sobol_p50,sobol_p95");
  for (const ErrorRow& row : rows) {
    std::printf("%u", row.samples);
    for (const double error : row.random) std::printf(",%.3g", error);
    for (const double error : row.sobol) std::printf(",%.3g", error);
    std::puts("");
  }
}

/// Plot coordinates: log axes, 256 ... 65,536 points against 1e-4 ... 1e-1.
double plot_x(double samples) { return 70 + (std::log2(samples) - 8) * 60; }
double plot_y(double error) { return 20 - (std::log10(error) + 1) * 90; }

void print_curve(const std::vector<ErrorRow>& rows, Triple ErrorRow::*kind, std::size_t i,
                 std::string_view colour, std::string_view name) {
  constexpr std::array kDashes{"2 3", "none", "7 4"};
  std::printf(
      "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" points=\"",
      colour.data(), kDashes[i]);
  for (const ErrorRow& row : rows)
    std::printf("%.1f,%.1f ", plot_x(row.samples), plot_y((row.*kind)[i]));
  constexpr std::array kNames{"P5", "P50", "P95"};
  const ErrorRow& last = rows.back();
  std::printf("\"/>\n<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s %s</text>\n",
              plot_x(last.samples) + 6, plot_y((last.*kind)[i]) + 4, colour.data(), name.data(),
              kNames[i]);
}

void print_svg(const std::vector<ErrorRow>& rows) {
  std::puts(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 680 340\" "
      "font-family=\"sans-serif\" font-size=\"12\">\n"
      "<rect width=\"680\" height=\"340\" fill=\"#fbfaf7\"/>");
  for (int decade = -4; decade <= -1; ++decade) {
    const double y = plot_y(std::pow(10, decade));
    std::printf("<line x1=\"70\" x2=\"550\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e0d8\"/>", y, y);
    std::printf("<text x=\"62\" y=\"%.1f\" text-anchor=\"end\">1e%d</text>\n", y + 4, decade);
  }
  for (const ErrorRow& row : rows) {
    std::printf("<text x=\"%.1f\" y=\"312\" text-anchor=\"middle\">%u</text>\n",
                plot_x(row.samples), row.samples);
  }
  std::puts(
      "<text x=\"310\" y=\"332\" text-anchor=\"middle\">points; relative root mean square "
      "error of the quantiles of programme_cost_usd</text>");
  for (std::size_t i = 0; i < 3; ++i) {
    print_curve(rows, &ErrorRow::random, i, "#b4561c", "random");
    print_curve(rows, &ErrorRow::sobol, i, "#0f7b6c", "Sobol'");
  }
  std::puts("</svg>");
}

/// Root mean square of the errors that estimate() prints, against how far its answers really
/// scatter over the same seeds: both relative to the mean answer.
bool printed_error_is_honest(std::uint32_t seeds) {
  constexpr double kFactor = 1.5;
  Scenario scenario = base_scenario(0, current_edition());
  EstimateOptions options;
  options.outputs = {kOutput};
  options.tornado = options.histograms = false;
  Workspace workspace;
  Triple sum{}, sum_of_squares{}, printed{};
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    scenario.seed = seed;
    const Estimate result = estimate(scenario, options, workspace);
    for (std::size_t i = 0; i < 3; ++i) {
      const double value = result.find(kOutput)->value(kStatistics[i]) / 1e6;
      sum[i] += value;
      sum_of_squares[i] += value * value;
      printed[i] += std::pow(result.find(kOutput)->error(kStatistics[i]) / 1e6, 2);
    }
  }
  bool is_honest = true;
  for (std::size_t i = 0; i < 3; ++i) {
    const double mean = sum[i] / seeds;
    const double scatter = std::sqrt((sum_of_squares[i] - seeds * mean * mean) / (seeds - 1));
    const double ratio = std::sqrt(printed[i] / seeds) / scatter;
    std::printf("printed error / true error of P%g over %u seeds: %.3f\n", kProbabilities[i] * 100,
                seeds, ratio);
    is_honest = is_honest && ratio < kFactor && ratio > 1 / kFactor;
  }
  return is_honest;
}

bool sobol_halves_the_error(std::uint32_t seeds) {
  const ErrorRow row = measure(seeds, kDefaultSamples, kDefaultSamples).back();
  bool is_half = true;
  for (std::size_t i = 0; i < 3; ++i) {
    std::printf("error of P%g at %u points: random %.2g, Sobol' %.2g\n", kProbabilities[i] * 100,
                row.samples, row.random[i], row.sobol[i]);
    is_half = is_half && row.sobol[i] <= row.random[i] / 2;
  }
  return is_half;
}

}  // namespace

int main(int argc, char** argv) {
  reckoner::load_all_languages();
  constexpr std::uint32_t kErrorSeeds = 40;
  constexpr std::uint32_t kHonestySeeds = 200;
  const std::string_view form = argc > 1 ? argv[1] : "";
  if (form == "check") {
    const bool is_honest = printed_error_is_honest(kHonestySeeds);
    return sobol_halves_the_error(kErrorSeeds) && is_honest ? 0 : 1;
  }
  const auto seeds = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 50);
  const auto largest = static_cast<std::uint32_t>(argc > 3 ? std::atoi(argv[3]) : kDefaultSamples);
  if ((form != "csv" && form != "svg") || seeds == 0 || largest < kMinSamples) {
    std::fputs("usage: quantile_error csv|svg [seeds] [largest sample count], or check\n", stderr);
    return 2;
  }
  const std::vector<ErrorRow> rows = measure(seeds, kMinSamples, largest);
  form == "csv" ? print_csv(rows) : print_svg(rows);
  return 0;
}
