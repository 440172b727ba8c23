// SPDX-License-Identifier: MIT
#include "core/api/json.h"

namespace reckoner {

std::string_view core_version() { return RECKONER_VERSION; }

}  // namespace reckoner
