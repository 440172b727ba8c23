// SPDX-License-Identifier: MIT
#include "core/articles/claims_check.h"

#include <cstddef>
#include <iterator>

#include "core/words/word.h"

namespace reckoner {
namespace {

struct StatusRow {
  EditorialStatus key;
  std::string_view id;
  Text label;
};

constexpr StatusRow kStatuses[] = {
    {EditorialStatus::supported, "supported", word("claim_status.supported")},
    {EditorialStatus::supported_in_scope, "supported_in_scope",
     word("claim_status.supported_in_scope")},
    {EditorialStatus::misread, "misread", word("claim_status.misread")},
    {EditorialStatus::unit_mismatch, "unit_mismatch", word("claim_status.unit_mismatch")},
    {EditorialStatus::not_testable, "not_testable", word("claim_status.not_testable")},
};
static_assert(std::size(kStatuses) == static_cast<std::size_t>(EditorialStatus::count_));

const StatusRow& row_of(EditorialStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

}  // namespace

std::string_view status_id(EditorialStatus status) { return row_of(status).id; }
Text status_label(EditorialStatus status) { return row_of(status).label; }

}  // namespace reckoner
