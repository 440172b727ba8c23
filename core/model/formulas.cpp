// SPDX-License-Identifier: MIT
// The table of formulas, in order of evaluation. Rows of one output stand together; the first whose
// `applies` holds is used, so the row without a condition comes last.
#include <array>
#include <bit>
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
#include "core/words/word.h"

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

bool by_hours(const Scenario& scenario) {
  return fleet_has_chips(scenario) && choice_id(scenario, P::fleet_allocation) == "hours";
}
bool by_value_of(const Scenario& scenario, std::string_view chip) {
  return fleet_has_chips(scenario) && !by_hours(scenario) &&
         choice_id(scenario, P::gpu).starts_with(chip);
}
bool by_value_of_a100(const Scenario& scenario) { return by_value_of(scenario, "a100_"); }
bool by_value_of_h800(const Scenario& scenario) { return by_value_of(scenario, "h800_"); }
bool by_value_of_h100(const Scenario& scenario) { return by_value_of(scenario, "h100_"); }
bool by_value_of_h20(const Scenario& scenario) {
  return choice_id(scenario, P::gpu) == "h20" && by_value_of(scenario, "h20");
}
bool by_value(const Scenario& scenario) { return by_value_of(scenario, ""); }
bool priced_by_fleet(const Scenario& scenario) {
  return choice_id(scenario, P::price_basis) == "fleet";
}

bool serves_by_nodes(const Scenario& scenario) {
  return choice_id(scenario, P::serving_cost_from) == "nodes";
}
bool bills_by_list(const Scenario& scenario) {
  return choice_id(scenario, P::billed_at) != "stated";
}
bool counts_rated_power(const Scenario& scenario) {
  return choice_id(scenario, P::energy_basis) == "rated";
}

double at_worst(const Scenario& scenario, OutputId id);

/// A surplus is left where each range stands at its unfavourable end.
bool payback_exists(const Scenario& scenario) {
  return at_worst(scenario, O::serving_revenue_usd_per_day) >
         at_worst(scenario, O::serving_cost_usd_per_day);
}
bool pays_back_counted(const Scenario& scenario) {
  return payback_exists(scenario) && choice_id(scenario, P::pays_back) == "counted";
}

/// The parts beside the final run, in the order in which they are added.
constexpr auto kReceipt = std::to_array<ReceiptRow>({
    {P::count_rl, O::part_rl_usd},
    {P::count_trials, O::part_trials_usd},
    {P::count_staff, O::part_staff_usd},
    {P::count_data, O::part_data_usd},
    {P::count_earlier, O::part_earlier_usd},
});

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

constexpr Text kSixNd = word("formula.six_nd");
constexpr Text kCausal = word("formula.causal");
constexpr Text kNoncausal = word("formula.noncausal");
constexpr Text kReported = word("formula.reported");
constexpr Text kFromFlop = word("formula.from_flop");
constexpr Text kRent = word("formula.rent");
constexpr Text kOwn = word("formula.own");
constexpr Text kStraightLine = word("formula.straight_line");
constexpr Text kInAddition = word("formula.in_addition");
constexpr Text kIncluded = word("formula.included");
constexpr Text kWithoutR1 = word("formula.without_r1");
constexpr Text kTheoretical = word("formula.theoretical");
constexpr Text kTheoreticalCounted = word("formula.theoretical_counted");
constexpr Text kFleet = word("formula.fleet");
constexpr Text kByHours = word("formula.by_hours");
constexpr Text kByValue = word("formula.by_value");
constexpr Text kByValueOfOther = word("formula.by_value_of_other");
constexpr Text kWithoutData = word("formula.without_data");
constexpr Text kTicked = word("formula.ticked");
constexpr Text kRatedPower = word("formula.rated_power");
constexpr Text kBothSixNd = word("formula.both_six_nd");

