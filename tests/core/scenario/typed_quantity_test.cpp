// SPDX-License-Identifier: MIT
// Kinds of typed numbers beyond tests/cases/typed.csv.
#include "core/scenario/typed_quantity.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/screen/issue_words.h"
#include "core/words/format.h"
#include "core/words/language_rules.h"

using namespace reckoner;

namespace {

constexpr Notation kTypedEnglish = Notation::typed_english;
constexpr Notation kTypedFrench = Notation::typed_french;

TypedQuantity read(const char* id, std::string_view text, Notation notation = kTypedEnglish) {
  return read_typed(text, notation, typed_input(parameter(*find_parameter(id))));
}

struct Row {
  const char* id;
  const char* text;
  const char* want;  // as a link writes it
};

// Read alike on the page of every language.
const Row kRead[] = {
    // one decimal sign, and no group could stand there
    {"rent_usd_per_gpu_hour", "2,5", "2.5"},
    {"rent_usd_per_gpu_hour", "2.50", "2.5"},
    {"rent_usd_per_gpu_hour", "0.500", "0.5"},
    {"rent_usd_per_gpu_hour", "00,125", "0.125"},
    {"rent_usd_per_gpu_hour", ",5", "0.5"},
    {"rent_usd_per_gpu_hour", ".750", "0.75"},
    {"rent_usd_per_gpu_hour", "1,2345", "1.2345"},
    {"reported_pretraining_gpu_hours", "2788000,5", "2788000.5"},
    {"reported_pretraining_gpu_hours", "1234,567", "1234.567"},
    // both signs: the last one parts the decimals
    {"reported_pretraining_gpu_hours", "1,234.5", "1234.5"},
    {"reported_pretraining_gpu_hours", "1.234,5", "1234.5"},
    {"reported_pretraining_gpu_hours", "1.234.567,125", "1234567.125"},
    {"reported_pretraining_gpu_hours", "1,234,567.125", "1234567.125"},
    {"reported_pretraining_gpu_hours", "2 788 000,125", "2788000.125"},
    {"reported_pretraining_gpu_hours", "2 788 000.125", "2788000.125"},
    // groups
    {"reported_pretraining_gpu_hours", "2'788'000", "2788000"},
    {"reported_pretraining_gpu_hours", "2’788’000.50", "2788000.5"},
    {"reported_pretraining_gpu_hours", "2_788_000", "2788000"},
    {"reported_pretraining_gpu_hours", "2\u2009788\u2009000", "2788000"},
    {"reported_pretraining_gpu_hours", "147 000", "147000"},
    {"reported_pretraining_gpu_hours", "147'000", "147000"},
    {"reported_pretraining_gpu_hours", "1,23,456", "123456"},
    {"reported_pretraining_gpu_hours", "12,34,567.5", "1234567.5"},
    // one range settles what a sign means in all of it
    {"rent_usd_per_gpu_hour", "1.5 to 2.125", "1.5~2.125"},
    {"rent_usd_per_gpu_hour", "1,5 à 2,125", "1.5~2.125"},
    {"reported_pretraining_gpu_hours", "900.5 to 2,345", "900.5~2345"},
    // digits and signs of other forms
    {"reported_pretraining_gpu_hours", "２，７８８，０００", "2788000"},
    {"reported_pretraining_gpu_hours", "２７８．８万", "2788000"},
    {"rent_usd_per_gpu_hour", "１．７〜３．４２", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "＄２", "2"},
    {"utilization", "９０％", "0.9"},
    {"rent_usd_per_gpu_hour", "٢٫٥", "2.5"},
    {"rent_usd_per_gpu_hour", "1。5", "1.5"},
    {"rent_usd_per_gpu_hour", "2·5", "2.5"},
    // what cannot be seen
    {"rent_usd_per_gpu_hour", "\u200E2\u200F", "2"},
    {"rent_usd_per_gpu_hour", "\u202A2.5\u202C", "2.5"},
    {"rent_usd_per_gpu_hour", "\u2066$\u20692\u200B.5\uFEFF", "2.5"},
    {"rent_usd_per_gpu_hour", "2\u00AD.5", "2.5"},
    // scales of every language
    {"active_params", "37B", "37e9"},
    {"active_params", "37 bn", "37e9"},
    {"active_params", "37 b", "37e9"},
    {"active_params", "37 Mrd.", "37e9"},
    {"active_params", "37 Mrd", "37e9"},
    {"active_params", "37 Md", "37e9"},
    {"active_params", "37 mld", "37e9"},
    {"active_params", "37 milliards", "37e9"},
    {"active_params", "37 miljard", "37e9"},
    {"active_params", "37 Milliarden", "37e9"},
    {"active_params", "37 thousand million", "37e9"},
    {"active_params", "37 mille millions", "37e9"},
    {"active_params", "370亿", "37e9"},
    {"active_params", "370 億", "37e9"},
    {"active_params", "3.7百亿", "370e8"},
    {"reported_pretraining_gpu_hours", "2.5 Mio.", "2.5e6"},
    {"reported_pretraining_gpu_hours", "2,5 mln", "2.5e6"},
    {"reported_pretraining_gpu_hours", "2,5 miljoen", "2.5e6"},
    {"reported_pretraining_gpu_hours", "2,5 millions", "2.5e6"},
    {"reported_pretraining_gpu_hours", "2.5 MILLION", "2.5e6"},
    {"reported_pretraining_gpu_hours", "250万", "2.5e6"},
    {"reported_pretraining_gpu_hours", "2.5百万", "2.5e6"},
    {"reported_pretraining_gpu_hours", "25 lakh", "2.5e6"},
    {"training_tokens", "14.8 T", "14.8e12"},
    {"training_tokens", "14,8 biljoen", "14.8e12"},
    {"training_tokens", "14 800 milliards", "14.8e12"},
    {"training_tokens", "14.8万亿", "14.8e12"},
    {"training_tokens", "14,8 mille milliards de tokens", "14.8e12"},
    {"pay_usd_per_person_year", "135 duizend", "135e3"},
    {"pay_usd_per_person_year", "135k", "135e3"},
    {"pay_usd_per_person_year", "13.5万美元", "135e3"},
    // powers of ten
    {"reported_pretraining_gpu_hours", "2,788×10^6", "2788e3"},
    {"reported_pretraining_gpu_hours", "2.788 x 10^6", "2788e3"},
    {"reported_pretraining_gpu_hours", "2.788·10⁶", "2788e3"},
    {"reported_pretraining_gpu_hours", "2*10**6", "2e6"},
    {"reported_pretraining_gpu_hours", "2.788e6", "2788e3"},
    {"reported_pretraining_gpu_hours", "2,788E+6", "2788e3"},
    {"reported_pretraining_gpu_hours", "10^6", "1e6"},
    {"reported_pretraining_gpu_hours", "10⁶", "1e6"},
    {"electricity_usd_per_kwh", "88×10⁻³", "0.088"},
    // ranges in every language
    {"rent_usd_per_gpu_hour", "1.7-3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7—3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7 – 2 – 3.42", "1.7~2~3.42"},
    {"rent_usd_per_gpu_hour", "$1.70-$3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1,7 à 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1,7 a 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "de 1,7 à 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "from 1.7 to 3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1,7 tot 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "van 1,7 tot 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "tussen 1,7 en 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "Between $1.70 and $3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "entre 1,7 et 3,42 $/h GPU", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "从1.7到3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "从 1.7 至 3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7到3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7至3.42美元", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "介于1.7和3.42之间", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7, 2, 3.42", "1.7~2~3.42"},
    {"rent_usd_per_gpu_hour", "1,7; 3,42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1,7 ; 2 ; 3,42", "1.7~2~3.42"},
    {"rent_usd_per_gpu_hour", "1.7,3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "[1.7, 3.42]", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7..3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7 … 3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "1.7~3.42", "1.7~3.42"},
    {"rent_usd_per_gpu_hour", "2 ± 0,3", "1.7~2~2.3"},
    {"rent_usd_per_gpu_hour", "2 +/- 0.3", "1.7~2~2.3"},
    {"rent_usd_per_gpu_hour", "2 ± 10 %", "1.8~2~2.2"},
    {"reported_pretraining_gpu_hours", "between 2 and 3 million", "2e6~3e6"},
    {"reported_pretraining_gpu_hours", "2-3M", "2e6~3e6"},
    {"reported_pretraining_gpu_hours", "200万到300万", "2e6~3e6"},
    {"utilization", "85 à 95 %", "0.85~0.95"},
    {"utilization", "between 85% and 95%", "0.85~0.95"},
    {"utilization", "90 percent", "0.9"},
    {"utilization", "90 pour cent", "0.9"},
    {"utilization", "90 procent", "0.9"},
    {"utilization", "百分之90", "0.9"},
    // fractions
    {"rent_usd_per_gpu_hour", "1/2", "0.5"},
    {"rent_usd_per_gpu_hour", "5⁄2", "2.5"},
    {"utilization", "3/4", "0.75"},
    {"utilization", "½", "0.5"},
    // units
    {"rent_usd_per_gpu_hour", "2 USD per GPU-hour", "2"},
    {"rent_usd_per_gpu_hour", "US$2.00 / GPU-h", "2"},
    {"rent_usd_per_gpu_hour", "2 dollars par heure GPU", "2"},
    {"rent_usd_per_gpu_hour", "2美元/GPU小时", "2"},
    {"reported_pretraining_gpu_hours", "278.8万GPU小时", "2788e3"},
    {"reported_pretraining_gpu_hours", "2 788 000 heures GPU", "2788e3"},
    {"reported_pretraining_gpu_hours", "2,5 millions d’heures GPU", "2.5e6"},
    {"electricity_usd_per_kwh", "$0.088/kWh", "0.088"},
    {"electricity_usd_per_kwh", "0,088 $/kWh", "0.088"},
    {"grid_kgco2_per_kwh", "0,5306 kg/kWh", "0.5306"},
    {"team_size", "150 personnes", "150"},
    {"team_size", "150人", "150"},
    {"life_years", "4 jaar", "4"},
    {"life_years", "4年", "4"},
    {"fleet_h800", "10 000 GPUs", "10000"},
    {"inference_cost_usd_per_day", "87 072 $/jour", "87072"},
    {"server_power_factor", "1,8 ×", "1.8"},
};

struct Question {
  const char* id;
  const char* text;
  Notation notation;
  std::vector<const char*> want;  // in the order offered
};

const Question kAsked[] = {
    // the page's own way first, unless only the other lies on the track
    {"reported_pretraining_gpu_hours", "147,000", kTypedEnglish, {"147000", "147"}},
    {"reported_pretraining_gpu_hours", "147,000", kTypedFrench, {"147000", "147"}},
    {"reported_pretraining_gpu_hours", "1.234", kTypedEnglish, {"1.234", "1234"}},
    {"reported_pretraining_gpu_hours", "1.234", kTypedFrench, {"1234", "1.234"}},
    {"training_tokens", "14.125 T", kTypedEnglish, {"14125e9", "14125e12"}},
    {"reported_pretraining_gpu_hours",
     "1,234 – 5,678",
     kTypedEnglish,
     {"1234~5678", "1.234~5.678"}},
    {"reported_pretraining_gpu_hours", "１，２３４", kTypedEnglish, {"1234", "1.234"}},
    {"active_params", "37 billion", kTypedFrench, {"37e9", "37e12"}},
};

}  // namespace

TEST_CASE("numbers of every habit are read, alike on the page of every language") {
  for (const Row& row : kRead) {
    for (const Notation notation : {kTypedEnglish, kTypedFrench}) {
      CAPTURE(std::string(row.text));
      CAPTURE(notation.decimal_sign);
      const ParameterRow& input = parameter(*find_parameter(row.id));
      const TypedQuantity typed = read(row.id, row.text, notation);
      CAPTURE(code_name(typed.issue.code));
      REQUIRE(typed.has_value());
      const auto want = parse_quantity(row.want, Notation::link, input.support, row.id);
      REQUIRE(want);
      CHECK(link_text(typed.readings[0], input.support) == link_text(*want, input.support));
    }
  }
}

TEST_CASE("one sign before exactly three digits is a question") {
  for (const Question& row : kAsked) {
    CAPTURE(std::string(row.text));
    const ParameterRow& input = parameter(*find_parameter(row.id));
    const TypedQuantity typed = read(row.id, row.text, row.notation);
    CHECK(typed.asks);
    CHECK(code_name(typed.issue.code) == "two_readings");
    REQUIRE(typed.readings.size() == row.want.size());
    for (std::size_t i = 0; i < row.want.size(); ++i) {
      const auto want = parse_quantity(row.want[i], Notation::link, input.support, row.id);
      CHECK(typed.readings[i] == *want);
    }
  }
}

TEST_CASE("where an input takes one of two readings only, it is taken and read back") {
  const TypedQuantity pue = read("pue", "1.125");  // 1,125 is beyond its limit
  REQUIRE(pue.has_value());
  CHECK(pue.readings[0] == point(1.125));
  CHECK_FALSE(pue.is_usual);
}

TEST_CASE("what is read in the page's own way is not read back, all else is") {
  const struct {
    const char* text;
    Notation notation;
    bool is_usual;
  } rows[] = {
      {"2.5", kTypedEnglish, true},        {"2,5", kTypedEnglish, false},
      {"2,5", kTypedFrench, true},         {"2.5", kTypedFrench, false},
      {"$2.50", kTypedEnglish, true},      {"1.7 to 3.42", kTypedEnglish, true},
      {"1.7 – 3.42", kTypedEnglish, true}, {"2k", kTypedEnglish, true},
      {"1.7, 3.42", kTypedEnglish, false}, {"1/2", kTypedEnglish, false},
      {"２", kTypedEnglish, false},        {"0.002 m", kTypedEnglish, false},
      {"2×10^0", kTypedEnglish, false},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.text));
    const TypedQuantity typed = read("server_capex_usd_per_gpu", row.text, row.notation);
    if (typed.has_value()) CHECK(typed.is_usual == row.is_usual);
  }
  CHECK(message(Issue{.field = "rent_usd_per_gpu_hour",
                      .code = IssueCode::read_as,
                      .got = "2,5",
                      .readings = {"2.5"}},
                kEnglish) ==
        "“2,5” was read as $2.50/GPU-h. Type it another way if you mean something else.");
}

