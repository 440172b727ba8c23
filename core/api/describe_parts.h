// SPDX-License-Identifier: MIT
// What both descriptions hold: the module's, with every table, and the page's, which has the rest
// in its Screen.
#pragma once

#include "core/api/json_writer.h"

namespace reckoner {

void write_offers(JsonWriter& json);  // { offers: [...] }, and so on
void write_groups(JsonWriter& json);
void write_outputs(JsonWriter& json);
void write_sources(JsonWriter& json);   // sources and documents
void write_editions(JsonWriter& json);  // editions and corrections

}  // namespace reckoner
