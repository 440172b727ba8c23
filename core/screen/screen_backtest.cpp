// SPDX-License-Identifier: MIT
// The back-test as lines.
#include "core/facts/published_runs.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner::screen_parts {

std::vector<BacktestLine> backtest_lines(const Estimate& estimate, Language language) {
  std::vector<BacktestLine> lines;
  for (const BacktestRow& row : estimate.backtest) {
    const PublishedRun& run = published_runs()[row.run];
    const Choice& kind = choices(ParameterId::model_kind)[static_cast<std::size_t>(run.kind)];
    lines.push_back({run.id, run.name, kind.label.in(language), row.published_gpu_hours, row.p5,
                     row.p50, row.p95,
                     format_quantity(row.published_gpu_hours, "GPU-h", 4, language),
                     format_range(row.p5, row.p95, "GPU-h", language), row.covered});
  }
  return lines;
}

}  // namespace reckoner::screen_parts
