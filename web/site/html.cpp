// SPDX-License-Identifier: MIT
#include "web/site/html.h"

namespace reckoner::site {

void append_text(std::string& html, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += c;
    }
  }
}

void append_element(std::string& html, std::string_view tag, std::string_view css_class,
                    std::string_view text) {
  html.append("<").append(tag).append(" class=\"").append(css_class).append("\">");
  append_text(html, text);
  html.append("</").append(tag).append(">");
}

}  // namespace reckoner::site
