// SPDX-License-Identifier: MIT
// The columns of the table of published training runs: what each means, in which unit, and what it
// holds. One list makes the CSV and the description of its fields.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/facts/published_runs.h"

namespace reckoner {

enum class ColumnType : std::uint8_t { string, number, year_month, uri };

struct DataRow {
  const PublishedRun& run;
  const PublishedRunSource& source;
  const GpuRow& accelerator;
};

struct DataColumn {
  std::string_view name;
  ColumnType type;
  std::string_view description;  // with the unit in brackets; (1) for a count or a share
  std::string (*cell)(const DataRow&);
};

std::span<const DataColumn> data_columns();

}  // namespace reckoner
