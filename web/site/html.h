// SPDX-License-Identifier: MIT
// Native only: markup as text, for the parts of pages that stand before WebAssembly.
#pragma once

#include <string>
#include <string_view>

namespace reckoner::site {

void append_text(std::string& html, std::string_view text);
void append_element(std::string& html, std::string_view tag, std::string_view css_class,
                    std::string_view text);

}  // namespace reckoner::site
