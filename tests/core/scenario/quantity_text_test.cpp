// SPDX-License-Identifier: MIT
#include "core/scenario/quantity_text.h"
#include "core/numbers/quantity.h"
#include "core/scenario/issue.h"
#include "core/scenario/printable.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace reckoner;

namespace {

struct Good {
  const char* text;
  Notation notation;
  Quantity want;
};

constexpr Notation kLink = Notation::link;
constexpr Notation kTypedEnglish = Notation::typed_english;
constexpr Notation kTypedFrench = Notation::typed_french;

// Wanted values are the decimals as design.md section 3 reads them.
const Good kAmounts[] = {
    {"2", kLink, point(2)},
    {"2.788M", kLink, point(2788000)},
    {"37B", kLink, point(37e9)},
    {"6.74e9", kLink, point(6.74e9)},
    {"$2", kLink, point(2)},
    {"14.8T", kLink, point(14.8e12)},
    {"2664k", kLink, point(2664000)},
    {"2664e3", kLink, point(2664000)},
    {"1e+21", kLink, point(1e21)},
    {".5", kLink, point(0.5)},
    {"5.", kLink, point(5)},
    {"+2", kLink, point(2)},
    {" 2 ", kLink, point(2)},
    {"0", kLink, point(0)},
    {"0e999", kLink, point(0)},
    {"0.00e-999", kLink, point(0)},
    {"1e-12", kLink, point(1e-12)},
    {"1e30", kLink, point(1e30)},
    {"1.7~2~3.42", kLink, {1.7, 2, 3.42}},
    {"2~2", kLink, point(2)},
    {"2~2~2", kLink, point(2)},
    {"90%", kLink, point(0.9)},
    {"2,788,000", kTypedEnglish, point(2788000)},
    {"2 788 000", kTypedEnglish, point(2788000)},
    {"2\u202F788\u202F000", kTypedEnglish, point(2788000)},
    {"$2.50", kTypedEnglish, point(2.5)},
    {"$ 2.50", kTypedEnglish, point(2.5)},
    {"2.5$", kTypedEnglish, point(2.5)},
    {"US$2.5", kTypedEnglish, point(2.5)},
    {"5.6 bn", kTypedEnglish, point(5.6e9)},
    {"5.6 billion", kTypedEnglish, point(5.6e9)},
    {"5.6m", kTypedEnglish, point(5.6e6)},
    {"1.7 to 2 to 3.42", kTypedEnglish, {1.7, 2, 3.42}},
    {"1.70 – 2 – 3.42", kTypedEnglish, {1.7, 2, 3.42}},
    {"1.7-2-3.42", kTypedEnglish, {1.7, 2, 3.42}},
    {"1.7 … 2 … 3.42", kTypedEnglish, {1.7, 2, 3.42}},
    {"2 ± 0.3", kTypedEnglish, {1.7, 2, 2.3}},
    {"2 +/- 0.3", kTypedEnglish, {1.7, 2, 2.3}},
    {"2±0", kTypedEnglish, point(2)},
    {"2 ± 10 %", kTypedEnglish, {1.8, 2, 2.2}},
    {"5.6M ± 0.4M", kTypedEnglish, {5.2e6, 5.6e6, 6e6}},
    {"5.6 ± 0.4 M", kTypedEnglish, {5.2e6, 5.6e6, 6e6}},
    {"8.4 to 20 to 56 M", kTypedEnglish, {8.4e6, 20e6, 56e6}},
    {"900 to 1k to 1.2k", kTypedEnglish, {900, 1000, 1200}},
    {"1e-3", kTypedEnglish, point(0.001)},
    {"2,5", kTypedFrench, point(2.5)},
    {"2.5", kTypedFrench, point(2.5)},
    {"1,6 Md", kTypedFrench, point(1.6e9)},
    {"1,6 Md$", kTypedFrench, point(1.6e9)},
    {"2,57 milliards", kTypedFrench, point(2.57e9)},
    {"1,6 milliard", kTypedFrench, point(1.6e9)},
    {"14\u202F800 Md", kTypedFrench, point(14.8e12)},
    {"14\u00A0800 milliards de tokens", kTypedFrench, point(14.8e12)},
    {"5,58\u00A0M$", kTypedFrench, point(5.58e6)},
    {"2 788 000 heures GPU", kTypedFrench, point(2788000)},
    {"1,7 à 2 à 3,42", kTypedFrench, {1.7, 2, 3.42}},
    {"1,7 ~ 2 ~ 3,42", kTypedFrench, {1.7, 2, 3.42}},
    {"2 ± 0,3", kTypedFrench, {1.7, 2, 2.3}},
    {"0,3 ± 0,1", kTypedFrench, {0.2, 0.3, 0.4}},
};

struct Bad {
  const char* text;
  Notation notation;
  IssueCode code;
};

const Bad kBad[] = {
    {"", kLink, IssueCode::empty_text},
    {"   ", kLink, IssueCode::empty_text},
    {"\u00A0", kTypedEnglish, IssueCode::empty_text},
    {"~", kLink, IssueCode::missing_quantile},
    {"1.7~", kLink, IssueCode::missing_quantile},
    {"~3.42", kLink, IssueCode::missing_quantile},
    {"1.7~~3.42", kLink, IssueCode::missing_quantile},
    {"1~2~3~4", kLink, IssueCode::too_many_quantiles},
    {"abc", kLink, IssueCode::not_a_number},
    {"NaN", kLink, IssueCode::not_a_number},
    {"Infinity", kLink, IssueCode::not_a_number},
    {"-inf", kLink, IssueCode::not_a_number},
    {"0x10", kLink, IssueCode::unknown_suffix},
    {"1.2.3", kLink, IssueCode::not_a_number},
    {"--2", kLink, IssueCode::not_a_number},
    {".", kLink, IssueCode::not_a_number},
    {"$", kLink, IssueCode::not_a_number},
    {"%", kLink, IssueCode::not_a_number},
    {"null", kLink, IssueCode::not_a_number},
    {"an object", kLink, IssueCode::not_a_number},
    {"\xff\xfe", kLink, IssueCode::not_a_number},
    {"1,7", kLink, IssueCode::comma_in_link},
    {"2,788,000", kLink, IssueCode::comma_in_link},
    {"2e", kLink, IssueCode::unknown_suffix},
    {"2 potatoes", kLink, IssueCode::unknown_suffix},
    {"2%%", kLink, IssueCode::unknown_suffix},
    {"2 Md", kLink, IssueCode::unknown_suffix},
    {"1 2", kLink, IssueCode::unknown_suffix},
    {"1.7 to 3.42", kLink, IssueCode::unknown_suffix},
    {"2 ± 0.3", kLink, IssueCode::unknown_suffix},
    {"1e999", kLink, IssueCode::magnitude},
    {"1e99999999999999999999", kLink, IssueCode::magnitude},
    {"1e31", kLink, IssueCode::magnitude},
    {"1e-13", kLink, IssueCode::magnitude},
    {"1e-999", kLink, IssueCode::magnitude},
    {"1e-99999999999999999999", kLink, IssueCode::magnitude},
    {"1e30k", kLink, IssueCode::magnitude},
    {"3.42~1.7", kLink, IssueCode::quantiles_not_rising},
    {"3~2~1", kLink, IssueCode::quantiles_not_rising},
    {"1~1~2", kLink, IssueCode::quantiles_not_rising},
    {"1~2~2", kLink, IssueCode::quantiles_not_rising},
    {"2 ± -1", kTypedEnglish, IssueCode::quantiles_not_rising},
    {"2 ±", kTypedEnglish, IssueCode::missing_quantile},
    {"± 2", kTypedEnglish, IssueCode::missing_quantile},
    {"1~1.000001~9", kLink, IssueCode::quantiles_too_skewed},
    {"1~8.999~9", kLink, IssueCode::quantiles_too_skewed},
    {"-2", kLink, IssueCode::below_limit},
    {"-1~2", kLink, IssueCode::below_limit},
    {"0~2", kLink, IssueCode::below_limit},
    {"0~1~2", kLink, IssueCode::below_limit},
    {"\u22122", kTypedEnglish, IssueCode::below_limit},
};

}  // namespace

