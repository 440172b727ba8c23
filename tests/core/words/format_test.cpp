// SPDX-License-Identifier: MIT
#include "core/words/format.h"
#include "core/numbers/ecmascript_number.h"
#include "core/scenario/quantity_text.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>

#include "core/scenario/parameters.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

constexpr Language kEn = kEnglish;
constexpr Language kFr = kFrench;

struct Row {
  double value;
  const char* unit;
  int digits;
  const char* english;
  const char* french;
};

// Forms from design.md section 11; French has U+202F between groups and U+00A0 before units.
const Row kRows[] = {
    {5.576e6, "$", 3, "$5.58 M", "5,58\u00A0M$"},
    {5.576e6, "$", 4, "$5.576 M", "5,576\u00A0M$"},
    {1.6e9, "$", 3, "$1.6 bn", "1,6\u00A0Md$"},
    {2.572e9, "$", 3, "$2.57 bn", "2,57\u00A0Md$"},
    {1.5e12, "$", 3, "$1.5 tn", "1\u202F500\u00A0Md$"},
    {56e6, "$", 2, "$56 M", "56\u00A0M$"},
    {999'999, "$", 3, "$1 M", "1\u00A0M$"},
    {87'072, "$", 5, "$87,072", "87\u202F072\u00A0$"},
    {33'800, "$", 3, "$33,800", "33\u202F800\u00A0$"},
    {0, "$", 3, "$0", "0\u00A0$"},
    {1.7, "$", 3, "$1.70", "1,70\u00A0$"},
    {-5.58e6, "$", 3, "\u2212$5.58 M", "\u22125,58\u00A0M$"},
    {2, "$/GPU-h", 3, "$2.00/GPU-h", "2,00\u00A0$/h GPU"},
    {0.10395, "$/GPU-h", 3, "$0.104/GPU-h", "0,104\u00A0$/h GPU"},
    {0.088, "$/kWh", 3, "$0.088/kWh", "0,088\u00A0$/kWh"},
    {2'788'000, "GPU-h", 4, "2,788,000 GPU-h", "2\u202F788\u202F000\u00A0heures GPU"},
    {30.84e6, "GPU-h", 4, "30.84 M GPU-h", "30,84\u00A0millions\u00A0d’heures GPU"},
    {1, "GPU-h", 3, "1 GPU-h", "1\u00A0heure GPU"},
    {2048, "GPUs", 4, "2,048 GPUs", "2\u202F048\u00A0GPU"},
    {1, "GPUs", 4, "1 GPU", "1\u00A0GPU"},
    {168, "people", 3, "168 people", "168\u00A0personnes"},
    {1, "people", 3, "1 person", "1\u00A0personne"},
    {14.8e12, "tokens", 3, "14.8 T tokens", "14\u202F800\u00A0milliards\u00A0de tokens"},
    {1.6e9, "tokens", 3, "1.6 B tokens", "1,6\u00A0milliard\u00A0de tokens"},
    {37e9, "params", 3, "37 B parameters", "37\u00A0milliards\u00A0de paramètres"},
    {1.99e6, "params", 3, "1.99 M parameters", "1,99\u00A0million\u00A0de paramètres"},
    {2e6, "params", 3, "2 M parameters", "2\u00A0millions\u00A0de paramètres"},
    {0.346, "share", 3, "34.6 %", "34,6\u00A0%"},
    {1, "share", 3, "100 %", "100\u00A0%"},
    {0.0053, "share", 2, "0.53 %", "0,53\u00A0%"},
    {56.72, "d", 3, "56.7 days", "56,7\u00A0jours"},
    {1, "d", 3, "1 day", "1\u00A0jour"},
    {1.6, "d", 3, "1.6 days", "1,6\u00A0jour"},
    {2, "years", 3, "2 years", "2\u00A0ans"},
    {0.6, "years", 3, "0.6 years", "0,6\u00A0an"},
    {3.2856e24, "FLOP", 3, "3.29×10²⁴ FLOP", "3,29×10²⁴\u00A0FLOP"},
    {222e9, "FLOP/token", 3, "222 GFLOP/token", "222\u00A0GFLOP/token"},
    {1560, "PF", 4, "1,560 petaflop/s", "1\u202F560\u00A0pétaflop/s"},
    {3293, "MWh", 3, "3,290 MWh", "3\u202F290\u00A0MWh"},
    {11.575, "ratio", 3, "11.6", "11,6"},
    {4, "x", 3, "4", "4"},
    {12, "potatoes", 3, "12 potatoes", "12\u00A0potatoes"},
};

}  // namespace

TEST_CASE("quantities read as each language writes them") {
  for (const Row& row : kRows) {
    CAPTURE(row.english);
    CHECK(format_quantity(row.value, row.unit, row.digits, kEn) == row.english);
    CHECK(format_quantity(row.value, row.unit, row.digits, kFr) == row.french);
  }
}

TEST_CASE("no digit is printed that the error does not support") {
  struct Error {
    double value, error;
    const char* want;
  };
  const Error rows[] = {
      {5.576e6, 0, "$5.58 M"},
      {5.576e6, 1, "$5.58 M"},
      {5.576e6, 1e4, "$5.58 M"},
      {5.576e6, 1.1e4, "$5.6 M"},
      {5.576e6, 9e4, "$5.6 M"},
      {5.576e6, 2e5, "$6 M"},
      {23.6e6, 0.4e6, "$24 M"},
      {24e6, 0, "$24 M"},
      {24e6, 1e3, "$24.0 M"},
      {24e6, 9e9, "$20 M"},
      {0, 0, "$0"},
  };
  for (const Error& row : rows) {
    CAPTURE(row.want);
    CHECK(format_estimate(row.value, row.error, "$", kEn) == row.want);
  }
}

TEST_CASE("ranges name a common unit once, money at both ends, one figure where ends agree") {
  CHECK(format_range(8.44e6, 56.05e6, "$", kEn) == "$8.4 M – $56 M");
  CHECK(format_range(8.44e6, 56.05e6, "$", kFr) == "8,4\u00A0M$ – 56\u00A0M$");
  CHECK(format_range(26e6, 104.2e6, "$", kEn) == "$26 M – $104 M");
  CHECK(format_range(9.5e8, 1.6e9, "$", kEn) == "$950 M – $1.6 bn");
  CHECK(format_range(5.576e6, 5.576e6, "$", kEn) == "$5.58 M");
  CHECK(format_range(5.52e6, 5.61e6, "$", kEn) == "$5.52 M – $5.61 M");
  CHECK(format_range(1.7, 3.42, "$/GPU-h", kEn) == "$1.70/GPU-h – $3.42/GPU-h");
  CHECK(format_range(0.31, 0.45, "share", kEn) == "31 – 45 %");
  CHECK(format_range(51.2, 63.3, "d", kFr) == "51 – 63\u00A0jours");
  CHECK(format_range(1.5, 63.3, "d", kFr) == "1,5\u00A0jour – 63\u00A0jours");
}

TEST_CASE("inputs show what was set, in the scale of their unit") {
  CHECK(format_input({1.7, 2, 3.42}, "$/GPU-h", kEn) == "1.70 – 2 – 3.42");
  CHECK(format_input({1.7, 2, 3.42}, "$/GPU-h", kFr) == "1,70 – 2 – 3,42");
  CHECK(format_input({0.9, 0.95, 0.995}, "share", kEn) == "90 – 95 – 99.5 %");
  CHECK(format_input(point(14.8e12), "tokens", kEn) == "14.8 T");
  CHECK(format_input(point(14.8e12), "tokens", kFr) == "14\u202F800\u00A0milliards");
  CHECK(format_input(point(2'664'000), "GPU-h", kEn) == "2,664,000");
  CHECK(format_input({1, derived_p50(1, 7, kAmount), 7}, "years", kEn) == "1 – 2.646 – 7");
}

TEST_CASE("what a text field starts with reads back to the same quantity") {
  CHECK(typed_quantity({1.7, 2, 3.42}, kAmount, "$/GPU-h", kEn) == "1.7 to 2 to 3.42");
  CHECK(typed_quantity({1, 10, 100}, kAmount, "$", kFr) == "1 à 100");
  CHECK(typed_quantity(point(0.9), kShare, "share", kEn) == "90%");
  CHECK(typed_quantity(point(14.8e12), kAmount, "tokens", kFr) == "14\u202F800 Md");
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) continue;
    const Quantity odd{row.slider_low + 0.1 * (row.slider_high - row.slider_low) / 3,
                       row.slider_low + 0.5 * (row.slider_high - row.slider_low) / 3,
                       row.slider_low + 0.7 * (row.slider_high - row.slider_low) / 3};
    for (const Quantity& quantity : {row.fallback, odd}) {
      for (const Language language : {kEn, kFr}) {
        const std::string text = typed_quantity(quantity, row.support, row.unit, language);
        CAPTURE(row.id);
        CAPTURE(text);
        const auto read =
            parse_quantity(text, language == kFr ? Notation::typed_french : Notation::typed_english,
                           row.support, row.id);
        REQUIRE(read);
        CHECK(*read == quantity);
      }
    }
  }
}

