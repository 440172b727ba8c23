// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/screen/question.h"

namespace reckoner {

/// { issues, answers: [{ parameter, is_possible, title, note, low, middle, high, at }] }
std::string question_json(const AnsweredQuestion& question, Language language);

}  // namespace reckoner
