// SPDX-License-Identifier: MIT
// Digits against the C library's, which are exact: doubles alone answer where they can.
#include "core/numbers/decimal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace reckoner;

namespace {

/// "0.DIGITSePOINT" of a text in scientific notation.
std::string pointed(std::string_view scientific) {
  const std::size_t e = scientific.find('e');
  std::string digits;
  for (const char c : scientific.substr(0, e)) {
    if (c != '.') digits += c;
  }
  const int exponent = std::atoi(std::string(scientific.substr(e + 1)).c_str());
  return "0." + digits + "e" + std::to_string(exponent + 1);
}

std::string pointed(const Decimal& decimal) {
  return "0." + decimal.digits + "e" + std::to_string(decimal.point);
}

std::string rounded_by_library(double value, int digits) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, value);
  return pointed(buffer);
}

double read_back(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

/// What the app writes, and what is hard to round: few digits, ties and their neighbours, nines,
/// powers of ten and of two, and anything at all.
std::vector<double> values() {
  std::vector<double> all{1e-9, 9.9999999999e-10, 1e15, 999'999'999'999'999, 1e22, 1e23, 5e-324};
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> exponent(-12, 26);
  std::uniform_int_distribution<int> few(1, 99'999);
  for (int i = 0; i < 20'000; ++i) {
    const double any = std::pow(10, exponent(random));
    const double short_value = few(random) * std::pow(10, std::floor(exponent(random)) - 5);
    const double tie = (few(random) + 0.5) * std::pow(2, few(random) % 20 - 10);
    const double power = std::pow(i % 2 == 0 ? 10 : 2, std::floor(exponent(random)));
    for (const double value : {any, short_value, tie, power, 1 / short_value}) {
      all.push_back(value);
      all.push_back(std::nextafter(value, 0.0));
      all.push_back(std::nextafter(value, 1e300));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("decimals are rounded as the library rounds") {
  for (const double value : values()) {
    for (const int digits : {1, 2, 3, 4, 5, 9, 12, 13, 15}) {
      const std::string ours = pointed(rounded_decimal(value, digits));
      const std::string theirs = rounded_by_library(value, digits);
      if (ours != theirs) FAIL_CHECK(value << " to " << digits << ": " << ours << " " << theirs);
    }
  }
}

TEST_CASE("the shortest decimal reads back, and one digit fewer would not") {
  for (const double value : values()) {
    const Decimal shortest = shortest_decimal(value);
    const auto digits = static_cast<int>(shortest.digits.size());
    const bool is_exact = read_back(pointed(shortest)) == value;
    const bool could_be_shorter =
        digits > 1 && read_back(rounded_by_library(value, digits - 1)) == value;
    if (!is_exact || could_be_shorter) FAIL_CHECK(value << ": " << pointed(shortest));
  }
  CHECK(pointed(shortest_decimal(0)) == "0.0e1");
  CHECK(shortest_decimal(-2.5).negative);
}
