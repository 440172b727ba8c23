// SPDX-License-Identifier: MIT
// Times what a reader waits for, against the budgets of design.md, in milliseconds: the best of all
// repeats, the median and the 95th percentile. On a busy machine only the best says something
// about the code. `bench --rows` prints rows for tests/bench/run.mjs to compare.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string_view>
#include <vector>

#include "core/engine/batch.h"
#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/scenario/presets.h"
#include "core/words/catalogue.h"

using namespace reckoner;

namespace {

double now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

/// `budget_ms` 0: none. `before` is not timed.
struct Benchmark {
  const char* name;
  double budget_ms;
  int repeats;
  std::function<void(int)> run;
  std::function<void()> before;
};

void time(const Benchmark& benchmark, bool as_rows) {
  std::vector<double> times;
  for (int i = 0; i < benchmark.repeats; ++i) {
    if (benchmark.before) benchmark.before();
    const double start = now_ms();
    benchmark.run(i);
    times.push_back(now_ms() - start);
  }
  std::sort(times.begin(), times.end());
  const double best = times.front();
  const double median = times[times.size() / 2];
  const double p95 = times[times.size() * 95 / 100];
  if (as_rows) {
    std::printf("%s\t%.6f\t%.6f\t%.6f\t%g\n", benchmark.name, best, median, p95,
                benchmark.budget_ms);
    return;
  }
  std::printf("%-50s best %8.3f  median %8.3f  p95 %8.3f", benchmark.name, best, median, p95);
  if (benchmark.budget_ms > 0) std::printf("  budget %g", benchmark.budget_ms);
  std::printf("\n");
}

double checksum = 0;  // keeps results alive

void use(const Estimate& estimate) {
  for (const OutputSummary& summary : estimate.outputs) checksum += summary.value(Statistic::p50);
}

Scenario with_rent(double price) {
  Scenario scenario = base_scenario(0, current_edition());
  scenario[ParameterId::rent_usd_per_gpu_hour] = {price * 0.8, price, price * 1.6};
  return scenario;
}

Scenario with_mfu(double share) {
  Scenario scenario = base_scenario(0, current_edition());
  scenario.choices[index(ParameterId::hours_from)] = 1;
  scenario[ParameterId::mfu] = {share * 0.7, share, share * 1.4};
  return scenario;
}

}  // namespace

int main(int argc, char** argv) {
  reckoner::load_all_languages();
  const bool as_rows = argc > 1 && std::string_view(argv[1]) == "--rows";
  const Scenario scenario = base_scenario(0, current_edition());
  EstimateOptions four_thousand;
  four_thousand.samples = 4096;
  EstimateOptions million;
  million.samples = 1u << 20;
  million.tornado = million.histograms = false;
  million.outputs = {OutputId::pretraining_cost_usd, OutputId::run_cost_usd,
                     OutputId::run_and_r1_cost_usd,  OutputId::compute_programme_cost_usd,
                     OutputId::programme_cost_usd,   OutputId::cluster_purchase_usd};
  EstimateOptions indices;
  indices.indices = true;
  indices.samples = 16384;

  Workspace rent, mfu, warm;
  use(estimate(with_rent(2), {}, rent));
  use(estimate(with_mfu(0.3), {}, mfu));
  const Benchmark benchmarks[] = {
      {"first answer: 4,096 points, everything",
       5,
       40,
       [&](int) { use(estimate(scenario, four_thousand)); },
       {}},
      {"cold: 65,536 points, everything", 45, 15, [&](int) { use(estimate(scenario)); }, {}},
      {"drag of the rent, 65,536 points",
       8,
       100,
       [&](int i) { use(estimate(with_rent(2 + 0.01 * (i + 1)), {}, rent)); },
       {}},
      {"drag of the MFU, hours from FLOP, 65,536 points",
       0,
       60,
       [&](int i) { use(estimate(with_mfu(0.3 + 0.001 * (i + 1)), {}, mfu)); },
       {}},
      {"nothing changed, 65,536 points",
       0,
       40,
       [&](int) { use(estimate(scenario, {}, warm)); },
       {}},
      {"1,048,576 points, six outputs", 0, 5, [&](int) { use(estimate(scenario, million)); }, {}},
      {"Sobol' indices of every output, 16,384 points",
       0,
       5,
       [&](int) { use(estimate(scenario, indices)); },
       {}},
      {"solve: price at which a run costs 10 M$",
       0,
       10,
       [&](int) {
         const auto price = solve(scenario, {ParameterId::rent_usd_per_gpu_hour,
                                             OutputId::run_cost_usd, Statistic::p50, 1e7});
         checksum += price ? *price : 0;
       },
       {}},
  };
  for (const Benchmark& benchmark : benchmarks) time(benchmark, as_rows);
  if (!as_rows) std::printf("checksum %g\n", checksum);
  return checksum > 0 ? 0 : 1;
}
