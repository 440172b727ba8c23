// SPDX-License-Identifier: MIT
// Reads an SVG back: enough of XML for what is drawn here, and strict about it.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reckoner {

struct Element {
  std::string tag;
  std::string attributes;
  std::string text;

  std::string attribute(std::string_view name) const {
    const std::string key = " " + std::string(name) + "='";
    const std::size_t start = attributes.find(key);
    if (start == std::string::npos) return {};
    const std::size_t from = start + key.size();
    return attributes.substr(from, attributes.find('\'', from) - from);
  }
  double number(std::string_view name) const {
    return std::strtod(attribute(name).c_str(), nullptr);
  }
};

inline std::string unescaped(std::string text) {
  for (const auto& [entity, plain] : {std::pair{"&lt;", "<"}, std::pair{"&amp;", "&"}}) {
    const std::string_view name = entity;
    for (std::size_t at; (at = text.find(name)) != std::string::npos;) {
      text.replace(at, name.size(), plain);
    }
  }
  return text;
}

inline bool has_known_entities_only(std::string_view text) {
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("&amp;") && !rest.starts_with("&lt;")) return false;
  }
  return true;
}

/// Attributes are name='value' with one space before each, and no value holds markup.
inline bool are_attributes(std::string_view text) {
  while (!text.empty()) {
    const std::size_t equals = text.find("='");
    if (text.front() != ' ' || equals == text.npos) return false;
    for (const char c : text.substr(1, equals - 1)) {
      if (c != '-' && !(c >= '0' && c <= '9') && (c < 'A' || c > 'z')) return false;
    }
    const std::size_t end = text.find('\'', equals + 2);
    if (end == text.npos) return false;
    if (text.substr(equals + 2, end - equals - 2).find_first_of("<&") != text.npos) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

/// Every element in document order; nothing where the text is no well-formed XML.
inline std::vector<Element> elements_of(std::string_view xml) {
  std::vector<Element> all;
  std::vector<std::size_t> open;
  std::size_t at = 0;
  while (at < xml.size()) {
    const std::size_t start = xml.find('<', at);
    const std::string_view text = xml.substr(at, start - at);
    if (!has_known_entities_only(text)) return {};
    if (!open.empty()) all[open.back()].text += unescaped(std::string(text));
    if (start == xml.npos) break;
    const std::size_t end = xml.find('>', start);
    if (end == xml.npos) return {};
    std::string_view tag = xml.substr(start + 1, end - start - 1);
    at = end + 1;
    if (tag.starts_with('/')) {
      if (open.empty() || all[open.back()].tag != tag.substr(1)) return {};
      open.pop_back();
      continue;
    }
    const bool is_empty = tag.ends_with('/');
    if (is_empty) tag.remove_suffix(1);
    const std::size_t name = std::min(tag.find(' '), tag.size());
    if (!are_attributes(tag.substr(name)) || (open.empty() && !all.empty())) return {};
    all.push_back({std::string(tag.substr(0, name)), std::string(tag.substr(name)), {}});
    if (!is_empty) open.push_back(all.size() - 1);
  }
  return open.empty() ? all : std::vector<Element>{};
}

inline bool says(const std::vector<Element>& elements, std::string_view words) {
  for (const Element& element : elements) {
    if (element.text == words) return true;
  }
  return false;
}

}  // namespace reckoner
