// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/articles/article.h"
#include "core/facts/catalogue.h"
#include "core/model/backtest.h"

namespace reckoner {
namespace {

TEST_CASE("nine in ten runs fall inside the 90 % range that was fitted without their family") {
  const std::vector<BacktestRow> rows = backtest();
  const BacktestSummary summary = summarize(rows);
  MESSAGE("coverage ", summary.coverage, ", median P95/P5 ", summary.median_spread,
          ", median |ln(published/P50)| ", summary.median_abs_log_error);
  CHECK(rows.size() == 13);
  CHECK(summary.coverage >= 0.8);
  CHECK(summary.median_spread < 4);
  CHECK(summary.median_abs_log_error < 0.3);
}

TEST_CASE("hours follow from parameters, tokens, GPU and the prior alone") {
  // By hand: 6 N D / (peak * 3600 * prior MFU), priors from facts/runs.cpp.
  const struct {
    const char* id;
    double p50, p95;
  } rows[] = {
      {"deepseek_v3", 3.2856e24 / (989.5e12 * 3600 * 0.2990),
       3.2856e24 / (989.5e12 * 3600 * 0.1208)},
      {"bloom_176b", 3.869352e23 / (312e12 * 3600 * 0.2953),
       3.869352e23 / (312e12 * 3600 * 0.1290)},
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    bool found = false;
    for (const BacktestRow& tested : backtest()) {
      if (runs()[tested.run].id != row.id) continue;
      found = true;
      CHECK(tested.p50 == doctest::Approx(row.p50).epsilon(1e-3));
      CHECK(tested.p95 == doctest::Approx(row.p95).epsilon(1e-3));
      CHECK(tested.p5 < tested.p50);
      CHECK(tested.published_gpu_hours == *runs()[tested.run].pretraining_gpu_hours);
    }
    CHECK(found);
  }
}

TEST_CASE("hours of a run from outside the catalogue span less than a factor of four") {
  for (const RunRow& run : runs()) {
    if (run.id == "custom") CHECK(run.mfu_prior.p95 / run.mfu_prior.p5 < 4);
  }
}

TEST_CASE("a summary counts, and takes medians") {
  const BacktestRow rows[] = {
      {0, 10, 5, 10, 20, true}, {1, 30, 5, 10, 10, false}, {2, 10, 5, 10, 30, true}};
  const BacktestSummary summary = summarize(rows);
  CHECK(summary.coverage == doctest::Approx(2.0 / 3));
  CHECK(summary.median_spread == doctest::Approx(4));  // of 4, 2 and 6
  CHECK(summary.median_abs_log_error == doctest::Approx(0));
  CHECK(summarize({}).coverage == 0);
}

}  // namespace
}  // namespace reckoner
