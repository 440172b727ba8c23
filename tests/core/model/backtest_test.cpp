// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/facts/published_runs.h"
#include "core/model/backtest.h"

namespace reckoner {
namespace {

TEST_CASE("runs left out with their family are met, without bias for either kind") {
  const std::vector<BacktestRow> rows = backtest();
  const BacktestSummary summary = summarize(rows);
  MESSAGE("coverage ", summary.coverage, ", median P95/P5 ", summary.median_spread,
          ", median |ln(published/P50)| ", summary.median_abs_log_error);
  CHECK(rows.size() >= 40);
  CHECK(summary.coverage >= 0.8);
  CHECK(summary.median_spread <= 3.4);
  CHECK(summary.median_abs_log_error < 0.3);
  int runs = 0;
  for (const KindErrors& kind : summary.kinds) {
    MESSAGE(kind.covered, " of ", kind.runs, ", mean ln(published/P50) ", kind.mean_log_error);
    CHECK(kind.runs >= 10);
    CHECK(kind.covered >= 0.8 * kind.runs);
    CHECK(std::fabs(kind.mean_log_error) <= 0.1);
    runs += kind.runs;
  }
  CHECK(runs == static_cast<int>(rows.size()));
}

TEST_CASE("no accelerator of many runs is systematically too fast or too slow") {
  for (const Generation generation : {Generation::ampere, Generation::hopper}) {
    double sum = 0, count = 0;
    for (const BacktestRow& row : backtest()) {
      if (gpu_row(published_runs()[row.run].gpu).generation != generation) continue;
      sum += std::log(row.published_gpu_hours / row.p50);
      count += 1;
    }
    CHECK(count >= 20);
    CHECK(std::fabs(sum / count) <= 0.1);
  }
}

TEST_CASE("hours follow from parameters, tokens, GPU and the prior alone") {
  // By hand: 6 N D / (peak * 3600 * prior MFU), priors from facts/runs.cpp.
  const struct {
    const char* id;
    double p50, p95;
  } rows[] = {
      {"deepseek_v3", 3.2856e24 / (989.5e12 * 3600 * 0.1924),
       3.2856e24 / (989.5e12 * 3600 * 0.1048)},
      {"bloom_176b", 3.869352e23 / (312e12 * 3600 * 0.3393),
       3.869352e23 / (312e12 * 3600 * 0.2012)},
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    bool found = false;
    for (const BacktestRow& tested : backtest()) {
      const PublishedRun& run = published_runs()[tested.run];
      if (run.id != row.id) continue;
      found = true;
      CHECK(tested.p50 == doctest::Approx(row.p50).epsilon(1e-3));
      CHECK(tested.p95 == doctest::Approx(row.p95).epsilon(1e-3));
      CHECK(tested.p5 < tested.p50);
      CHECK(tested.published_gpu_hours == run.accelerator_hours);
    }
    CHECK(found);
  }
}

TEST_CASE("a summary counts, and takes medians") {
  const BacktestRow rows[] = {
      {0, 10, 5, 10, 20, true}, {1, 30, 5, 10, 10, false}, {2, 10, 5, 10, 30, true}};
  const BacktestSummary summary = summarize(rows);
  CHECK(summary.coverage == doctest::Approx(2.0 / 3));
  CHECK(summary.median_spread == doctest::Approx(4));  // of 4, 2 and 6
  CHECK(summary.median_abs_log_error == doctest::Approx(0));
  const KindErrors& moe = summary.kinds[static_cast<std::size_t>(ModelKind::moe)];
  CHECK(moe.runs == 2);  // rows 0 and 1 are DeepSeek-V3 and V2
  CHECK(moe.covered == 1);
  CHECK(moe.mean_log_error == doctest::Approx(std::log(3) / 2));
  CHECK(summarize({}).coverage == 0);
}

}  // namespace
}  // namespace reckoner
