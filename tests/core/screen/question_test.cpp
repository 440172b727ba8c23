// SPDX-License-Identifier: MIT
#include "core/screen/question.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/articles/article.h"
#include "core/engine/solve.h"
#include "core/scenario/presets.h"
#include "core/scenario/slider.h"
#include "core/words/format.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

Scenario start() { return base_scenario(0, current_edition()); }

const AnswerLine* answer_of(const AnsweredQuestion& question, ParameterId id) {
  const auto found = std::find_if(question.answers.begin(), question.answers.end(),
                                  [&](const AnswerLine& line) { return line.parameter == id; });
  return found == question.answers.end() ? nullptr : &*found;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("for the final run to cost a billion an hour would have to cost $359") {
  const AnsweredQuestion question = ask(start(), "run_cost_usd", "1 bn", kEnglish);
  REQUIRE(question.issues.empty());
  const AnswerLine* rent = answer_of(question, ParameterId::rent_usd_per_gpu_hour);
  REQUIRE(rent != nullptr);
  CHECK(rent->is_possible);
  CHECK(contains(rent->title, "$359"));  // 1e9 / 2.788 M GPU-hours
  CHECK(contains(rent->note, "$2.00"));
  CHECK(rent->at == 1);  // beyond the track
  CHECK(rent->low < rent->middle);
  CHECK(rent->middle < rent->high);
  CHECK(answer_of(question, ParameterId::team_size) == nullptr);  // reaches nothing of it
}

TEST_CASE("an answer is what solve finds, and within its range it says so") {
  const Scenario scenario = start();
  const double target = 7e6;
  const AnsweredQuestion question = ask(scenario, "run_cost_usd", "7 M", kEnglish);
  const AnswerLine* rent = answer_of(question, ParameterId::rent_usd_per_gpu_hour);
  REQUIRE(rent != nullptr);
  const Result<double> solved = solve(scenario, {ParameterId::rent_usd_per_gpu_hour,
                                                 OutputId::run_cost_usd, Statistic::p50, target});
  REQUIRE(bool(solved));
  CHECK(rent->at ==
        doctest::Approx(slider_position(parameter(ParameterId::rent_usd_per_gpu_hour), *solved)));
  CHECK(contains(rent->note, "within its range"));
  CHECK(&question.answers.front() == rent);  // the least that has to move
}

TEST_CASE("what no value brings about comes last and says what was tried") {
  const AnsweredQuestion question = ask(start(), "run_cost_usd", "1 bn", kEnglish);
  bool was_possible = true;
  int impossible = 0;
  for (const AnswerLine& line : question.answers) {
    CHECK((was_possible || !line.is_possible));
    was_possible = line.is_possible;
    if (!line.is_possible) ++impossible;
    CHECK(!line.title.empty());
    CHECK(!line.note.empty());
  }
  CHECK(impossible > 0);
}

TEST_CASE("an amount is read as people of that language write it, or asked about") {
  for (const Language language : languages()) {
    const Article& article = article_of(start());
    const double target = article.question.target;
    CAPTURE(rules(language).id);
    const std::string typed =
        format_quantity(target, output(article.question.output).unit, 1, language);
    CHECK(ask(start(), "run_cost_usd", typed, language).issues.empty());
  }
  CHECK(ask(start(), "run_cost_usd", "1,000", kEnglish).issues.front().code ==
        IssueCode::two_readings);
  CHECK(ask(start(), "run_cost_usd", "", kEnglish).issues.front().code == IssueCode::empty_text);
  CHECK(ask(start(), "run_cost_usd", "much", kEnglish).issues.size() == 1);
  CHECK(ask(start(), "no_such", "1 bn", kEnglish).issues.front().code == IssueCode::unknown_output);
}

TEST_CASE("each article asks a question that has answers") {
  for (const Article* article : articles()) {
    CAPTURE(article->id);
    Scenario scenario = base_scenario(0, current_edition(), 0);
    for (std::size_t row = 0; row < articles().size(); ++row) {
      if (articles()[row] == article)
        scenario = base_scenario(0, current_edition(), static_cast<std::uint8_t>(row));
    }
    const std::string typed = format_quantity(article->question.target,
                                              output(article->question.output).unit, 1, kEnglish);
    const AnsweredQuestion question =
        ask(scenario, output(article->question.output).id, typed, kEnglish);
    CHECK(question.issues.empty());
    REQUIRE(!question.answers.empty());
    CHECK(question.answers.front().is_possible);
  }
}
