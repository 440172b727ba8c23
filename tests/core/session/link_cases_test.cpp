// SPDX-License-Identifier: MIT
// tests/cases/links.csv: what becomes of a link on its way through mail, forums and filters. Every
// row is run: its prose is answered here with what must come out, and a row without an answer
// fails.
#include <doctest/doctest.h>

#include <cctype>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/session/session.h"
#include "tests/core/csv_cells.h"

using namespace reckoner;

namespace {

using P = ParameterId;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
    char hex[4];
    std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
    out += is_plain ? std::string(1, c) : std::string(hex);
  }
  return out;
}

std::string told(const std::vector<Issue>& issues) {
  std::string out;
  for (const Issue& issue : issues) {
    out += (out.empty() ? "" : " ") + std::string(code_name(issue.code)) + ":" + issue.field;
  }
  return out;
}

/// A scenario whose link has many `_`, a range and a checksum.
Scenario changed() {
  Scenario scenario = base_scenario(*find_preset("owner"), current_edition());
  scenario[P::rent_usd_per_gpu_hour] = {1.7, 2.2, 3.42};
  scenario[P::cluster_gpus] = point(4096);
  return scenario;
}

struct Answer {
  std::string preset, issues;  // as told() says them
};

Answer opened(std::string_view address) {
  const DecodedLink link = read_link(address);
  return {std::string(presets()[link.scenario.preset].id), told(link.issues)};
}

const std::string kSite = "https://example.org/reckoner/";

}  // namespace

TEST_CASE("every row of links.csv opens what it says") {
  const std::string checked = encode_link(changed());
  const std::map<std::string, Answer> answers = {
      {"index.html#v=1&p=owner&ui.view=compact#?secret=AbCdEfGhIj", {"owner", ""}},
      {"index.html#v=1&amp;p=owner", {"owner", ""}},
      {"index.html#k%3D27hq%26v%3D1%26p%3Downer", {"owner", "link_altered:k"}},
      {"%23v=1&p=owner as part of the path", {"owner", ""}},
      {"index.html#v=1&p=owner)", {"owner", "link_mended:link"}},
      {"index.html#v=1&p=owner.", {"owner", "link_mended:link"}},
      {"index.html#V=1&P=owner", {"owner", ""}},
  };
  std::ifstream file(RECKONER_SOURCE_DIR "/tests/cases/links.csv");
  std::string line;
  std::getline(file, line);
  int rows = 0;
  for (; std::getline(file, line); ++rows) {
    const std::string what = cells_of(line).front();
    CAPTURE(what);
    const bool is_path = what.starts_with("%23");
    const std::string address =
        is_path ? "index.html" + what.substr(0, what.find(' ')) : std::string(what);
    if (const auto found = answers.find(what); found != answers.end()) {
      for (const std::string& text : {kSite + address, address}) {
        CAPTURE(text);
        const Answer answer = opened(text);
        CHECK(answer.preset == found->second.preset);
        CHECK(answer.issues == found->second.issues);
      }
    } else if (what.starts_with("a link with \\_")) {
      const DecodedLink link = read_link(kSite + "#" + replaced(checked, "_", "\\_"));
      CHECK(told(link.issues) == "");
      CHECK(link.scenario == changed());
    } else if (what.find("?url=") != std::string::npos) {
      std::string wrapped = "https://filter.example/?url=";
      wrapped.append(escaped((kSite + "#").append(checked))).append("&data=05%7C02%7C&reserved=0");
      const DecodedLink link = read_link(wrapped);
      CHECK(told(link.issues) == "");
      CHECK(link.scenario == changed());
    } else if (what.starts_with("?utm_source")) {
      const DecodedLink link = read_link("?utm_source=x&fbclid=y");
      CHECK(told(link.issues) == "");
      CHECK_FALSE(link.had_scenario);
      CHECK(link.scenario == base_scenario(0, current_edition()));
    } else {
      FAIL("a row that nothing answers");
    }
  }
  CHECK(rows == 10);
}

