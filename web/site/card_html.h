// SPDX-License-Identifier: MIT
// What a page shows before, and without, WebAssembly: plain HTML of the same lines as the canvas.
#pragma once

#include <string>

#include "core/screen/screen.h"

namespace reckoner::site {

/// The ladder, the sum of the final run, and the claims with their verdicts.
std::string ladder_card(const Screen& screen);

/// One claim in full: what the article says, what its source says, what the sums give, the verdict.
/// The two figures of the headlines, as web/page/headlines.js shows them.
std::string headlines(const Screen& screen);
std::string claim_card(const Screen& screen, const ClaimLine& claim);

}  // namespace reckoner::site
