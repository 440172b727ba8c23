// SPDX-License-Identifier: MIT
#include "core/scenario/link_pieces.h"
#include "core/words/language_rules.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace reckoner {
namespace {

// What mailing tools, shops and social networks append.
constexpr std::string_view kForeignStarts[] = {"utm_", "mtm_", "pk_", "at_", "hsa_",   "mc_",
                                               "_hs",  "_ga",  "_gl", "ga_", "matomo_"};
constexpr std::string_view kForeignKeys[] = {
    "fbclid", "gclid",   "gclsrc", "dclid",  "gbraid",    "wbraid",  "msclkid", "twclid",
    "yclid",  "igshid",  "igsh",   "ttclid", "li_fat_id", "ref",     "ref_src", "ref_url",
    "si",     "srsltid", "xtor",   "cmpid",  "wt_mc",     "s_kwcid", "amp",     "source"};

bool is_foreign(std::string_view key) {
  for (const std::string_view start : kForeignStarts) {
    if (key.starts_with(start)) return true;
  }
  for (const std::string_view foreign : kForeignKeys) {
    if (key == foreign) return true;
  }
  return false;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A % that begins no escape stays: "90%" is a value.
std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
    i += low >= 0 ? 2 : 0;
  }
  return out;
}

// Line breaks and blanks come from mail programs that wrap; ":~:" begins a browser's text fragment.
std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text.substr(0, text.find(":~:"))) {
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) out += c;
  }
  return out;
}

// "&amp;" once or escaped again and again is one separator.
std::string plain_ampersands(std::string_view text) {
  constexpr std::string_view kEntity = "amp;";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i++];
    out += c;
    while (c == '&' && text.substr(i, kEntity.size()) == kEntity) i += kEntity.size();
  }
  return out;
}

LinkPiece piece_of(std::string_view text) {
  const std::size_t equals = text.find('=');
  LinkPiece piece;
  piece.key = unescaped(text.substr(0, equals));
  piece.has_value = equals != std::string_view::npos;
  // Twice: some programs escape a link that was escaped already.
  if (piece.has_value) piece.value = unescaped(unescaped(text.substr(equals + 1)));
  return piece;
}

bool holds_version(std::string_view query) {
  for (const LinkPiece& piece : link_pieces(query)) {
    if (piece.key == "v") return true;
  }
  return false;
}

std::string_view without_lead(std::string_view text) {
  while (!text.empty() && std::string_view("#?!/").find(text[0]) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  return text;
}

bool names_claim(std::string_view value) {
  constexpr std::string_view kClaim = "claim:";
  constexpr std::string_view kIdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  if (!value.starts_with(kClaim)) return false;
  value.remove_prefix(kClaim.size());
  return !value.empty() && value.find_first_not_of(kIdCharacters) == std::string_view::npos;
}

bool is_checked(std::string_view key) { return key != "k" && !key.starts_with("ui."); }

}  // namespace

LinkSource find_link(std::string_view pasted) {
  std::string text = cleaned(pasted);
  // A link that was escaped as a whole has no `=` of its own.
  if (text.find('=') == std::string::npos) text = unescaped(text);
  const std::string_view whole = text;
  const std::size_t hash = whole.find('#');
  const std::size_t mark = whole.substr(0, hash).find('?');
  if (hash != std::string_view::npos) {
    const std::string_view fragment = without_lead(whole.substr(hash));
    if (fragment.find('=') != std::string_view::npos) return {std::string(fragment), false};
  }
  if (mark != std::string_view::npos) {
    const std::size_t length = hash == std::string_view::npos ? hash : hash - mark;
    const std::string_view query = without_lead(whole.substr(mark, length));
    if (holds_version(query)) return {std::string(query), false};
  }
  const bool is_address = whole.find("://") != std::string_view::npos;
  const std::string_view rest =
      is_address && hash != std::string_view::npos ? without_lead(whole.substr(hash)) : whole;
  // An address with an anchor such as #sources is none of ours, but a bare beginning of a link is.
  if (is_address && (hash == std::string_view::npos || rest != "k")) return {{}, true};
  return {std::string(without_lead(rest)), false};
}

std::vector<LinkPiece> link_pieces(std::string_view text) {
  const std::string plain = plain_ampersands(text);
  std::string_view rest = plain;
  std::vector<LinkPiece> pieces;
  while (!rest.empty()) {
    const std::size_t end = rest.find('&');
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (part.empty()) continue;
    LinkPiece piece = piece_of(part);
    if (!is_foreign(piece.key)) pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::vector<LinkPiece> mended(std::vector<LinkPiece> pieces) {
  constexpr std::string_view kSentenceMarks = ".,;:!?)]}>\"'*_";
  const auto check = [](const std::vector<LinkPiece>& all) {
    for (const LinkPiece& piece : all) {
      if (piece.key == "k") return piece.value;
    }
    return std::string();
  };
  const std::string wanted = check(pieces);
  if (wanted.empty() || link_check(pieces) == wanted) return pieces;
  std::vector<LinkPiece> shorter = pieces;
  std::string& value = shorter.back().value;
  for (int removed = 0; removed < 3 && !value.empty(); ++removed) {
    if (kSentenceMarks.find(value.back()) == std::string_view::npos) break;
    value.pop_back();
    if (link_check(shorter) == wanted) return shorter;
  }
  return pieces;
}

std::string link_check(const std::vector<LinkPiece>& pieces) {
  // FNV-1a over "key=value&..." and 20 of its bits, in an alphabet without look-alikes.
  constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t hash = 0xcbf29ce484222325u;
  const auto mix = [&hash](std::string_view text) {
    for (const char c : text) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }
  };
  for (const LinkPiece& piece : pieces) {
    if (!is_checked(piece.key)) continue;
    mix(piece.key);
    mix(piece.has_value ? "=" : "");
    mix(piece.value);
    mix("&");
  }
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93u;
  hash ^= hash >> 32;
  std::string check;
  for (int shift = 0; shift < 20; shift += 5) check += kAlphabet[(hash >> shift) & 31u];
  return check;
}

std::span<const std::string_view> ui_choices(std::string_view key) {
  static constexpr std::string_view kThemes[] = {"light", "dark", "auto"};
  static constexpr std::string_view kViews[] = {"full", "compact", "ladder"};
  if (key == "ui.lang") return language_ids();
  if (key == "ui.theme") return kThemes;
  if (key == "ui.view") return kViews;
  return {};
}

bool is_ui_value(std::string_view key, std::string_view value) {
  for (const std::string_view choice : ui_choices(key)) {
    if (choice == value) return true;
  }
  return key == "ui.view" && names_claim(value);
}

}  // namespace reckoner
