// SPDX-License-Identifier: MIT
// The answers of the module interface as JSON text (design.md section 7). Keys are ids with their
// units; numbers print as ECMAScript prints them, so equal estimates give equal bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/estimate.h"
#include "core/scenario/share_link.h"

namespace reckoner {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string describe_json();                          // { version, parameters[], ... }
std::string describe_page_json();                     // the tables that the page's HTML needs
std::string scenario_json(const Scenario& scenario);  // { article, preset, edition ... }
std::string issues_json(std::span<const Issue> issues, Language language = {});
/// { outputs }: what the next one begins with, for those who ask in every frame.
std::string outputs_json(const Estimate& estimate);
std::string estimate_json(const Scenario& scenario, const Estimate& estimate,
                          Language language = {});
std::string explanation_json(const Scenario& scenario, OutputId output, Language language);
std::string decoded_json(const DecodedLink& link, Language language = {});

/// The module's calls, all texts in and texts out; total over any input. Entries are key/value
/// texts of a JS scenario or options object; `language` is the id
/// of a loaded language, which words the Issues; any other gives one. Empty: the first loaded one.
/// `article` empty: the first; `preset` empty: the article's own first viewpoint.
std::string default_scenario_call(std::string_view preset, std::string_view article = {},
                                  std::string_view language = {});
std::string validate_call(const Entries& scenario, std::string_view language = {});
std::string estimate_call(const Entries& scenario, const Entries& options, Workspace& workspace);
std::string solve_call(const Entries& scenario, const Entries& request);
/// [{ parameter, value | issue, from, factor, quantile }], nearest first, or { issue }.
std::string requirements_call(const Entries& scenario, const Entries& request);
std::string explain_call(const Entries& scenario, std::string_view output,
                         std::string_view language);
/// { link } or { issues }. Keys `ui.lang`, `ui.theme` and `ui.view` join the link.
std::string encode_call(const Entries& scenario, std::string_view language = {});
std::string decode_call(std::string_view text, std::string_view language = {});
/// All strings as JSON { id: text }, for the HTML side.
std::string strings_call(std::string_view language);
/// [{ id, name, locale, decimal_sign, loaded }]
std::string languages_call();
/// Takes a language's file into use: [] or an Issue.
std::string load_language_call(std::string_view language, std::string bytes);

/// "key U+001F value U+001E key U+001F value": how one text carries an object across the module's
/// border. A key without U+001F has an empty value.
Entries entries_from(std::string_view text);

/// "1.0.0", as project(VERSION) in CMakeLists.txt has it.
std::string_view core_version();

}  // namespace reckoner
