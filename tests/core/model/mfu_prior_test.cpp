// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/model/mfu_prior.h"

namespace reckoner {
namespace {

/// A run on H100 SXM with this MFU; hours follow from it.
RunRow run_with_mfu(std::string_view id, std::string_view family, double mfu, double weight) {
  RunRow run{};
  run.id = id;
  run.family = family;
  run.gpu = "h100_sxm";
  run.active_params = 1e9;
  run.training_tokens = 1e12;
  run.pretraining_gpu_hours = 6e21 / (mfu * 3600 * 989.5e12);
  run.fit_weight = weight;
  return run;
}

/// Half a unit of the fourth significant digit.
double rounding_of(double literal) {
  return 0.5001 * std::pow(10, std::floor(std::log10(literal)) - 3);
}

TEST_CASE("published hours give the MFU that the dossier states") {
  const struct {
    const char* id;
    double mfu;
  } rows[] = {
      {"deepseek_v3", 0.346}, {"deepseek_v2", 0.205}, {"deepseek_67b", 0.375},  // T-01, T-02, X-19
      {"llama2_70b", 0.435},  {"llama3_8b", 0.156},   {"llama3_70b", 0.279},    // T-03, T-04
      {"llama31_8b", 0.139},  {"llama31_70b", 0.255}, {"llama31_405b", 0.346},  // T-05 to T-07
      {"gpt3_175b", 0.197},   {"palm_540b", 0.304},   {"bloom_176b", 0.318},    // T-09, T-13, T-14
      {"falcon_180b", 0.479},                                                   // T-15
  };
  std::size_t fitted = 0;
  for (const RunRow& run : runs()) fitted += run.fit_weight > 0 ? 1 : 0;
  CHECK(fitted == std::size(rows));
  for (const auto& row : rows) {
    CAPTURE(row.id);
    for (const RunRow& run : runs()) {
      if (run.id != row.id) continue;
      REQUIRE(published_mfu(run).has_value());
      CHECK(std::fabs(*published_mfu(run) - row.mfu) <= 0.0007);
    }
  }
}

TEST_CASE("a fit to two runs is the textbook prediction interval on the logit scale") {
  const RunRow runs[] = {run_with_mfu("a", "a", 0.2, 1), run_with_mfu("b", "b", 0.5, 1)};
  const MfuFit fit = fit_mfu_prior(runs, {});
  CHECK(fit.families == 2);
  CHECK(fit.mean_logit == doctest::Approx(-std::log(2)));  // of -ln 4 and 0
  CHECK(fit.sd_logit == doctest::Approx(std::sqrt(2) * std::log(2)));
  CHECK(fit.mfu.p50 == doctest::Approx(1.0 / 3));
  const double reach = 6.313751515 * fit.sd_logit * std::sqrt(1.5);  // t, 1 degree of freedom
  CHECK(fit.mfu.p95 == doctest::Approx(1 / (1 + std::exp(std::log(2) - reach))));
}

TEST_CASE("a family weighs one however many runs it has, and halves weigh half") {
  const RunRow few[] = {run_with_mfu("a", "a", 0.2, 1), run_with_mfu("b", "b", 0.5, 1)};
  const RunRow many[] = {run_with_mfu("a", "a", 0.2, 1), run_with_mfu("b", "b", 0.5, 1),
                         run_with_mfu("c", "b", 0.5, 1)};
  CHECK(fit_mfu_prior(many, {}).mean_logit == doctest::Approx(fit_mfu_prior(few, {}).mean_logit));
  CHECK(fit_mfu_prior(many, {}).families == 2);
  const RunRow half[] = {run_with_mfu("a", "a", 0.2, 0.5), run_with_mfu("b", "b", 0.5, 1)};
  CHECK(fit_mfu_prior(half, {}).mean_logit == doctest::Approx(-std::log(4) / 3));
}

TEST_CASE("runs without hours, tokens or weight do not enter the fit") {
  RunRow silent = run_with_mfu("c", "c", 0.9, 1);
  silent.training_tokens.reset();
  const RunRow runs[] = {run_with_mfu("a", "a", 0.2, 1), run_with_mfu("b", "b", 0.5, 1), silent,
                         run_with_mfu("d", "d", 0.9, 0)};
  CHECK(fit_mfu_prior(runs, {}).families == 2);
  CHECK(!published_mfu(silent).has_value());
}

TEST_CASE("the catalogue's priors are the fit without the run's family, to four digits") {
  for (const RunRow& run : runs()) {
    CAPTURE(std::string(run.id));
    const Quantity fitted = fit_mfu_prior(runs(), run.family).mfu;
    CAPTURE(fitted.p5);
    CAPTURE(fitted.p50);
    CAPTURE(fitted.p95);
    CHECK(std::fabs(run.mfu_prior.p5 - fitted.p5) <= rounding_of(fitted.p5));
    CHECK(std::fabs(run.mfu_prior.p50 - fitted.p50) <= rounding_of(fitted.p50));
    CHECK(std::fabs(run.mfu_prior.p95 - fitted.p95) <= rounding_of(fitted.p95));
  }
}

}  // namespace
}  // namespace reckoner