TEST_CASE("the same kinds of damage with a checksum keep every digit and are silent") {
  const std::string link = encode_link(changed(), {.lang = "fr", .theme = "", .view = "compact"});
  const std::string forms[] = {
      kSite + "#" + link + "#?secret=AbCdEfGhIj",
      kSite + "?utm_source=x#" + replaced(link, "&", "&amp;"),
      kSite + "?a=b#" + escaped(link),
      kSite + "#" + escaped(escaped(link)),
      kSite + "index.html%23" + link,
      kSite + "index.html%23" + escaped(link),
      kSite + "#" + link + ").",
      kSite + "#" + link + " »",
      kSite + "#" + replaced(link, "_", "%5C_"),
      kSite + "#" + replaced(replaced(link, "k=", "K="), "&v=", "&V="),
      kSite + "?" + link + "#amp=1",
      "https://a.example/?q=1&target=" +
          escaped("https://b.example/?u=" + escaped(kSite + "?" + link)),
      "https://a.example/l.php?u=" + escaped(kSite + "#" + link) + "&h=AT0",
      "page://#ui.lang=fr&ui.view=compact&link=" + escaped(kSite + "#" + link),
  };
  for (const std::string& form : forms) {
    CAPTURE(form);
    const DecodedLink read = read_link(form);
    CHECK(told(read.issues) == "");
    CHECK(read.had_scenario);
    CHECK(read.scenario == changed());
    CHECK(read.ui == LinkUi{"fr", "", "compact"});
  }
}

TEST_CASE("what an author gave is handed on as it is; the article's look stands before it") {
  struct Row {
    std::string text;
    const char *preset, *issues;
    LinkUi ui;
  };
  const auto link = [](const std::string& text) { return "link=" + escaped(text); };
  const Row rows[] = {
      {"ui.lang=fr&ui.theme=dark&" + link("v=1&p=owner&ui.lang=en&ui.view=ladder"),
       "owner",
       "",
       {"fr", "dark", "ladder"}},
      {"p=owner&" + link("v=1&team_size=9"), "owner", "", {}},
      {"p=owner&" + link("v=1&p=epoch"), "epoch", "", {}},
      {"p=owner&" + link(encode_link(base_scenario(*find_preset("epoch"), current_edition()))),
       "epoch",
       "",
       {}},
      {"p=owner&" + link("v=1&preset=epoch&seed=5"), "epoch", "", {}},
      {"v=1&p=owner&" + link(""), "owner", "", {}},
      {"v=1&p=owner&" + link(encode_link(changed())), "owner", "", {}},
      {link("hello"), "deepseek_v3", "link_incomplete:link", {}},
      {link("v=1&team=9"), "deepseek_v3", "unknown_key:team", {}},
      {"v=1&p=owner", "owner", "", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const DecodedLink read = read_link("page://#" + row.text);
    CHECK(presets()[read.scenario.preset].id == row.preset);
    CHECK(told(read.issues) == row.issues);
    CHECK(read.ui == row.ui);
  }
}

TEST_CASE("no link opens the default without saying so") {
  for (const char* damage : {"#V=2&P=OWNER", "#v=1&p=OWNER", "#p=own%FFer", "#v=1&ui.view=%FF",
                             "#v=1&ui.lang=de", "#v=1&p=owner_x", "#foo=bar",
                             "#v:1,p:owner=", "#ui.view=claim:zzz", "#k=27hq", "?v=2&p=owner"}) {
    CAPTURE(damage);
    Session session;
    CHECK_FALSE(session.open(damage).issues.empty());
  }
}

TEST_CASE("no notice holds what turns the direction of writing") {
  const DecodedLink link =
      read_link("#v=1&p=%E2%80%AEowner&\u202Ekey=1&ui.lang=%E2%81%A6fr&team_size=\u200F9");
  REQUIRE(link.issues.size() >= 4);
  for (const Issue& issue : link.issues) {
    CHECK(issue.got.find("\xE2\x80") == std::string::npos);
    CHECK(issue.got.find("\xE2\x81") == std::string::npos);
    CHECK(issue.field.find("\xE2\x80") == std::string::npos);
  }
}

TEST_CASE("keys after the 200th are reported") {
  std::vector<std::pair<std::string, std::string>> entries(200, {"team_size", "9"});
  CHECK(told(scenario_from(entries).second).find("too_many_keys") == std::string::npos);
  entries.emplace_back("cluster_gpus", "4096");
  const auto [scenario, issues] = scenario_from(entries);
  CHECK(told(issues).starts_with("too_many_keys:"));
  CHECK(scenario[P::cluster_gpus] != point(4096));
}
