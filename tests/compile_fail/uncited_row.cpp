// SPDX-License-Identifier: MIT
// Compiled by ctest: as it stands it must pass; with UNKNOWN_FACT or NO_FACT it must not.
#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"

namespace reckoner {

constexpr GpuRow kRow {
  .id = "a_gpu", .name = "A GPU", .peak_bf16_flop_per_s = 1e15, .peak_fp8_flop_per_s = {},
  .peak_fp64_flop_per_s = {}, .tdp_w = {},
#if defined(UNKNOWN_FACT)
  .cites = cites("NOBODY-SAID-THIS"),
#elif defined(NO_FACT)
  .cites = cites(),
#else
  .cites = cites("V3-01"),
#endif
};

#if defined(NO_FIGURE)
constexpr double kFigure = value_of("V3-11");
#else
constexpr double kFigure = value_of("V3-01");
#endif
static_assert(kFigure == 2'664'000);

}  // namespace reckoner
