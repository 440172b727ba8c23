// SPDX-License-Identifier: MIT
// Numbers as programs write them: the fewest digits that read back to the double.
#pragma once

#include <string>

namespace reckoner {

/// As ECMAScript's Number::toString prints it; for JSON, CSV and links. Finite values only.
std::string ecmascript_number(double value);

/// The shortest decimal that reads back to the value, for links: "2664e3", "0.088", "37e9".
std::string shortest_number(double value);

}  // namespace reckoner
