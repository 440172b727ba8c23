// SPDX-License-Identifier: MIT
#include "core/facts/facts.h"

#include "core/facts/fact_table.h"

namespace reckoner {

std::span<const FactRow> facts() { return fact_table::kRows; }

}  // namespace reckoner
