// SPDX-License-Identifier: MIT
// The sum behind an output, generated from the formula that computes it: in symbols, with the
// reader's numbers (P50 of each input), and its result. It cannot drift from what is computed.
#pragma once

#include <string>
#include <vector>

#include "core/estimate.h"
#include "core/model/formula.h"
#include "core/words/language.h"

namespace reckoner {

/// One operand of a formula: what it is, its number here, and where that number comes from.
struct ExplainedOperand {
  Operand operand;
  std::string label;
  std::string value;  // with unit
  Cites cites;
};

struct Explanation {
  std::string title;    // the output's label
  std::string symbols;  // "GPU-hours of the run x price of a GPU-hour"
  std::string numbers;  // "2,788,000 GPU-h x $2.00/GPU-h"
  std::string result;   // "$5.576 M": the formula at the inputs' P50, not the P50 of the output
  std::string note;     // which rule or reading was used; may be empty
  std::vector<ExplainedOperand> operands;
  double value = 0;
};

/// Empty title when the output does not exist for this scenario.
Explanation explain(const Scenario& scenario, OutputId output, Language language);

}  // namespace reckoner
