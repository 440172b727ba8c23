// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/scenario/scenario.h"
#include "core/words/language.h"

namespace reckoner {

/// What the reader has changed, for a picture that travels without the page: "Price of a GPU-hour:
/// $3.00/GPU-h instead of $2.00/GPU-h ($1.70 – $3.42)". Empty where nothing was changed.
std::string reader_scenario(const Scenario& scenario, Language language);

}  // namespace reckoner
