// SPDX-License-Identifier: MIT
// A custom run's MFU follows its kind and its GPU's generation, until the reader sets it.
#include <doctest/doctest.h>

#include <string>

#include "core/facts/catalogue.h"
#include "core/facts/mfu_priors.h"
#include "core/scenario/editions.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario.h"
#include "core/scenario/share_link.h"

namespace reckoner {
namespace {

using P = ParameterId;

Scenario custom() { return base_scenario(*find_preset("custom"), current_edition()); }

void set(Scenario& scenario, P key, std::string_view text) {
  REQUIRE(set_parameter(scenario, key, text, Notation::link).empty());
}

TEST_CASE("kind and GPU of a custom run set the MFU to expect") {
  Scenario scenario = custom();
  CHECK(choice_id(scenario, P::model_kind) == "moe");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::moe, Generation::hopper));
  set(scenario, P::model_kind, "dense");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::hopper));
  set(scenario, P::gpu, "a100_sxm");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::ampere));
  set(scenario, P::gpu, "b200");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::blackwell));
  CHECK(changed_parameters(scenario) == std::vector<P>{P::gpu, P::model_kind});
}

TEST_CASE("an MFU that the reader set stays, and going back to the prior follows again") {
  Scenario scenario = custom();
  set(scenario, P::mfu, "0.4");
  set(scenario, P::model_kind, "dense");
  set(scenario, P::gpu, "tpu_v4");
  CHECK(scenario[P::mfu] == point(0.4));
  scenario[P::mfu] = base_of(scenario)[P::mfu];
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::tpu_v4));
  set(scenario, P::gpu, "h100_sxm");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::hopper));
}

TEST_CASE("a custom run chosen by hand takes the prior of what stands there") {
  Scenario scenario = base_scenario(0, current_edition());
  set(scenario, P::model, "llama2_70b");
  CHECK(choice_id(scenario, P::model_kind) == "dense");
  set(scenario, P::model, "custom");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::dense, Generation::ampere));
  set(scenario, P::model_kind, "moe");
  CHECK(scenario[P::mfu] == mfu_prior(ModelKind::moe, Generation::ampere));
  set(scenario, P::model, "deepseek_v3");
  CHECK(scenario == base_scenario(0, current_edition()));
}

TEST_CASE("a published run keeps the prior fitted without its family whatever its kind is called") {
  Scenario scenario = base_scenario(0, current_edition());
  const Quantity before = scenario[P::mfu];
  set(scenario, P::model_kind, "dense");
  set(scenario, P::gpu, "a100_sxm");
  CHECK(scenario[P::mfu] == before);
}

TEST_CASE("links of custom runs hold kind and GPU, and the MFU only if the reader set it") {
  for (const char* const kind : {"dense", "moe"}) {
    for (const GpuRow& gpu : gpus()) {
      CAPTURE(std::string(gpu.id));
      Scenario scenario = custom();
      set(scenario, P::model_kind, kind);
      set(scenario, P::gpu, gpu.id);
      const std::string link = encode_link(scenario);
      CHECK(link.find("mfu=") == std::string::npos);
      CHECK(decode_link(link).scenario == scenario);
      // Also an MFU that happens to be the prior of another choice.
      for (const ModelKind other : {ModelKind::dense, ModelKind::moe}) {
        scenario[P::mfu] = mfu_prior(other, Generation::hopper);
        CHECK(decode_link(encode_link(scenario)).scenario == scenario);
      }
    }
  }
}

TEST_CASE("keys of a call may stand in any order: an explicit MFU outlasts kind and GPU") {
  const std::pair<std::string, std::string> entries[] = {
      {"mfu", "0.4"}, {"model_kind", "dense"}, {"gpu", "a100_sxm"}, {"model", "custom"}};
  const auto [scenario, issues] = scenario_from(entries);
  CHECK(issues.empty());
  CHECK(scenario[P::mfu] == point(0.4));
}

TEST_CASE("edition 2026.11 keeps its priors: one for all kinds and accelerators") {
  const std::uint8_t old = *find_edition("2026.11");
  const Quantity all_runs{0.1445, 0.2998, 0.5204};
  Scenario scenario = base_scenario(*find_preset("custom"), old);
  CHECK(scenario[P::mfu] == all_runs);
  set(scenario, P::model_kind, "dense");
  set(scenario, P::gpu, "a100_sxm");
  CHECK(scenario[P::mfu] == all_runs);
  CHECK(base_scenario(0, old)[P::mfu] == Quantity{0.1208, 0.299, 0.5697});
  const struct {
    const char* run;
    Quantity prior;
  } rows[] = {
      {"deepseek_v2", {0.1208, 0.299, 0.5697}},
      {"llama31_405b", {0.1461, 0.3117, 0.5451}},
      {"gpt3_175b", {0.1531, 0.3129, 0.5344}},
      {"palm_540b", {0.1304, 0.2988, 0.5477}},
      {"bloom_176b", {0.129, 0.2953, 0.5424}},
      {"falcon_180b", {0.1467, 0.2822, 0.4735}},
      {"olmo2_32b", all_runs},
      {"kimi_k2", all_runs},
      {"gpt_oss_120b", all_runs},
      {"custom", all_runs},
  };
  for (const auto& row : rows) {
    CAPTURE(row.run);
    Scenario chosen = base_scenario(0, old);
    set(chosen, P::model, row.run);
    CHECK(chosen[P::mfu] == row.prior);
    CHECK(decode_link(encode_link(chosen)).scenario == chosen);
  }
}

}  // namespace
}  // namespace reckoner
