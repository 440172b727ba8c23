// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

#include "core/articles/article.h"
#include "core/facts/catalogue.h"
#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"

namespace reckoner {
namespace {

Scenario scenario_of(std::string_view run_id) {
  Scenario scenario;
  for (std::size_t i = 0; i < runs().size(); ++i) {
    if (runs()[i].id == run_id) {
      scenario.choices[index(ParameterId::model)] = static_cast<std::uint8_t>(i);
    }
  }
  scenario[ParameterId::active_params] = point(37e9);
  return scenario;
}

std::vector<Comparison> comparisons(const Scenario& scenario, double cost_usd, double price) {
  return article_of(scenario).comparisons(scenario, cost_usd, price);
}

const Comparison& find(const std::vector<Comparison>& rows, std::string_view id) {
  for (const Comparison& row : rows) {
    if (row.id == id) return row;
  }
  FAIL("no comparison ", std::string(id));
  return rows[0];
}

TEST_CASE("other runs are costed at the reader's price, and as published") {
  const auto rows = comparisons(scenario_of("deepseek_v3"), 5.576e6, 2);
  const struct {
    const char* id;
    double low_usd, high_usd, factor;
  } wanted[] = {
      {"llama31_405b", 61.68e6, 61.68e6, 11.06},       // 30.84 M hours at $2
      {"llama2_70b", 3.44064e6, 3.44064e6, 0.617},     // T-03
      {"llama31_405b_epoch", 51.0e6, 169.8e6, 30.45},  // T-25
      {"gpt4", 40.7e6, 78.6e6, 14.10},                 // T-10
      {"gemini_ultra", 28.3e6, 191.4e6, 34.33},        // T-11
      {"grok3", 301e6, 1164e6, 208.8},                 // T-24
  };
  for (const auto& row : wanted) {
    CAPTURE(row.id);
    const Comparison& got = find(rows, row.id);
    CHECK(got.kind == ComparisonKind::run);
    CHECK(got.low_usd == doctest::Approx(row.low_usd));
    CHECK(got.high_usd == doctest::Approx(row.high_usd));
    CHECK(got.factor == doctest::Approx(row.factor).epsilon(1e-3));
  }
  CHECK(find(rows, "grok3").confidence == Confidence::low);
  CHECK(find(rows, "falcon_180b").confidence == Confidence::low);
}

TEST_CASE("a dearer hour moves the runs but not what others published") {
  const auto cheap = comparisons(scenario_of("deepseek_v3"), 5.576e6, 2);
  const auto dear = comparisons(scenario_of("deepseek_v3"), 11.152e6, 4);
  CHECK(find(dear, "llama31_405b").high_usd == 2 * find(cheap, "llama31_405b").high_usd);
  CHECK(find(dear, "llama31_405b").factor == find(cheap, "llama31_405b").factor);
  CHECK(find(dear, "gpt4").high_usd == find(cheap, "gpt4").high_usd);
  CHECK(find(dear, "gpt4").factor == doctest::Approx(find(cheap, "gpt4").factor / 2));
}

TEST_CASE("a company is never divided by a run") {
  std::size_t companies = 0;
  for (const Comparison& row : comparisons(scenario_of("deepseek_v3"), 5.576e6, 2)) {
    if (row.kind != ComparisonKind::company) continue;
    ++companies;
    CAPTURE(std::string(row.id));
    CHECK(row.factor == 0);
    CHECK(row.high_usd >= 500e6);
  }
  CHECK(companies >= 6);
}

TEST_CASE("what the software bought is a factor with its caveat") {
  const auto rows = comparisons(scenario_of("deepseek_v3"), 5.576e6, 2);
  const Comparison& flop = find(rows, "llama_flop_per_token");
  CHECK(flop.factor == doctest::Approx(405.85 / 37));
  CHECK(flop.high_usd == doctest::Approx(5.576e6 * 405.85 / 37));
  CHECK(find(rows, "v2_throughput").factor == doctest::Approx(1.545).epsilon(1e-3));
  const Comparison& bf16 = find(rows, "bf16");
  CHECK(bf16.factor == 1.4);  // Y-03
  CHECK(bf16.low_usd == doctest::Approx(5.576e6 * 1.05));
  CHECK(contains(bf16.method.in(kEnglish), "DeepSeek measured nothing"));
}

TEST_CASE("another run is compared with DeepSeek-V3, without V3's counterfactuals") {
  const auto rows = comparisons(scenario_of("llama31_405b"), 61.68e6, 2);
  CHECK(find(rows, "deepseek_v3").high_usd == doctest::Approx(5.328e6));
  for (const Comparison& row : rows) {
    CHECK(row.id != "llama31_405b");
    CHECK(row.kind != ComparisonKind::counterfactual);
  }
}

TEST_CASE("comparisons have unique ids, texts and sources, and survive a free run") {
  std::set<std::string_view> ids;
  for (const Comparison& row : comparisons(scenario_of("deepseek_v3"), 0, 0)) {
    CAPTURE(std::string(row.id));
    CHECK(ids.insert(row.id).second);
    CHECK(!row.label.in(kEnglish).empty());
    CHECK(!row.label.in(kFrench).empty());
    check_text(row.method);
    CHECK(row.cites.count >= 1);
    CHECK(row.low_usd <= row.high_usd);
    CHECK(std::isfinite(row.factor));
  }
}

}  // namespace
}  // namespace reckoner
