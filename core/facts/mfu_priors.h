// SPDX-License-Identifier: MIT
// What MFU to expect of a run whose hours are not published, by kind of model and generation of
// accelerator: hours-level 6ND MFU against the dense BF16 peak. Fitted by model/mfu_prior.h to all
// published runs; as literals, to four digits, so that a link's digits do not depend on the fit's
// code. A test refits and compares.
#pragma once

#include "core/facts/catalogue.h"

namespace reckoner {

/// P5, P50 and P95 for a run of a family that is not in the fit.
const Quantity& mfu_prior(ModelKind kind, Generation generation);

}  // namespace reckoner
