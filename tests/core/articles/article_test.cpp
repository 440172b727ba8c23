// SPDX-License-Identifier: MIT
#include "core/articles/article.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/facts/catalogue.h"

namespace reckoner {
namespace {

bool has_rung(const Article& article, OutputId output) {
  const auto rungs = article.rungs();
  return std::any_of(rungs.begin(), rungs.end(),
                     [&](const RungRow& row) { return row.output == output; });
}

TEST_CASE("an article is found by its id, and the first one is the default") {
  REQUIRE(article_count() == articles().size());
  for (std::uint8_t i = 0; i < std::uint8_t(article_count()); ++i) {
    CHECK(articles()[i]->id == article_id(i));
    CHECK(find_article(article_id(i)) == i);
    CHECK(article_of(base_scenario(0, current_edition(), i)).id == article_id(i));
  }
  CHECK(article_id(0) == "v3_2025");
  CHECK_FALSE(find_article("nobody"));
  CHECK_FALSE(find_article(""));
}

TEST_CASE("ids of claims, presets and articles are taken once over all articles") {
  std::set<std::string_view> claims;
  std::set<std::string_view> presets_seen;
  std::set<std::string_view> ids;
  for (std::uint8_t i = 0; i < std::uint8_t(article_count()); ++i) {
    CHECK(ids.insert(article_id(i)).second);
    for (const ClaimRow& row : articles()[i]->claims()) {
      CAPTURE(std::string(row.id));
      CHECK(claims.insert(row.id).second);
      CHECK(articles()[i]->claims()[*find_claim(*articles()[i], row.id)].id == row.id);
    }
    for (const PresetRow& row : presets(i)) {
      CAPTURE(std::string(row.id));
      CHECK(presets_seen.insert(row.id).second);
      CHECK(find_preset(row.id, i).has_value());
    }
  }
  CHECK(!find_claim(*articles().front(), "nobody").has_value());
}

TEST_CASE("a pack is whole: its tables speak of each other and of what there is") {
  for (const Article* article : articles()) {
    CAPTURE(std::string(article->id));
    CHECK(find_choice(ParameterId::model, article->run).has_value());
    CHECK(has_rung(*article, article->headline));
    CHECK(has_rung(*article, article->total));
    for (const OutputId id : article->card) CHECK(has_rung(*article, id));
    for (const OutputId id : article->description) CHECK(has_rung(*article, id));
    for (const MarkRow& mark : article->marks()) CHECK(has_rung(*article, mark.rung));
    for (const RequirementRow& row : article->requirements()) {
      CHECK(find_claim(*article, row.claim).has_value());
    }
    for (const PresetRow& row : article->viewpoints()) {
      CAPTURE(std::string(row.id));
      for (const OutputId id : row.rungs) CHECK(has_rung(*article, id));
    }
  }
}

TEST_CASE("a scenario that is no article's is refused") {
  Scenario scenario = base_scenario(0, current_edition());
  scenario.article = static_cast<std::uint8_t>(article_count());
  const std::vector<Issue> issues = validate(scenario);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].code == IssueCode::unknown_article);
}

}  // namespace
}  // namespace reckoner
