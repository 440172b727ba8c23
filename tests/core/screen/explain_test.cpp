// SPDX-License-Identifier: MIT
#include "core/screen/explain.h"
#include "core/scenario/quantity_text.h"

#include <doctest/doctest.h>

#include "core/engine/plan.h"
#include "core/scenario/presets.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

Scenario report() { return base_scenario(*find_preset("deepseek_report"), current_edition()); }

}  // namespace

TEST_CASE("the run's cost is explained with DeepSeek's own numbers [V3-04, V3-05, X-01]") {
  const Explanation english = explain(report(), OutputId::run_cost_usd, kEnglish);
  CHECK(english.numbers == "2,788,000 GPU-h × $2.00/GPU-h");
  CHECK(english.result == "$5.576 M");
  CHECK(english.value == doctest::Approx(5.576e6).epsilon(1e-12));
  CHECK(english.operands.size() == 2);
  const Explanation french = explain(report(), OutputId::run_cost_usd, kFrench);
  CHECK(french.numbers == "2\u202F788\u202F000\u00A0heures GPU × 2,00\u00A0$/h GPU");
  CHECK(french.result == "5,576\u00A0M$");
}

TEST_CASE(
    "every output that exists is explained in every language, with sources for what is given") {
  for (const PresetRow& preset : presets()) {
    const Scenario scenario = base_scenario(*find_preset(preset.id), current_edition());
    for (const OutputRow& row : outputs()) {
      if (formula_for(scenario, row.key) == nullptr) continue;
      for (const Language language : languages()) {
        CAPTURE(preset.id);
        CAPTURE(row.id);
        const Explanation explanation = explain(scenario, row.key, language);
        CHECK(explanation.title == row.label.in(language));
        CHECK_FALSE(explanation.symbols.empty());
        CHECK_FALSE(explanation.numbers.empty());
        CHECK_FALSE(explanation.result.empty());
        CHECK(explanation.numbers.find("NaN") == std::string::npos);
        for (const ExplainedOperand& operand : explanation.operands) {
          CHECK_FALSE(operand.label.empty());
          CHECK_FALSE(operand.value.empty());
          if (operand.operand.kind != Operand::Kind::output) CHECK(operand.cites.count > 0);
        }
      }
    }
  }
}

TEST_CASE("the explanation follows the reader's choice of price") {
  Scenario scenario = report();
  REQUIRE(set_parameter(scenario, ParameterId::price_basis, "own", Notation::link).empty());
  const Explanation explanation = explain(scenario, OutputId::gpu_hour_price_usd, kEnglish);
  CHECK(explanation.symbols != explain(report(), OutputId::gpu_hour_price_usd, kEnglish).symbols);
}

TEST_CASE("an output that does not exist has no explanation") {
  Scenario scenario = report();
  scenario.choices[index(ParameterId::reference_machine)] =
      *find_choice(ParameterId::reference_machine, "perlmutter");
  for (const OutputRow& row : outputs()) {
    if (formula_for(scenario, row.key) != nullptr) continue;
    CHECK(explain(scenario, row.key, kEnglish).title.empty());
  }
}
