// SPDX-License-Identifier: MIT
// The table of formulas, in order of evaluation. Rows of one output stand together; the first whose
// `applies` holds is used, so the row without a condition comes last.
#include <concepts>
#include <utility>

#include "core/facts/catalogue.h"
#include "core/model/energy.h"
#include "core/model/expression.h"
#include "core/model/fleet.h"
#include "core/model/formula.h"
#include "core/model/gpu_hour_price.h"
#include "core/model/machine.h"
#include "core/model/payback.h"
#include "core/model/programme.h"
#include "core/model/training_compute.h"
#include "core/scenario/presets.h"

namespace reckoner {
namespace {

using C = ConstantId;
using O = OutputId;
using P = ParameterId;

template <class Formula, std::same_as<const double*>... Column>
void evaluate_columns(double* __restrict out, std::size_t count, Column __restrict... columns) {
  for (std::size_t i = 0; i < count; ++i) out[i] = Formula::of(columns[i]...);
}

/// The three uses of one formula with as many operands as it has.
template <class Formula, class Places>
struct Uses;

template <class Formula, std::size_t... place>
struct Uses<Formula, std::index_sequence<place...>> {
  static void batch(const double* const* in, double* out, std::size_t count) {
    evaluate_columns<Formula>(out, count, in[place]...);
  }
  static double scalar(const double* in) { return Formula::of(in[place]...); }
  static Expression explain(const Expression* in) { return Formula::of(in[place]...); }
};

using Applies = bool (*)(const Scenario&);

template <class Formula, std::size_t count>
constexpr FormulaRow row(OutputId output, const Operand (&operands)[count],
                         Applies applies = nullptr, Text note = {}) {
  static_assert(count <= kMaxOperands);
  using Use = Uses<Formula, std::make_index_sequence<count>>;
  FormulaRow row{.output = output,
                 .applies = applies,
                 .operand_count = count,
                 .note = note,
                 .batch = Use::batch,
                 .scalar = Use::scalar,
                 .explain = Use::explain};
  for (std::size_t i = 0; i < count; ++i) row.operands[i] = operands[i];
  return row;
}

/// Runs without a published architecture are shown by 6ND whatever rule is chosen.
bool shows_rule(const Scenario& scenario, std::string_view rule) {
  return choice_id(scenario, P::flop_rule) == rule &&
         runs()[scenario.choice(P::model)].architecture.has_value();
}
bool shows_causal(const Scenario& scenario) { return shows_rule(scenario, "causal"); }
bool shows_noncausal(const Scenario& scenario) { return shows_rule(scenario, "noncausal"); }
bool shows_attention(const Scenario& scenario) {
  return shows_causal(scenario) || shows_noncausal(scenario);
}
bool hours_from_flop(const Scenario& scenario) {
  return choice_id(scenario, P::hours_from) == "flop";
}
bool owns(const Scenario& scenario) { return choice_id(scenario, P::price_basis) == "own"; }
bool pays_no_interest(const Scenario& scenario) { return scenario[P::cost_of_capital] == point(0); }
bool opex_is_included(const Scenario& scenario) {
  return choice_id(scenario, P::operations_reading) == "included";
}

bool fleet_exists(const Scenario& scenario) {
  for (const P count : {P::fleet_a100, P::fleet_h800, P::fleet_h100, P::fleet_h20}) {
    if (scenario[count].p95 > 0) return true;
  }
  return false;
}

/// At the middle of both ranges. Where single samples have no surplus, the formula gives infinity
/// there and the engine leaves the output out.
bool payback_exists(const Scenario& scenario) {
  return scenario[P::inference_revenue_usd_per_day].p50 >
         scenario[P::inference_cost_usd_per_day].p50;
}

/// What a run did not publish stays unknown until the reader types it.
bool tokens_are_known(const Scenario& scenario) {
  const RunRow& run = runs()[scenario.choice(P::model)];
  return run.training_tokens || run.id == "custom" ||
         scenario[P::training_tokens] != base_of(scenario)[P::training_tokens];
}
bool hours_reported(const Scenario& scenario) { return !hours_from_flop(scenario); }
bool hours_from_known_flop(const Scenario& scenario) {
  return hours_from_flop(scenario) && tokens_are_known(scenario);
}

constexpr Text kSixNd = {"6ND: attention is not counted", "6ND : l’attention n’est pas comptée"};
constexpr Text kCausal = {"with causal attention, the lower triangle only",
                          "avec attention causale, le triangle inférieur seul"};
constexpr Text kNoncausal = {"with full attention, as if nothing were masked",
                             "avec attention complète, comme sans masque"};
constexpr Text kReported = {"as the authors published it", "telles que les auteurs les publient"};
constexpr Text kFromFlop = {"6ND over the dense BF16 peak, whatever rule is shown",
                            "6ND sur la crête BF16 dense, quelle que soit la règle affichée"};
constexpr Text kRent = {"a market rent", "une location au prix du marché"};
constexpr Text kOwn = {"the cost of an owner", "le coût d’un propriétaire"};
constexpr Text kStraightLine = {"without interest: straight-line depreciation",
                                "sans intérêts : amortissement linéaire"};
constexpr Text kInAddition = {"operation in addition, as the source has it",
                              "exploitation en plus, comme dans la source"};
constexpr Text kIncluded = {"operation inside the purchase, as the article reads it",
                            "exploitation comprise dans l’achat, comme le lit l’article"};
constexpr Text kWithoutR1 = {"R1 stays outside the multiplier", "R1 reste hors du multiplicateur"};
constexpr Text kTheoretical = {"theoretical: list-price revenue, the final run only",
                               "théorique : recettes au tarif affiché, entraînement final seul"};
constexpr Text kBothSixNd = {"6ND over 6ND, whatever rule is shown",
                             "6ND sur 6ND, quelle que soit la règle affichée"};

constexpr FormulaRow kTable[] = {
    row<FlopPerTokenCausal>(O::flop_per_token,
                            {C::architecture_matmul_params, C::architecture_attention_flop},
                            shows_causal, kCausal),
    row<FlopPerTokenNoncausal>(O::flop_per_token,
                               {C::architecture_matmul_params, C::architecture_attention_flop},
                               shows_noncausal, kNoncausal),
    row<FlopPerTokenSixNd>(O::flop_per_token, {P::active_params}, nullptr, kSixNd),
    row<PretrainingFlop>(O::pretraining_flop, {O::flop_per_token, P::training_tokens},
                         tokens_are_known),
    row<PretrainingHoursFromFlop>(
        O::pretraining_gpu_hours,
        {P::active_params, P::training_tokens, C::peak_bf16_flop_per_s, P::mfu, P::goodput},
        hours_from_known_flop, kFromFlop),
    row<PretrainingHoursReported>(O::pretraining_gpu_hours,
                                  {P::reported_pretraining_gpu_hours, P::reported_hours_overhead},
                                  hours_reported, kReported),
    row<RunHours>(O::run_gpu_hours,
                  {O::pretraining_gpu_hours, P::reported_context_gpu_hours,
                   P::reported_posttraining_gpu_hours, P::reported_hours_overhead}),
    row<ImpliedMfu>(O::implied_mfu,
                    {O::pretraining_flop, O::pretraining_gpu_hours, C::peak_shown_flop_per_s},
                    shows_causal, kCausal),
    row<ImpliedMfu>(O::implied_mfu,
                    {O::pretraining_flop, O::pretraining_gpu_hours, C::peak_shown_flop_per_s},
                    shows_noncausal, kNoncausal),
    row<ImpliedMfu>(O::implied_mfu,
                    {O::pretraining_flop, O::pretraining_gpu_hours, C::peak_shown_flop_per_s},
                    nullptr, kSixNd),
    row<RunDays>(O::run_days, {O::run_gpu_hours, P::cluster_gpus}),

    row<PowerCost>(O::power_usd_per_gpu_hour,
                   {C::gpu_tdp_kw, P::server_power_factor, P::average_draw, P::pue,
                    P::electricity_usd_per_kwh}),
    row<OwnPriceStraightLine>(
        O::own_usd_per_gpu_hour,
        {P::server_capex_usd_per_gpu, P::interconnect_share, P::residual_share, P::life_years,
         P::utilization, O::power_usd_per_gpu_hour, P::other_opex_share_per_year},
        pays_no_interest, kStraightLine),
    row<OwnPrice>(
        O::own_usd_per_gpu_hour,
        {P::server_capex_usd_per_gpu, P::interconnect_share, P::residual_share, P::cost_of_capital,
         P::life_years, P::utilization, O::power_usd_per_gpu_hour, P::other_opex_share_per_year}),
    row<ChosenPrice>(O::gpu_hour_price_usd, {O::own_usd_per_gpu_hour}, owns, kOwn),
    row<ChosenPrice>(O::gpu_hour_price_usd, {P::rent_usd_per_gpu_hour}, nullptr, kRent),

    row<HoursCost>(O::pretraining_cost_usd, {O::pretraining_gpu_hours, O::gpu_hour_price_usd}),
    row<HoursCost>(O::run_cost_usd, {O::run_gpu_hours, O::gpu_hour_price_usd}),
    row<RunAndR1Cost>(O::run_and_r1_cost_usd,
                      {O::run_cost_usd, P::rl_gpu_hours, O::gpu_hour_price_usd}),
    row<ComputeProgrammeCost>(
        O::compute_programme_cost_usd,
        {O::run_cost_usd, P::rnd_multiplier, P::rl_gpu_hours, O::gpu_hour_price_usd}, nullptr,
        kWithoutR1),
    row<ProgrammeCost>(O::programme_cost_usd,
                       {O::compute_programme_cost_usd, P::team_size, P::pay_usd_per_person_year,
                        P::project_years, P::data_cost_usd}),
    row<ClusterPurchase>(O::cluster_purchase_usd,
                         {P::cluster_gpus, P::server_capex_usd_per_gpu, P::interconnect_share}),

    row<FleetGpus>(O::fleet_gpus, {P::fleet_a100, P::fleet_h800, P::fleet_h100, P::fleet_h20},
                   fleet_exists),
    row<FleetCapex>(O::fleet_capex_usd,
                    {P::fleet_a100, P::capex_a100_usd, P::fleet_h800, P::capex_h800_usd,
                     P::fleet_h100, P::capex_h100_usd, P::fleet_h20, P::capex_h20_usd},
                    fleet_exists),
    row<FleetOpex>(O::fleet_opex_usd,
                   {P::fleet_opex_usd_per_gpu_year, O::fleet_gpus, P::fleet_years}),
    row<FleetTcoIncluded>(O::fleet_tco_usd, {O::fleet_capex_usd}, opex_is_included, kIncluded),
    row<FleetTcoInAddition>(O::fleet_tco_usd, {O::fleet_capex_usd, O::fleet_opex_usd}, nullptr,
                            kInAddition),
    row<RunShareOfFleetYear>(O::run_share_of_fleet_year, {O::run_gpu_hours, O::fleet_gpus}),
    row<FleetUsdPerGpuHour>(O::fleet_usd_per_gpu_hour,
                            {O::fleet_tco_usd, O::fleet_gpus, P::fleet_years}),

    row<MachinePetaflops>(O::machine_pflops_fp16,
                          {P::machine_gpus, C::machine_gpu_peak_fp16_flop_per_s}),
    row<MachinePetaflops>(O::machine_pflops_fp64,
                          {P::machine_gpus, C::machine_gpu_peak_fp64_flop_per_s}),
    row<ShareOfReference>(O::machine_share_of_reference_hpl,
                          {O::machine_pflops_fp64, C::reference_hpl_pflops}),
    row<ShareOfReference>(O::machine_share_of_reference_hpl_mxp,
                          {O::machine_pflops_fp16, C::reference_hpl_mxp_pflops}),
    row<ShareOfReference>(O::machine_share_of_reference_fp16,
                          {O::machine_pflops_fp16, C::reference_peak_fp16_pflops}),

    row<RunRatio>(O::comparator_gpu_hours_ratio,
                  {C::comparator_gpu_hours, O::pretraining_gpu_hours}),
    row<FlopRatioSixNd>(O::comparator_flop_ratio,
                        {C::comparator_flop, P::active_params, P::training_tokens}, shows_attention,
                        kBothSixNd),
    row<RunRatio>(O::comparator_flop_ratio, {C::comparator_flop, O::pretraining_flop}, nullptr,
                  kBothSixNd),
    row<HoursCost>(O::comparator_cost_usd, {C::comparator_gpu_hours, O::gpu_hour_price_usd}),

    row<EnergyMwh>(O::energy_mwh, {O::run_gpu_hours, C::gpu_tdp_kw, P::server_power_factor,
                                   P::average_draw, P::pue}),
    row<Co2Tonnes>(O::co2_t, {O::energy_mwh, P::grid_kgco2_per_kwh}),
    row<PaybackDays>(
        O::payback_days,
        {O::run_cost_usd, P::inference_revenue_usd_per_day, P::inference_cost_usd_per_day},
        payback_exists, kTheoretical),
};

/// Evaluation is one pass over the table: an operand must stand above the output that reads it.
constexpr bool operands_stand_above() {
  for (const FormulaRow& row : kTable) {
    for (const Operand& operand : row.inputs()) {
      if (operand.kind == Operand::Kind::output && operand.row >= index(row.output)) return false;
    }
  }
  return true;
}
static_assert(operands_stand_above());

bool operand_exists(const Scenario& scenario, const Operand& operand) {
  switch (operand.kind) {
    case Operand::Kind::parameter:
      return true;
    case Operand::Kind::output:
      return formula_for(scenario, static_cast<OutputId>(operand.row)) != nullptr;
    case Operand::Kind::constant:
      return constant_value(scenario, static_cast<ConstantId>(operand.row)).has_value();
  }
  return false;
}

const FormulaRow* chosen_row(const Scenario& scenario, OutputId id) {
  for (const FormulaRow& row : kTable) {
    if (row.output == id && (!row.applies || row.applies(scenario))) return &row;
  }
  return nullptr;
}

}  // namespace

std::span<const FormulaRow> formulas() { return kTable; }

const FormulaRow* formula_for(const Scenario& scenario, OutputId id) {
  const FormulaRow* row = chosen_row(scenario, id);
  if (row == nullptr) return nullptr;
  for (const Operand& operand : row->inputs()) {
    if (!operand_exists(scenario, operand)) return nullptr;
  }
  return row;
}

std::array<std::optional<double>, kOutputCount> evaluate_at_p50(const Scenario& scenario) {
  std::array<std::optional<double>, kOutputCount> values;
  for (std::size_t i = 0; i < kOutputCount; ++i) {
    const FormulaRow* row = formula_for(scenario, static_cast<OutputId>(i));
    if (row == nullptr) continue;
    std::array<double, kMaxOperands> in{};
    for (std::size_t place = 0; place < row->operand_count; ++place) {
      const Operand& operand = row->operands[place];
      switch (operand.kind) {
        case Operand::Kind::parameter:
          in[place] = scenario.quantities[operand.row].p50;
          break;
        case Operand::Kind::output:
          in[place] = *values[operand.row];
          break;
        case Operand::Kind::constant:
          in[place] = *constant_value(scenario, static_cast<ConstantId>(operand.row));
          break;
      }
    }
    values[i] = row->scalar(in.data());
  }
  return values;
}

}  // namespace reckoner