TEST_CASE("probabilities never claim certainty") {
  CHECK(format_probability(0.826, kEn) == "83 %");
  CHECK(format_probability(0.826, kFr) == "83\u00A0%");
  CHECK(format_probability(0.05, kEn) == "5 %");
  CHECK(format_probability(0, kEn) == "< 1 %");
  CHECK(format_probability(1, kEn) == "> 99 %");
  CHECK(format_probability(0.997, kFr) == ">\u00A099\u00A0%");
  CHECK(format_probability(0.99, kEn) == "99 %");
  CHECK(format_probability(0.01, kEn) == "1 %");
}

TEST_CASE("exact numbers are grouped, ticks are short") {
  CHECK(format_exact(8766, kEn) == "8,766");
  CHECK(format_exact(8766, kFr) == "8\u202F766");
  CHECK(format_exact(2'788'000, kEn) == "2,788,000");
  CHECK(format_exact(0.1 + 0.2, kEn) == "0.3");
  CHECK(format_exact(0.5306, kFr) == "0,5306");
  CHECK(format_exact(1e15, kEn) == "10¹⁵");
  CHECK(format_exact(-6, kEn) == "\u22126");
  CHECK(format_tick(1e7, "$", kEn) == "$10 M");
  CHECK(format_tick(1e9, "$", kFr) == "1\u00A0Md$");
}

