// SPDX-License-Identifier: MIT
// Scenario <-> share link, version 1 (design.md section 8): `k=<check>&v=1&a=<article>&e=2026.11&
// p=<preset>&<id>=<quantity>&...&s=<seed>`; `a` is left out for the first article. Equal scenarios
// give equal links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"

namespace reckoner {

/// View settings travel beside the scenario as `ui.lang`, `ui.theme`, `ui.view`; empty: not given.
struct LinkUi {
  std::string lang, theme, view;
  bool operator==(const LinkUi&) const = default;
};

struct DecodedLink {
  Scenario scenario;  // whatever parsed, over the named preset's values
  LinkUi ui;
  std::vector<Issue> issues;
  bool had_scenario = false;  // the text held at least one key of ours
  bool is_in_query = false;   // and held it before `#`
};

/// Link text without `#`.
std::string encode_link(const Scenario& scenario, const LinkUi& ui = {});

/// Reads a whole URL, `#...`, `?...` or bare text; percent escapes and `&amp;` are undone.
/// Total over arbitrary bytes: never throws, never hangs, at most 64 KiB are looked at.
DecodedLink decode_link(std::string_view text);

}  // namespace reckoner
