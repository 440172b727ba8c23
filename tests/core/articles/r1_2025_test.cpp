// SPDX-License-Identifier: MIT
// "The $294,000 model": what is published comes out of its sums, and its claims mean what they say.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/estimate.h"
#include "core/scenario/share_link.h"
#include "core/screen/issue_words.h"
#include "core/screen/screen.h"
#include "tests/core/facts/text_health.h"

namespace reckoner {
namespace {

using O = OutputId;
using P = ParameterId;

constexpr std::uint8_t kR1 = 1;

Scenario start(std::string_view preset = "r1_paper") {
  return base_scenario(*find_preset(preset, kR1), current_edition(), kR1);
}

Estimate few(const Scenario& scenario) {
  EstimateOptions options;
  options.samples = 4096;
  return estimate(scenario, options);
}

double p50(const Estimate& estimate, O output) {
  return estimate.find(output)->value(Statistic::p50);
}

/// Of the reader's samples; absent where a claim is about no output.
std::optional<double> probability(const Estimate& estimate, std::string_view claim) {
  return estimate.claims[*find_claim(*articles()[kR1], claim)].probability;
}

TEST_CASE("the paper's table, to the letter [R1-01 ... R1-05, X-16]") {
  const Estimate result = few(start("r1_letter"));
  CHECK(p50(result, O::rl_training_gpu_hours) == 147'000);
  CHECK(p50(result, O::part_rl_usd) == doctest::Approx(294'000));
  CHECK(p50(result, O::run_and_r1_cost_usd) == doctest::Approx(5.87e6));
  CHECK(probability(result, "r1_cost") == 1);
  CHECK(probability(result, "r1_hours") == 1);
  CHECK(probability(result, "r1_twenty_times_more") == 1);
  CHECK(probability(result, "r1_80_hours") == 0);           // 512 GPUs for 80 hours are 41,000
  CHECK(probability(result, "r1_twenty_times_less") == 0);  // base and R1 are more than R1
  CHECK(probability(result, "r1_slips") == 0);              // a hundred times too much
  CHECK_FALSE(probability(result, "r1_a100").has_value());
}

TEST_CASE("figures that the claims' words quote follow from their facts") {
  CHECK(512 * 80 == doctest::Approx(41'000).epsilon(0.002));
  CHECK(512 * 198 + 512 * 80 + 5'000 == 147'336);
  CHECK(147'336.0 / 147'000 - 1 < 0.0025);                       // "agree to 0.2 %"
  CHECK(101.0 / 147 > 2.0 / 3);                                  // "over two thirds"
  CHECK(41.0 / 147 == doctest::Approx(0.28).epsilon(0.01));      // "little more than a quarter"
  CHECK(5.87e6 / 294e3 == doctest::Approx(20).epsilon(0.005));   // "20 times"
  CHECK(100 / 5.87 == doctest::Approx(17).epsilon(0.01));        // "17 times less"
  CHECK(100e6 / 294e3 == doctest::Approx(340).epsilon(0.001));   // "not 340 times"
  CHECK(294 / 534.7 == doctest::Approx(0.55).epsilon(0.001));    // "about half" of MiniMax-M1
  CHECK(51e6 / 2048 == doctest::Approx(25'000).epsilon(0.005));  // "about $25,000 a GPU"
  CHECK(648 * (198 + 80) == doctest::Approx(180'000).epsilon(0.001));
}

TEST_CASE("the ladder goes from the stage to people and machines, each rung above the last") {
  const Estimate result = few(start());
  const O use[] = {O::part_rl_usd, O::run_and_r1_cost_usd, O::compute_programme_cost_usd,
                   O::programme_cost_usd};
  REQUIRE(result.ladder.size() == std::size(use) + 2);
  for (std::size_t i = 0; i < std::size(use); ++i) {
    CHECK(result.ladder[i].output == use[i]);
    if (i > 0) CHECK(result.ladder[i].added_p50_usd > 0);
  }
  CHECK(result.ladder[4].output == O::cluster_purchase_usd);
}

TEST_CASE("a viewpoint shows the rungs that its source speaks of and no others") {
  const struct {
    const char* preset;
    std::vector<O> rungs;
  } rows[] = {
      {"r1_letter", {O::part_rl_usd}},
      {"r1_register", {O::part_rl_usd, O::run_and_r1_cost_usd, O::cluster_purchase_usd}},
      {"r1_epoch_guess", {O::part_rl_usd, O::run_and_r1_cost_usd}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.preset);
    const Scenario scenario = start(row.preset);
    const Estimate result = few(scenario);
    const Screen shown = screen(scenario, result, O::part_rl_usd, kEnglish);
    REQUIRE(result.ladder.size() == row.rungs.size());
    REQUIRE(shown.ladder.size() == row.rungs.size());
    for (std::size_t i = 0; i < row.rungs.size(); ++i) {
      CHECK(result.ladder[i].output == row.rungs[i]);
      CHECK(shown.ladder[i].output == row.rungs[i]);
    }
    CHECK(result.find(O::programme_cost_usd) != nullptr);  // computed all the same
  }
  CHECK(p50(few(start("r1_register")), O::cluster_purchase_usd) ==
        doctest::Approx(51.2e6));
  CHECK(p50(few(start("r1_epoch_guess")), O::part_rl_usd) == doctest::Approx(1e6));  // R1-07
}

TEST_CASE("words, marks and comparisons are this article's") {
  const Scenario scenario = start();
  const Estimate result = few(scenario);
  const Screen shown = screen(scenario, result, O::part_rl_usd, kEnglish);
  CHECK(shown.title == "What did DeepSeek-R1 cost?");
  CHECK(contains(shown.lead, "$294,000"));
  CHECK(shown.article_id == "r1_2025");
  CHECK(shown.preset_id == "r1_paper");
  REQUIRE(shown.ladder[0].marks.size() == 1);
  CHECK(shown.ladder[0].marks[0].value_usd == 294e3);
  CHECK(shown.claims.size() == articles()[kR1]->claims().size());
  const auto& rows = result.comparisons;
  const auto gpt4 = std::find_if(rows.begin(), rows.end(),
                                 [](const Comparison& row) { return row.id == "gpt4_altman"; });
  REQUIRE(gpt4 != rows.end());
  CHECK(gpt4->factor == doctest::Approx(100e6 / p50(result, O::run_and_r1_cost_usd)));
  for (const Comparison& row : rows) CHECK(row.id != "deepseek_v3");
}

TEST_CASE("another run's ladder has no stage of R1") {
  Scenario scenario = start();
  REQUIRE(set_parameter(scenario, P::model, "llama31_405b", Notation::link).empty());
  const Screen shown = screen(scenario, few(scenario), O::part_rl_usd, kEnglish);
  CHECK(shown.title == "What did Llama 3.1 405B cost?");
  for (const RungLine& rung : shown.ladder) {
    CHECK(rung.output != O::part_rl_usd);
    if (rung.output == O::run_and_r1_cost_usd) CHECK(rung.marks.empty());
  }
}

TEST_CASE("claims read well and rest on facts") {
  for (const ClaimRow& row : articles()[kR1]->claims()) {
    CAPTURE(std::string(row.id));
    for (const Text& text : {row.verdict, row.statement, row.source_says, row.reason}) {
      check_text(text);
    }
    CHECK(row.cites.count >= 1);
    CHECK((row.published_value != 0) == !row.unit.empty());
    if (row.output && row.relation == Relation::equals) CHECK(row.tolerance > 0);
    CHECK(std::set<P>(row.moves.begin(), row.moves.end()).size() == row.moves.size());
  }
}

TEST_CASE("a link names its article, and the first one needs no name") {
  for (const PresetRow& row : presets(kR1)) {
    CAPTURE(row.id);
    Scenario scenario = start(row.id);
    scenario[P::rl_gpu_hours] = point(46'000);
    const std::string link = encode_link(scenario);
    CHECK(contains(link, "&v=1&a=r1_2025&e="));
    const DecodedLink read = decode_link(link);
    CHECK(read.issues.empty());
    CHECK(read.scenario == scenario);
  }
  CHECK_FALSE(contains(encode_link(base_scenario(0, current_edition())), "a="));
  CHECK(decode_link("v=1&a=v3_2025&p=owner").scenario == decode_link("v=1&p=owner").scenario);
  CHECK(decode_link("v=1&p=r1_letter&a=r1_2025").scenario == start("r1_letter"));
  CHECK(decode_link("v=1&a=r1_2025").scenario == start());
}

TEST_CASE("an article or a viewpoint that there is not is said, with what there is") {
  const struct {
    const char* link;
    IssueCode code;
    const char* field;
    std::uint8_t article;
    const char* hint;
  } rows[] = {
      {"v=1&a=r1_2024", IssueCode::unknown_article, "a", 0, "r1_2025"},
      {"v=1&a=r1_2025&p=owner", IssueCode::unknown_preset, "p", kR1, "r1_paper, r1_letter"},
      {"v=1&p=r1_paper", IssueCode::unknown_preset, "p", 0, "deepseek_report"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.link);
    const DecodedLink read = decode_link(row.link);
    REQUIRE(read.issues.size() == 1);
    CHECK(read.issues[0].code == row.code);
    CHECK(read.issues[0].field == row.field);
    CHECK(read.scenario == base_scenario(0, current_edition(), row.article));
    CHECK(contains(message(read.issues[0], kEnglish), row.hint));
  }
}

TEST_CASE("JSON callers name the article as well") {
  const std::pair<std::string, std::string> both[] = {{"preset", "r1_letter"},
                                                      {"article", "r1_2025"}};
  const auto [scenario, issues] = scenario_from(both);
  CHECK(issues.empty());
  CHECK(scenario == start("r1_letter"));
  const std::pair<std::string, std::string> wrong[] = {{"article", "nobody"}};
  CHECK(scenario_from(wrong).second.front().code == IssueCode::unknown_article);
}

}  // namespace
}  // namespace reckoner
