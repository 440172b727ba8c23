// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

#include "core/facts/catalogue.h"
#include "core/facts/multipliers.h"
#include "core/scenario/parameters.h"
#include "tests/core/facts/text_health.h"

namespace reckoner {
namespace {

template <class Row>
const Row& row_of(std::span<const Row> rows, std::string_view id) {
  for (const Row& row : rows) {
    if (row.id == id) return row;
  }
  FAIL("no row ", std::string(id));
  return rows[0];
}

template <class Row>
void check_ids_and_cites(std::span<const Row> rows) {
  std::set<std::string_view> ids;
  for (const Row& row : rows) {
    CAPTURE(std::string(row.id));
    CHECK(ids.insert(row.id).second);
    CHECK(!row.name.empty());
    CHECK(row.cites.count >= 1);
    for (const std::uint16_t fact : row.cites.indices()) CHECK(fact < facts().size());
  }
}

TEST_CASE("catalogue rows have unique ids, names and sources") {
  check_ids_and_cites(gpus());
  check_ids_and_cites(runs());
  check_ids_and_cites(machines());
}

TEST_CASE("the catalogue holds every id that readers and links may use") {
  for (const char* id :
       {"v100", "a100_pcie", "a100_sxm", "h100_pcie", "h100_sxm", "h800_pcie", "h800_sxm", "h20",
        "h200", "b200", "gb200", "tpu_v4", "tpu_v5e", "tpu_v5p"}) {
    CHECK(row_of(gpus(), id).id == id);
  }
  for (const char* id : {"deepseek_v3", "deepseek_v2", "deepseek_67b", "llama2_70b", "llama31_8b",
                         "llama31_70b", "llama31_405b", "gpt3_175b", "palm_540b", "bloom_176b",
                         "falcon_180b", "gpt_oss_120b", "custom"}) {
    CHECK(row_of(runs(), id).id == id);
  }
  for (const char* id : {"el_capitan", "frontier", "aurora", "jupiter", "eagle", "lineshine",
                         "fugaku", "perlmutter"}) {
    CHECK(row_of(machines(), id).id == id);
  }
  CHECK(runs()[0].id == "deepseek_v3");
  CHECK(runs().back().id == "custom");
}

TEST_CASE("peaks are dense: FP8 is twice BF16") {
  for (const GpuRow& gpu : gpus()) {
    CAPTURE(std::string(gpu.id));
    CHECK(gpu.peak_bf16_flop_per_s > 1e14);
    CHECK(gpu.peak_bf16_flop_per_s <= 2.5e15);
    if (gpu.peak_fp8_flop_per_s) {
      CHECK(*gpu.peak_fp8_flop_per_s / gpu.peak_bf16_flop_per_s ==
            doctest::Approx(2).epsilon(0.001));
    }
    if (gpu.peak_fp64_flop_per_s) CHECK(*gpu.peak_fp64_flop_per_s < gpu.peak_bf16_flop_per_s / 7);
    if (gpu.tdp_w) CHECK(*gpu.tdp_w >= 140);
  }
  CHECK(row_of(gpus(), "h800_sxm").peak_bf16_flop_per_s == 989.5e12);  // C-09
  CHECK(row_of(gpus(), "h800_sxm").peak_fp64_flop_per_s == 1e12);      // export cap
}

TEST_CASE("runs carry what is published and a usable prior") {
  for (const RunRow& run : runs()) {
    CAPTURE(std::string(run.id));
    CHECK(row_of(gpus(), run.gpu).id == run.gpu);
    CHECK(run.mfu_prior.p5 > 0.1);
    CHECK(run.mfu_prior.p5 < run.mfu_prior.p50);
    CHECK(run.mfu_prior.p50 < run.mfu_prior.p95);
    CHECK(run.mfu_prior.p95 < 0.6);
    const bool can_fit = run.pretraining_gpu_hours && run.active_params && run.training_tokens;
    CHECK((run.fit_weight > 0) == can_fit);
    if (run.id == "custom") continue;
    CHECK((run.pretraining_gpu_hours || (run.active_params && run.training_tokens)));
  }
  CHECK(row_of(runs(), "gpt3_175b").fit_weight == 0.5);
  CHECK(row_of(runs(), "falcon_180b").fit_weight == 0.5);
  CHECK(!row_of(runs(), "gpt_oss_120b").training_tokens.has_value());
}

TEST_CASE("published architectures give the published parameter counts") {
  const RunRow& v3 = row_of(runs(), "deepseek_v3");
  REQUIRE(v3.architecture.has_value());
  // 249.8 and 280.5 GFLOP a token.
  const Architecture& a = *v3.architecture;
  const double core = a.layers * 2 * a.sequence_tokens * a.heads * (a.head_dim_qk + a.head_dim_v);
  CHECK(6 * a.matmul_params + 1.5 * core == doctest::Approx(249.8e9).epsilon(1e-4));
  CHECK(6 * a.matmul_params + 3 * core == doctest::Approx(280.5e9).epsilon(1e-4));
  const RunRow& llama = row_of(runs(), "llama31_405b");
  REQUIRE(llama.architecture.has_value());
  const double embedding = 128256.0 * 16384;
  CHECK(llama.architecture->matmul_params + embedding == doctest::Approx(405.85e9).epsilon(1e-4));
  CHECK(!row_of(runs(), "custom").architecture.has_value());
}

TEST_CASE("machines give the shares that the Fire-Flyer claim quotes") {
  const MachineRow& top = row_of(machines(), "el_capitan");
  const GpuRow& a100 = row_of(gpus(), "a100_pcie");
  const double fp16_pf = 5000 * a100.peak_bf16_flop_per_s / 1e15;
  const double fp64_pf = 5000 * *a100.peak_fp64_flop_per_s / 1e15;
  CHECK(fp16_pf == doctest::Approx(1560));
  CHECK(fp64_pf == doctest::Approx(48.5));
  CHECK(fp64_pf / top.hpl_pflops == doctest::Approx(0.027).epsilon(0.02));
  CHECK(fp16_pf / *top.hpl_mxp_pflops == doctest::Approx(0.093).epsilon(0.01));
  CHECK(fp16_pf / *top.peak_fp16_pflops == doctest::Approx(0.036).epsilon(0.02));
  CHECK(fp16_pf / *row_of(machines(), "fugaku").peak_fp16_pflops == doctest::Approx(0.78));
  CHECK(!row_of(machines(), "perlmutter").hpl_mxp_pflops.has_value());
}

TEST_CASE("the default multiplier spans the evidence of its own kind, and no company's year") {
  const Quantity range = parameter(ParameterId::rnd_multiplier).fallback;
  double low = 1e9, high = 0;
  for (const MultiplierRow& row : multipliers()) {
    CAPTURE(std::string(row.id));
    check_text(row.name);
    check_text(row.numerator);
    check_text(row.denominator);
    CHECK(row.low <= row.high);
    CHECK(row.cites.count >= 1);
    CHECK(row.in_default_range == (row.scope != MultiplierScope::company));
    if (!row.in_default_range) continue;
    low = row.low < low ? row.low : low;
    high = row.high > high ? row.high : high;
  }
  CHECK(range.p5 == low);
  CHECK(range.p95 == high);
}

}  // namespace
}  // namespace reckoner
