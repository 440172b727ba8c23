// SPDX-License-Identifier: MIT
// Links that were given out keep their digits for ever. links_v1.golden is append-only: to add a
// link, append it alone on a line, run this test and put the digits that it prints behind it.
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "core/estimate.h"
#include "core/numbers/ecmascript_number.h"
#include "core/scenario/share_link.h"
#include "core/words/format.h"

using namespace reckoner;

namespace {

constexpr std::uint32_t kGoldenSamples = 4'096;

/// "run_cost_usd=P5,P50,P95 programme_cost_usd=... fleet_tco_usd=...", as JavaScript prints
/// numbers.
std::string digits_of(const Scenario& scenario) {
  EstimateOptions options;
  options.samples = kGoldenSamples;
  options.outputs = {OutputId::run_cost_usd, OutputId::programme_cost_usd, OutputId::fleet_tco_usd};
  options.tornado = options.histograms = false;
  const Estimate result = estimate(scenario, options);
  std::string text;
  for (const OutputId id : options.outputs) {
    const OutputSummary* summary = result.find(id);
    text += (text.empty() ? "" : " ") + std::string(output(id).id) + "=";
    if (summary == nullptr) continue;
    text += ecmascript_number(summary->value(Statistic::p5)) + "," +
            ecmascript_number(summary->value(Statistic::p50)) + "," +
            ecmascript_number(summary->value(Statistic::p95));
  }
  return text;
}

}  // namespace

TEST_CASE("links of version 1 are still read, still written, and give their digits") {
  std::ifstream file(RECKONER_SOURCE_DIR "/tests/core/scenario/links_v1.golden");
  REQUIRE(file.good());
  std::string line;
  int links = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '!') continue;
    CAPTURE(line);
    const std::size_t space = line.find(' ');
    const std::string link = line.substr(0, space);
    const DecodedLink decoded = decode_link(link);
    // A link of an older edition says so, and nothing else.
    for (const Issue& issue : decoded.issues) CHECK(issue.code == IssueCode::older_edition);
    CHECK(encode_link(decoded.scenario, decoded.ui) == link);
    const std::string digits = digits_of(decoded.scenario);
    if (space == std::string::npos) MESSAGE("append the digits: ", link, " ", digits);
    CHECK(line.substr(link.size()) == " " + digits);
    ++links;
  }
  CHECK(links >= 20);
}
