// SPDX-License-Identifier: MIT
#include "core/screen/requirement_lines.h"
#include "core/scenario/quantity_text.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/articles/article.h"
#include "core/scenario/presets.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

std::span<const ClaimRow> claims() { return articles().front()->claims(); }

Scenario start() { return base_scenario(0, current_edition()); }

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("every requirement is of a claim, and every claim with an output has one") {
  for (const RequirementRow& row : articles().front()->requirements()) {
    CAPTURE(row.claim);
    CHECK(std::any_of(claims().begin(), claims().end(),
                      [&](const ClaimRow& claim) { return claim.id == row.claim; }));
    CHECK_FALSE(parameter(row.parameter).is_choice);
    CHECK(row.target > 0);
  }
  for (const ClaimRow& claim : claims()) {
    CAPTURE(claim.id);
    const auto lines = requirement_lines(start(), claim.id, kEnglish);
    CHECK((!lines.empty() || !claim.output));
  }
}

TEST_CASE("a run of a billion dollars takes $359 an hour [V3-04]") {
  const auto english = requirement_lines(start(), "run_cost", kEnglish);
  REQUIRE(english.size() == 2);
  CHECK(
      english[0] ==
      "For “Cost of the final run” to come to $5.6\u00a0M, “Price of a GPU-hour” would have to be "
      "$2.01/GPU-h; it now stands at $1.70/GPU-h – $3.42/GPU-h.");
  CHECK(contains(english[1], "$1\u00a0bn"));
  CHECK(contains(english[1], "$359/GPU-h"));
  const auto french = requirement_lines(start(), "run_cost", kFrench);
  REQUIRE(french.size() == 2);
  CHECK(contains(french[1], "1\u00a0Md$"));
  CHECK(contains(french[1], "359\u00a0$"));
}

TEST_CASE("the input is the one that the scenario reads: who owns pays no rent") {
  Scenario owner = start();
  REQUIRE(set_parameter(owner, ParameterId::price_basis, "own", Notation::link).empty());
  for (const std::string& line : requirement_lines(owner, "run_cost", kEnglish)) {
    CAPTURE(line);
    CHECK(contains(line, "Utilization"));
  }
}

TEST_CASE("where no value within the limits gives the figure, the sentence says so") {
  Scenario owner = start();
  REQUIRE(set_parameter(owner, ParameterId::price_basis, "own", Notation::link).empty());
  const auto lines = requirement_lines(owner, "run_cost", kEnglish);
  REQUIRE(lines.size() == 2);
  CHECK(contains(lines[1],
                 "Even with “Utilization of owned GPUs” anywhere from 1\u00a0% to 100\u00a0%"));
  CHECK(contains(lines[1], "$1\u00a0bn"));
}

TEST_CASE("a claim about no figure, and a name that is none, have no lines") {
  CHECK(requirement_lines(start(), "software", kEnglish).empty());
  CHECK(requirement_lines(start(), "nothing", kEnglish).empty());
}
