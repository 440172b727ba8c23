// SPDX-License-Identifier: MIT
#include "core/articles/claims_check.h"

#include <cmath>
#include <cstddef>
#include <iterator>

#include "core/engine/summary.h"

namespace reckoner {
namespace {

struct StatusRow {
  EditorialStatus key;
  std::string_view id;
  Text label;
};

constexpr StatusRow kStatuses[] = {
    {EditorialStatus::supported, "supported", {"Supported", "Confirmé"}},
    {EditorialStatus::supported_in_scope,
     "supported_in_scope",
     {"Supported, within its scope", "Confirmé, dans son périmètre"}},
    {EditorialStatus::misread, "misread", {"Misread", "Mal lu"}},
    {EditorialStatus::unit_mismatch,
     "unit_mismatch",
     {"Units that do not compare", "Unités non comparables"}},
    {EditorialStatus::not_testable, "not_testable", {"Not testable", "Invérifiable"}},
};
static_assert(std::size(kStatuses) == static_cast<std::size_t>(EditorialStatus::count_));

const StatusRow& row_of(EditorialStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

}  // namespace

std::string_view status_id(EditorialStatus status) { return row_of(status).id; }
Text status_label(EditorialStatus status) { return row_of(status).label; }

std::string_view relation_id(Relation relation) {
  switch (relation) {
    case Relation::equals:
      return "equals";
    case Relation::at_least:
      return "at_least";
    case Relation::at_most:
      return "at_most";
    case Relation::comparable:
      return "comparable";
  }
  return "";
}

bool holds(const ClaimRow& claim, double value) {
  const double published = claim.published_value;
  switch (claim.relation) {
    case Relation::at_least:
      return value >= published;
    case Relation::at_most:
      return value <= published;
    case Relation::equals:
    case Relation::comparable:
      return std::fabs(value - published) <= claim.tolerance * published;
  }
  return false;
}

ClaimCheck check_claim(std::uint8_t row, std::span<const double> samples) {
  ClaimCheck check;
  check.row = row;
  if (samples.empty()) return check;
  const ClaimRow& claim = claims()[row];
  const double published = claim.published_value;
  const std::size_t below = count_below(samples, published);
  std::size_t holding = 0;  // the same comparisons as in `holds`, over all samples at once
  switch (claim.relation) {
    case Relation::at_least:
      holding = samples.size() - below;
      break;
    case Relation::at_most:
      holding = count_at_most(samples, published);
      break;
    case Relation::equals:
    case Relation::comparable:
      holding = count_within(samples, published, claim.tolerance * published);
  }
  const auto count = static_cast<double>(samples.size());
  check.probability = static_cast<double>(holding) / count;
  check.percentile = static_cast<double>(below) / count;
  return check;
}

}  // namespace reckoner
