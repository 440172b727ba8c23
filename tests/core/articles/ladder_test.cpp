// SPDX-License-Identifier: MIT
#include "core/articles/article.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"
#include "tests/core/model/at_points.h"

namespace reckoner {
namespace {

using O = OutputId;

std::span<const RungRow> rungs() { return articles().front()->rungs(); }
std::span<const MarkRow> marks() { return articles().front()->marks(); }

TEST_CASE("the ladder has two brackets, use below own, each in the order of scope") {
  const O use[] = {O::pretraining_cost_usd, O::run_cost_usd, O::run_and_r1_cost_usd,
                   O::compute_programme_cost_usd, O::programme_cost_usd};
  const O own[] = {O::cluster_purchase_usd, O::fleet_capex_usd, O::fleet_tco_usd};
  REQUIRE(rungs().size() == std::size(use) + std::size(own));
  for (std::size_t i = 0; i < std::size(use); ++i) {
    CHECK(rungs()[i].output == use[i]);
    CHECK(rungs()[i].bracket == Bracket::use);
  }
  for (std::size_t i = 0; i < std::size(own); ++i) {
    CHECK(rungs()[std::size(use) + i].output == own[i]);
    CHECK(rungs()[std::size(use) + i].bracket == Bracket::own);
  }
}

TEST_CASE("each rung says in every language what it adds and what it leaves out") {
  for (const RungRow& row : rungs()) {
    CAPTURE(std::string(row.name.in(kEnglish)));
    CHECK(output(row.output).unit == "$");
    CHECK_FALSE(row.name.in(kFrench).empty());
    check_french(row.name.in(kFrench));
    check_text(row.adds);
    check_text(row.leaves_out);
  }
  CHECK(bracket_title(Bracket::own).in(kEnglish) != bracket_title(Bracket::use).in(kEnglish));
  check_text(bracket_title(Bracket::use));
  check_text(bracket_title(Bracket::own));
}

TEST_CASE("published figures stand on the rung that they speak of and near what it computes") {
  for (const MarkRow& mark : marks()) {
    CAPTURE(std::string(mark.label.in(kEnglish)));
    CHECK(mark.cites.count >= 1);
    const double computed = *at_points(report(), mark.rung);
    if (mark.at_least) {
      CHECK(mark.value_usd < computed);
    } else {
      CHECK(mark.value_usd == doctest::Approx(computed).epsilon(0.02));
    }
  }
  REQUIRE(marks().size() == 3);
  CHECK(marks()[0].value_usd == 5.576e6);  // V3-04
  CHECK(marks()[1].value_usd == 500e6);    // SA-03
  CHECK(marks()[2].value_usd == 1.6e9);    // SA-05
}

TEST_CASE("no rung is the sum of a rung of use and a rung of owning") {
  for (const RungRow& rung : rungs()) {
    for (const FormulaRow& formula : formulas()) {
      if (formula.output != rung.output) continue;
      for (const Operand& operand : formula.inputs()) {
        for (const RungRow& other : rungs()) {
          if (operand == Operand(other.output)) CHECK(other.bracket == rung.bracket);
        }
      }
    }
  }
}

}  // namespace
}  // namespace reckoner
