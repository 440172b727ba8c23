// SPDX-License-Identifier: MIT
// Who said what: documents, and the facts read in them. Every default, catalogue row and claim
// cites fact ids through cites(), which does not compile for an id that is not in the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/words/text.h"

namespace reckoner {

enum class DocumentKind : std::uint8_t { primary, vendor, press, analyst, derived };
constexpr std::string_view kind_id(DocumentKind kind) {
  constexpr std::string_view kIds[] = {"primary", "vendor", "press", "analyst", "derived"};
  return kIds[static_cast<std::size_t>(kind)];
}

/// A text that can be opened: a report, a model card, a press article, or our own derivation.
struct DocumentRow {
  std::string_view id;       // "v3_report"
  std::string_view authors;  // organisation or names
  std::string_view title;
  std::string_view url;
  std::string_view published;  // ISO date, as precise as known: "2024-12-26", "2025-09"
  std::string_view accessed;   // when the figures were read: "2026-11"
  DocumentKind kind;
  std::string_view language = "en";  // of the title, which is not translated
};

enum class Confidence : std::uint8_t { high, medium, low, unverified };
constexpr std::string_view confidence_id(Confidence confidence) {
  constexpr std::string_view kIds[] = {"high", "medium", "low", "unverified"};
  return kIds[static_cast<std::size_t>(confidence)];
}

/// One figure or statement of a document. `id` is the row id of facts.md ("V3-01").
struct FactRow {
  std::string_view id;
  std::string_view document;  // DocumentRow::id
  std::string_view locator;   // table, section or page
  double value;               // NaN-free; 0 with unit "" for a statement without a figure
  std::string_view unit;      // "GPU-h", "$", "" ...
  Text statement;             // what it says, in our words
  Confidence confidence;
};

std::span<const DocumentRow> documents();
std::span<const FactRow> facts();
const DocumentRow& document_of(const FactRow& fact);

/// Up to six fact ids that a row rests on.
struct Cites {
  std::array<std::uint16_t, 6> rows{};
  std::uint8_t count = 0;
  constexpr std::span<const std::uint16_t> indices() const { return {rows.data(), count}; }
};

}  // namespace reckoner
// cites("V3-01", ...) is consteval and stands in core/facts/fact_table.h beside the rows it
// searches, so that only the tables pay for including them.
