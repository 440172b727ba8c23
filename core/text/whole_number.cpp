// SPDX-License-Identifier: MIT
#include "core/text/whole_number.h"

#include <bit>
#include <cstddef>

namespace reckoner {
namespace {

constexpr std::uint32_t kBillion = 1'000'000'000;
constexpr int kDigitsOfBillion = 9;

}  // namespace

WholeNumber::WholeNumber(std::uint64_t value)
    : limbs_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)} {
  trim();
}

WholeNumber::WholeNumber(std::string_view digits) {
  for (const char c : digits) multiply_add(10, static_cast<std::uint32_t>(c - '0'));
}

void WholeNumber::trim() {
  while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
}

int WholeNumber::bits() const {
  if (limbs_.empty()) return 0;
  return 32 * static_cast<int>(limbs_.size()) - std::countl_zero(limbs_.back());
}

std::uint64_t WholeNumber::low_bits() const {
  std::uint64_t low = 0;
  if (!limbs_.empty()) low = limbs_[0];
  if (limbs_.size() > 1) low |= static_cast<std::uint64_t>(limbs_[1]) << 32;
  return low;
}

void WholeNumber::multiply_add(std::uint32_t factor, std::uint32_t summand) {
  std::uint64_t carry = summand;
  for (std::uint32_t& limb : limbs_) {
    carry += static_cast<std::uint64_t>(limb) * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry) limbs_.push_back(static_cast<std::uint32_t>(carry));
}

void WholeNumber::multiply_by_power(std::uint32_t base, int exponent) {
  while (exponent > 0) {
    std::uint32_t factor = 1;  // base^13 fits for 5, base^9 for 10
    for (; exponent > 0 && factor <= UINT32_MAX / base; --exponent) factor *= base;
    multiply_add(factor, 0);
  }
}

void WholeNumber::shift_left(int count) {
  if (limbs_.empty()) return;
  const int within = count % 32;
  if (within) multiply_add(std::uint32_t{1} << within, 0);
  limbs_.insert(limbs_.begin(), static_cast<std::size_t>(count / 32), 0);
}

bool WholeNumber::operator<(const WholeNumber& other) const {
  if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size();
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i];
  }
  return false;
}

void WholeNumber::subtract(const WholeNumber& smaller) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < limbs_.size(); ++i) {
    const std::uint64_t take = borrow + (i < smaller.limbs_.size() ? smaller.limbs_[i] : 0);
    borrow = take > limbs_[i] ? 1 : 0;
    limbs_[i] -= static_cast<std::uint32_t>(take);
  }
  trim();
}

std::string WholeNumber::decimal() const {
  WholeNumber rest = *this;
  std::string reversed;
  while (!rest.limbs_.empty()) {
    std::uint64_t remainder = 0;
    for (std::size_t i = rest.limbs_.size(); i-- > 0;) {
      remainder = remainder << 32 | rest.limbs_[i];
      rest.limbs_[i] = static_cast<std::uint32_t>(remainder / kBillion);
      remainder %= kBillion;
    }
    rest.trim();
    for (int i = 0; i < kDigitsOfBillion && (remainder || !rest.limbs_.empty()); ++i) {
      reversed += static_cast<char>('0' + remainder % 10);
      remainder /= 10;
    }
  }
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace reckoner
