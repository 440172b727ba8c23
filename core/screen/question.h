// SPDX-License-Identifier: MIT
// A reader's own question: what each input alone would have to be for an output to come to an
// amount. Every answer is a search over 4,096 points, so ask when the scenario rests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/words/language.h"

namespace reckoner {

/// One input's answer: two lines, and places on its slider from 0 to 1.
struct AnswerLine {
  ParameterId parameter{};
  bool is_possible = false;
  std::string title;                     // "Price of a GPU-hour: $359/GPU-h"
  std::string note;                      // "180 times the $2.00/GPU-h assumed"
  double low = 0, middle = 0, high = 0;  // where P5, P50 and P95 lie now
  double at = 0;                         // where the answer lies; 1 beyond the track
};

struct AnsweredQuestion {
  std::vector<Issue> issues;        // of the output or of the amount; then there are no answers
  std::vector<AnswerLine> answers;  // how little each has to move, first the least
};

/// `amount`: as typed in the language, in the output's unit ("1 bn", "1,5 Md$").
AnsweredQuestion ask(const Scenario& scenario, std::string_view output_id, std::string_view amount,
                     Language language);

}  // namespace reckoner
