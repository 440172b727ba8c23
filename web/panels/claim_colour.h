// SPDX-License-Identifier: MIT
// The colour of an editorial status, in chips and cards alike.
#pragma once

#include <string_view>

#include "web/kit/theme.h"

namespace reckoner {

inline Colour claim_colour(const Theme& theme, std::string_view status) {
  if (status == "misread") return theme.bad;
  if (status == "unit_mismatch" || status == "not_testable") return theme.warn;
  return theme.use;
}

}  // namespace reckoner