TEST_CASE("a share above all of it is offered in percent") {
  for (const char* text : {"50", "50.0", "50,0", "５０"}) {
    CAPTURE(std::string(text));
    const TypedQuantity typed = read("utilization", text);
    CHECK(code_name(typed.issue.code) == "percent_meant");
    REQUIRE(typed.readings.size() == 1);
    CHECK(typed.readings[0] == point(0.5));
  }
  const TypedQuantity range = read("utilization", "40 – 60");
  REQUIRE(range.readings.size() == 1);
  CHECK(range.asks);
  CHECK(range.readings[0].p5 == 0.4);
  CHECK(range.readings[0].p95 == 0.6);
  CHECK(read("utilization", "500").readings.empty());
  CHECK(read("utilization", "150 %").readings.empty());
  CHECK(read("rent_usd_per_gpu_hour", "50").has_value());
}

TEST_CASE("a message names what was wrong") {
  const struct {
    const char* text;
    const char* code;
    const char* got;
  } rows[] = {
      {"2 * 1.1", "arithmetic", "2 * 1.1"},
      {"2+3", "arithmetic", "2+3"},
      {"2 × 3", "arithmetic", "2 × 3"},
      {"(1+2)/3", "arithmetic", "(1+2)/3"},
      {"=2*3", "arithmetic", "=2*3"},
      {"1/2/3", "arithmetic", "1/2/3"},
      {"2^3", "arithmetic", "2^3"},
      {"2 potatoes", "unknown_suffix", "potatoes"},
      {"2 €", "unknown_suffix", "€"},
      {"€2", "unknown_suffix", "€"},
      {"2 GPU", "unknown_suffix", "GPU"},
      {"from 2", "unknown_suffix", "from"},
      {"abc", "not_a_number", "abc"},
      {"1 2", "not_a_number", "1 2"},
      {"1,2,3", "not_a_number", "1,2,3"},
      {"1.2.3", "not_a_number", "1.2.3"},
      {"0,123,456", "not_a_number", "0,123,456"},
      {"1, 234", "not_a_number", "1, 234"},
      {"1.7 ~", "missing_quantile", "1.7 ~"},
      {"1~2~3~4", "too_many_quantiles", "1~2~3~4"},
      {"3.42 to 1.7", "quantiles_not_rising", "3.42 to 1.7"},
      {"", "empty_text", ""},
      {"\u200E", "empty_text", ""},
      {"2000000", "above_limit", "2000000"},
      {"-2", "below_limit", "-2"},
  };
  for (const auto& row : rows) {
    for (const Notation notation : {kTypedEnglish, kTypedFrench}) {
      CAPTURE(std::string(row.text));
      const TypedQuantity typed = read("rent_usd_per_gpu_hour", row.text, notation);
      CHECK(typed.readings.empty());
      CHECK(std::string(code_name(typed.issue.code)) == row.code);
      if (row.text[0] != '\xE2') CHECK(typed.issue.got == row.got);
      CHECK(typed.issue.field == "rent_usd_per_gpu_hour");
    }
  }
}

TEST_CASE("what the page prints can be typed back") {
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    for (const Language language : languages()) {
      const Notation notation = Notation::typed(language);
      const Quantity middle = point(row.fallback.p50);
      for (const std::string& text :
           {format_quantity(middle.p50, row.unit, 12, language),
            format_input(middle, row.unit, language),
            typed_quantity(middle, row.support, row.unit, language),
            reading_words(row.id, unmistakable_text(middle, row.support), language)}) {
        CAPTURE(row.id);
        CAPTURE(text);
        const TypedQuantity typed = read_typed(text, notation, typed_input(row));
        CAPTURE(code_name(typed.issue.code));
        REQUIRE_FALSE(typed.readings.empty());
        // Where a printed figure has two readings, what was meant is offered.
        bool is_offered = false;
        for (const Quantity& reading : typed.readings) {
          is_offered = is_offered || reading.p50 == doctest::Approx(middle.p50).epsilon(1e-9);
        }
        CHECK(is_offered);
      }
    }
  }
}
