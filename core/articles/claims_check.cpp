// SPDX-License-Identifier: MIT
#include "core/articles/claims_check.h"

#include <cstddef>
#include <iterator>

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

}  // namespace reckoner
