// SPDX-License-Identifier: MIT
// Whether a row of parameters() takes a value, and the Issue that says why not.
#pragma once

#include <string>
#include <utility>

#include "core/scenario/issue.h"
#include "core/scenario/parameters.h"

namespace reckoner {

inline Issue issue_of(const ParameterRow& row, IssueCode code, std::string got) {
  return {std::string(row.id), code, std::move(got)};
}

// A range may reach a hard limit only where its distribution is real and samples are clamped.
inline IssueCode row_problem(const ParameterRow& row, const Quantity& quantity) {
  if (!row.takes_range() && !quantity.is_point()) return IssueCode::takes_no_range;
  if (!(quantity.p5 >= row.hard_low)) return IssueCode::below_limit;
  if (!(quantity.p95 <= row.hard_high)) return IssueCode::above_limit;
  return IssueCode::count_;
}

}  // namespace reckoner