constexpr FormulaRow kBeforeCounted[] = {
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
    row<Amount>(O::rl_training_gpu_hours, {P::rl_gpu_hours}),

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
    row<FleetUsdPerGpuHour>(O::fleet_usd_per_gpu_hour,
                            {O::fleet_tco_usd, O::fleet_gpus, P::fleet_years}),
    row<FleetPriceByHours>(O::fleet_price_usd_per_gpu_hour,
                           {O::fleet_tco_usd, O::fleet_gpus, P::fleet_years, P::utilization},
                           by_hours, kByHours),
    row<FleetPriceByPurchaseValue>(
        O::fleet_price_usd_per_gpu_hour,
        {O::fleet_tco_usd, O::fleet_capex_usd, P::capex_a100_usd, P::fleet_years, P::utilization},
        by_value_of_a100, kByValue),
    row<FleetPriceByPurchaseValue>(
        O::fleet_price_usd_per_gpu_hour,
        {O::fleet_tco_usd, O::fleet_capex_usd, P::capex_h800_usd, P::fleet_years, P::utilization},
        by_value_of_h800, kByValue),
    row<FleetPriceByPurchaseValue>(
        O::fleet_price_usd_per_gpu_hour,
        {O::fleet_tco_usd, O::fleet_capex_usd, P::capex_h100_usd, P::fleet_years, P::utilization},
        by_value_of_h100, kByValue),
    row<FleetPriceByPurchaseValue>(
        O::fleet_price_usd_per_gpu_hour,
        {O::fleet_tco_usd, O::fleet_capex_usd, P::capex_h20_usd, P::fleet_years, P::utilization},
        by_value_of_h20, kByValue),
    row<FleetPriceByPurchaseValue>(O::fleet_price_usd_per_gpu_hour,
                                   {O::fleet_tco_usd, O::fleet_capex_usd,
                                    P::server_capex_usd_per_gpu, P::fleet_years, P::utilization},
                                   by_value, kByValueOfOther),

    row<ChosenPrice>(O::gpu_hour_price_usd, {O::own_usd_per_gpu_hour}, owns, kOwn),
    row<ChosenPrice>(O::gpu_hour_price_usd, {O::fleet_price_usd_per_gpu_hour}, priced_by_fleet,
                     kFleet),
    row<ChosenPrice>(O::gpu_hour_price_usd, {P::rent_usd_per_gpu_hour}, nullptr, kRent),

    row<HoursCost>(O::pretraining_cost_usd, {O::pretraining_gpu_hours, O::gpu_hour_price_usd}),
    row<HoursCost>(O::run_cost_usd, {O::run_gpu_hours, O::gpu_hour_price_usd}),
    row<RunAndR1Cost>(O::run_and_r1_cost_usd,
                      {O::run_cost_usd, P::rl_gpu_hours, O::gpu_hour_price_usd}),
    row<HoursCost>(O::part_rl_usd, {P::rl_gpu_hours, O::gpu_hour_price_usd}),
    row<TrialsCost>(O::part_trials_usd, {O::run_cost_usd, P::rnd_multiplier}),
    row<StaffCost>(O::part_staff_usd,
                   {P::team_size, P::pay_usd_per_person_year, P::project_years, P::staff_on_costs}),
    row<Amount>(O::part_data_usd, {P::data_cost_usd}),
    row<HoursCost>(O::part_earlier_usd, {P::earlier_gpu_hours, O::gpu_hour_price_usd}),
};

constexpr FormulaRow kCountedOnwards[] = {
    row<InYuan>(O::counted_cost_yuan, {O::counted_cost_usd, P::yuan_per_usd}),
    row<ComputeProgrammeCost>(
        O::compute_programme_cost_usd,
        {O::run_cost_usd, P::rnd_multiplier, P::rl_gpu_hours, O::gpu_hour_price_usd}, nullptr,
        kWithoutR1),
    row<SumOf>(O::programme_cost_usd,
               {O::compute_programme_cost_usd, O::part_staff_usd, P::data_cost_usd}, counts_data),
    row<SumOf>(O::programme_cost_usd, {O::compute_programme_cost_usd, O::part_staff_usd}, nullptr,
               kWithoutData),
    row<ClusterPurchase>(O::cluster_purchase_usd,
                         {P::cluster_gpus, P::server_capex_usd_per_gpu, P::interconnect_share}),

    row<RunShareOfFleetYear>(O::run_share_of_fleet_year, {O::run_gpu_hours, O::fleet_gpus}),

    row<MachinePetaflops>(O::machine_pflops_fp16,
                          {P::machine_gpus, C::machine_gpu_peak_fp16_flop_per_s}),
    row<MachinePetaflops>(O::machine_pflops_fp64,
                          {P::machine_gpus, C::machine_gpu_peak_fp64_flop_per_s}),
    row<MachinePetaflops>(O::machine_pflops_fp64_tensor,
                          {P::machine_gpus, C::machine_gpu_peak_fp64_tensor_flop_per_s}),
    row<MachinePetaflops>(O::machine_pflops_hpl,
                          {P::machine_gpus, C::machine_gpu_best_hpl_flop_per_s}),
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

    row<EnergyMwhRated>(O::energy_mwh, {O::run_gpu_hours, C::gpu_tdp_kw}, counts_rated_power,
                        kRatedPower),
    row<EnergyMwh>(O::energy_mwh, {O::run_gpu_hours, C::gpu_tdp_kw, P::server_power_factor,
                                   P::average_draw, P::pue}),
    row<Co2Tonnes>(O::co2_t, {O::energy_mwh, P::grid_kgco2_per_kwh}),
    row<ServingCostOfNodes>(O::serving_cost_usd_per_day, {P::serving_nodes, O::gpu_hour_price_usd},
                            serves_by_nodes),
    row<Amount>(O::serving_cost_usd_per_day, {P::inference_cost_usd_per_day}),
    row<ListPriceRevenue>(O::serving_revenue_usd_per_day,
                          {C::day_hit_tokens, C::list_hit_usd, C::day_miss_tokens, C::list_miss_usd,
                           C::day_output_tokens, C::list_output_usd},
                          bills_by_list),
    row<Amount>(O::serving_revenue_usd_per_day, {P::inference_revenue_usd_per_day}),
    row<UsdPerMillionTokens>(O::usd_per_million_input_tokens,
                             {O::gpu_hour_price_usd, C::node_input_tokens_per_s}),
    row<UsdPerMillionTokens>(O::usd_per_million_output_tokens,
                             {O::gpu_hour_price_usd, C::node_output_tokens_per_s}),
    row<PaybackDays>(
        O::payback_days,
        {O::counted_cost_usd, O::serving_revenue_usd_per_day, O::serving_cost_usd_per_day},
        pays_back_counted, kTheoreticalCounted),
    row<PaybackDays>(O::payback_days,
                     {O::run_cost_usd, O::serving_revenue_usd_per_day, O::serving_cost_usd_per_day},
                     payback_exists, kTheoretical),
};

