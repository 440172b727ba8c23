// SPDX-License-Identifier: MIT
// To correct a value: change it where it stands (parameters.cpp, a preset, a run), append an
// edition if its day has not begun, and append a correction that says what it was.
#include "core/scenario/editions.h"

#include <array>
#include <cassert>
#include <vector>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

using P = ParameterId;

constexpr auto kEditions = std::to_array<EditionRow>({
    {"2026.11", "2026-11-24"},
    {"2026.12", "2026-12-01"},
});

// The MFU priors of edition 2026.11, one for all kinds and accelerators.
constexpr Quantity kWithoutDeepseek{0.1208, 0.299, 0.5697};
constexpr Quantity kWithoutLlama{0.1461, 0.3117, 0.5451};
constexpr Quantity kWithoutGpt3{0.1531, 0.3129, 0.5344};
constexpr Quantity kWithoutPalm{0.1304, 0.2988, 0.5477};
constexpr Quantity kWithoutBloom{0.129, 0.2953, 0.5424};
constexpr Quantity kWithoutFalcon{0.1467, 0.2822, 0.4735};
constexpr Quantity kAllRuns{0.1445, 0.2998, 0.5204};

/// Runs whose prior of edition 2026.11 gave way to that of their row in the catalogue. A custom
/// run's follows what the reader chose: prior_of_custom() in presets.h.
constexpr struct {
  std::string_view run;
  Quantity was;
} kFormerPriors[] = {
    {"deepseek_v3", kWithoutDeepseek},
    {"deepseek_v2", kWithoutDeepseek},
    {"deepseek_67b", kWithoutDeepseek},
    {"llama2_70b", kWithoutLlama},
    {"llama3_8b", kWithoutLlama},
    {"llama3_70b", kWithoutLlama},
    {"llama31_8b", kWithoutLlama},
    {"llama31_70b", kWithoutLlama},
    {"llama31_405b", kWithoutLlama},
    {"gpt3_175b", kWithoutGpt3},
    {"palm_540b", kWithoutPalm},
    {"bloom_176b", kWithoutBloom},
    {"falcon_180b", kWithoutFalcon},
    {"gpt_oss_120b", kAllRuns},
    {"olmo2_7b", kAllRuns},
    {"olmo2_13b", kAllRuns},
    {"olmo2_32b", kAllRuns},
    {"kimi_k2", kAllRuns},
};

