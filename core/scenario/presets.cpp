// SPDX-License-Identifier: MIT
// Presets are the defaults with a few values overridden. To correct one: see editions.cpp.
#include "core/scenario/presets.h"

#include <array>
#include <cassert>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

using P = ParameterId;

struct Override {
  P key;
  Setting value;
};
constexpr Override set(P key, const Quantity& value) { return {key, value}; }
constexpr Override choose(P key, std::string_view choice) { return {key, choice}; }

/// Row i belongs to kPresets[i].
struct Definition {
  std::string_view run;  // whose published figures it takes; empty: the default run's
  bool as_points;        // every value at its P50
  std::span<const Override> overrides;
};

// The MFU that the published hours imply; exactly as published there is no range.
constexpr Override kReport[] = {set(P::mfu, point(0.346))};

constexpr Override kArticle[] = {
    set(P::mfu, point(0.346)),
    choose(P::operations_reading, "included"),
};

// Owned machines at this firm's own prices; operation less electricity after C7-20.
constexpr Override kSemianalysis[] = {
    choose(P::price_basis, "own"), set(P::server_capex_usd_per_gpu, point(31'700)),
    set(P::life_years, point(4)),  set(P::other_opex_share_per_year, {0.105, 0.12, 0.14}),
    set(P::team_size, point(150)),
};

constexpr Override kEpoch[] = {set(P::rent_usd_per_gpu_hour, {1.63, 1.95, 2.61})};
constexpr Override kLambert[] = {set(P::rnd_multiplier, {3, 4, 5})};
constexpr Override kOwner[] = {choose(P::price_basis, "own")};
constexpr Override kMarket2024[] = {set(P::rent_usd_per_gpu_hour, {2.85, 2.99, 3.42})};
constexpr Override kMarket2026[] = {set(P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95})};
constexpr Override kLlama31[] = {choose(P::comparator, "deepseek_v3")};

// Nothing published is filled in: hours follow from size and GPU, and there is no R1.
constexpr Override kCustom[] = {
    choose(P::hours_from, "flop"),
    set(P::reported_context_gpu_hours, point(0)),
    set(P::reported_posttraining_gpu_hours, point(0)),
    set(P::rl_gpu_hours, point(0)),
};

// id, name, summary, cites
constexpr auto kPresets = std::to_array<PresetRow>({
    {"deepseek_v3",
     {"The report, with ranges", "Le rapport, avec fourchettes"},
     {"DeepSeek’s published hours, with market ranges around what it assumes.",
      "Les heures publiées par DeepSeek, avec des fourchettes de marché autour de ses hypothèses."},
     cites("V3-04", "D-01", "D-05", "A-01")},
    {"deepseek_report",
     {"The report, to the letter", "Le rapport à la lettre"},
     {"Every value a single figure: what DeepSeek published, and mid-range values for what it did "
      "not.",
      "Chaque valeur est un seul chiffre : celui de DeepSeek, ou une valeur médiane s’il n’en "
      "donne pas."},
     cites("V3-04", "V3-05", "V3-12")},
    {"article",
     {"The article’s reading", "La lecture de l’article"},
     {"The figures as the article reads them, the $944 M being a part of the $1.6 bn.",
      "Les chiffres tels que l’article les lit, les 944 M$ faisant partie des 1,6 Md$."},
     cites("C-01", "C-02", "C-03")},
    {"semianalysis",
     {"SemiAnalysis", "SemiAnalysis"},
     {"An analyst’s view: machines are owned, at the prices and life of its fleet model.",
      "Le point de vue d’un analyste : les machines sont possédées, aux prix et à la durée de son "
      "modèle du parc."},
     cites("A-02", "SA-05", "SA-09", "SA-10", "C7-20")},
    {"epoch",
     {"Epoch AI", "Epoch AI"},
     {"A research institute’s method: the chips’ amortised price as an hourly rent.",
      "La méthode d’un institut de recherche : le prix amorti des puces en guise de location "
      "horaire."},
     cites("F-10", "X-12", "A-05")},
    {"lambert",
     {"Nathan Lambert", "Nathan Lambert"},
     {"A researcher’s view: experiments took two to four times the reported computing.",
      "Le point de vue d’un chercheur : les essais ont pris deux à quatre fois le calcul publié."},
     cites("C7-17", "A-06")},
    {"owner",
     {"Owning, not renting", "Posséder au lieu de louer"},
     {"A GPU-hour costs what owning the machine costs: purchase, interest, power, upkeep.",
      "Une heure GPU coûte ce que coûte la possession : achat, intérêts, électricité, entretien."},
     cites("F-11", "SA-11", "D-06")},
    {"market_2024",
     {"Market of late 2024", "Marché de fin 2024"},
     {"The run at what an H100 cost to rent when V3 came out.",
      "L’entraînement au prix de location d’un H100 à la sortie de V3."},
     cites("R-05", "R-04")},
    {"market_2026",
     {"Market of 2026", "Marché de 2026"},
     {"The run at what an H100 costs to rent since late 2025.",
      "L’entraînement au prix de location d’un H100 depuis fin 2025."},
     cites("R-05")},
    {"llama31_405b",
     {"Llama 3.1 405B", "Llama 3.1 405B"},
     {"The same sums for Meta’s largest open model.",
      "Les mêmes calculs pour le plus grand modèle ouvert de Meta."},
     cites("T-07", "X-18")},
    {"custom",
     {"A run of your own", "Votre propre entraînement"},
     {"Nothing published is filled in: type size, tokens and GPU; MFU follows the fitted prior.",
      "Rien de publié n’est repris : saisissez taille, tokens et GPU ; le MFU suit l’a priori "
      "ajusté."},
     cites("F-08", "E-13", "D-03")},
});

constexpr auto kDefinitions = std::to_array<Definition>({
    {"", false, {}},
    {"", true, kReport},
    {"", true, kArticle},
    {"", false, kSemianalysis},
    {"", false, kEpoch},
    {"", false, kLambert},
    {"", false, kOwner},
    {"", false, kMarket2024},
    {"", false, kMarket2026},
    {"llama31_405b", false, kLlama31},
    {"custom", false, kCustom},
});
static_assert(kDefinitions.size() == kPresets.size());

template <class Table>
std::optional<std::uint8_t> find_row(const Table& table, std::string_view id) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

Scenario defaults() {
  Scenario scenario;
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) {
      scenario.choices[index(row.key)] = row.default_choice;
    } else {
      scenario[row.key] = row.fallback;
    }
  }
  return scenario;
}

