// SPDX-License-Identifier: MIT
// The table of parameters, in the order of the enum. Defaults that the catalogue knows (which row
// is the default run, what MFU to expect of it) are filled in from there, so that they stand once.
#include "core/scenario/parameters.h"

#include <array>
#include <cassert>
#include <vector>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"
#include "core/facts/prices.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

using P = ParameterId;

struct Span {
  double low;
  double high;
};

/// What stands in a row of quantities; `hard` is what is accepted, `track` what the slider shows.
struct QuantityDefinition {
  P key;
  std::string_view id;
  Group group;
  std::string_view unit;
  Support support;
  Quantity fallback;
  Span hard;
  Span track;
  Status status;
  Cites sources;
  int dimension;
};

struct ChoiceDefinition {
  P key;
  std::string_view id;
  Group group;
  Status status;
  Cites sources;
};

constexpr Text label_of(std::string_view id) { return word_of("parameter.", id, ".label"); }
constexpr Text help_of(std::string_view id) { return word_of("parameter.", id, ".help"); }

constexpr ParameterRow row(const QuantityDefinition& d) {
  return {d.key,          d.id,         d.group,
          d.unit,         false,        d.support,
          d.fallback,     d.hard.low,   d.hard.high,
          d.track.low,    d.track.high, 0,
          d.status,       d.sources,    static_cast<std::int8_t>(d.dimension),
          label_of(d.id), help_of(d.id)};
}

constexpr ParameterRow row(const ChoiceDefinition& d) {
  return {d.key, d.id, d.group,  "",        true, kReal,          {},           0, 0, 0,
          0,     0,    d.status, d.sources, -1,   label_of(d.id), help_of(d.id)};
}

constexpr Quantity kFromCatalogue{};
constexpr int kNotDrawn = -1;

