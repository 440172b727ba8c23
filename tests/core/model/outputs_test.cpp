// SPDX-License-Identifier: MIT
#include "core/model/outputs.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/model/formula.h"
#include "core/scenario/presets.h"
#include "tests/core/facts/text_health.h"
#include "tests/core/languages.h"

namespace reckoner {
namespace {

/// Units that text/unit_names.cpp words.
const std::set<std::string_view> kUnits = {
    "$",      "$/GPU-h", "$/kWh", "share",  "ratio",  "x",     "GPU-h",    "GPUs",       "people",
    "tokens", "params",  "FLOP",  "FLOP/s", "years",  "d",     "PF",       "MWh",        "t",
    "kg/kWh", "kW",      "$/d",   "yuan",   "yuan/$", "nodes", "tokens/s", "$/M tokens",
};

TEST_CASE("every output has its id, a known unit, texts and sources") {
  std::set<std::string_view> ids;
  for (const OutputRow& row : outputs()) {
    CAPTURE(std::string(row.id));
    CHECK(ids.insert(row.id).second);
    CHECK(find_output(row.id) == row.key);
    CHECK(&output(row.key) == &row);
    CHECK(kUnits.count(row.unit) == 1);
    check_text(row.label);
    check_text(row.help);
    CHECK(row.help.in(kEnglish).back() == '.');
    CHECK(row.help.in(kFrench).back() == '.');
    CHECK(row.cites.count >= 1);
  }
  CHECK(ids.size() == kOutputCount);
  CHECK_FALSE(find_output("run_cost"));
}

TEST_CASE("inputs and constants use units that can be worded") {
  for (const ParameterRow& row : parameters()) {
    CAPTURE(std::string(row.id));
    if (!row.is_choice) CHECK(kUnits.count(row.unit) == 1);
  }
  const Scenario scenario = base_scenario(0, current_edition());
  for (int i = 0; i < static_cast<int>(ConstantId::count_); ++i) {
    const auto id = static_cast<ConstantId>(i);
    CAPTURE(std::string(constant(id).label.in(kEnglish)));
    CHECK(constant(id).key == id);
    CHECK(kUnits.count(constant(id).unit) == 1);
    check_text(constant(id).label);
    CHECK(constant_cites(scenario, id).count >= 1);
  }
}

TEST_CASE("a figure that was never published is absent, not zero") {
  const Scenario scenario = base_scenario(0, current_edition());
  Scenario eagle = scenario;
  CHECK(set_parameter(eagle, ParameterId::reference_machine, "eagle", Notation::link).empty());
  CHECK_FALSE(constant_value(eagle, ConstantId::reference_hpl_mxp_pflops));
  CHECK(constant_value(scenario, ConstantId::reference_hpl_mxp_pflops) == 2000);    // TS-11
  CHECK(constant_value(scenario, ConstantId::reference_peak_fp16_pflops) == 2000);  // TS-08
  CHECK(constant_value(scenario, ConstantId::comparator_flop) == 3.8e25);           // T-07
  Scenario custom = base_scenario(*find_preset("custom"), current_edition());
  CHECK_FALSE(constant_value(custom, ConstantId::architecture_matmul_params));
  // Stated by nobody: 6ND of Llama 2 70B's 70e9 parameters and 2e12 tokens [T-03: 8.4e23]
  custom.choices[index(ParameterId::comparator)] =
      *find_choice(ParameterId::comparator, "llama2_70b");
  CHECK(*constant_value(custom, ConstantId::comparator_flop) == doctest::Approx(8.4e23));
}

}  // namespace
}  // namespace reckoner
