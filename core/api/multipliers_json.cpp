// SPDX-License-Identifier: MIT
#include "core/api/json_parts.h"
#include "core/facts/multipliers.h"

namespace reckoner {

void write_multipliers(JsonWriter& json) {
  list(json, "multipliers", multipliers(), [&](const MultiplierRow& row) {
    json.member("id", row.id);
    member(json, "name", row.name);
    json.member("low", row.low);
    json.member("high", row.high);
    json.member("is_floor", row.is_floor);
    member(json, "numerator", row.numerator);
    member(json, "denominator", row.denominator);
    json.member("scope", multiplier_scope_id(row.scope));
    json.member("in_default_range", row.in_default_range);
    json.member("confidence", confidence_id(row.confidence));
    sources(json, row.cites);
  });
}

}  // namespace reckoner
