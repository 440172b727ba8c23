// SPDX-License-Identifier: MIT
#include "fuzz_targets.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/api/json.h"
#include "core/engine/batch.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/share_link.h"
#include "core/screen/issue_words.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

void demand(bool holds, const char* promise, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\ninput (%zu bytes): ", promise, text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && c != '\\') {
      std::fputc(c, stderr);
    } else {
      std::fprintf(stderr, "\\x%02x", byte);
    }
  }
  std::fputc('\n', stderr);
  std::abort();
}

void demand_advice(const Issue& issue, std::string_view text) {
  for (const Language language : languages()) {
    demand(message(issue, language).size() > 20, "every Issue has advice", text);
  }
}

// As a number, that is; texts may say NaN, and quotes inside them are escaped.
bool holds_nan(const std::string& json) {
  for (const std::string_view word : {"\":NaN", "\":Infinity", "\":-Infinity"}) {
    for (std::size_t at = json.find(word); at != std::string::npos; at = json.find(word, at + 1)) {
      if (at > 0 && json[at - 1] != '\\') return true;
    }
  }
  return false;
}

}  // namespace

void fuzz_link(std::string_view text) {
  const DecodedLink link = decode_link(text);
  demand(link.issues.size() < 40, "a link has few Issues", text);
  for (const Issue& issue : link.issues) {
    demand(!issue.field.empty(), "every Issue names a field", text);
    demand_advice(issue, text);
  }
  demand(validate(link.scenario).empty(), "a decoded scenario is valid", text);
  const std::string again = encode_link(link.scenario, link.ui);
  const DecodedLink second = decode_link(again);
  demand(second.scenario == link.scenario, "a written link reads back", text);
  for (const Issue& issue : second.issues) {
    demand(issue.code == IssueCode::older_edition, "a written link has no Issues", text);
  }
}

void fuzz_quantity(std::string_view text) {
  for (const Notation notation :
       {Notation::link, Notation::typed_english, Notation::typed_french}) {
    for (const Support& support : {kReal, kAmount, kMultiplier, kShare}) {
      const Result<Quantity> read = parse_quantity(text, notation, support, "field");
      if (!read) {
        demand_advice(read.issue(), text);
        continue;
      }
      demand(quantile_problem(*read, support) == QuantileProblem::none, "what was read is valid",
             text);
      const std::string written = link_text(*read, support);
      const Result<Quantity> again = parse_quantity(written, Notation::link, support, "field");
      demand(again && *again == *read, "a quantity survives its own text", text);
    }
  }
}

void fuzz_calls(std::string_view text) {
  const Entries entries = entries_from(text);
  Workspace workspace;
  Entries options = entries;
  options.insert(options.begin(), {{"samples", "256"}, {"outputs", "run_cost_usd"}});
  for (const std::string& answer :
       {validate_call(entries), encode_call(entries), decode_call(text),
        solve_call(entries, entries), explain_call(entries, text.substr(0, 40), "fr"),
        estimate_call(entries, options, workspace)}) {
    demand(!answer.empty() && (answer[0] == '{' || answer[0] == '['), "an answer is JSON", text);
    demand(!holds_nan(answer), "an answer holds no NaN", text);
  }
}

void fuzz_all(std::string_view text) {
  fuzz_link(text);
  fuzz_quantity(text);
  fuzz_calls(text);
}
