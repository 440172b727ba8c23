// SPDX-License-Identifier: MIT
// What a claim says, as a picture: the published figure on the reader's range, a machine in three
// units, operation within or on top of the purchase. Each returns the height it took.
#pragma once

#include <span>

#include "core/screen/screen.h"
#include "web/kit/pen.h"

namespace reckoner {

/// 0 where the claim has no range or no published figure.
float draw_claim_strip(Pen& pen, const ClaimLine& claim, float x, float y, float width);
float draw_units(Pen& pen, std::span<const UnitLine> units, float x, float y, float width);
float draw_stacks(Pen& pen, std::span<const StackLine> stacks, float x, float y, float width);

}  // namespace reckoner
