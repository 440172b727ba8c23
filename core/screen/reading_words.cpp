// SPDX-License-Identifier: MIT
#include "core/scenario/parameters.h"
#include "core/scenario/quantity_text.h"
#include "core/screen/issue_words.h"
#include "core/words/format.h"
#include "core/words/language_rules.h"

namespace reckoner {

std::string reading_words(std::string_view field, std::string_view reading, Language language) {
  constexpr int kAllDigits = 12;
  const auto id = find_parameter(field);
  if (!id) return std::string(reading);
  const ParameterRow& row = parameter(*id);
  const Result<Quantity> read = parse_quantity(reading, Notation::link, row.support, field);
  if (!read) return std::string(reading);
  const auto words = [&](double value) {
    return format_quantity(value, row.unit, kAllDigits, language);
  };
  if (read->is_point()) return words(read->p50);
  const bool is_derived = read->p50 == derived_p50(read->p5, read->p95, row.support);
  const std::string to(rules(language).range_sign);
  const std::string middle = is_derived ? std::string() : to + words(read->p50);
  return words(read->p5) + middle + to + words(read->p95);
}

std::string limit_words(std::string_view field, bool low, Language language) {
  constexpr int kDigits = 6;
  const auto id = find_parameter(field);
  if (!id) return low ? "0" : "1";
  const ParameterRow& row = parameter(*id);
  return format_quantity(low ? row.hard_low : row.hard_high, row.unit, kDigits, language);
}

}  // namespace reckoner