/// One row for each set of ticks, so that what is not counted does not reach the sum at all.
template <std::size_t ticks>
bool counts(const Scenario& scenario) {
  for (std::size_t i = 0; i < kReceipt.size(); ++i) {
    const bool is_ticked = choice_id(scenario, kReceipt[i].tick) == "yes";
    if (is_ticked != ((ticks >> i & 1) != 0)) return false;
  }
  return true;
}

template <std::size_t ticks, std::size_t... place>
constexpr FormulaRow counted_row(std::index_sequence<place...>) {
  Operand operands[sizeof...(place)] = {O::run_cost_usd};
  std::size_t count = 1;
  for (std::size_t i = 0; i < kReceipt.size(); ++i) {
    if ((ticks >> i & 1) != 0) operands[count++] = kReceipt[i].part;
  }
  return row<SumOf>(O::counted_cost_usd, operands, counts<ticks>, kTicked);
}

template <std::size_t... ticks>
constexpr auto counted_rows(std::index_sequence<ticks...>) {
  return std::to_array<FormulaRow>({counted_row<ticks>(
      std::make_index_sequence<1 + static_cast<std::size_t>(std::popcount(ticks))>())...});
}
constexpr auto kCounted =
    counted_rows(std::make_index_sequence<std::size_t{1} << kReceipt.size()>());

constexpr std::size_t kRowCount =
    std::size(kBeforeCounted) + std::size(kCounted) + std::size(kCountedOnwards);
constexpr std::array<FormulaRow, kRowCount> joined() {
  std::array<FormulaRow, kRowCount> table;
  std::size_t next = 0;
  for (const FormulaRow& row : kBeforeCounted) table[next++] = row;
  for (const FormulaRow& row : kCounted) table[next++] = row;
  for (const FormulaRow& row : kCountedOnwards) table[next++] = row;
  return table;
}
constexpr std::array<FormulaRow, kRowCount> kTable = joined();

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

/// The end of a range at which serving pays worst.
double worst(const Scenario& scenario, ParameterId id) {
  constexpr P kLowIsWorse[] = {P::inference_revenue_usd_per_day, P::utilization, P::life_years,
                               P::residual_share, P::fleet_years};
  for (const P low : kLowIsWorse) {
    if (id == low) return scenario[id].p5;
  }
  return scenario[id].p95;
}

double worst_value(const Scenario& scenario, const Operand& operand) {
  switch (operand.kind) {
    case Operand::Kind::parameter:
      return worst(scenario, static_cast<ParameterId>(operand.row));
    case Operand::Kind::output:
      return at_worst(scenario, static_cast<OutputId>(operand.row));
    case Operand::Kind::constant:
      return constant_value(scenario, static_cast<ConstantId>(operand.row)).value_or(0);
  }
  return 0;
}

/// One output, with what stands above it.
double at_worst(const Scenario& scenario, OutputId id) {
  const FormulaRow* row = chosen_formula(scenario, id);
  if (row == nullptr) return 0;
  std::array<double, kMaxOperands> in{};
  for (std::size_t i = 0; i < row->operand_count; ++i) {
    in[i] = worst_value(scenario, row->operands[i]);
  }
  return row->scalar(in.data());
}

}  // namespace

std::span<const ReceiptRow> receipt() { return kReceipt; }

std::span<const FormulaRow> formulas() { return kTable; }

const FormulaRow* chosen_formula(const Scenario& scenario, OutputId id) {
  for (const FormulaRow& row : kTable) {
    if (row.output == id && (!row.applies || row.applies(scenario))) return &row;
  }
  return nullptr;
}

}  // namespace reckoner
