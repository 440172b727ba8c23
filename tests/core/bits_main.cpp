// SPDX-License-Identifier: MIT
// One line per function, input column and output: a hash over every bit of its results. Builds of
// different compilers and of wasm must print the same lines (tests/same_bits.mjs compares them).
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>

#include "core/engine/batch.h"
#include "core/engine/distributions.h"
#include "core/engine/solve.h"
#include "core/estimate.h"
#include "core/numbers/special_functions.h"
#include "core/scenario/presets.h"
#include "core/words/catalogue.h"

using namespace reckoner;

namespace {

/// FNV-1a over the bytes of numbers, least significant first.
class Hash {
 public:
  void add(double value) { add_bits(special::bits_of(value)); }
  void add(std::span<const double> values) {
    for (const double value : values) add(value);
  }
  void add_bits(std::uint64_t bits) {
    for (int i = 0; i < 64; i += 8) hash_ = (hash_ ^ ((bits >> i) & 255)) * 0x100000001b3u;
  }
  void print(const std::string& name) const {
    std::printf("%08x%08x %s\n", static_cast<unsigned>(hash_ >> 32), static_cast<unsigned>(hash_),
                name.c_str());
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

void print_functions() {
  Hash exponential, minus_one, logarithm, quantile, sine;
  for (int i = 0; i < 200'000; ++i) {
    const double x = (i - 100'000) * 0.00709371;
    exponential.add(exp_(x));
    minus_one.add(expm1_(x * 0.01));
    logarithm.add(log_(exp_(x)));
    quantile.add(normal_quantile((i + 0.5) / 200'000));
    sine.add(small_sine_(x * 0.0008));
  }
  exponential.print("exp");
  minus_one.print("expm1");
  logarithm.print("log");
  quantile.print("normal quantile");
  sine.print("sine");
}

void print_distributions() {
  const Distribution shapes[] = {{{1.7, 2, 2.3}, kReal},    {{1.7, 2, 3.42}, kAmount},
                                 {{1, 5, 6}, kAmount},      {{1.5, 4, 10}, kMultiplier},
                                 {{0.5, 0.7, 0.9}, kShare}, {{0.90, 0.95, 0.995}, kShare}};
  double scores[kBlockRows], values[kBlockRows];
  for (std::uint32_t i = 0; i < std::size(shapes); ++i) {
    Hash points, samples;
    const PointSet set{16384, 7};
    const SobolDimension dimension(set, i);
    for (std::uint32_t first = 0; first < set.rows; first += kBlockRows) {
      dimension.normal_scores(first, scores);
      shapes[i].sample(scores, values, kBlockRows);
      points.add(scores);
      samples.add(values);
    }
    points.print("normal scores of dimension " + std::to_string(i));
    samples.print("distribution " + std::to_string(i));
  }
}

void print_summaries(const Estimate& estimate, const std::string& name) {
  for (const OutputSummary& summary : estimate.outputs) {
    Hash hash;
    hash.add(summary.values);
    hash.add(summary.errors);
    if (const Histogram* histogram = estimate.find_histogram(summary.output)) {
      hash.add(histogram->edges);
      for (const std::uint32_t count : histogram->counts) hash.add_bits(count);
    }
    hash.print(name + " " + std::string(output(summary.output).id));
  }
  Hash rest;
  for (const Rung& rung : estimate.ladder) {
    for (const double x : {rung.p5, rung.p25, rung.p50, rung.p75, rung.p95, rung.added_p50_usd}) {
      rest.add(x);
    }
  }
  for (const ClaimCheck& claim : estimate.claims) {
    rest.add(claim.probability.value_or(-1));
    rest.add(claim.percentile.value_or(-1));
  }
  for (const Comparison& comparison : estimate.comparisons) {
    for (const double x : {comparison.low_usd, comparison.high_usd, comparison.factor}) rest.add(x);
  }
  for (const TornadoRow& row : estimate.tornado) {
    for (const double x : {row.at_p5, row.at_p50, row.at_p95}) rest.add(x);
  }
  for (const IndexRow& row : estimate.indices) {
    rest.add(row.first_order);
    rest.add(row.total);
  }
  for (const BacktestRow& row : estimate.backtest) {
    for (const double x : {row.published_gpu_hours, row.p5, row.p50, row.p95}) rest.add(x);
  }
  rest.print(name + " ladder, claims, comparisons, tornado, indices, back-test");
}

void print_columns(const Scenario& scenario, std::uint32_t rows, const std::string& name) {
  Workspace workspace;
  const Plan plan = make_plan(scenario, {});
  workspace.evaluate(scenario, plan, {rows, scenario.seed});
  for (const OutputId id : plan.requested) {
    Hash hash;
    hash.add(workspace.samples(id));
    hash.print(name + " samples of " + std::string(output(id).id));
  }
}

}  // namespace

int main() {
  reckoner::load_all_languages();
  print_functions();
  print_distributions();
  for (std::size_t preset = 0; preset < presets().size(); ++preset) {
    Scenario scenario = base_scenario(static_cast<std::uint8_t>(preset), current_edition());
    for (const std::uint32_t seed : {1u, 4'294'967'295u}) {
      scenario.seed = seed;
      EstimateOptions options;
      options.samples = seed == 1 ? 65'536 : 4'096;
      options.indices = options.backtest = seed != 1;
      const std::string name = std::string(presets()[preset].id) + " seed " + std::to_string(seed);
      print_summaries(estimate(scenario, options), name);
      if (seed == 1) print_columns(scenario, 16'384, name);
    }
    const Result<double> price = solve(
        scenario,
        {ParameterId::rent_usd_per_gpu_hour, OutputId::programme_cost_usd, Statistic::p95, 5e7});
    Hash hash;
    hash.add(price ? *price : -1);
    hash.print(std::string(presets()[preset].id) + " price for a programme of 50 M$");
  }
  Scenario scenario = base_scenario(*find_preset("owner"), current_edition());
  scenario[ParameterId::correlation_prices] = point(0.6);
  scenario[ParameterId::correlation_effort] = point(-0.45);
  EstimateOptions with_indices;
  with_indices.samples = 4'096;
  with_indices.indices = true;
  print_summaries(estimate(scenario, with_indices), "inputs that move together");
  scenario = base_scenario(0, current_edition());
  EstimateOptions million;
  million.samples = kMaxSamples;
  million.outputs = {OutputId::run_cost_usd, OutputId::programme_cost_usd};
  print_summaries(estimate(scenario, million), "1,048,576 samples");
}
