// SPDX-License-Identifier: MIT
// Development multipliers as evidence: all computing of a development over its final run, as far as
// anyone has published it. They do not measure the same thing, so each says what stands above and
// below the line and whose development it is; only those of one model or family make the default
// range of rnd_multiplier, the others are shown beside it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/facts/facts.h"

namespace reckoner {

/// Whose development a multiplier is over.
enum class MultiplierScope : std::uint8_t {
  model,    // one model's own development
  family,   // models that were developed together
  company,  // a company's year, or all its years up to a listing: research for other models too
  count_
};

struct MultiplierRow {
  std::string_view id;
  Text name;
  double low, high;  // equal for a single figure
  bool is_floor;     // the source says "more than"
  Text numerator;
  Text denominator;
  MultiplierScope scope;
  bool in_default_range;  // measures what rnd_multiplier means
  Confidence confidence;
  Cites cites;
};

std::span<const MultiplierRow> multipliers();  // those of the default range first
std::string_view multiplier_scope_id(MultiplierScope scope);

}  // namespace reckoner
