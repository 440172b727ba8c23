// SPDX-License-Identifier: MIT
#include "core/scenario/presets.h"

#include "core/facts/catalogue.h"
#include "core/facts/mfu_priors.h"
#include "core/facts/places.h"

namespace reckoner {
namespace {

using P = ParameterId;

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

/// Links of the first edition keep China's grid under every run.
constexpr std::uint8_t kGridFollowsTheRun = 1;

void fill_place(Scenario& scenario, const RunRow& row) {
  const PlaceRow* place = place_of(row.id);
  if (place == nullptr) return;
  scenario[P::grid_kgco2_per_kwh] = point(place->grid_kgco2_per_kwh);
  put(scenario, P::energy_basis, place->account == EnergyAccount::rated ? "rated" : "server");
}

void fill_newest(Scenario& scenario, std::uint8_t run) {
  const RunRow& row = runs()[run];
  scenario.choices[index(P::model)] = run;
  if (is_custom(scenario)) {
    scenario[P::mfu] = prior_of_custom(scenario);
    return;
  }
  scenario[P::mfu] = row.mfu_prior;
  scenario.choices[index(P::model_kind)] = static_cast<std::uint8_t>(row.kind);
  const bool has_hours = row.pretraining_gpu_hours.has_value();
  scenario.choices[index(P::hours_from)] =
      find_choice(P::hours_from, has_hours ? "reported" : "flop").value_or(0);
  set_if_published(scenario, P::reported_pretraining_gpu_hours, row.pretraining_gpu_hours);
  // Stages that a run does not report apart are inside its hours, or were not done.
  scenario[P::reported_context_gpu_hours] = point(row.context_gpu_hours.value_or(0));
  scenario[P::reported_posttraining_gpu_hours] = point(row.posttraining_gpu_hours.value_or(0));
  // R1 was trained on DeepSeek-V3 and on nothing else; V2 came before V3 and no other.
  const bool is_base_of_r1 = run == parameter(P::model).default_choice;
  scenario[P::rl_gpu_hours] = is_base_of_r1 ? parameter(P::rl_gpu_hours).fallback : point(0);
  set_if_published(scenario, P::active_params, row.active_params);
  set_if_published(scenario, P::training_tokens, row.training_tokens);
  set_if_published(scenario, P::cluster_gpus, row.cluster_gpus);
  if (const auto gpu = find_choice(P::gpu, row.gpu)) scenario.choices[index(P::gpu)] = *gpu;
  scenario[P::earlier_gpu_hours] =
      is_base_of_r1 ? parameter(P::earlier_gpu_hours).fallback : point(0);
  if (scenario.edition >= kGridFollowsTheRun) fill_place(scenario, row);
}

}  // namespace

std::optional<std::uint8_t> find_article(std::string_view id) {
  for (std::size_t i = 0; i < article_count(); ++i) {
    if (article_id(static_cast<std::uint8_t>(i)) == id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

std::optional<std::uint8_t> find_preset(std::string_view id, std::uint8_t article) {
  const std::span<const PresetRow> rows = presets(article);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].id == id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

bool is_custom(const Scenario& scenario) {
  return scenario.choice(P::model) < runs().size() &&
         runs()[scenario.choice(P::model)].id == "custom";
}

Quantity prior_of_custom(const Scenario& scenario) {
  constexpr Quantity kOfAllRuns{0.1445, 0.2998, 0.5204};  // edition 2026.11
  static const std::uint8_t by_kind = find_edition("2026.12").value_or(0);
  if (scenario.edition < by_kind) return kOfAllRuns;
  return mfu_prior(static_cast<ModelKind>(scenario.choice(P::model_kind)),
                   gpus()[scenario.choice(P::gpu)].generation);
}

Scenario base_scenario(std::uint8_t preset, std::uint8_t edition, std::uint8_t article) {
  return base_scenario(preset, edition, corrections(), article);
}

Scenario base_scenario(std::uint8_t preset, std::uint8_t edition,
                       std::span<const CorrectionRow> table, std::uint8_t article) {
  const PresetRow& row = presets(article)[preset];
  Scenario scenario = defaults();
  scenario.article = article;
  scenario.preset = preset;
  scenario.edition = edition;
  apply_corrections(scenario, CorrectionScope::everywhere, "", table);
  const auto run = find_choice(P::model, row.run);
  fill_from_run(scenario, run.value_or(parameter(P::model).default_choice), table);
  if (row.as_points) collapse_to_points(scenario);
  apply_overrides(scenario, row.overrides);
  apply_corrections(scenario, CorrectionScope::preset, row.id, table);
  return scenario;
}

Scenario preset_of(const Scenario& scenario) {
  return base_scenario(scenario.preset, scenario.edition, scenario.article);
}

void fill_from_run(Scenario& scenario, std::uint8_t run) {
  fill_from_run(scenario, run, corrections());
}

void fill_from_run(Scenario& scenario, std::uint8_t run, std::span<const CorrectionRow> table) {
  fill_newest(scenario, run);
  apply_corrections(scenario, CorrectionScope::run, runs()[run].id, table);
}

Scenario base_of(const Scenario& scenario) {
  Scenario base = preset_of(scenario);
  const std::uint8_t run = scenario.choice(P::model);
  if (run != base.choice(P::model)) fill_from_run(base, run);
  if (is_custom(scenario)) base[P::mfu] = prior_of_custom(scenario);
  return base;
}

bool counts_data(const Scenario& scenario) {
  return choice_id(scenario, P::count_data) == "yes" ||
         scenario[P::data_cost_usd] != base_of(scenario)[P::data_cost_usd];
}

Scenario defaults_of(const Scenario& scenario) {
  Scenario defaults = base_of(scenario);
  defaults.choices[index(P::model)] = preset_of(scenario).choice(P::model);
  return defaults;
}

}  // namespace reckoner
