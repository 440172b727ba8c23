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
  bool is_plain_address = false;  // an address, or foreign keys, without a link of ours
  bool is_in_query = false;       // it stands before `#`
};

/// Percent escapes undone once. A % that begins none stays: "90%" is a value.
std::string unescaped(std::string_view text);
/// Without `#`, `?`, `!` and `/` at its front.
std::string_view without_lead(std::string_view text);

/// The fragment, else a query string that holds `v=`, else what a mail filter wrapped into its own
/// address, else the text as it is.
LinkSource find_link(std::string_view text);

/// The pieces without the foreign ones (utm_source, fbclid ...). Keys are in lower case; `\`, which
/// some forums put before `_`, is left out. A further `#` separates like `&`.
std::vector<LinkPiece> link_pieces(std::string_view text);

struct MendedLink {
  std::vector<LinkPiece> pieces;
  std::string dropped;  // what a sentence had put behind the link, where no checksum proves it
};
/// As given, or without the full stop or bracket that a sentence put behind the link.
MendedLink mended(std::vector<LinkPiece> pieces);

/// The name of a key in links: authors of articles write `preset`, `edition` and `seed`, as in
/// JSON.
std::string short_key(const std::string& key);

/// What <claim-reckoner> hands on without reading it: `link=` is the text that an author gave. The
/// article's language, theme and view stand before it and win; its other keys fill in missing ones.
/// Without `link=`: mended().
MendedLink mended_with_inner(std::vector<LinkPiece> outer);

/// Four characters over all pieces but `k`, `ui.*` and foreign ones, in their order.
std::string link_check(const std::vector<LinkPiece>& pieces);

/// What "ui.lang", "ui.theme" and "ui.view" can be set to; the view may also be "claim:<id>".
std::span<const std::string_view> ui_choices(std::string_view key);

/// Whether a link can carry this: `key` is "ui.lang", "ui.theme" or "ui.view". Claims are known
/// further down; here they only look right.
bool is_ui_value(std::string_view key, std::string_view value);

}  // namespace reckoner
