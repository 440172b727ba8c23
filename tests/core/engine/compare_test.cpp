// SPDX-License-Identifier: MIT
#include "core/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/engine/batch.h"
#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"

using namespace reckoner;

namespace {

using P = ParameterId;
using O = OutputId;

Scenario start() { return base_scenario(0, current_edition()); }

Scenario with(ParameterId id, const Quantity& quantity) {
  Scenario scenario = start();
  scenario[id] = quantity;
  return scenario;
}

EstimateOptions small(std::uint32_t samples = 4096) {
  EstimateOptions options;
  options.samples = samples;
  return options;
}

const Difference& of(const ScenarioComparison& comparison, OutputId output) {
  const auto found = std::find_if(comparison.differences.begin(), comparison.differences.end(),
                                  [&](const Difference& row) { return row.output == output; });
  REQUIRE(found != comparison.differences.end());
  return *found;
}

bool has(const std::vector<OutputId>& list, OutputId id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

TEST_CASE("money outputs are those in dollars, and every rung is one") {
  for (const OutputId id : money_outputs()) CHECK(output(id).unit == "$");
  for (const RungRow& rung : articles().front()->rungs()) {
    CHECK(std::find(money_outputs().begin(), money_outputs().end(), rung.output) !=
          money_outputs().end());
  }
}

TEST_CASE("identical scenarios differ by exactly nothing, at any number of samples") {
  for (const std::uint32_t samples : {256u, 4096u, 1u << 18}) {
    const ScenarioComparison same = compare(start(), start(), small(samples));
    CAPTURE(samples);
    CHECK(same.differences.size() == money_outputs().size());
    for (const Difference& row : same.differences) {
      CAPTURE(output(row.output).id);
      CHECK(row.p5_usd == 0);
      CHECK(row.p50_usd == 0);
      CHECK(row.p95_usd == 0);
      CHECK(row.error_usd == 0);
      CHECK(row.share_above == 0);
      CHECK(row.share_below == 0);
      CHECK(row.is_same());
      REQUIRE(row.ratio);
      CHECK(*row.ratio == std::array{1.0, 1.0, 1.0});
    }
  }
}

TEST_CASE("a price doubled makes every cost of the run exactly twice as high") {
  const ScenarioComparison doubled = compare(with(P::rent_usd_per_gpu_hour, point(2)),
                                             with(P::rent_usd_per_gpu_hour, point(4)), small());
  for (const OutputId id :
       {O::pretraining_cost_usd, O::run_cost_usd, O::compute_programme_cost_usd}) {
    CAPTURE(output(id).id);
    const Difference& row = of(doubled, id);
    REQUIRE(row.ratio);
    CHECK(*row.ratio == std::array{2.0, 2.0, 2.0});
    CHECK(row.share_above == 1);
    CHECK(row.share_below == 0);
  }
  CHECK(of(doubled, O::run_cost_usd).p50_usd == 2'788'000 * 2.0);  // V3-04 at 2 $ more
  CHECK(of(doubled, O::fleet_capex_usd).is_same());                // owning has no rent
}

TEST_CASE("points in common cancel: a shift of one input is the same in every sample") {
  // The multiplier scatters the programme by a factor of seven; the rent's rise does not.
  Scenario dearer = start();
  dearer[P::pay_usd_per_person_year] = point(100'000);
  Scenario cheaper = dearer;
  cheaper[P::team_size] = point(150);
  dearer[P::team_size] = point(160);
  cheaper[P::staff_on_costs] = dearer[P::staff_on_costs] = point(0.15);
  const Difference row = of(compare(cheaper, dearer, small()), O::programme_cost_usd);
  CHECK(row.p5_usd > 0);
  CHECK(row.share_above == 1);
  CHECK(row.p95_usd - row.p5_usd < row.p50_usd);
}

TEST_CASE("what costs more costs more: swapping the two turns every sign") {
  struct Row {
    ParameterId parameter;
    Quantity less, more;
    OutputId output;
  };
  const Row rows[] = {
      {P::rent_usd_per_gpu_hour, {1.7, 2, 3.42}, {2, 2.4, 4}, O::run_cost_usd},
      {P::rnd_multiplier, {1.5, 4, 10}, {2, 5, 12}, O::programme_cost_usd},
      {P::fleet_h100, point(10'000), {9'000, 12'000, 15'000}, O::fleet_tco_usd},
      {P::server_capex_usd_per_gpu, {25e3, 33.8e3, 44.75e3}, point(50e3), O::cluster_purchase_usd},
  };
  for (const Row& row : rows) {
    CAPTURE(output(row.output).id);
    const Scenario less = with(row.parameter, row.less);
    const Scenario more = with(row.parameter, row.more);
    const Difference up = of(compare(less, more, small()), row.output);
    const Difference down = of(compare(more, less, small()), row.output);
    CHECK(up.p50_usd > 0);
    CHECK(up.p5_usd <= up.p50_usd);
    CHECK(up.p50_usd <= up.p95_usd);
    CHECK(up.share_above > 0.5);
    CHECK(up.share_above + up.share_below <= 1);
    CHECK(down.p50_usd == -up.p50_usd);
    CHECK(down.p5_usd == doctest::Approx(-up.p95_usd).epsilon(1e-12));  // between two ranks
    CHECK(down.share_above == up.share_below);
    CHECK(down.share_below == up.share_above);
    REQUIRE(up.ratio);
    CHECK(up.ratio->at(1) > 1);
    CHECK(down.ratio->at(1) == doctest::Approx(1 / up.ratio->at(1)).epsilon(1e-3));
  }
}

TEST_CASE("the more it is raised, the more it differs and the surer it is to exceed") {
  double difference = 0, share = 0;
  for (const double rent : {2.2, 2.6, 3.0, 3.6}) {
    const Difference row =
        of(compare(start(), with(P::rent_usd_per_gpu_hour, point(rent)), small()), O::run_cost_usd);
    CHECK(row.p50_usd > difference);
    CHECK(row.share_above >= share);
    difference = row.p50_usd;
    share = row.share_above;
  }
  CHECK(share > 0.9);
}

TEST_CASE("both are drawn at the current scenario's seed") {
  Scenario other_seed = start();
  other_seed.seed = 7;
  for (const Difference& row : compare(start(), other_seed, small()).differences) {
    CHECK(row.is_same());
  }
}

TEST_CASE("an output that exists in one of the two only is named, and has no difference") {
  Scenario unknown = start();
  REQUIRE(set_parameter(unknown, P::comparator, "kimi_k2", Notation::link).empty());
  const ScenarioComparison one_way = compare(start(), unknown, small());
  const ScenarioComparison other_way = compare(unknown, start(), small());
  CHECK(has(one_way.only_pinned, O::comparator_cost_usd));
  CHECK(one_way.only_current.empty());
  CHECK(has(other_way.only_current, O::comparator_cost_usd));
  CHECK(other_way.only_pinned.empty());
  for (const Difference& row : one_way.differences) CHECK(row.output != O::comparator_cost_usd);
  CHECK(one_way.differences.size() == money_outputs().size() - 1);
}

TEST_CASE("a cost that was zero has a difference but no ratio") {
  const ScenarioComparison grown =
      compare(with(P::fleet_opex_usd_per_gpu_year, point(0)), start(), small());
  CHECK(of(grown, O::fleet_opex_usd).p50_usd > 0);
  CHECK_FALSE(of(grown, O::fleet_opex_usd).ratio);
}

TEST_CASE("a scenario that is no estimate gives its issues and no numbers") {
  const ScenarioComparison broken = compare(with(P::pue, {0.5, 1, 2}), start(), small());
  CHECK_FALSE(broken.issues.empty());
  CHECK(broken.differences.empty());
  CHECK(broken.pinned_ladder.empty());
  CHECK(broken.current_ladder.size() == articles().front()->rungs().size());
  CHECK(compare(start(), start(), small(1000)).differences.empty());
}

TEST_CASE("ladders are those of the two estimates") {
  const Scenario dear = with(P::rent_usd_per_gpu_hour, point(3));
  const ScenarioComparison both = compare(start(), dear, small());
  const std::vector<Rung> before = estimate(start(), small()).ladder;
  const std::vector<Rung> now = estimate(dear, small()).ladder;
  REQUIRE(both.pinned_ladder.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(both.pinned_ladder[i].p50 == before[i].p50);
    CHECK(both.current_ladder[i].p95 == now[i].p95);
  }
}

TEST_CASE("a pinned scenario held against many is what compare() gives for each") {
  Workspace workspace;
  PinnedScenario pinned(start(), start().seed, small());
  for (const double rent : {1.0, 2.0, 3.0}) {
    const Scenario current = with(P::rent_usd_per_gpu_hour, point(rent));
    const Estimate estimated = estimate(current, small(), workspace);
    const ScenarioComparison kept = pinned.against(estimated, workspace, money_outputs(), true);
    const ScenarioComparison fresh = compare(start(), current, small());
    REQUIRE(kept.differences.size() == fresh.differences.size());
    for (std::size_t i = 0; i < kept.differences.size(); ++i) {
      CHECK(kept.differences[i].p50_usd == fresh.differences[i].p50_usd);
      CHECK(kept.differences[i].share_above == fresh.differences[i].share_above);
      CHECK(kept.differences[i].ratio == fresh.differences[i].ratio);
    }
  }
}
