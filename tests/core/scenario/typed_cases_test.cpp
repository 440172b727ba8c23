// SPDX-License-Identifier: MIT
// tests/cases/typed.csv, whole: what people type into an input, and what must come of it, on the
// page of every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "core/scenario/presets.h"
#include "core/scenario/scenario.h"
#include "core/scenario/typed_quantity.h"
#include "tests/core/csv_cells.h"

using namespace reckoner;

namespace {

struct Row {
  std::string language;
  std::string parameter;
  std::string typed;
  std::string expected;
};

std::vector<Row> rows() {
  std::ifstream file(RECKONER_SOURCE_DIR "/tests/cases/typed.csv");
  std::vector<Row> all;
  std::string line;
  std::getline(file, line);  // heading
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = cells_of(line);
    REQUIRE(cells.size() >= 4);
    all.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
  return all;
}

Notation notation_of(const std::string& language) {
  return language == "fr" ? Notation::typed_french : Notation::typed_english;
}

// "10 000" and "1.234" as the file writes them.
Quantity expected_value(std::string text, const ParameterRow& row) {
  std::erase(text, ' ');
  const auto read = parse_quantity(text, Notation::link, row.support, row.id);
  REQUIRE(read);
  return *read;
}

// "ask: 147 or 147 000"
std::vector<Quantity> expected_readings(const std::string& expected, const ParameterRow& row) {
  const std::string list = expected.substr(5);
  const std::size_t middle = list.find(" or ");
  if (list.find('%') != std::string::npos) return {point(0.5)};
  return {expected_value(list.substr(0, middle), row),
          expected_value(list.substr(middle + 4), row)};
}

bool is_on_track(const ParameterRow& row, const Quantity& quantity) {
  return quantity.p5 >= row.slider_low && quantity.p95 <= row.slider_high;
}

void check_question(const TypedQuantity& typed, const Row& row, const ParameterRow& parameter) {
  const std::vector<Quantity> wanted = expected_readings(row.expected, parameter);
  CHECK(typed.asks);
  CHECK_FALSE(typed.has_value());
  REQUIRE(typed.readings.size() == wanted.size());
  CHECK(std::is_permutation(wanted.begin(), wanted.end(), typed.readings.begin()));
  // Whatever lies on the slider's track comes first.
  CHECK(std::is_partitioned(typed.readings.begin(), typed.readings.end(),
                            [&](const Quantity& one) { return is_on_track(parameter, one); }));
}

void check(const Row& row, const std::string& language) {
  CAPTURE(row.typed);
  CAPTURE(row.expected);
  CAPTURE(language);
  const auto id = find_parameter(row.parameter);
  REQUIRE(id);
  const ParameterRow& parameter_row = parameter(*id);
  const TypedQuantity typed =
      read_typed(row.typed, notation_of(language), typed_input(parameter_row));
  if (row.expected.starts_with("ask: ")) {
    check_question(typed, row, parameter_row);
  } else if (row.expected.starts_with("a message that sums")) {
    CHECK(typed.readings.empty());
    CHECK(code_name(typed.issue.code) == "arithmetic");
  } else {
    REQUIRE(typed.has_value());
    const std::string value = row.expected.substr(0, row.expected.find(' '));
    CHECK(typed.readings[0] == expected_value(value, parameter_row));
    if (row.expected.find("read back") != std::string::npos) CHECK_FALSE(typed.is_usual);
  }
}

}  // namespace

TEST_CASE("every typed case comes out as written, on the page of every language") {
  const std::vector<Row> all = rows();
  REQUIRE(all.size() >= 28);
  for (const Row& row : all) {
    for (const char* language : {"en", "fr"}) check(row, language);
  }
}

TEST_CASE("what is asked changes nothing, and each answer is read in one way") {
  for (const Row& row : rows()) {
    if (!row.expected.starts_with("ask: ")) continue;
    CAPTURE(row.typed);
    const ParameterId id = *find_parameter(row.parameter);
    Scenario scenario = base_scenario(0, current_edition());
    const Scenario before = scenario;
    const std::vector<Issue> issues =
        set_parameter(scenario, id, row.typed, notation_of(row.language));
    REQUIRE(issues.size() == 1);
    CHECK(refuses(issues));
    CHECK(scenario == before);
    REQUIRE_FALSE(issues[0].readings.empty());
    for (const std::string& reading : issues[0].readings) {
      for (const Notation notation :
           {Notation::link, Notation::typed_english, Notation::typed_french}) {
        Scenario answered = before;
        CAPTURE(reading);
        CHECK_FALSE(refuses(set_parameter(answered, id, reading, notation)));
        CHECK(
            link_text(answered[id], parameter(id).support) ==
            link_text(parse_quantity(reading, Notation::link, parameter(id).support, row.parameter)
                          .
                          operator*(),
                      parameter(id).support));
      }
    }
  }
}
