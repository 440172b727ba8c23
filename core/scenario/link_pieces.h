// SPDX-License-Identifier: MIT
// The text side of share links: finding the link in whatever was pasted, undoing what mail and chat
// programs do to it, and its checksum. Knows no parameter.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

/// `key=value`, unescaped; `has_value` is false for a key without `=`.
struct LinkPiece {
  std::string key;
  std::string value;
  bool has_value = false;
  bool operator==(const LinkPiece&) const = default;
};

struct LinkSource {
  std::string text;               // what holds the pieces, without `#` or `?`
  bool is_plain_address = false;  // a web address that carries no link of ours
};

/// The fragment, else a query string that holds `v=`, else the text as it is.
LinkSource find_link(std::string_view text);

/// The pieces without the foreign ones (utm_source, fbclid ...).
std::vector<LinkPiece> link_pieces(std::string_view text);

/// As given, or without the full stop or bracket that a sentence put behind the link, if only so
/// the checksum is right.
std::vector<LinkPiece> mended(std::vector<LinkPiece> pieces);

/// Four characters over all pieces but `k`, `ui.*` and foreign ones, in their order.
std::string link_check(const std::vector<LinkPiece>& pieces);

/// What "ui.lang", "ui.theme" and "ui.view" can be set to; the view may also be "claim:<id>".
std::span<const std::string_view> ui_choices(std::string_view key);

/// Whether a link can carry this: `key` is "ui.lang", "ui.theme" or "ui.view". Claims are known
/// further down; here they only look right.
bool is_ui_value(std::string_view key, std::string_view value);

}  // namespace reckoner
