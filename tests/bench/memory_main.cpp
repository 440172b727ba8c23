// SPDX-License-Identifier: MIT
// Re-estimates at 65,536 points after random edits and watches the wasm memory: at most 96 MB, and
// no growth once every parameter has been uncertain. Argument: how many times, 10,000 by default.
// Natively it only runs.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/engine/batch.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"
#include "core/words/catalogue.h"

using namespace reckoner;

namespace {

constexpr double kMostMegabytes = 96;

double memory_megabytes() {
#ifdef __wasm__
  return static_cast<double>(__builtin_wasm_memory_size(0)) * 65'536 / 1e6;
#else
  return 0;
#endif
}

/// Every quantity a range where its limits allow one: the most columns there can be.
Scenario most_uncertain() {
  Scenario scenario = base_scenario(0, current_edition());
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice || !scenario[row.key].is_point()) continue;
    Scenario tried = scenario;
    const double middle = scenario[row.key].p50;
    tried[row.key] = {middle * 0.9, middle, middle * 1.1};
    if (validate(tried).empty()) scenario = tried;
  }
  return scenario;
}

void edit(std::mt19937& random, Scenario& scenario) {
  const ParameterRow& row = parameters()[random() % kParameterCount];
  if (row.is_choice) {
    scenario.choices[index(row.key)] =
        static_cast<std::uint8_t>(random() % choices(row.key).size());
    return;
  }
  Scenario tried = scenario;
  const double factor = random() % 2 ? 1.05 : 1 / 1.05;
  Quantity& quantity = tried[row.key];
  quantity = {quantity.p5 * factor, quantity.p50 * factor, quantity.p95 * factor};
  if (validate(tried).empty()) scenario = tried;
}

}  // namespace

int main(int argc, char** argv) {
  reckoner::load_all_languages();
  const int repeats = argc > 1 ? std::atoi(argv[1]) : 10'000;
  const int settling = repeats / 10;
  std::mt19937 random(1);
  Workspace workspace;
  double settled = 0;
  for (int i = 0; i < repeats; ++i) {
    Scenario scenario = most_uncertain();
    for (int k = 0; k < 3; ++k) edit(random, scenario);
    EstimateOptions options;
    if (i % 7 == 0) options.samples = 4096;
    if (estimate(scenario, options, workspace).outputs.empty()) return 1;
    if (i == settling) settled = memory_megabytes();
  }
  const double end = memory_megabytes();
  std::printf("memory: %.1f MB after %d re-estimates, %.1f MB at the end\n", settled, settling,
              end);
  return end > kMostMegabytes || end > settled ? 1 : 0;
}
