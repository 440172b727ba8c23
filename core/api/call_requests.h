// SPDX-License-Identifier: MIT
// What the module's callers ask for, read from the texts they gave.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/api/json.h"
#include "core/engine/requirements.h"
#include "core/engine/solve.h"

namespace reckoner {

/// The loaded language of this id; for any other, and for none, the first that is loaded.
Language language_of(std::string_view id);
/// What is wrong with a language that was asked for. None asked for is nothing wrong.
std::optional<Issue> language_problem(std::string_view id);

/// The value of a key; empty when it is not there.
std::string_view entry(const Entries& entries, std::string_view key);

/// Options of estimate(), as far as they could be understood.
struct EstimateRequest {
  EstimateOptions options;
  Language language = kEnglish;
  std::vector<Issue> issues;
  bool is_refused = false;  // nothing sensible is left to compute
};
EstimateRequest estimate_request(const Entries& entries);

/// Fills the request, or returns the Issue that prevents it.
std::optional<Issue> read_solve_request(const Entries& entries, SolveRequest& request);
std::optional<Issue> read_requirements_request(const Entries& entries,
                                               RequirementsRequest& request);

}  // namespace reckoner
