// SPDX-License-Identifier: MIT
// A promise that every input must leave whole; the program ends at the first that is broken.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/issue.h"

void demand(bool holds, const char* promise, std::string_view text);

/// In every language, each Issue says more than its code.
void demand_advice(const reckoner::Issue& issue, std::string_view text);

/// As a number, that is: texts may say NaN, and quotes inside them are escaped.
void demand_no_nan(const std::string& json, std::string_view text);
