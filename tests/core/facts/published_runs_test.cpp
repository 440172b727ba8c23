// SPDX-License-Identifier: MIT
#include "core/facts/published_runs.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/facts/mfu_priors.h"

namespace reckoner {
namespace {

const PublishedRunSource* source_of(std::string_view run) {
  for (const PublishedRunSource& source : published_run_sources()) {
    if (source.run == run) return &source;
  }
  return nullptr;
}

TEST_CASE("at least forty runs are fitted, each with one source that can be opened") {
  std::set<std::string_view> ids;
  int fitted = 0;
  for (const PublishedRun& run : published_runs()) {
    CAPTURE(std::string(run.id));
    CHECK(ids.insert(run.id).second);
    CHECK(run.date.size() == 7);
    const PublishedRunSource* source = source_of(run.id);
    REQUIRE(source != nullptr);
    CHECK(source->url.substr(0, 8) == "https://");
    CHECK(!source->authors.empty());
    CHECK(!source->title.empty());
    CHECK(!source->locator.empty());
    fitted += run.fit_weight > 0 ? 1 : 0;
  }
  CHECK(published_run_sources().size() == ids.size());
  CHECK(fitted >= 40);
}

TEST_CASE("what is weakly documented counts half, what is out of scope nothing, and says so") {
  for (const PublishedRun& run : published_runs()) {
    CAPTURE(std::string(run.id));
    const PublishedRunSource& source = *source_of(run.id);
    const bool is_weak =
        source.confidence == Confidence::low || source.confidence == Confidence::unverified;
    const bool is_out = run.fit_weight == 0;
    CHECK((is_out || run.fit_weight == (is_weak ? 0.5 : 1)));
    CHECK(is_out == (source.note.substr(0, 10) == "not fitted"));
    if (!is_out) CHECK(run.active_params >= 1e9);
    if (source.confidence == Confidence::unverified) CHECK(!source.note.empty());
  }
}

TEST_CASE("figures of runs are of the size that runs have") {
  for (const PublishedRun& run : published_runs()) {
    CAPTURE(std::string(run.id));
    CHECK(gpu_row(run.gpu).id == run.gpu);
    CHECK(run.active_params < 1e12);
    CHECK(run.training_tokens >= 1e11);
    CHECK(run.training_tokens < 1e14);
    CHECK(run.accelerator_hours > 1e4);
    CHECK(run.accelerator_hours < 1e8);
  }
}

TEST_CASE("hours worked out by hand from what the sources count") {
  const struct {
    const char* id;
    double hours;
  } rows[] = {
      {"grin_moe", 512 * 18 * 24},
      {"phi35_moe", 512 * 23 * 24},
      {"olmoe_1b_7b", 256 * 10 * 24},
      {"glm_130b", 768 * 60 * 24},
      {"skywork_13b", 512 * 39 * 24},
      {"smollm3_3b", 384 * 24 * 24},
      {"trinity_large", 2048 * 33 * 24},
      {"snowflake_arctic", 3000 * 7 * 24},
      {"glam_64b64e", 456e6 / 326},
      {"gopher_280b", 4096 * 920},
      {"openelm_3b", 128 * 13 * 24},
      {"phi4_14b", 1920 * 21 * 24},
      {"nemotron3_8b", 1024 * 19 * 24},
      {"yalm_100b", 800 * 65 * 24},
      {"deepseek_v2", 172.8e3 * 8.1},
      {"dots_llm1", 130e3 * 11.2},
      {"tinyllama", 16 * 90 * 24},
      {"mpt_7b", 440 * 9.5 * 24},
      {"palm_540b", 6144 * 1200 + 3072 * 336},
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    bool found = false;
    for (const PublishedRun& run : published_runs()) {
      if (run.id != row.id) continue;
      found = true;
      CHECK(run.accelerator_hours == doctest::Approx(row.hours).epsilon(1e-3));
    }
    CHECK(found);
  }
}

TEST_CASE("a prior by kind and generation exists for every accelerator that can be chosen") {
  for (const GpuRow& gpu : gpus()) {
    for (const ModelKind kind : {ModelKind::dense, ModelKind::moe}) {
      const Quantity& prior = mfu_prior(kind, gpu.generation);
      CHECK(prior.p5 > 0.05);
      CHECK(prior.p5 < prior.p50);
      CHECK(prior.p50 < prior.p95);
      CHECK(prior.p95 < 0.6);
      CHECK(prior.p95 / prior.p5 < 4);
    }
  }
}

}  // namespace
}  // namespace reckoner