void collapse_to_points(Scenario& scenario) {
  for (Quantity& quantity : scenario.quantities) quantity = point(quantity.p50);
}

void apply_overrides(Scenario& scenario, std::span<const Override> overrides) {
  for (const Override& row : overrides) put(scenario, row.key, row.value);
}

void set_if_published(Scenario& scenario, ParameterId id, const std::optional<double>& value) {
  if (value) scenario[id] = point(*value);
}

void fill_newest(Scenario& scenario, std::uint8_t run) {
  const RunRow& row = runs()[run];
  scenario.choices[index(P::model)] = run;
  scenario[P::mfu] = row.mfu_prior;
  if (row.id == "custom") return;
  const bool has_hours = row.pretraining_gpu_hours.has_value();
  scenario.choices[index(P::hours_from)] =
      find_choice(P::hours_from, has_hours ? "reported" : "flop").value_or(0);
  set_if_published(scenario, P::reported_pretraining_gpu_hours, row.pretraining_gpu_hours);
  // Stages that a run does not report apart are inside its hours, or were not done.
  scenario[P::reported_context_gpu_hours] = point(row.context_gpu_hours.value_or(0));
  scenario[P::reported_posttraining_gpu_hours] = point(row.posttraining_gpu_hours.value_or(0));
  // R1 was trained on DeepSeek-V3 and on nothing else.
  const bool is_base_of_r1 = run == parameter(P::model).default_choice;
  scenario[P::rl_gpu_hours] = is_base_of_r1 ? parameter(P::rl_gpu_hours).fallback : point(0);
  set_if_published(scenario, P::active_params, row.active_params);
  set_if_published(scenario, P::training_tokens, row.training_tokens);
  set_if_published(scenario, P::cluster_gpus, row.cluster_gpus);
  if (const auto gpu = find_choice(P::gpu, row.gpu)) scenario.choices[index(P::gpu)] = *gpu;
}

}  // namespace

std::span<const PresetRow> presets() { return kPresets; }
std::optional<std::uint8_t> find_preset(std::string_view id) { return find_row(kPresets, id); }

Scenario base_scenario(std::uint8_t preset, std::uint8_t edition) {
  return base_scenario(preset, edition, corrections());
}

Scenario base_scenario(std::uint8_t preset, std::uint8_t edition,
                       std::span<const CorrectionRow> table) {
  const Definition& definition = kDefinitions[preset];
  Scenario scenario = defaults();
  scenario.preset = preset;
  scenario.edition = edition;
  apply_corrections(scenario, CorrectionScope::everywhere, "", table);
  const auto run = find_choice(P::model, definition.run);
  fill_from_run(scenario, run.value_or(parameter(P::model).default_choice), table);
  if (definition.as_points) collapse_to_points(scenario);
  apply_overrides(scenario, definition.overrides);
  apply_corrections(scenario, CorrectionScope::preset, kPresets[preset].id, table);
  return scenario;
}

void fill_from_run(Scenario& scenario, std::uint8_t run) {
  fill_from_run(scenario, run, corrections());
}

void fill_from_run(Scenario& scenario, std::uint8_t run, std::span<const CorrectionRow> table) {
  fill_newest(scenario, run);
  apply_corrections(scenario, CorrectionScope::run, runs()[run].id, table);
}

Scenario base_of(const Scenario& scenario) {
  Scenario base = base_scenario(scenario.preset, scenario.edition);
  const std::uint8_t run = scenario.choice(P::model);
  if (run != base.choice(P::model)) fill_from_run(base, run);
  return base;
}

Scenario defaults_of(const Scenario& scenario) {
  const Scenario preset = base_scenario(scenario.preset, scenario.edition);
  Scenario defaults = base_of(scenario);
  defaults.choices[index(P::model)] = preset.choice(P::model);
  return defaults;
}

}  // namespace reckoner
