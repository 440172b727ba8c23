// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/articles/article.h"
#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"

namespace reckoner {
namespace {

std::span<const ClaimRow> claims() { return articles().front()->claims(); }

const ClaimRow& claim(std::string_view id) {
  for (const ClaimRow& row : claims()) {
    if (row.id == id) return row;
  }
  FAIL("no claim ", std::string(id));
  return claims()[0];
}

TEST_CASE("the twelve claims stand in the article's order") {
  const char* order[] = {"gpu_hours",         "run_cost",      "us_billions",
                         "early_investment",  "fire_flyer",    "quadrillion",
                         "hardware_500m",     "servers_1_6bn", "operations_944m",
                         "diverging_figures", "software",      "skills_not_chips"};
  REQUIRE(claims().size() == std::size(order));
  for (std::size_t i = 0; i < std::size(order); ++i) CHECK(claims()[i].id == order[i]);
}

TEST_CASE("every claim reads well in every language and rests on facts") {
  for (const ClaimRow& row : claims()) {
    CAPTURE(std::string(row.id));
    for (const Text& text : {row.verdict, row.statement, row.source_says, row.reason}) {
      check_text(text);
    }
    CHECK(!row.short_label.in(kEnglish).empty());
    CHECK(!row.short_label.in(kFrench).empty());
    CHECK(row.cites.count >= 1);
    for (const std::uint16_t fact : row.cites.indices()) CHECK(fact < facts().size());
    CHECK((row.published_value != 0) == !row.unit.empty());
    if (row.output) CHECK(row.published_value > 0);
    if (row.output && row.relation == Relation::equals) CHECK(row.tolerance > 0);
    std::set<ParameterId> moves(row.moves.begin(), row.moves.end());
    CHECK(moves.size() == row.moves.size());
  }
}

TEST_CASE("editorial statuses follow what the sources say") {
  const struct {
    const char* id;
    EditorialStatus status;
  } rows[] = {
      {"gpu_hours", EditorialStatus::supported_in_scope},
      {"run_cost", EditorialStatus::supported_in_scope},
      {"us_billions", EditorialStatus::unit_mismatch},
      {"hardware_500m", EditorialStatus::misread},          // C-02
      {"operations_944m", EditorialStatus::misread},        // C-01
      {"fire_flyer", EditorialStatus::unit_mismatch},       // C-06
      {"quadrillion", EditorialStatus::unit_mismatch},      // C-05
      {"skills_not_chips", EditorialStatus::not_testable},
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    CHECK(claim(row.id).status == row.status);
  }
}

TEST_CASE("statuses and relations have ids and labels") {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < static_cast<std::size_t>(EditorialStatus::count_); ++i) {
    const auto status = static_cast<EditorialStatus>(i);
    CHECK(ids.insert(status_id(status)).second);
    check_text(status_label(status));
  }
  CHECK(status_id(EditorialStatus::misread) == "misread");
  CHECK(relation_id(Relation::at_least) == "at_least");
}

TEST_CASE("a relation holds within the rounding of the printed figure") {
  const struct {
    const char* id;
    double value;
    bool holds;
  } rows[] = {
      {"gpu_hours", 2.788e6, true},      {"gpu_hours", 2.751e6, true},
      {"gpu_hours", 2.74e6, false},      {"gpu_hours", 2.86e6, false},
      {"run_cost", 5.576e6, true},       {"run_cost", 5.649e6, true},
      {"run_cost", 5.66e6, false},       {"run_cost", 5.54e6, false},
      {"servers_1_6bn", 1.628e9, true},  {"servers_1_6bn", 1.56e9, true},
      {"servers_1_6bn", 1.66e9, false},  {"operations_944m", 943.92e6, true},
      {"operations_944m", 945e6, false}, {"hardware_500m", 1.6e9, true},
      {"hardware_500m", 499e6, false},   {"us_billions", 61.7e6, false},
      {"us_billions", 1e9, true},        {"fire_flyer", 1560, true},
      {"fire_flyer", 3120, false},  // 5,000 and 10,000 A100
  };
  for (const auto& row : rows) {
    CAPTURE(row.id);
    CAPTURE(row.value);
    CHECK(holds(proposition(claim(row.id)), row.value) == row.holds);
  }
}

TEST_CASE("a claim is counted over samples, and only where there are any") {
  const double samples[] = {4e6, 5.58e6, 5.62e6, 9e6};
  const PropositionCheck counted = check(proposition(claim("run_cost")), samples);
  CHECK(counted.probability == 0.5);  // 5.58 and 5.62 round to 5.6
  CHECK(counted.percentile == 0.5);   // 4 and 5.58 lie below 5.6
  CHECK(!check(proposition(claim("run_cost")), {}).probability.has_value());
}

TEST_CASE("one firm's estimates and figures that nobody saw are called so") {
  CHECK(contains(claim("hardware_500m").reason.in(kEnglish), "unaudited"));
  CHECK(contains(claim("servers_1_6bn").reason.in(kEnglish), "never audited"));
  CHECK(contains(claim("servers_1_6bn").reason.in(kEnglish), "unverified"));
  CHECK(contains(claim("operations_944m").reason.in(kEnglish), "was not seen"));
  CHECK(contains(claim("fire_flyer").source_says.in(kEnglish), "not found"));
  CHECK(contains(claim("quadrillion").reason.in(kFrench), "un million de milliards"));
}

}  // namespace
}  // namespace reckoner
