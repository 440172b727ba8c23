// SPDX-License-Identifier: MIT
// Health of the facts: every row can be traced and read in every language, and every figure that is
// computed from others still follows from them.
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

#include "core/facts/catalogue.h"
#include "core/facts/facts.h"
#include "tests/core/facts/text_health.h"

namespace reckoner {
namespace {

double value_of(std::string_view id) {
  for (const FactRow& row : facts()) {
    if (row.id == id) return row.value;
  }
  FAIL("no fact ", std::string(id));
  return 0;
}

TEST_CASE("every fact names a document with an address and dates") {
  std::set<std::string_view> known;
  for (const DocumentRow& row : documents()) {
    CAPTURE(row.id);
    CHECK(known.insert(row.id).second);
    CHECK(row.url.substr(0, 8) == "https://");
    CHECK(row.published.size() >= 4);
    CHECK(row.published.substr(0, 2) == "20");
    CHECK(row.accessed == "2026-11");
    CHECK(!row.authors.empty());
    CHECK(!row.title.empty());
  }
  std::set<std::string_view> used;
  for (const FactRow& row : facts()) {
    CAPTURE(row.id);
    CHECK(known.count(row.document) == 1);
    CHECK(document_of(row).id == row.document);
    CHECK(!row.locator.empty());
    used.insert(row.document);
  }
  CHECK(used.size() == known.size());
}

TEST_CASE("fact ids are unique and figures finite") {
  std::set<std::string_view> ids;
  for (const FactRow& row : facts()) {
    CAPTURE(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK(std::isfinite(row.value));
    CHECK((row.value != 0) == !row.unit.empty());
  }
}

TEST_CASE("every fact is stated in every language") {
  for (const FactRow& row : facts()) {
    CAPTURE(row.id);
    check_text(row.statement);
  }
}

TEST_CASE("figures that were not seen in print are marked unverified") {
  for (const std::string_view id : {"SA-09", "C-22"}) {
    for (const FactRow& row : facts()) {
      if (row.id == id) CHECK(row.confidence == Confidence::unverified);
    }
  }
}

// DeepSeek-V3's configuration [V3-13 to V3-16], for the parameter and FLOP counts.
constexpr double kWidth = 7168, kLayers = 61, kDenseLayers = 3, kHeads = 128, kVocabulary = 129280;
constexpr double kAttentionPerLayer = kWidth * 1536 + 1536 * kHeads * 192 + kWidth * (512 + 64) +
                                      512 * kHeads * 256 + kHeads * 128 * kWidth;
constexpr double kExpert = 3 * kWidth * 2048;
constexpr double kDense = kDenseLayers * 3 * kWidth * 18432 + kLayers * kAttentionPerLayer;
constexpr double kMoeLayers = kLayers - kDenseLayers;
constexpr double kTotalParams =
    kDense + kMoeLayers * (257 * kExpert + 256 * kWidth) + 2 * kVocabulary * kWidth;
constexpr double kMatmulParams = kDense + kMoeLayers * 9 * kExpert + kVocabulary * kWidth;
constexpr double kH800Peak = 989.5e12;

double causal_flop_per_token(double sequence) {
  return 6 * kMatmulParams + 1.5 * kLayers * 2 * sequence * kHeads * (192 + 128);
}

struct DerivedRow {
  const char* fact;
  double recomputed;
  double relative_tolerance;
};

TEST_CASE("what is derived from other facts still follows from them") {
  const double hours = value_of("V3-01"), tokens = value_of("V3-09"), price = value_of("V3-05");
  const double params = value_of("V3-10"), run_usd = value_of("X-01");
  const double six_nd = 6 * params * tokens;
  const double context_flop =
      value_of("V3-18") * (causal_flop_per_token(32768) + causal_flop_per_token(131072));
  const DerivedRow rows[] = {
      {"V3-04", hours + value_of("V3-02") + value_of("V3-03"), 0},
      {"X-01", value_of("V3-04") * price, 0},
      {"X-02", value_of("V3-06") * tokens / 1e12, 1e-12},
      {"V3-08", hours / 24 / value_of("V3-07"), 1e-3},
      {"IS-01", 15360 * 4096.0 / value_of("IS-02") * 86400, 1e-4},
      {"X-03", tokens / value_of("IS-01") * 24 * value_of("V3-07"), 1e-6},
      {"F-05", kAttentionPerLayer, 1e-3},
      {"F-06", kMatmulParams, 1e-4},
      {"X-04", kTotalParams, 1e-4},
      {"X-05", causal_flop_per_token(4096), 1e-4},
      {"IS-06", causal_flop_per_token(4096), 1e-3},
      {"IS-04", causal_flop_per_token(4096) * tokens / (hours * 3600 * kH800Peak), 1e-3},
      {"X-06", six_nd / (hours * 3600 * kH800Peak), 1e-3},
      {"X-07", six_nd, 1e-3},
      {"X-08", context_flop / (value_of("V3-02") * 3600 * kH800Peak), 3e-3},
      {"V2-03", 1 - value_of("V2-01") / value_of("V2-02"), 1e-3},
      {"V2-05", value_of("V2-01") * value_of("V2-04") / 1e12, 1e-12},
      {"X-19", 155e9 * 1e12 / (value_of("V2-01") * 3600 * kH800Peak), 2e-3},
      {"R1-04", value_of("R1-01") + value_of("R1-02") + value_of("R1-03"), 0},
      {"X-16", 512 * 198 + 512 * 80 + value_of("R1-02"), 0},
      {"R1-05", (value_of("V3-04") + value_of("R1-04")) * price, 1e-3},
      {"X-09", (237 + 727 + 317 + 347) * 1e6, 0},
      {"SA-09", (237 + 727 + 317 + 347 + 157 + 387 + 170 + 230) * 1e6, 1e-3},
      {"SA-05", (157 + 387 + 170 + 230) * 1e6, 0},
      {"X-10", (1.6e9 + value_of("SA-05")) / (value_of("SA-02") * value_of("SA-06") * 8766), 2e-3},
      {"TS-09", 27.58e3 / 2240, 2e-3},
      {"TS-06", 44544 * 0.9806, 1e-4},
      {"FF-10", value_of("FF-03") * value_of("G-A100P") / 1000, 0},
      {"X-11", value_of("FF-09") * 1000 / value_of("G-A100P"), 1e-4},
      {"X-12", 41000 / 0.81 * value_of("E-04") / 8766 + 0.0956, 5e-3},
      {"X-14", run_usd * value_of("D-05"), 1e-3},
      {"X-15", value_of("V3-04") * 0.7 * value_of("E-09") * value_of("E-10") * 1.25 / 1000, 1e-3},
      {"D-12", 0.7 * value_of("E-09") * value_of("E-10"), 1e-12},
      {"X-17", value_of("I-02") * 8 * 24 * 2, 0},
      {"I-03", value_of("I-02") * 8 * 24 * 2, 0},
      {"I-08", 342e3 * 0.07 + 266e3 * 0.27 + 168e3 * 1.10, 1e-9},
      {"X-18", value_of("T-07") / hours, 3e-3},
      {"X-20", value_of("V3-07") * 30000, 1e-2},
      {"X-22", value_of("FF-07") / 23000, 2e-3},
      {"X-23", hours * price / (tokens / 1e6), 1e-3},
      {"K-06", 8930.0 / 21600, 2e-3},
      {"C7-14", 1 / (1 - 0.822), 5e-3},
      {"P-12", 51e6 / 256 / 8, 5e-3},
      {"T-27", 126, 0},
  };
  for (const DerivedRow& row : rows) {
    CAPTURE(row.fact);
    const double stated = value_of(row.fact);
    CHECK(std::fabs(row.recomputed - stated) <= row.relative_tolerance * std::fabs(stated));
  }
}

TEST_CASE("factors that the texts quote follow from the facts") {
  const double run_usd = value_of("X-01");
  CHECK(28.3e6 / run_usd == doctest::Approx(5.1).epsilon(0.01));             // Gemini, amortised
  CHECK(value_of("T-10") / run_usd == doctest::Approx(7.3).epsilon(0.01));   // GPT-4, amortised
  CHECK(value_of("T-11") / run_usd == doctest::Approx(34.3).epsilon(0.01));  // Gemini, cloud
  CHECK(value_of("T-24") / run_usd == doctest::Approx(54).epsilon(0.01));    // Grok-3, amortised
  CHECK(1164e6 / run_usd == doctest::Approx(209).epsilon(0.01));             // Grok-3, cloud
  CHECK(1e9 / run_usd == doctest::Approx(179).epsilon(0.01));                // a billion
  CHECK(value_of("FF-09") / value_of("TS-08") == doctest::Approx(0.775));    // of Fugaku's peak
  CHECK(5000 * value_of("TS-10") / 1000 == doctest::Approx(71));             // PF at that rate
  CHECK(2448 / 250.0 == doctest::Approx(9.8).epsilon(0.01));                 // IS-06, 405B over V3
  CHECK(value_of("V3-04") / (60000 * 8766) == doctest::Approx(0.0053).epsilon(0.01));
}

TEST_CASE("ranges of the defaults contain their central value") {
  CHECK(value_of("D-01") > 1.70);
  CHECK(value_of("D-01") < value_of("R-04"));
  CHECK(value_of("D-14") == 150 + 18);
  CHECK(value_of("V3-24") == 150 + 31 + 18);
}

}  // namespace
}  // namespace reckoner
