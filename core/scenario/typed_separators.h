// SPDX-License-Identifier: MIT
// What people type between the numbers of a range, in every language, brought to `~` and `±`.
#pragma once

#include <string>

namespace reckoner {

/// "to", "à", "tot", "到", dashes, dots, "between … and …", a comma between two decimals. `text`
/// has plain signs (typed_signs.h). True where what was replaced is not the usual sign of a range.
bool plain_separators(std::string& text);

}  // namespace reckoner
