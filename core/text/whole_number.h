// SPDX-License-Identifier: MIT
// A whole number of any length, with the few operations that exact decimals need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

class WholeNumber {
 public:
  explicit WholeNumber(std::uint64_t value);
  explicit WholeNumber(std::string_view digits);

  bool is_zero() const { return limbs_.empty(); }
  int bits() const;  // 0 for zero, else position of the leading one
  std::uint64_t low_bits() const;
  std::string decimal() const;
  bool operator<(const WholeNumber& other) const;

  void shift_left(int count);
  void multiply_by_power(std::uint32_t base, int exponent);
  void subtract(const WholeNumber& smaller);

 private:
  void multiply_add(std::uint32_t factor, std::uint32_t summand);
  void trim();

  std::vector<std::uint32_t> limbs_;  // base 2^32, lowest first, no zero on top
};

}  // namespace reckoner
