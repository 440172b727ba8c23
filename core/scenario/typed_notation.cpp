// SPDX-License-Identifier: MIT
#include "core/scenario/typed_notation.h"

#include <cstddef>

#include "core/scenario/quantity_text.h"

namespace reckoner {
namespace {

bool take(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

// "1.7-3.42" is a range, "1e-3" and "GPU-h" are not: a hyphen separates when a digit, % or suffix
// stands before it and a digit, point or $ behind it.
void separate_hyphens(std::string& text) {
  const auto neighbour = [&](std::size_t at, int step) {
    do at += static_cast<std::size_t>(step);
    while (at < text.size() && text[at] == ' ');
    return at < text.size() ? text[at] : ' ';
  };
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '-') continue;
    const std::string_view before = "0123456789%$kKMBTmbn";
    const std::string_view behind = "0123456789.$";
    if (before.find(neighbour(i, -1)) != std::string_view::npos &&
        behind.find(neighbour(i, 1)) != std::string_view::npos) {
      text[i] = '~';
    }
  }
}

}  // namespace

void plain_separators(std::string& text, Notation notation) {
  replace_all(text, "+/-", "±");
  replace_all(text, "+-", "±");
  for (const std::string_view dash : {"–", "—", "…", "...", " to ", " TO ", " To ", "à", "À"}) {
    replace_all(text, dash, "~");
  }
  if (notation == Notation::typed_french) replace_all(text, " a ", "~");
  separate_hyphens(text);
}

std::string plain_spaces(std::string_view text) {
  static constexpr std::string_view kSpaces[] = {"\u00A0", "\u202F", "\u2009", "\u2007", "\u2008",
                                                 "\uFEFF", "\t",     "\n",     "\r"};
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    bool replaced = take(text, "\u2212");
    if (replaced) out += '-';
    for (const std::string_view space : kSpaces) {
      if (!replaced && take(text, space)) {
        out += ' ';
        replaced = true;
      }
    }
    if (!replaced) {
      out += text[0];
      text.remove_prefix(1);
    }
  }
  return trimmed(out);
}

}  // namespace reckoner
