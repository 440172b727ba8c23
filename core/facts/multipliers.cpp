// SPDX-License-Identifier: MIT
#include "core/facts/multipliers.h"

#include <iterator>

#include "core/facts/fact_table.h"
#include "core/words/word.h"

namespace reckoner {
namespace {

// clang-format off
// id, name, low, high, whether a floor, numerator, denominator, scope, in the range, confidence, cites
constexpr MultiplierRow kMultipliers[] = {
    {"lambert_v3", word("multiplier.lambert_v3.name"), 3, 5, false,
     word("multiplier.lambert_v3.numerator"),
     word("multiplier.lambert_v3.denominator"),
     MultiplierScope::model, true, Confidence::low, cites("C7-17", "A-06")},
    {"smollm3", word("multiplier.smollm3.name"), 1.6, 1.6, false,
     word("multiplier.smollm3.numerator"),
     word("multiplier.smollm3.denominator"),
     MultiplierScope::model, true, Confidence::medium, cites("Y-05")},
    {"olmo2", word("multiplier.olmo2.name"), 1.5, 1.5, false,
     word("multiplier.olmo2.numerator"),
     word("multiplier.olmo2.denominator"),
     MultiplierScope::family, true, Confidence::high, cites("C7-13")},
    {"olmo3", word("multiplier.olmo3.name"), 5.6, 5.6, false,
     word("multiplier.olmo3.numerator"),
     word("multiplier.olmo3.denominator"),
     MultiplierScope::family, true, Confidence::medium, cites("C7-14")},
    {"openai_2024", word("multiplier.openai_2024.name"), 10, 10, false,
     word("multiplier.openai_2024.numerator"),
     word("multiplier.openai_2024.denominator"),
     MultiplierScope::company, false, Confidence::low, cites("C7-15", "E-15")},
    {"minimax_zai", word("multiplier.minimax_zai.name"), 3.3, 3.3, true,
     word("multiplier.minimax_zai.numerator"),
     word("multiplier.minimax_zai.denominator"),
     MultiplierScope::company, false, Confidence::medium, cites("C7-16", "E-15")},
};
// clang-format on

constexpr std::string_view kScopes[] = {"model", "family", "company"};
static_assert(std::size(kScopes) == static_cast<std::size_t>(MultiplierScope::count_));

}  // namespace

std::span<const MultiplierRow> multipliers() { return kMultipliers; }
std::string_view multiplier_scope_id(MultiplierScope scope) {
  return kScopes[static_cast<std::size_t>(scope)];
}

}  // namespace reckoner
