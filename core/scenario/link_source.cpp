// SPDX-License-Identifier: MIT
// Where in a pasted text or an address the link stands.
#include <algorithm>
#include <utility>

#include "core/scenario/link_pieces.h"

namespace reckoner {
namespace {

// Line breaks and blanks come from mail programs that wrap; ":~:" begins a browser's text fragment.
std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text.substr(0, text.find(":~:"))) {
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) out += c;
  }
  return out;
}

bool holds(const std::vector<LinkPiece>& pieces, std::string_view key) {
  for (const LinkPiece& piece : pieces) {
    if (piece.key == key) return true;
  }
  return false;
}

// What stands before and behind `#`, where there is one.
struct Address {
  std::string_view query, fragment;
  bool has_fragment = false;
};

Address address_of(std::string_view whole) {
  const std::size_t hash = whole.find('#');
  Address address;
  address.has_fragment = hash != std::string_view::npos;
  if (address.has_fragment) address.fragment = without_lead(whole.substr(hash));
  const std::string_view before = whole.substr(0, hash);
  const std::size_t mark = before.find('?');
  if (mark != std::string_view::npos) address.query = without_lead(before.substr(mark));
  return address;
}

// A link inside another address: "https://filter.example/?url=https%3A%2F%2F...%23v%3D1".
std::string wrapped_link(std::string_view query, int depth) {
  while (!query.empty() && depth > 0) {
    const std::size_t end = query.find('&');
    const std::string_view piece = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string value = unescaped(piece.substr(equals + 1));
    const Address inner = address_of(value);
    for (const std::string_view part : {inner.fragment, inner.query}) {
      const std::vector<LinkPiece> pieces = link_pieces(part);
      if (holds(pieces, "v") || holds(pieces, "k")) return std::string(part);
      std::string found = wrapped_link(part, depth - 1);
      if (!found.empty()) return found;
    }
  }
  return {};
}

// Some mail filters and PDF readers write %23 for `#`, which makes the link a part of the path.
std::string behind_escaped_hash(std::string_view whole) {
  const std::size_t at = whole.find("%23");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = without_lead(whole.substr(at + 3));
  return rest.find('=') == std::string_view::npos ? unescaped(rest) : std::string(rest);
}

}  // namespace

LinkSource find_link(std::string_view pasted) {
  constexpr int kMostWraps = 3;
  std::string text = cleaned(pasted);
  // A link that was escaped as a whole has no `=` of its own.
  if (text.find('=') == std::string::npos) text = unescaped(text);
  const std::string_view whole = text;
  const Address address = address_of(whole);
  std::string fragment(address.fragment);
  if (fragment.find('=') == std::string::npos) fragment = unescaped(fragment);
  const bool is_pair = fragment.find('=') != std::string::npos;
  if (is_pair && !link_pieces(fragment).empty()) return {fragment};
  if (holds(link_pieces(address.query), "v")) return {std::string(address.query), false, true};
  for (std::string found : {wrapped_link(address.query, kMostWraps), behind_escaped_hash(whole)}) {
    if (!link_pieces(found).empty()) return {std::move(found), false, true};
  }
  // An address with an anchor such as #sources is none of ours, but a bare beginning of a link is.
  const bool is_address = whole.find("://") != std::string_view::npos;
  if (is_address && (!address.has_fragment || fragment != "k")) return {{}, true};
  const std::string_view rest = is_address ? address.fragment : without_lead(whole);
  const bool is_foreign_alone =
      rest.find('=') != std::string_view::npos && link_pieces(rest).empty();
  return {std::string(rest), is_foreign_alone};
}

std::string short_key(const std::string& key) {
  if (key == "preset") return "p";
  if (key == "edition") return "e";
  return key == "seed" ? "s" : key;
}

MendedLink mended_with_inner(std::vector<LinkPiece> outer) {
  const auto holder = std::find_if(outer.begin(), outer.end(), [](const LinkPiece& piece) {
    return piece.key == "link" && piece.has_value;
  });
  if (holder == outer.end()) return mended(std::move(outer));
  MendedLink inner = mended(link_pieces(find_link(holder->value).text));
  outer.erase(holder);
  const auto has = [](const std::vector<LinkPiece>& pieces, std::string_view key) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const LinkPiece& piece) { return short_key(piece.key) == key; });
  };
  std::erase_if(inner.pieces, [&](const LinkPiece& piece) {
    return piece.key.starts_with("ui.") && has(outer, piece.key);
  });
  for (LinkPiece& piece : outer) {
    const std::string key = short_key(piece.key);
    if (has(inner.pieces, key)) continue;
    if (key == "p")
      std::erase_if(inner.pieces, [](const LinkPiece& each) { return each.key == "k"; });
    inner.pieces.push_back(std::move(piece));
  }
  return inner;
}

}  // namespace reckoner