// Overhead may lie on its limit of zero with a range above it (0~0.05~0.1), which no distribution
// above zero can: its support is the real line, and samples are clamped to the hard limits.
// clang-format off
constexpr auto kTable = std::to_array<ParameterRow>({
    // run
    row(ChoiceDefinition{P::model, "model", Group::run, Status::sourced, cites("V3-10")}),
    row(ChoiceDefinition{P::hours_from, "hours_from", Group::run, Status::sourced,
        cites("V3-01", "F-08")}),
    row(QuantityDefinition{P::reported_pretraining_gpu_hours, "reported_pretraining_gpu_hours",
        Group::run, "GPU-h", kAmount, point(value_of("V3-01")), {1, 1e12}, {1e5, 1e8}, Status::sourced,
        cites("V3-01", "X-02"), 5}),
    row(QuantityDefinition{P::reported_context_gpu_hours, "reported_context_gpu_hours", Group::run,
        "GPU-h", kAmount, point(value_of("V3-02")), {0, 1e12}, {1e3, 1e7}, Status::sourced, cites("V3-02"), 6}),
    row(QuantityDefinition{P::reported_posttraining_gpu_hours, "reported_posttraining_gpu_hours",
        Group::run, "GPU-h", kAmount, point(value_of("V3-03")), {0, 1e12}, {1e2, 1e6}, Status::sourced,
        cites("V3-03"), 7}),
    row(QuantityDefinition{P::rl_gpu_hours, "rl_gpu_hours", Group::run, "GPU-h", kAmount,
        point(value_of("R1-04")), {0, 1e12}, {1e3, 1e7}, Status::sourced, cites("R1-04", "R1-05"), 8}),
    row(QuantityDefinition{P::active_params, "active_params", Group::run, "params", kAmount,
        point(value_of("V3-10")), {1e6, 1e15}, {1e9, 1e12}, Status::sourced, cites("V3-10", "V3-10b", "F-02"), 9}),
    row(QuantityDefinition{P::training_tokens, "training_tokens", Group::run, "tokens", kAmount,
        point(value_of("V3-09")), {1e6, 1e18}, {1e11, 1e14}, Status::sourced, cites("V3-09"), 10}),
    row(ChoiceDefinition{P::flop_rule, "flop_rule", Group::run, Status::sourced,
        cites("F-02", "F-04", "F-06")}),
    row(ChoiceDefinition{P::gpu, "gpu", Group::run, Status::sourced, cites("V3-07", "G-H800S")}),
    row(ChoiceDefinition{P::mfu_precision, "mfu_precision", Group::run, Status::sourced,
        cites("IS-05", "C-10")}),
    row(QuantityDefinition{P::mfu, "mfu", Group::run, "share", kShare, kFromCatalogue, {1e-3, 1},
        {0.02, 1}, Status::sourced, cites("X-06", "T-07", "F-08"), 11}),
    row(QuantityDefinition{P::goodput, "goodput", Group::run, "share", kShare, point(1), {0.01, 1},
        {0.5, 1}, Status::assumption, cites("D-04", "X-02"), 12}),
    row(QuantityDefinition{P::reported_hours_overhead, "reported_hours_overhead", Group::run,
        "share", kReal, point(0), {0, 1}, {0, 0.5}, Status::assumption, cites("X-02"), 13}),
    row(QuantityDefinition{P::cluster_gpus, "cluster_gpus", Group::run, "GPUs", kAmount, point(value_of("V3-07")),
        {1, 1e8}, {128, 1e5}, Status::sourced, cites("V3-07"), 14}),
    row(ChoiceDefinition{P::model_kind, "model_kind", Group::run, Status::sourced,
        cites("V3-15", "F-08")}),
    // price
    row(ChoiceDefinition{P::price_basis, "price_basis", Group::price, Status::sourced,
        cites("V3-05", "F-11", "X-10")}),
    row(QuantityDefinition{P::rent_usd_per_gpu_hour, "rent_usd_per_gpu_hour", Group::price,
        "$/GPU-h", kAmount, {1.7, 2, value_of("R-04")}, {0.01, 1000}, {0.5, 10}, Status::sourced,
        cites("V3-05", "R-04", "R-05", "D-01", "R-02"), 1}),
    row(QuantityDefinition{P::server_capex_usd_per_gpu, "server_capex_usd_per_gpu", Group::price, "$",
        kAmount, {value_of("P-12"), value_of("P-04"), value_of("P-06")}, {1, 1e7}, {5e3, 1e5}, Status::sourced,
        cites("P-12", "P-04", "P-06", "D-06"), 15}),
    row(QuantityDefinition{P::interconnect_share, "interconnect_share", Group::price, "share", kShare,
        {0.03, value_of("D-07"), 0.23}, {0, 1}, {0, 0.5}, Status::sourced,
        cites("FF-07", "IS-08", "E-07", "D-07"), 16}),
    row(QuantityDefinition{P::life_years, "life_years", Group::price, "years", kAmount, {3, 4, 6},
        {0.25, 50}, {1, 9}, Status::sourced, cites("C7-01", "C7-02", "E-08", "D-08"), 17}),
    row(QuantityDefinition{P::utilization, "utilization", Group::price, "share", kShare,
        {0.5, value_of("C7-10"), 0.9}, {0.01, 1}, {0.1, 1}, Status::assumption, cites("C7-10", "D-09"), 18}),
    row(QuantityDefinition{P::residual_share, "residual_share", Group::price, "share", kShare,
        point(0), {0, 0.9}, {0, 0.5}, Status::assumption, cites("C7-01", "F-11"), 19}),
    row(QuantityDefinition{P::cost_of_capital, "cost_of_capital", Group::price, "share", kShare,
        {0.07, value_of("C7-11"), 0.15}, {0, 1}, {0, 0.3}, Status::sourced, cites("C7-11"), 20}),
    row(QuantityDefinition{P::server_power_factor, "server_power_factor", Group::price, "ratio",
        kMultiplier, point(value_of("E-09")), {1, 10}, {1, 3}, Status::sourced, cites("E-09", "C7-08"), 21}),
    row(QuantityDefinition{P::average_draw, "average_draw", Group::price, "share", kShare,
        {0.6, value_of("E-10"), 0.9}, {0, 1}, {0.2, 1}, Status::sourced, cites("E-10", "C7-09"), 22}),
    row(QuantityDefinition{P::pue, "pue", Group::price, "ratio", kMultiplier, {1.10, value_of("E-11"), value_of("C7-03")},
        {1, 10}, {1, 2.5}, Status::sourced, cites("C7-03", "E-11", "D-10"), 23}),
    row(QuantityDefinition{P::electricity_usd_per_kwh, "electricity_usd_per_kwh", Group::price,
        "$/kWh", kAmount, {0.05, value_of("C7-04"), 0.11}, {0, 100}, {0.02, 0.4}, Status::sourced,
        cites("C7-04", "D-11"), 24}),
    row(QuantityDefinition{P::other_opex_share_per_year, "other_opex_share_per_year", Group::price,
        "share", kShare, {0.04, 0.08, 0.12}, {0, 1}, {0, 0.3}, Status::assumption, cites("C7-20"), 25}),
    row(ChoiceDefinition{P::fleet_allocation, "fleet_allocation", Group::price, Status::assumption,
        cites("X-10", "SA-09", "C-22")}),
    row(QuantityDefinition{P::yuan_per_usd, "yuan_per_usd", Group::price,
        "yuan/$", kAmount, point(kYuanPerUsd), {0.1, 1000}, {6, 8}, Status::sourced,
        cites("K-08", "R-08"), 44}),
    // programme
    row(QuantityDefinition{P::rnd_multiplier, "rnd_multiplier", Group::programme,
        "x", kMultiplier, {value_of("C7-13"), 4, value_of("C7-14")}, {1, 1000}, {1, 20}, Status::sourced,
        cites("C7-13", "C7-14", "C7-17", "Y-05"), 0}),
    row(QuantityDefinition{P::team_size, "team_size", Group::programme, "people", kAmount,
        {value_of("SA-10"), value_of("D-14"), value_of("V3-24")}, {0, 1e6}, {10, 1000}, Status::sourced, cites("V3-24", "SA-10", "D-14"), 4}),
    row(QuantityDefinition{P::pay_usd_per_person_year, "pay_usd_per_person_year", Group::programme,
        "$", kAmount, {75'000, value_of("C7-21"), 300'000}, {0, 1e8}, {2e4, 2e6}, Status::sourced,
        cites("C7-21", "C7-12", "SA-10"), 2}),
    row(QuantityDefinition{P::project_years, "project_years", Group::programme, "years", kAmount,
        {0.6, 1, 1.6}, {0, 100}, {0.25, 5}, Status::assumption, cites("V2-04", "V3-04", "SA-11"), 3}),
    row(QuantityDefinition{P::data_cost_usd, "data_cost_usd", Group::programme,
        "$", kAmount, {1e6, 4.5e6, 20e6}, {0, 1e12}, {1e5, 1e9}, Status::assumption,
        cites("A-01", "V3-12"), 26}),
    row(QuantityDefinition{P::staff_on_costs, "staff_on_costs", Group::programme,
        "share", kShare, {0.07, 0.15, 0.27}, {0, 1}, {0, 0.6}, Status::sourced,
        cites("C7-24", "C7-21"), 41}),
    row(QuantityDefinition{P::earlier_gpu_hours, "earlier_gpu_hours", Group::programme,
        "GPU-h", kAmount, point(value_of("V2-05")), {0, 1e12}, {1e4, 1e8}, Status::sourced,
        cites("V2-05", "V2-01", "V2-04"), 42}),
    row(ChoiceDefinition{P::count_rl, "count_rl", Group::programme, Status::assumption,
        cites("R1-04", "R1-05")}),
    row(ChoiceDefinition{P::count_trials, "count_trials", Group::programme, Status::assumption,
        cites("V3-12", "D-05")}),
    row(ChoiceDefinition{P::count_staff, "count_staff", Group::programme, Status::assumption,
        cites("V3-12", "F-14")}),
    row(ChoiceDefinition{P::count_data, "count_data", Group::programme, Status::assumption,
        cites("V3-12", "A-01")}),
    row(ChoiceDefinition{P::count_earlier, "count_earlier", Group::programme, Status::assumption,
        cites("V2-05", "V3-12")}),
    // payback
    row(QuantityDefinition{P::inference_cost_usd_per_day, "inference_cost_usd_per_day",
        Group::payback, "$", kAmount, point(value_of("I-03")), {0, 1e12}, {1e4, 1e7}, Status::sourced,
        cites("I-03"), 27}),
    row(QuantityDefinition{P::inference_revenue_usd_per_day, "inference_revenue_usd_per_day",
        Group::payback, "$", kAmount, point(value_of("I-06")), {0, 1e12}, {1e4, 1e7}, Status::sourced,
        cites("I-06", "I-07"), 28}),
    row(ChoiceDefinition{P::serving_cost_from, "serving_cost_from", Group::payback, Status::sourced,
        cites("I-02", "I-03")}),
    row(QuantityDefinition{P::serving_nodes, "serving_nodes", Group::payback,
        "nodes", kAmount, point(value_of("I-02")), {0, 1e8}, {10, 1e4}, Status::sourced,
        cites("I-02", "I-01"), 43}),
    row(ChoiceDefinition{P::billed_at, "billed_at", Group::payback, Status::sourced,
        cites("I-04", "I-06", "I-08", "I-10", "I-11")}),
    row(ChoiceDefinition{P::pays_back, "pays_back", Group::payback, Status::assumption,
        cites("I-07", "V3-12")}),
    // fleet
    row(QuantityDefinition{P::fleet_a100, "fleet_a100", Group::fleet,
        "GPUs", kAmount, {value_of("FF-03"), value_of("FF-02"), 11'100}, {0, 1e9}, {1e3, 1e5}, Status::sourced,
        cites("SA-11", "FF-01", "FF-02", "FF-03", "FF-04", "C-07"), 29}),
    row(QuantityDefinition{P::fleet_h800, "fleet_h800", Group::fleet,
        "GPUs", kAmount, {2'224, 10'000, 12'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "I-02", "IS-09", "A-09"), 30}),
    row(QuantityDefinition{P::fleet_h100, "fleet_h100", Group::fleet,
        "GPUs", kAmount, {2'000, 10'000, 12'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "A-08", "A-09"), 31}),
    row(QuantityDefinition{P::fleet_h20, "fleet_h20", Group::fleet,
        "GPUs", kAmount, {10'000, 30'000, 35'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "A-09"), 32}),
    row(QuantityDefinition{P::capex_a100_usd, "capex_a100_usd", Group::fleet,
        "$", kAmount, {17'350, 23'700, 37'500}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-02"), 33}),
    row(QuantityDefinition{P::capex_h800_usd, "capex_h800_usd", Group::fleet,
        "$", kAmount, {value_of("P-12"), 31'700, value_of("P-06")}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-12", "P-06"), 34}),
    row(QuantityDefinition{P::capex_h100_usd, "capex_h100_usd", Group::fleet,
        "$", kAmount, {28'750, 34'700, 46'900}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-04"), 35}),
    row(QuantityDefinition{P::capex_h20_usd, "capex_h20_usd", Group::fleet,
        "$", kAmount, {15'000, 24'200, 29'500}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-08", "E-06"), 36}),
    row(QuantityDefinition{P::fleet_opex_usd_per_gpu_year, "fleet_opex_usd_per_gpu_year",
        Group::fleet, "$", kAmount, point(3'933), {0, 1e7}, {500, 2e4}, Status::sourced,
        cites("SA-05", "SA-06", "C-01"), 37}),
    row(QuantityDefinition{P::fleet_years, "fleet_years", Group::fleet, "years", kAmount, point(4),
        {0.1, 50}, {1, 9}, Status::sourced, cites("SA-06", "C-01"), 38}),
    row(ChoiceDefinition{P::operations_reading, "operations_reading", Group::fleet, Status::sourced,
        cites("C-01", "SA-05")}),
    // machine
    row(QuantityDefinition{P::machine_gpus, "machine_gpus", Group::machine, "GPUs", kAmount,
        point(value_of("FF-03")), {1, 1e9}, {500, 5e4}, Status::sourced, cites("FF-03", "FF-10", "C-07"), 39}),
    row(ChoiceDefinition{P::machine_gpu, "machine_gpu", Group::machine, Status::sourced,
        cites("FF-03", "G-A100P")}),
    row(ChoiceDefinition{P::reference_machine, "reference_machine", Group::machine, Status::sourced,
        cites("TS-01", "TS-08")}),
    // comparison
    row(ChoiceDefinition{P::comparator, "comparator", Group::comparison, Status::sourced,
        cites("T-07", "X-18")}),
    // energy
    row(QuantityDefinition{P::grid_kgco2_per_kwh, "grid_kgco2_per_kwh", Group::energy, "kg/kWh",
        kAmount, point(value_of("K-02")), {0, 10}, {0.05, 1.2}, Status::sourced, cites("K-02", "D-13"), 40}),
    row(ChoiceDefinition{P::energy_basis, "energy_basis", Group::energy, Status::sourced,
        cites("F-12", "L-01", "K-06")}),
    // dependence
    row(QuantityDefinition{P::correlation_prices, "correlation_prices", Group::dependence, "ratio",
        kReal, point(0), {-0.99, 0.99}, {-0.99, 0.99}, Status::assumption, cites("R-05", "C7-11"),
        kNotDrawn}),
    row(QuantityDefinition{P::correlation_effort, "correlation_effort", Group::dependence, "ratio",
        kReal, point(0), {-0.99, 0.99}, {-0.99, 0.99}, Status::assumption, cites("D-05", "D-14"),
        kNotDrawn}),
});
// clang-format on

constexpr bool rows_follow_the_enum() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (index(kTable[i].key) != i) return false;
  }
  return kTable.size() == kParameterCount;
}
static_assert(rows_follow_the_enum());

constexpr bool dimensions_are_used_once() {
  for (const ParameterRow& a : kTable) {
    if (a.is_choice && a.takes_range()) return false;
    for (const ParameterRow& b : kTable) {
      if (a.takes_range() && a.key != b.key && a.dimension == b.dimension) return false;
    }
  }
  return true;
}
static_assert(dimensions_are_used_once());

struct DefaultChoice {
  P key;
  std::string_view id;
};
constexpr DefaultChoice kDefaultChoices[] = {
    {P::model, "deepseek_v3"},
    {P::hours_from, "reported"},
    {P::flop_rule, "six_nd"},
    {P::gpu, "h800_sxm"},
    {P::mfu_precision, "bf16"},
    {P::price_basis, "rent"},
    {P::machine_gpu, "a100_pcie"},
    {P::operations_reading, "in_addition"},
    {P::reference_machine, "fugaku"},
    {P::comparator, "llama31_405b"},
    {P::fleet_allocation, "purchase_value"},
    {P::count_rl, "no"},
    {P::count_trials, "no"},
    {P::count_staff, "no"},
    {P::count_data, "no"},
    {P::count_earlier, "no"},
    {P::serving_cost_from, "nodes"},
    {P::billed_at, "stated"},
    {P::pays_back, "run"},
    {P::energy_basis, "server"},
    {P::model_kind, "moe"},
};

/// The catalogues' key: choice.<parameter>.<id>.
constexpr Choice choice(std::string_view parameter, std::string_view id) {
  word_key::Key start;
  start.append("choice.");
  start.append(parameter);
  start.append(".");
  return {id, word_of(start.view(), id)};
}

constexpr Choice kHoursFrom[] = {
    choice("hours_from", "reported"),
    choice("hours_from", "flop"),
};
constexpr Choice kModelKindChoices[] = {
    // in the order of ModelKind
    choice("model_kind", "dense"),
    choice("model_kind", "moe"),
};
static_assert(std::size(kModelKindChoices) == kModelKinds);
constexpr Choice kFlopRules[] = {
    choice("flop_rule", "six_nd"),
    choice("flop_rule", "causal"),
    choice("flop_rule", "noncausal"),
};
constexpr Choice kPrecisions[] = {
    choice("mfu_precision", "bf16"),
    choice("mfu_precision", "fp8"),
};
constexpr Choice kPriceBases[] = {
    choice("price_basis", "rent"),
    choice("price_basis", "own"),
    choice("price_basis", "fleet"),
};
constexpr Choice kFleetAllocations[] = {
    choice("fleet_allocation", "purchase_value"),
    choice("fleet_allocation", "hours"),
};
constexpr Choice kYesNo[] = {
    choice("yes_no", "no"),
    choice("yes_no", "yes"),
};
constexpr Choice kServingCosts[] = {
    choice("serving_cost_from", "nodes"),
    choice("serving_cost_from", "per_day"),
};
constexpr Choice kServingRevenues[] = {
    choice("billed_at", "stated"),
    choice("billed_at", "v3_list"),
    choice("billed_at", "v3_opening"),
};
constexpr Choice kPaybackAgainst[] = {
    choice("pays_back", "run"),
    choice("pays_back", "counted"),
};
constexpr Choice kEnergyBases[] = {
    choice("energy_basis", "server"),
    choice("energy_basis", "rated"),
};
constexpr Choice kOperationsReadings[] = {
    choice("operations_reading", "in_addition"),
    choice("operations_reading", "included"),
};
constexpr Text kCustomRun = word("choice.model.custom");

template <class Row>
std::vector<Choice> catalogue_choices(std::span<const Row> rows) {
  std::vector<Choice> list;
  for (const Row& row : rows) {
    list.push_back({row.id, row.id == "custom" ? kCustomRun : Text::name(row.name)});
  }
  return list;
}

std::array<ParameterRow, kParameterCount> completed_table() {
  std::array<ParameterRow, kParameterCount> table = kTable;
  for (const DefaultChoice& choice : kDefaultChoices) {
    const auto found = find_choice(choice.key, choice.id);
    assert(found);
    table[index(choice.key)].default_choice = *found;
  }
  table[index(P::mfu)].fallback = runs()[table[index(P::model)].default_choice].mfu_prior;
  return table;
}

struct GroupRow {
  std::string_view id;
  Text label;
};
constexpr GroupRow group_row(std::string_view id) { return {id, word_of("group.", id)}; }
constexpr GroupRow kGroups[] = {
    group_row("run"),        group_row("price"),  group_row("programme"),
    group_row("payback"),    group_row("fleet"),  group_row("machine"),
    group_row("comparison"), group_row("energy"), group_row("dependence"),
};
static_assert(std::size(kGroups) == static_cast<std::size_t>(Group::count_));

/// `which`: ".slug" where another offer of the parameter is there already.
constexpr OfferRow offer(P key, const Quantity& value, const Cites& sources,
                         std::string_view which = {}) {
  return {key, value, word_of("offer.", kTable[index(key)].id, which), sources};
}
constexpr OfferRow kOffers[] = {
    offer(P::mfu, point(value_of("X-06")), cites("X-06")),
    offer(P::goodput, Quantity{0.90, value_of("D-04"), 0.995}, cites("D-04")),
    offer(P::reported_hours_overhead, Quantity{0, 0.05, 0.1}, cites("X-02", "D-04")),
    offer(P::active_params, point(value_of("V3-10b")), cites("V3-10b")),
    offer(P::rent_usd_per_gpu_hour, Quantity{1.63, value_of("X-12"), 2.61}, cites("X-12")),
    offer(P::electricity_usd_per_kwh, Quantity{0.067, value_of("C7-05"), 0.15},
          cites("D-11", "C7-05")),
    offer(P::other_opex_share_per_year, Quantity{0.105, 0.12, 0.14}, cites("C7-20")),
    offer(P::rnd_multiplier, Quantity{3, 4, 5}, cites("C7-17")),
    offer(P::inference_revenue_usd_per_day, point(value_of("I-08")), cites("I-08")),
    offer(P::rent_usd_per_gpu_hour, point(kChineseRentUsdPerGpuHour), cites("R-08", "K-08"),
          ".china_2025"),
    offer(P::rnd_multiplier, point(10), cites("C7-15", "E-15"), ".openai_2024"),
    offer(P::earlier_gpu_hours, point(2'000'880), cites("V2-05", "V2-02", "V2-07")),
    offer(P::fleet_a100, point(0), cites("SA-01", "SA-08")),
    offer(P::machine_gpus, point(value_of("FF-04")), cites("FF-04", "C-07")),
    offer(P::grid_kgco2_per_kwh, point(value_of("K-04")), cites("K-04")),
};

}  // namespace

std::span<const ParameterRow> parameters() {
  static const std::array<ParameterRow, kParameterCount> table = completed_table();
  return table;
}

const ParameterRow& parameter(ParameterId id) { return parameters()[index(id)]; }

std::optional<ParameterId> find_parameter(std::string_view id) {
  for (const ParameterRow& row : kTable) {
    if (row.id == id) return row.key;
  }
  return std::nullopt;
}

Text group_label(Group group) { return kGroups[static_cast<std::size_t>(group)].label; }
std::string_view group_id(Group group) { return kGroups[static_cast<std::size_t>(group)].id; }

std::span<const Choice> choices(ParameterId id) {
  static const std::vector<Choice> run_choices = catalogue_choices(runs());
  static const std::vector<Choice> gpu_choices = catalogue_choices(gpus());
  static const std::vector<Choice> machine_choices = catalogue_choices(machines());
  switch (id) {
    case P::model:
      return run_choices;
    // The last run is `custom`, which has no figures to compare with.
    case P::comparator:
      return std::span(run_choices).first(run_choices.size() - 1);
    case P::gpu:
    case P::machine_gpu:
      return gpu_choices;
    case P::reference_machine:
      return machine_choices;
    case P::hours_from:
      return kHoursFrom;
    case P::flop_rule:
      return kFlopRules;
    case P::model_kind:
      return kModelKindChoices;
    case P::mfu_precision:
      return kPrecisions;
    case P::price_basis:
      return kPriceBases;
    case P::operations_reading:
      return kOperationsReadings;
    case P::fleet_allocation:
      return kFleetAllocations;
    case P::count_rl:
    case P::count_trials:
    case P::count_staff:
    case P::count_data:
    case P::count_earlier:
      return kYesNo;
    case P::serving_cost_from:
      return kServingCosts;
    case P::billed_at:
      return kServingRevenues;
    case P::pays_back:
      return kPaybackAgainst;
    case P::energy_basis:
      return kEnergyBases;
    default:
      return {};
  }
}

std::optional<std::uint8_t> find_choice(ParameterId id, std::string_view choice_id) {
  const std::span<const Choice> list = choices(id);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].id == choice_id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

std::span<const OfferRow> offers() { return kOffers; }

}  // namespace reckoner