TEST_CASE("links and every language write the same quantities") {
  for (const Good& row : kAmounts) {
    CAPTURE(std::string(row.text));
    const auto read = parse_quantity(row.text, row.notation, kAmount, "");
    REQUIRE(read);
    CHECK(read->p5 == row.want.p5);
    CHECK(read->p50 == row.want.p50);
    CHECK(read->p95 == row.want.p95);
  }
}

TEST_CASE("what is no quantity says what is wrong and keeps what was typed") {
  for (const Bad& row : kBad) {
    CAPTURE(std::string(row.text));
    const auto read = parse_quantity(row.text, row.notation, kAmount, "some_field");
    REQUIRE_FALSE(read);
    CHECK(code_name(read.issue().code) == code_name(row.code));
    CHECK(read.issue().field == "some_field");
    CHECK(read.issue().got == printable(row.text));
  }
}

TEST_CASE("a text of 100 kB is refused and not kept") {
  const auto read = parse_quantity(std::string(100'000, '9'), kTypedEnglish, kAmount, "x");
  REQUIRE_FALSE(read);
  CHECK(read.issue().code == IssueCode::text_too_long);
  CHECK(read.issue().got.size() < 50);
}

TEST_CASE("two values stand for P5 and P95 around the midpoint of the support's scale") {
  CHECK(parse_quantity("1~100", kLink, kAmount, "")->p50 == 10);
  CHECK(parse_quantity("2~5", kLink, kMultiplier, "")->p50 == 3);  // 1 + sqrt(1 x 4)
  CHECK(parse_quantity("-1~3", kLink, kReal, "")->p50 == 1);
  CHECK(parse_quantity("0.2~0.8", kLink, kShare, "")->p50 == doctest::Approx(0.5).epsilon(1e-15));
  // odds 1/9 and 4: their geometric mean is 2/3, which is the share 0.4
  CHECK(parse_quantity("0.1~0.8", kLink, kShare, "")->p50 == doctest::Approx(0.4).epsilon(1e-15));
}

TEST_CASE("points may lie on the limits of a support, ranges may not") {
  CHECK(parse_quantity("1", kLink, kShare, ""));
  CHECK(parse_quantity("0", kLink, kShare, ""));
  CHECK(parse_quantity("1", kLink, kMultiplier, ""));
  CHECK(parse_quantity("0~0.05~0.1", kLink, kReal, ""));
  CHECK(parse_quantity("0.5~1", kLink, kShare, "").issue().code == IssueCode::above_limit);
  CHECK(parse_quantity("1~2~3", kLink, kMultiplier, "").issue().code == IssueCode::below_limit);
  CHECK(parse_quantity("90", kLink, kShare, "").issue().code == IssueCode::above_limit);
}

TEST_CASE("a percent sign or a dollar must fit the input") {
  CHECK(parse_quantity("85 to 95 %", kTypedEnglish, kShare, "utilization")->p95 == 0.95);
  CHECK(parse_quantity("85 to 95 %", kTypedEnglish, kShare, "utilization")->p5 == 0.85);
  CHECK(parse_quantity("0.9 to 95 %", kTypedEnglish, kShare, "utilization")->p5 == 0.9);
  CHECK(parse_quantity("35 % ± 5 %", kTypedEnglish, kShare, "mfu")->p5 == 0.3);
  CHECK(parse_quantity("90%", kLink, kAmount, "rent_usd_per_gpu_hour").issue().code ==
        IssueCode::unknown_suffix);
  CHECK(parse_quantity("$0.9", kLink, kShare, "mfu").issue().code == IssueCode::unknown_suffix);
  CHECK(parse_quantity("2 $/GPU-h", kTypedEnglish, kAmount, "rent_usd_per_gpu_hour")->p50 == 2);
  CHECK(parse_quantity("4 ans", kTypedFrench, kAmount, "life_years")->p50 == 4);
  CHECK(parse_quantity("4 ans", kTypedFrench, kAmount, "cluster_gpus").issue().code ==
        IssueCode::unknown_suffix);
}

TEST_CASE("a link's number is the shortest decimal that reads back") {
  struct Row {
    Quantity quantity;
    const char* want;
  };
  const Row rows[] = {
      {point(2), "2"},
      {point(0.346), "0.346"},
      {point(2664000), "2664e3"},
      {point(37e9), "37e9"},
      {point(14.8e12), "148e11"},
      {point(33800), "33800"},
      {point(0.05), "0.05"},
      {point(0.005), "5e-3"},
      {point(1e21), "1e21"},
      {point(0.1 + 0.2), "0.30000000000000004"},
      {point(-2.5), "-2.5"},
      {{1.7, 2, 3.42}, "1.7~2~3.42"},
      {{1, 10, 100}, "1~100"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.want);
    CHECK(link_text(row.quantity, kAmount) == row.want);
  }
  CHECK(plain_text(point(14.8e12), kAmount) == "14800000000000");
  CHECK(plain_text({1, 10, 100}, kAmount) == "1~100");
}

TEST_CASE("every quantity survives its own text") {
  std::uint64_t state = 42;
  const auto uniform = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) * 0x1p-53;
  };
  int tried = 0;
  for (int i = 0; i < 20'000; ++i) {
    const double scale = std::exp(60 * uniform() - 25);
    const double low = scale * (0.1 + uniform());
    const double high = low * (1.01 + 5 * uniform());
    const Support& support = i % 3 == 0 ? kReal : kAmount;
    const Quantity quantity =
        i % 4 == 0   ? point(low)
        : i % 4 == 1 ? Quantity{low, derived_p50(low, high, support), high}
                     : Quantity{low, low + (high - low) * (0.2 + 0.6 * uniform()), high};
    if (quantile_problem(quantity, support) != QuantileProblem::none) continue;
    ++tried;
    for (const std::string& text : {link_text(quantity, support), plain_text(quantity, support)}) {
      CAPTURE(text);
      const auto read = parse_quantity(text, kLink, support, "");
      REQUIRE(read);
      CHECK(*read == quantity);
    }
  }
  CHECK(tried > 15'000);
}
