// SPDX-License-Identifier: MIT
#include "core/model/mfu_prior.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/facts/mfu_priors.h"

namespace reckoner {
namespace {

/// A dense run with this MFU; hours follow from it.
PublishedRun run_with_mfu(std::string_view family, double mfu, double weight = 1,
                          std::string_view gpu = "h100_sxm") {
  PublishedRun run{};
  run.family = family;
  run.kind = ModelKind::dense;
  run.gpu = gpu;
  run.active_params = 1e9;
  run.training_tokens = 1e12;
  run.accelerator_hours = 6e21 / (mfu * 3600 * gpu_row(gpu).peak_bf16_flop_per_s);
  run.fit_weight = weight;
  return run;
}

double logit(double share) { return std::log(share / (1 - share)); }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }

Quantity predicted(std::span<const PublishedRun> runs) {
  return fit_mfu_prior(runs, {}).predict(ModelKind::dense, Generation::hopper);
}

/// Half a unit of the fourth significant digit.
double rounding_of(double literal) {
  return 0.5001 * std::pow(10, std::floor(std::log10(literal)) - 3);
}

void check_literal(const Quantity& literal, const Quantity& fitted) {
  CAPTURE(fitted.p5);
  CAPTURE(fitted.p50);
  CAPTURE(fitted.p95);
  CHECK(std::fabs(literal.p5 - fitted.p5) <= rounding_of(fitted.p5));
  CHECK(std::fabs(literal.p50 - fitted.p50) <= rounding_of(fitted.p50));
  CHECK(std::fabs(literal.p95 - fitted.p95) <= rounding_of(fitted.p95));
}

TEST_CASE("published hours give the MFU that the sources imply") {
  const struct {
    const char* id;
    double mfu;
  } rows[] = {
      {"deepseek_v3", 0.346},
      {"deepseek_v2", 0.205},
      {"deepseek_67b", 0.375},  // T-01, T-02, X-19
      {"llama2_70b", 0.435},
      {"llama3_8b", 0.156},
      {"llama3_70b", 0.279},  // T-03, T-04
      {"llama31_8b", 0.139},
      {"llama31_70b", 0.255},
      {"llama31_405b", 0.346},  // T-05 to T-07
      {"gpt3_175b", 0.197},
      {"palm_540b", 0.304},
      {"bloom_176b", 0.318},   // T-09, T-13, T-14
      {"falcon_180b", 0.479},  // T-15
      // 6 * 17e9 * 40e12 / (5e6 * 3600 * 989.5e12) and so on, by hand
      {"llama4_scout", 0.2291},
      {"dots_llm1", 0.1814},
      {"jetmoe_8b", 0.1544},
      {"granite3_2b", 0.2631},
      {"gopher_280b", 0.3020},
      {"glam_64b64e", 0.2511},
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    bool found = false;
    for (const PublishedRun& run : published_runs()) {
      if (run.id != row.id) continue;
      found = true;
      CHECK(std::fabs(published_mfu(run) - row.mfu) <= 0.0007);
    }
    CHECK(found);
  }
}

TEST_CASE("on balanced families the variances are those of the analysis of variance") {
  const double logits[4][2] = {{-1.4, -1.0}, {-0.7, -0.9}, {-1.9, -1.5}, {-0.6, -0.1}};
  const char* const names[] = {"a", "b", "c", "d"};
  std::vector<PublishedRun> runs;
  double grand = 0, within = 0, between = 0;
  for (int f = 0; f < 4; ++f) {
    for (const double y : logits[f]) {
      runs.push_back(run_with_mfu(names[f], logistic(y)));
      grand += y / 8;
    }
  }
  for (const auto& family : logits) {
    const double mean = (family[0] + family[1]) / 2;
    between += 2 * (mean - grand) * (mean - grand) / 3;
    for (const double y : family) within += (y - mean) * (y - mean) / 4;
  }
  const MfuFit fit = fit_mfu_prior(runs, {});
  CHECK(fit.runs == 8);
  CHECK(fit.families == 4);
  CHECK(fit.sd_run * fit.sd_run == doctest::Approx(within).epsilon(1e-4));
  CHECK(fit.sd_family * fit.sd_family == doctest::Approx((between - within) / 2).epsilon(1e-4));
  const Quantity mfu = fit.predict(ModelKind::dense, Generation::hopper);
  CHECK(mfu.p50 == doctest::Approx(logistic(grand)).epsilon(1e-5));
  // A run of a new family: error of the mean, between and within; t with 2 degrees of freedom.
  const double sd = std::sqrt(between / 8 + (between - within) / 2 + within);
  CHECK(mfu.p95 == doctest::Approx(logistic(grand + 2.919985580 * sd)).epsilon(1e-4));
  CHECK(mfu.p5 == doctest::Approx(logistic(grand - 2.919985580 * sd)).epsilon(1e-4));
}

TEST_CASE("a family whose runs repeat each other counts as one, and half weights count half") {
  const PublishedRun runs[] = {run_with_mfu("a", 0.2), run_with_mfu("b", 0.5),
                               run_with_mfu("b", 0.5), run_with_mfu("b", 0.5),
                               run_with_mfu("c", 0.3)};
  const double mean = (logit(0.2) + logit(0.5) + logit(0.3)) / 3;
  CHECK(predicted(runs).p50 == doctest::Approx(logistic(mean)).epsilon(1e-3));
  const PublishedRun weak[] = {run_with_mfu("a", 0.2, 0.5), run_with_mfu("b", 0.5),
                               run_with_mfu("c", 0.3)};
  CHECK(predicted(weak).p50 > logistic(mean));
}

TEST_CASE("rows without weight and the family left out do not enter the fit") {
  const PublishedRun runs[] = {run_with_mfu("a", 0.2), run_with_mfu("b", 0.5),
                               run_with_mfu("c", 0.3), run_with_mfu("d", 0.9),
                               run_with_mfu("e", 0.9, 0)};
  const MfuFit fit = fit_mfu_prior(runs, "d");
  CHECK(fit.runs == 3);
  CHECK(fit.families == 3);
  CHECK(fit.predict(ModelKind::dense, Generation::hopper).p50 ==
        predicted(std::span(runs).first(3)).p50);
}

TEST_CASE("a generation is drawn to the mean of all, the more the fewer its runs") {
  std::vector<PublishedRun> runs;
  const char* const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
  for (int i = 0; i < 8; ++i) {
    runs.push_back(run_with_mfu(names[i], i % 2 == 0 ? 0.42 : 0.38, 1, "a100_sxm"));
  }
  runs.push_back(run_with_mfu("i", 0.21));
  runs.push_back(run_with_mfu("j", 0.19));
  const MfuFit fit = fit_mfu_prior(runs, {});
  const double ampere = fit.predict(ModelKind::dense, Generation::ampere).p50;
  const double hopper = fit.predict(ModelKind::dense, Generation::hopper).p50;
  const double unseen = fit.predict(ModelKind::dense, Generation::volta).p50;
  CHECK(std::fabs(logit(ampere) - logit(0.4)) < 0.05);
  CHECK(hopper > 0.2);
  CHECK(hopper < unseen);
  CHECK(unseen < ampere);
  CHECK(logit(hopper) - logit(0.2) > logit(0.4) - logit(ampere));
}

TEST_CASE("every run's prior is the fit without its family, to four digits") {
  const std::span<const PublishedRun> all = published_runs();
  for (const PublishedRun& run : all) {
    CAPTURE(std::string(run.id));
    const MfuFit fit = fit_mfu_prior(all, run.family);
    check_literal(run.mfu_prior, fit.predict(run.kind, gpu_row(run.gpu).generation));
  }
  for (const RunRow& run : runs()) {
    CAPTURE(std::string(run.id));
    const MfuFit fit = fit_mfu_prior(all, run.family);
    check_literal(run.mfu_prior, fit.predict(run.kind, gpu_row(run.gpu).generation));
  }
}

TEST_CASE("the priors of custom runs are the fit to all, by kind and generation") {
  const MfuFit fit = fit_mfu_prior(published_runs(), {});
  MESSAGE("runs ", fit.runs, ", families ", fit.families, ", sd of runs ", fit.sd_run,
          ", of families ", fit.sd_family, ", of generations ", fit.sd_generation);
  for (std::size_t kind = 0; kind < kModelKinds; ++kind) {
    for (std::size_t generation = 0; generation < kGenerations; ++generation) {
      CAPTURE(kind);
      CAPTURE(generation);
      const auto k = static_cast<ModelKind>(kind);
      const auto g = static_cast<Generation>(generation);
      check_literal(mfu_prior(k, g), fit.predict(k, g));
    }
  }
  for (std::size_t generation = 0; generation < kGenerations; ++generation) {
    const auto g = static_cast<Generation>(generation);
    CHECK(mfu_prior(ModelKind::moe, g).p50 < mfu_prior(ModelKind::dense, g).p50);
  }
}

}  // namespace
}  // namespace reckoner
