// SPDX-License-Identifier: MIT
#include "core/text/exact_decimal.h"

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>

namespace reckoner {
namespace {

// SplitMix64 (S. Vigna), enough to wander through all exponents.
std::uint64_t mixed(std::uint64_t i) {
  std::uint64_t z = i * 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

double some_positive(std::uint64_t i) {
  const double value = std::bit_cast<double>(mixed(i) >> 1);
  return value <= std::numeric_limits<double>::max() ? value : 1.5;
}

// The C library's printf and strtod round correctly, so they are the reference here.
std::string printed(double value, int digits) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  return buffer;
}

std::string as_printed(const Decimal& decimal) {
  std::string text = decimal.digits.substr(0, 1);
  if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
  char exponent[8];
  std::snprintf(exponent, sizeof exponent, "e%+03d", decimal.magnitude());
  return text + exponent;
}

TEST_CASE("a double is rounded to as many digits as printf would") {
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const double value = some_positive(i);
    const int digits = 1 + static_cast<int>(i % 17);
    CAPTURE(printed(value, 17));
    REQUIRE(as_printed(exact_decimal(value, digits)) == printed(value, digits));
  }
}

TEST_CASE("a tie goes to the even digit") {
  struct Row {
    double value;
    int digits;
    const char* want;
  };
  const Row rows[] = {{0.5, 1, "5e-01"},      {2.5, 1, "2e+00"},   {3.5, 1, "4e+00"},
                      {0.125, 2, "1.2e-01"},  {0.375, 2, "3.8e-01"}, {9.5, 1, "1e+01"},
                      {99.5, 2, "1.0e+02"},   {1e22, 3, "1.00e+22"}, {5e-324, 3, "4.94e-324"}};
  for (const Row& row : rows) {
    CAPTURE(row.want);
    CHECK(as_printed(exact_decimal(row.value, row.digits)) == row.want);
  }
}

TEST_CASE("17 digits read back to the double they came from") {
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const double value = some_positive(i);
    REQUIRE(nearest_double(exact_decimal(value, 17)) == value);
    REQUIRE(nearest_double(printed(value, 17)) == value);
  }
}

TEST_CASE("any digits read as strtod reads them") {
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const std::string digits = std::to_string(mixed(i)) + std::to_string(mixed(i + 9));
    const int exponent = static_cast<int>(mixed(i + 5) % 700) - 360;
    const std::string text = digits.substr(0, 1 + i % digits.size()) + "e" + std::to_string(exponent);
    CAPTURE(text);
    REQUIRE(nearest_double(text) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("the halves between doubles, and the ends of their range") {
  const std::string rows[] = {
      "9007199254740993",        "9007199254740992.99999999999999999", "9007199254740993.0000000000001",
      "1.7976931348623157e308",  "1.7976931348623158e308",             "1.7976931348623159e308",
      "4.9406564584124654e-324", "2.4703282292062327e-324",            "2.4703282292062328e-324",
      "2.2250738585072011e-308", "2.2250738585072014e-308",            "1e999",
      "1e-999",                  "0",                                  "0.000",
      "00012.50",                "-3.25e+2",                           "+.5",
      "7.",                      "1e400000000000",                     "0e999"};
  for (const std::string& text : rows) {
    CAPTURE(text);
    CHECK(nearest_double(text) == std::strtod(text.c_str(), nullptr));
  }
  // 2^-1075 exactly, then a hair more: a tie that needs all of its 751 digits.
  char half[1200];
  std::snprintf(half, sizeof half, "%.1080f", 4.9406564584124654e-324);
  std::string text = half;
  CHECK(nearest_double(text) == 4.9406564584124654e-324);
}

TEST_CASE("a suffix joins the exponent before the one rounding") {
  CHECK(nearest_double("2.788", 6) == 2788000);
  CHECK(nearest_double("37", 9) == 37e9);
  CHECK(nearest_double("0.3e1", -2) == 0.03);
  CHECK(nearest_double("1.1e-3", 6) == 1100);
}

}  // namespace
}  // namespace reckoner