TEST_CASE("numbers print as JavaScript prints them") {
  struct Es {
    double value;
    const char* want;
  };
  // As `node -p "String(x)"` answers.
  const Es rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {1, "1"},
      {-1.5, "-1.5"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1e21, "1e+21"},
      {1e20, "100000000000000000000"},
      {123456789012345680000.0, "123456789012345680000"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1.5e-7, "1.5e-7"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {2.2250738585072014e-308, "2.2250738585072014e-308"},
      {0x1p-44, "5.684341886080802e-14"},
      {4.35, "4.35"},
      {2.5e-5, "0.000025"},
      {9007199254740993.0, "9007199254740992"},
      {3.286e24, "3.286e+24"},
      {1.0 / 3, "0.3333333333333333"},
      {2.0 / 3, "0.6666666666666666"},
  };
  for (const Es& row : rows) {
    CAPTURE(row.want);
    CHECK(ecmascript_number(row.value) == row.want);
  }
}

TEST_CASE("any double survives its text") {
  std::uint64_t bits = 88172645463325252u;
  for (int i = 0; i < 50'000; ++i) {
    bits ^= bits << 13;
    bits ^= bits >> 7;
    bits ^= bits << 17;
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (!(value - value == 0)) continue;
    const std::string text = ecmascript_number(value);
    CAPTURE(text);
    CHECK(std::strtod(text.c_str(), nullptr) == value);
    CHECK(std::strtod(shortest_number(value).c_str(), nullptr) == value);
    CHECK(shortest_number(value).size() <= text.size());
  }
}

TEST_CASE("a figure stays with its unit, a range may be parted at its dash") {
  CHECK(unbroken("$4.7 M – $9.5 M") == "$4.7\u00a0M – $9.5\u00a0M");
  CHECK(unbroken("> 99 %") == ">\u00a099\u00a0%");
  CHECK(unbroken("5,6\u00a0M$") == "5,6\u00a0M$");
  CHECK(unbroken("") == "");
}
