// SPDX-License-Identifier: MIT
#include "core/numbers/exact_decimal.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace reckoner {

double nearest_double(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

Decimal exactly_rounded(double value, int digits) {
  char buffer[48];
  const int length = std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  const std::string_view text(buffer, static_cast<std::size_t>(length));
  const std::size_t e = text.find('e');
  Decimal decimal;
  for (const char c : text.substr(0, e)) {
    if (c != '.') decimal.digits += c;
  }
  decimal.point = std::atoi(buffer + e + 1) + 1;
  return decimal;
}

}  // namespace reckoner
