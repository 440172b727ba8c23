// SPDX-License-Identifier: MIT
#include "core/words/decimal_text.h"

#include <cstddef>
#include <string_view>

#include "core/words/language_rules.h"

namespace reckoner {
namespace {

constexpr std::string_view kMinusSign = "\u2212";

}  // namespace

std::string grouped(const Decimal& decimal, Language language, int least_decimals) {
  const LanguageRules& habits = rules(language);
  const auto point = static_cast<std::size_t>(decimal.point > 0 ? decimal.point : 0);
  std::string whole = point > 0 ? decimal.digits.substr(0, point) : std::string("0");
  std::string fraction;
  if (decimal.point <= 0) {
    fraction = std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
  } else if (point < decimal.digits.size()) {
    fraction = decimal.digits.substr(point);
  }
  if (point > whole.size()) whole.append(point - whole.size(), '0');
  while (static_cast<int>(fraction.size()) < least_decimals) fraction += '0';
  std::string out(decimal.negative ? kMinusSign : std::string_view());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += habits.group_sign;
    out += whole[i];
  }
  if (!fraction.empty()) out.append(habits.decimal_sign).append(fraction);
  return out;
}

}  // namespace reckoner
