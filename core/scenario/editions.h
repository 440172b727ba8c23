// SPDX-License-Identifier: MIT
// Editions: dated states of the values that presets and runs fill in. A correction is appended with
// what was, what is now, and why; a link names its edition and keeps its digits.
//
// Three things can be corrected, and a choice as well as a quantity: what every preset starts from,
// what one preset sets itself, and what choosing one run fills in. A parameter that is new to an
// edition needs a correction only where its default would move an older link: `was` is then the
// value that leaves the older sums as they were.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/scenario.h"

namespace reckoner {

struct EditionRow {
  std::string_view id;  // "2026.11"
  std::string_view date;
};

/// A parameter's value in a table: `choice` for choice parameters, else `quantity`.
struct Setting {
  Quantity quantity{};
  std::string_view choice = {};
  constexpr Setting() = default;
  constexpr Setting(const Quantity& value) : quantity(value) {}
  constexpr Setting(std::string_view id) : choice(id) {}
  constexpr Setting(const char* id) : choice(id) {}
  constexpr bool operator==(const Setting&) const = default;
};

/// What a corrected value belongs to.
enum class CorrectionScope : std::uint8_t {
  everywhere,  // the default: every preset that does not set the parameter itself
  preset,      // one preset's own value
  run,         // what choosing one run fills in, over the default
};

/// One corrected value.
struct CorrectionRow {
  std::uint8_t edition;  // row of editions(): the one that begins with it
  CorrectionScope scope;
  std::string_view of;  // the preset's or the run's id; empty everywhere
  ParameterId key;
  Setting was;
  Setting now;
  Text reason;
  Cites cites;
};

std::span<const EditionRow> editions();        // append-only, oldest first; the last is current
std::span<const CorrectionRow> corrections();  // by edition, oldest first
std::optional<std::uint8_t> find_edition(std::string_view id);
std::uint8_t current_edition();

/// Gives the scenario's values of one scope the state of the scenario's edition. Tables hold the
/// newest values: corrections that came later are undone, those that the edition has are made.
void apply_corrections(Scenario& scenario, CorrectionScope scope, std::string_view of,
                       std::span<const CorrectionRow> corrections);

/// Puts a table's value in place. False for a choice that does not exist.
bool put(Scenario& scenario, ParameterId key, const Setting& setting);
/// The value as it stands in links and JSON.
std::string setting_text(ParameterId key, const Setting& setting);

}  // namespace reckoner
