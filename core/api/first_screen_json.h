// SPDX-License-Identifier: MIT
// What a reader meets first, as members of the screen's JSON.
#pragma once

#include "core/api/json_writer.h"
#include "core/screen/screen.h"

namespace reckoner {

/// "headlines", "both", "receipt", "fleet".
void write_first_screen(JsonWriter& json, const Screen& screen);

}  // namespace reckoner
