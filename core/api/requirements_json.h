// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "core/engine/requirements.h"
#include "core/words/language.h"

namespace reckoner {

/// [{ parameter, value | issue, from, factor, quantile }]: null where a factor or quantile does not
/// exist; `from` is the input as it stands in a link.
std::string requirements_json(std::span<const InputRequirement> rows, Language language);

}  // namespace reckoner
