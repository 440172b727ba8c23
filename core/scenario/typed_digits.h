// SPDX-License-Identifier: MIT
// The digits of one typed number: groups, decimals, powers of ten and simple fractions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reckoner {

struct TypedDigits {
  std::string digits;        // as strtod reads them, without a sign; empty: there is no number
  std::string_view written;  // what stood there; empty where no digit or point does
  bool is_usual = true;      // neither a fraction nor a written power of ten
};

/// From the front of `text`, which loses them; `decimal_sign` is '.' or ',', and the other groups.
TypedDigits take_typed_digits(std::string_view& text, char decimal_sign);

}  // namespace reckoner
