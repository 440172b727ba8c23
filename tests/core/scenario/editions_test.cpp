// SPDX-License-Identifier: MIT
#include "core/scenario/editions.h"

#include <doctest/doctest.h>

#include "core/facts/catalogue.h"
#include "core/scenario/presets.h"
#include "tests/core/facts/text_health.h"

namespace reckoner {
namespace {

using P = ParameterId;
constexpr auto everywhere = CorrectionScope::everywhere;
constexpr auto preset = CorrectionScope::preset;

std::uint8_t row_of(std::string_view id) { return find_preset(id).value_or(255); }
std::uint8_t run(std::string_view id) { return find_choice(P::model, id).value_or(255); }

constexpr Text kReason = Text::name("a test");

TEST_CASE("editions are dated, in order, and the last is current") {
  CHECK(editions()[0].id == "2026.11");
  CHECK(find_edition(editions().back().id) == current_edition());
  CHECK_FALSE(find_edition("2026"));
  for (std::size_t i = 1; i < editions().size(); ++i) {
    CHECK(editions()[i - 1].date < editions()[i].date);
    CHECK(editions()[i - 1].id < editions()[i].id);
  }
}

TEST_CASE("a correction changes its edition and later ones, and leaves older links alone") {
  const Quantity now = parameter(P::rent_usd_per_gpu_hour).fallback;
  const Quantity first{1, 2, 3};
  const Quantity second{1.5, 2, 3};
  const Quantity lambert = base_scenario(row_of("lambert"), current_edition())[P::rnd_multiplier];
  const CorrectionRow table[] = {
      {1, everywhere, "", P::rent_usd_per_gpu_hour, first, second, kReason, {}},
      {2, everywhere, "", P::rent_usd_per_gpu_hour, second, now, kReason, {}},
      {2, preset, "lambert", P::rnd_multiplier, point(3), lambert, kReason, {}},
  };
  const auto rent = [&](const char* id, std::uint8_t edition) {
    return base_scenario(row_of(id), edition, table)[P::rent_usd_per_gpu_hour];
  };
  CHECK(rent("deepseek_v3", 0) == first);
  CHECK(rent("deepseek_v3", 1) == second);
  CHECK(rent("deepseek_v3", 2) == now);
  CHECK(rent("lambert", 0) == first);
  CHECK(rent("deepseek_report", 0) == point(first.p50));
  CHECK(rent("epoch", 0) == rent("epoch", 2));  // set by the preset itself
  CHECK_FALSE(rent("epoch", 0) == first);
  const auto multiplier = [&](const char* id, std::uint8_t edition) {
    return base_scenario(row_of(id), edition, table)[P::rnd_multiplier];
  };
  CHECK(multiplier("lambert", 1) == point(3));
  CHECK(multiplier("lambert", 2) == lambert);
  CHECK(multiplier("deepseek_v3", 1) == parameter(P::rnd_multiplier).fallback);
  CHECK(base_scenario(0, 1, table).edition == 1);
}

TEST_CASE("choices are corrected as quantities are") {
  const CorrectionRow table[] = {
      {1, everywhere, "", P::flop_rule, "causal", "six_nd", kReason, {}},
      {1, preset, "owner", P::price_basis, "rent", "own", kReason, {}},
  };
  const auto chosen = [&](const char* id, std::uint8_t edition, P key) {
    return choice_id(base_scenario(row_of(id), edition, table), key);
  };
  CHECK(chosen("deepseek_v3", 0, P::flop_rule) == "causal");
  CHECK(chosen("deepseek_v3", 1, P::flop_rule) == "six_nd");
  CHECK(chosen("owner", 0, P::flop_rule) == "causal");
  CHECK(chosen("owner", 0, P::price_basis) == "rent");
  CHECK(chosen("owner", 1, P::price_basis) == "own");
  CHECK(chosen("deepseek_v3", 0, P::price_basis) == "rent");
}

TEST_CASE("what a run fills in is corrected for that run alone, in presets and by hand") {
  const Quantity was{0.1, 0.2, 0.3};
  const Quantity now = runs()[run("llama31_405b")].mfu_prior;
  const CorrectionRow table[] = {
      {1, CorrectionScope::run, "llama31_405b", P::mfu, was, now, kReason, {}},
      {1, CorrectionScope::run, "llama31_405b", P::gpu, "h100_pcie", "h100_sxm", kReason, {}},
  };
  Scenario old = base_scenario(row_of("llama31_405b"), 0, table);
  CHECK(old[P::mfu] == was);
  CHECK(choice_id(old, P::gpu) == "h100_pcie");
  CHECK(base_scenario(row_of("llama31_405b"), 1, table)[P::mfu] == now);
  fill_from_run(old, run("deepseek_v3"), table);
  CHECK(old[P::mfu] == runs()[run("deepseek_v3")].mfu_prior);
  CHECK(choice_id(old, P::gpu) == "h800_sxm");
  fill_from_run(old, run("llama31_405b"), table);
  CHECK(old[P::mfu] == was);
}

TEST_CASE("the default run's fill is what the default preset holds, in every edition") {
  const CorrectionRow table[] = {
      {1,
       CorrectionScope::run,
       "deepseek_v3",
       P::mfu,
       point(0.2),
       runs()[run("deepseek_v3")].mfu_prior,
       kReason,
       {}},
  };
  CHECK(base_scenario(0, 0, table)[P::mfu] == point(0.2));
  CHECK(base_scenario(0, 1, table)[P::mfu] == parameter(P::mfu).fallback);
}

TEST_CASE("what the corrections table says now is what the presets give now") {
  for (std::size_t i = 0; i < corrections().size(); ++i) {
    const CorrectionRow& row = corrections()[i];
    CAPTURE(i);
    CHECK(row.edition > 0);
    CHECK(row.edition < editions().size());
    if (i > 0) CHECK(corrections()[i - 1].edition <= row.edition);
    check_text(row.reason);
    CHECK(row.cites.count >= 1);
    CHECK_FALSE(row.was == row.now);
    CHECK(row.of.empty() == (row.scope == everywhere));
    bool is_last = true;
    for (std::size_t later = i + 1; later < corrections().size(); ++later) {
      const CorrectionRow& other = corrections()[later];
      is_last =
          is_last && !(other.scope == row.scope && other.of == row.of && other.key == row.key);
    }
    if (!is_last) continue;
    Scenario scenario = base_scenario(0, current_edition());
    if (row.scope == CorrectionScope::preset) {
      REQUIRE(find_preset(row.of));
      scenario = base_scenario(*find_preset(row.of), current_edition());
    }
    if (row.scope == CorrectionScope::run) {
      REQUIRE(find_choice(P::model, row.of));
      fill_from_run(scenario, run(row.of));
    }
    CHECK(parameter_text(scenario, row.key) == setting_text(row.key, row.now));
  }
}

}  // namespace
}  // namespace reckoner
