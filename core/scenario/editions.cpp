// SPDX-License-Identifier: MIT
// To correct a value: change it where it stands (parameters.cpp, a preset, a run), append an
// edition if its day has not begun, and append a correction that says what it was.
#include "core/scenario/editions.h"

#include <array>
#include <cassert>

#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

constexpr auto kEditions = std::to_array<EditionRow>({
    {"2026.11", "2026-11-24"},
});

// edition that begins with it, scope, preset or run, parameter, was, now, reason, cites
constexpr std::array<CorrectionRow, 0> kCorrections{};

}  // namespace

std::span<const EditionRow> editions() { return kEditions; }
std::span<const CorrectionRow> corrections() { return kCorrections; }
std::uint8_t current_edition() { return static_cast<std::uint8_t>(kEditions.size() - 1); }

std::optional<std::uint8_t> find_edition(std::string_view id) {
  for (std::size_t i = 0; i < kEditions.size(); ++i) {
    if (kEditions[i].id == id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

bool put(Scenario& scenario, ParameterId key, const Setting& setting) {
  if (!parameter(key).is_choice) {
    scenario[key] = setting.quantity;
    return true;
  }
  const auto choice = find_choice(key, setting.choice);
  assert(choice);
  if (choice) scenario.choices[index(key)] = *choice;
  return choice.has_value();
}

std::string setting_text(ParameterId key, const Setting& setting) {
  const ParameterRow& row = parameter(key);
  return row.is_choice ? std::string(setting.choice) : plain_text(setting.quantity, row.support);
}

/// Later corrections are undone newest first, so the value that remains is the one before the
/// first of them; those the edition has are made in their order.
void apply_corrections(Scenario& scenario, CorrectionScope scope, std::string_view of,
                       std::span<const CorrectionRow> table) {
  const auto is_meant = [&](const CorrectionRow& row) {
    return row.scope == scope && row.of == of;
  };
  for (const CorrectionRow& row : table) {
    if (is_meant(row) && row.edition <= scenario.edition) put(scenario, row.key, row.now);
  }
  for (std::size_t i = table.size(); i-- > 0;) {
    const CorrectionRow& row = table[i];
    if (is_meant(row) && row.edition > scenario.edition) put(scenario, row.key, row.was);
  }
}

}  // namespace reckoner
