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
    "fbclid",  "gclid",   "gclsrc", "dclid",   "gbraid",  "wbraid",    "msclkid",
    "twclid",  "yclid",   "igshid", "igsh",    "ttclid",  "li_fat_id", "ref",
    "ref_src", "ref_url", "si",     "srsltid", "xtor",    "cmpid",     "wt_mc",
    "s_kwcid", "amp",     "source", "secret",  "mkt_tok", "trk",       "spm"};

bool is_foreign(const LinkPiece& piece) {
  const std::string_view key = piece.key;
  if (key == "_" && piece.value == "_") return true;  // Facebook's #_=_
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

// No text of ours holds a backslash: forums that take _ for italics put it there.
std::string without_backslashes(std::string text) {
  std::erase(text, '\\');
  return text;
}

LinkPiece piece_of(std::string_view text) {
  const std::size_t equals = text.find('=');
  LinkPiece piece;
  piece.key = without_backslashes(unescaped(text.substr(0, equals)));
  for (char& c : piece.key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  piece.has_value = equals != std::string_view::npos;
  // Twice: some programs escape a link that was escaped already.
  if (piece.has_value) {
    piece.value = without_backslashes(unescaped(unescaped(text.substr(equals + 1))));
  }
  return piece;
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

std::string_view without_lead(std::string_view text) {
  while (!text.empty() && std::string_view("#?!/").find(text[0]) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  return text;
}

std::vector<LinkPiece> link_pieces(std::string_view text) {
  const std::string plain = plain_ampersands(text);
  std::string_view rest = plain;
  std::vector<LinkPiece> pieces;
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of("&#");
    const std::string_view part = without_lead(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (part.empty()) continue;
    LinkPiece piece = piece_of(part);
    if (!is_foreign(piece)) pieces.push_back(std::move(piece));
  }
  return pieces;
}

MendedLink mended(std::vector<LinkPiece> pieces) {
  constexpr std::string_view kSentenceMarks = ".,;:!?)]}>\"'*_";
  constexpr std::size_t kMostBytes = 8;
  std::string wanted;
  for (const LinkPiece& piece : pieces) {
    if (piece.key == "k" && wanted.empty()) wanted = piece.value;
  }
  if (pieces.empty() || (!wanted.empty() && link_check(pieces) == wanted))
    return {std::move(pieces), {}};
  // No value of ours ends so, nor holds a byte beyond ASCII.
  const auto is_mark = [&](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           kSentenceMarks.find(c) != std::string_view::npos;
  };
  MendedLink shorter{pieces, {}};
  std::string& value = shorter.pieces.back().value;
  while (!value.empty() && is_mark(value.back()) && shorter.dropped.size() < kMostBytes) {
    shorter.dropped.insert(shorter.dropped.begin(), value.back());
    value.pop_back();
    if (!wanted.empty() && link_check(shorter.pieces) == wanted) {
      return {std::move(shorter.pieces), {}};
    }
  }
  // Where there is a checksum, it says better what is wrong; a value that is all marks is no value.
  const bool is_guess = wanted.empty() && !value.empty();
  return is_guess ? std::move(shorter) : MendedLink{std::move(pieces), {}};
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
