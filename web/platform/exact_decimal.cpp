// SPDX-License-Identifier: MIT
// JavaScript reads and writes decimals as exactly as a C library does, but breaks ties upwards: the
// digits are asked for in full and rounded here.
#include "core/numbers/exact_decimal.h"

#include <emscripten.h>

#include <cstddef>

// clang-format off
EM_JS(double, reckoner_nearest_double, (const char* text), { return Number(UTF8ToString(text)); });

// The most digits that toExponential gives: 101. No double that lies next to a tie of 17 digits or
// fewer still agrees with it in 101.
EM_JS(int, reckoner_write_digits, (double value, char* out), {
  const [digits, exponent] = value.toExponential(100).split('e');
  for (let i = 0, at = out; i < digits.length; ++i) {
    if (digits[i] !== '.') HEAPU8[at++] = digits.charCodeAt(i);
  }
  return Number(exponent);
});
// clang-format on

namespace reckoner {
namespace {

constexpr std::size_t kWritten = 101;

bool rounds_up(const std::string& all, std::size_t kept) {
  if (all[kept] != '5') return all[kept] > '5';
  const bool is_tie = all.find_first_not_of('0', kept + 1) == std::string::npos;
  return !is_tie || (all[kept - 1] - '0') % 2 == 1;
}

}  // namespace

double nearest_double(const std::string& text) { return reckoner_nearest_double(text.c_str()); }

Decimal exactly_rounded(double value, int digits) {
  const auto kept = static_cast<std::size_t>(digits);
  std::string all(kWritten, '0');
  const int exponent = reckoner_write_digits(value, all.data());
  const Decimal decimal{all.substr(0, kept), exponent + 1, false};
  return rounds_up(all, kept) ? decimal.next_above() : decimal;
}

}  // namespace reckoner