// clang-format off
// edition that begins with it, scope, preset or run, parameter, was, now, reason, cites
constexpr auto kCorrections = std::to_array<CorrectionRow>({
    {1, CorrectionScope::everywhere, "", P::rnd_multiplier, Quantity{1.5, 4, 10}, Quantity{1.5, 4, 5.6},
     word("correction.2026_12.rnd_multiplier"),
     cites("C7-13", "C7-14", "C7-15", "C7-17", "Y-05")},
    {1, CorrectionScope::everywhere, "", P::staff_on_costs, point(0), Quantity{0.07, 0.15, 0.27},
     word("correction.2026_12.staff_on_costs"),
     cites("C7-24", "C7-21")},
    {1, CorrectionScope::everywhere, "", P::fleet_a100, point(10'000), Quantity{5'000, 10'000, 11'100},
     word("correction.2026_12.fleet_a100"),
     cites("FF-01", "FF-03", "FF-04", "C-07")},
    {1, CorrectionScope::everywhere, "", P::fleet_h800, point(10'000), Quantity{2'224, 10'000, 12'000},
     word("correction.2026_12.fleet_a100"),
     cites("SA-02", "I-02", "IS-09", "A-09")},
    {1, CorrectionScope::everywhere, "", P::fleet_h100, point(10'000), Quantity{2'000, 10'000, 12'000},
     word("correction.2026_12.fleet_a100"),
     cites("SA-02", "A-08", "A-09")},
    {1, CorrectionScope::everywhere, "", P::fleet_h20, point(30'000), Quantity{10'000, 30'000, 35'000},
     word("correction.2026_12.fleet_h20"),
     cites("SA-02", "SA-09", "A-09")},
    {1, CorrectionScope::everywhere, "", P::capex_a100_usd, point(23'700), Quantity{17'350, 23'700, 37'500},
     word("correction.2026_12.capex_a100_usd"),
     cites("SA-09", "P-02")},
    {1, CorrectionScope::everywhere, "", P::capex_h800_usd, point(31'700), Quantity{25'000, 31'700, 44'750},
     word("correction.2026_12.capex_a100_usd"),
     cites("SA-09", "P-06", "P-12")},
    {1, CorrectionScope::everywhere, "", P::capex_h100_usd, point(34'700), Quantity{28'750, 34'700, 46'900},
     word("correction.2026_12.capex_a100_usd"),
     cites("SA-09", "P-04")},
    {1, CorrectionScope::everywhere, "", P::capex_h20_usd, point(24'200), Quantity{15'000, 24'200, 29'500},
     word("correction.2026_12.capex_a100_usd"),
     cites("SA-09", "P-08", "E-06")},
    {1, CorrectionScope::everywhere, "", P::data_cost_usd, point(0), Quantity{1e6, 4.5e6, 20e6},
     word("correction.2026_12.data_cost_usd"),
     cites("A-01", "V3-12")},
    {1, CorrectionScope::everywhere, "", P::serving_cost_from, "per_day", "nodes",
     word("correction.2026_12.serving_cost_from"),
     cites("I-02", "I-03", "X-17")},
    {1, CorrectionScope::preset, "semianalysis", P::price_basis, "own", "fleet",
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
    {1, CorrectionScope::preset, "semianalysis", P::fleet_allocation, "purchase_value", "hours",
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
    {1, CorrectionScope::preset, "semianalysis", P::server_capex_usd_per_gpu, point(31'700), Quantity{25'000, 33'800, 44'750},
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
    {1, CorrectionScope::preset, "semianalysis", P::life_years, point(4), Quantity{3, 4, 6},
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
    {1, CorrectionScope::preset, "semianalysis", P::utilization, Quantity{0.5, 0.7, 0.9}, point(1),
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
    {1, CorrectionScope::preset, "semianalysis", P::other_opex_share_per_year, Quantity{0.105, 0.12, 0.14}, Quantity{0.04, 0.08, 0.12},
     word("correction.2026_12.semianalysis"),
     cites("Y-06", "X-10", "SA-05")},
});
// clang-format on

std::vector<CorrectionRow> all_corrections() {
  std::vector<CorrectionRow> all;
  for (const auto& former : kFormerPriors) {
    for (const RunRow& run : runs()) {
      if (run.id != former.run) continue;
      all.push_back({1, CorrectionScope::run, run.id, ParameterId::mfu, former.was, run.mfu_prior,
                     word("correction.2026_12.mfu"), cites("F-08", "X-06", "E-13")});
    }
  }
  all.insert(all.end(), kCorrections.begin(), kCorrections.end());
  return all;
}

}  // namespace

std::span<const EditionRow> editions() { return kEditions; }
std::span<const CorrectionRow> corrections() {
  static const std::vector<CorrectionRow> all = all_corrections();
  return all;
}
std::uint8_t current_edition() { return static_cast<std::uint8_t>(kEditions.size() - 1); }

std::optional<std::uint8_t> find_edition(std::string_view id) {
  for (std::size_t i = 0; i < kEditions.size(); ++i) {
    if (kEditions[i].id == id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

bool put(Scenario& scenario, ParameterId key, const Setting& setting) {
  if (!parameter(key).is_choice) {
    scenario[key] = setting.quantity;
    return true;
  }
  const auto choice = find_choice(key, setting.choice);
  assert(choice);
  if (choice) scenario.choices[index(key)] = *choice;
  return choice.has_value();
}

std::string setting_text(ParameterId key, const Setting& setting) {
  const ParameterRow& row = parameter(key);
  return row.is_choice ? std::string(setting.choice) : plain_text(setting.quantity, row.support);
}

/// Later corrections are undone newest first, so the value that remains is the one before the
/// first of them; those the edition has are made in their order.
void apply_corrections(Scenario& scenario, CorrectionScope scope, std::string_view of,
                       std::span<const CorrectionRow> table) {
  const auto is_meant = [&](const CorrectionRow& row) {
    return row.scope == scope && row.of == of;
  };
  for (const CorrectionRow& row : table) {
    if (is_meant(row) && row.edition <= scenario.edition) put(scenario, row.key, row.now);
  }
  for (std::size_t i = table.size(); i-- > 0;) {
    const CorrectionRow& row = table[i];
    if (is_meant(row) && row.edition > scenario.edition) put(scenario, row.key, row.was);
  }
}

}  // namespace reckoner
