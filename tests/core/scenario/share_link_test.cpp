// SPDX-License-Identifier: MIT
#include "core/scenario/share_link.h"
#include "core/scenario/issue.h"
#include "core/scenario/quantity_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "core/scenario/link_pieces.h"
#include "core/scenario/presets.h"
#include "core/screen/issue_words.h"
#include "tests/core/languages.h"

using namespace reckoner;

namespace {

using P = ParameterId;

Scenario scenario_of(std::string_view preset) {
  return base_scenario(*find_preset(preset), current_edition());
}

Scenario changed(std::initializer_list<std::pair<P, const char*>> changes) {
  Scenario scenario = scenario_of("deepseek_v3");
  for (const auto& [id, text] : changes) {
    REQUIRE(set_parameter(scenario, id, text, Notation::link).empty());
  }
  return scenario;
}

std::string codes_of(const DecodedLink& link) {
  std::string codes;
  for (const Issue& issue : link.issues) {
    codes += (codes.empty() ? "" : " ") + std::string(code_name(issue.code)) + ":" + issue.field;
  }
  return codes;
}

/// The body behind `v=1` with the checksum that it should have.
std::string checked(const std::string& body) {
  return "k=" + link_check(link_pieces(body)) + "&" + body;
}

/// Small deterministic numbers for scenarios that differ everywhere.
struct Dice {
  std::uint64_t state;
  std::uint32_t roll(std::uint32_t sides) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state >> 33) % sides);
  }
};

Scenario rolled(std::uint64_t seed) {
  Dice dice{seed};
  Scenario scenario = base_scenario(
      static_cast<std::uint8_t>(dice.roll(static_cast<std::uint32_t>(presets().size()))),
      current_edition());
  for (const ParameterRow& row : parameters()) {
    if (dice.roll(3) != 0) continue;
    if (row.is_choice) {
      const auto all = choices(row.key);
      const auto chosen = dice.roll(static_cast<std::uint32_t>(all.size()));
      CHECK(set_parameter(scenario, row.key, all[chosen].id, Notation::link).empty());
    } else {
      const double share = (1 + dice.roll(98)) / 100.0;
      const double low = row.slider_low + (row.slider_high - row.slider_low) * share * 0.3;
      const double high = row.slider_low + (row.slider_high - row.slider_low) * (0.4 + share * 0.5);
      Quantity quantity = point(high);
      if (dice.roll(2) == 0 && row.takes_range())
        quantity = {low, derived_p50(low, high, row.support), high};
      if (quantile_problem(quantity, row.support) == QuantileProblem::none && low > row.hard_low &&
          high < row.hard_high) {
        scenario[row.key] = quantity;
      }
    }
  }
  scenario.seed = dice.roll(1000);
  return scenario;
}

}  // namespace

TEST_CASE("every preset comes back from its link, and equal scenarios give equal links") {
  for (const PresetRow& row : presets()) {
    CAPTURE(row.id);
    const Scenario scenario = scenario_of(row.id);
    const std::string text = encode_link(scenario);
    const DecodedLink link = decode_link(text);
    CHECK(codes_of(link) == "");
    CHECK(link.had_scenario);
    CHECK(link.scenario == scenario);
    CHECK(encode_link(link.scenario) == text);
    CHECK(text.size() < 60);
  }
}

TEST_CASE("any scenario comes back from its link") {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    const Scenario scenario = rolled(seed);
    const DecodedLink link = decode_link(encode_link(scenario));
    CHECK(codes_of(link) == "");
    CHECK(link.scenario == scenario);
  }
}

TEST_CASE("a link holds what differs, in table order, checksum first and seed last") {
  const Scenario scenario = changed(
      {{P::rnd_multiplier, "3~4~5"}, {P::rent_usd_per_gpu_hour, "2.5"}, {P::price_basis, "own"}});
  const std::string text = encode_link(scenario, {.lang = "fr", .theme = "dark", .view = "ladder"});
  const std::string check = text.substr(2, 4);
  CHECK(text == "k=" + check +
                    "&v=1&e=2026.12&p=deepseek_v3&price_basis=own&rent_usd_per_gpu_hour=2.5"
                    "&rnd_multiplier=3~4~5&ui.lang=fr&ui.theme=dark&ui.view=ladder&s=1");
  const DecodedLink link = decode_link(text);
  CHECK(link.scenario == scenario);
  CHECK(link.ui == LinkUi{"fr", "dark", "ladder"});
  CHECK(encode_link(scenario).substr(2, 4) == check);  // the view is not part of the scenario
}

TEST_CASE("a chosen run is one key, and what it fills in is not written") {
  const Scenario scenario = changed({{P::model, "llama31_405b"}, {P::cluster_gpus, "8192"}});
  const std::string text = encode_link(scenario);
  CHECK(text.find("&model=llama31_405b&cluster_gpus=8192&") != std::string::npos);
  CHECK(text.find("active_params") == std::string::npos);
  CHECK(decode_link(text).scenario == scenario);
}

TEST_CASE("links are found in whatever they are pasted as") {
  const Scenario want =
      changed({{P::rent_usd_per_gpu_hour, "1.7~3.42"}, {P::cluster_gpus, "4096"}});
  const std::string text = encode_link(want);
  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string out = text;
    for (std::size_t at = out.find(from); at != std::string::npos;
         at = out.find(from, at + to.size())) {
      out.replace(at, from.size(), to);
    }
    return out;
  };
  const std::string forms[] = {
      text,
      "#" + text,
      "?" + text,
      "#?" + text,
      " " + text + "\n",
      "https://example.org/reckoner/#" + text,
      "https://example.org/reckoner/?" + text,
      "https://example.org/a?id=7&lang=fr#" + text,
      "https://example.org/a?" + text + "#sources",
      "https://example.org/#" + text + "&utm_source=mail&fbclid=x%26y&gclid=1&mc_cid=2&ref=z",
      "https://example.org/?utm_campaign=a&" + text,
      "https://example.org/#" + text + ":~:text=million",
      "https://example.org/#" + text + ".",
      "(https://example.org/#" + text + ")",
      "https://example.org/#" + replaced("&", "&amp;"),
      "https://example.org/#" + replaced("&", "&amp;amp;"),
      "https://example.org/#" + replaced("~", "%7E"),
      "https://example.org/#" + replaced("~", "%7e"),
      "https://example.org/#" + replaced("~", "%257E"),
      "https%3A%2F%2Fexample.org%2F%23" +
          [&] {
            std::string out = replaced("=", "%3D");
            for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&')) {
              out.replace(at, 1, "%26");
            }
            return out;
          }(),
      replaced("&rent", "\r\n&rent"),
  };
  for (const std::string& form : forms) {
    CAPTURE(form);
    const DecodedLink link = decode_link(form);
    CHECK(codes_of(link) == "");
    CHECK(link.scenario == want);
  }
}

TEST_CASE("a link typed by hand needs neither checksum nor order") {
  const DecodedLink link =
      decode_link("#rnd_multiplier=3~5&p=deepseek_report&rent_usd_per_gpu_hour=90k%25");
  CHECK(codes_of(link) == "unknown_suffix:rent_usd_per_gpu_hour");
  CHECK(decode_link("v=1&rnd_multiplier=4&s=9").scenario.seed == 9);
  CHECK(codes_of(decode_link("v=1&rnd_multiplier=4&s=9")) == "");
  CHECK(codes_of(decode_link("goodput=90%25&utilization=90%")) == "");
}

TEST_CASE("no cut of any preset's or any published link passes for a whole one") {
  std::vector<std::string> links;
  for (const PresetRow& row : presets()) links.push_back(encode_link(scenario_of(row.id)));
  std::ifstream file(RECKONER_SOURCE_DIR "/tests/core/scenario/links_v1.golden");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("k=")) links.push_back(line.substr(0, line.find(' ')));
  }
  CHECK(links.size() >= presets().size() + 20);
  std::size_t cuts = 0;
  for (const std::string& link : links) {
    for (std::size_t length = 1; length < link.size(); ++length) {
      const std::string cut = "https://example.org/r/#" + link.substr(0, length);
      const DecodedLink decoded = decode_link(cut);
      ++cuts;
      // Of an older edition it is said that it is older: that is no cut.
      bool is_told = false;
      for (const Issue& issue : decoded.issues) {
        is_told = is_told || issue.code != IssueCode::older_edition;
      }
      if (is_told) continue;
      CAPTURE(cut);
      CHECK(is_told);
    }
  }
  CHECK(cuts > 1'500);
}

TEST_CASE("a cut link never passes for a whole one") {
  for (const LinkUi& ui : {LinkUi{}, LinkUi{"fr", "dark", "claim:run_cost"}}) {
    Scenario scenario = changed({{P::rent_usd_per_gpu_hour, "1.7~2~3.42"},
                                 {P::cluster_gpus, "4096"},
                                 {P::team_size, "200"}});
    scenario.seed = 123;
    const std::string address = "https://example.org/r/";
    const std::string text = encode_link(scenario, ui);
    for (std::size_t length = 0; length < text.size(); ++length) {
      const std::string cut = text.substr(0, length);
      CAPTURE(cut);
      CHECK_FALSE(decode_link(cut).issues.empty());
      CHECK_FALSE(decode_link("#" + cut).issues.empty());
      if (length > 0) CHECK_FALSE(decode_link((address + "#").append(cut)).issues.empty());
    }
    CHECK(decode_link(text).issues.empty());
  }
}

TEST_CASE("one changed character is noticed") {
  const std::string text = encode_link(changed({{P::rent_usd_per_gpu_hour, "2.5"}}));
  int noticed = 0;
  int tried = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char other : {'1', '7', 'a', 'z', '.', '_'}) {
      if (text[i] == other) continue;
      std::string altered = text;
      altered[i] = other;
      ++tried;
      noticed += decode_link(altered).issues.empty() ? 0 : 1;
    }
  }
  CHECK(noticed == tried);
}

TEST_CASE("what is wrong with a link is named, and the rest is loaded") {
  struct Row {
    std::string text;
    const char* issues;
  };
  const Row rows[] = {
      {"", "empty_text:link"},
      {"#", "link_incomplete:link"},
      {"hello", "link_incomplete:link"},
      {"k", "link_incomplete:k"},
      {"k=", "link_incomplete:k"},
      {"k=ab", "link_incomplete:k"},
      {"https://example.org/#k", "link_incomplete:k"},
      {"v=2&cluster_gpus=4096", "unknown_version:v"},
      {"v=&cluster_gpus=4096", "unknown_version:v"},
      {"v=1&e=1999.01&cluster_gpus=4096", "unknown_edition:e"},
      {"v=1&p=nobody&cluster_gpus=4096", "unknown_preset:p"},
      {"v=1&cluster_gpus=4096&s=abc", "bad_seed:s"},
      {"v=1&cluster_gpus=4096&s=4294967296", "bad_seed:s"},
      {"v=1&cluster_gpus=4096&cluster_gpus=8192", "duplicate_key:cluster_gpus"},
      {"v=1&v=1&cluster_gpus=4096", "duplicate_key:v"},
      {"v=1&cluster_gpus=4096&cluster=1", "unknown_key:cluster"},
      {"v=1&cluster_gpus=4096&ui.colour=red", "unknown_key:ui.colour"},
      {"v=1&cluster_gpus=4096&ui.lang=de", "unknown_setting:ui.lang"},
      {"v=1&cluster_gpus=4096&ui.view=claim:<b>", "link_mended:link unknown_setting:ui.view"},
      {"v=1&cluster_gpus=4096&rent_usd_per_gpu_hour", "link_incomplete:rent_usd_per_gpu_hour"},
      {"v=1&cluster_gpus=4096&rent_usd", "link_incomplete:link"},
      {"v=1&cluster_gpus=4096&rent_usd_per_gpu_hour=", "empty_text:rent_usd_per_gpu_hour"},
      {"v=1&cluster_gpus=4096&rent_usd_per_gpu_hour=2,5", "comma_in_link:rent_usd_per_gpu_hour"},
      {"v=1&cluster_gpus=4096&price_basis=steal", "unknown_choice:price_basis"},
      {"v=1&cluster_gpus=4096&=3", "link_incomplete:link"},
      {checked("v=1&e=2026.12&p=deepseek_v3&cluster_gpus=4096&s=1") + "&team_size=2",
       "link_altered:k"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const DecodedLink link = decode_link(row.text);
    CHECK(codes_of(link) == row.issues);
    for (const Issue& issue : link.issues) CHECK_FALSE(message(issue, kFrench).empty());
    if (row.text.find("cluster_gpus=4096") != std::string::npos) {
      CHECK(link.scenario[P::cluster_gpus] == point(4096));
    } else {
      CHECK(link.scenario == scenario_of("deepseek_v3"));
    }
  }
}

TEST_CASE("an address without a link is no mistake") {
  for (const char* text : {"https://example.org/reckoner/", "https://example.org/#sources",
                           "https://example.org/?utm_source=x", "https://example.org/?p=12#top"}) {
    CAPTURE(text);
    const DecodedLink link = decode_link(text);
    CHECK(link.issues.empty());
    CHECK_FALSE(link.had_scenario);
  }
}

TEST_CASE("rubbish of 100 kB gives a few Issues and the default") {
  const std::string kinds[] = {std::string(100'000, 'x'),    std::string(100'000, '&'),
                               std::string(100'000, '%'),    std::string(100'000, '\0'),
                               std::string(100'000, '\xff'), std::string(100'000, '#')};
  for (const std::string& text : kinds) {
    const DecodedLink link = decode_link(text);
    CHECK(link.issues.size() >= 1);
    CHECK(link.issues.size() < 40);
    CHECK(link.issues[0].code == IssueCode::text_too_long);
    CHECK(link.scenario == scenario_of("deepseek_v3"));
  }
  std::string keys = "v=1";
  for (int i = 0; i < 20'000; ++i) keys += "&a" + std::to_string(i) + "=1";
  CHECK(decode_link(keys).issues.size() < 40);
}

TEST_CASE("eight changes fit into 300 characters, all into 1,500") {
  Scenario eight = scenario_of("deepseek_v3");
  Scenario all = eight;
  int count = 0;
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice) {
      const auto chosen = static_cast<std::uint8_t>(all.choice(row.key) == 0 ? 1 : 0);
      const std::string_view id = choices(row.key)[chosen].id;
      CHECK(set_parameter(all, row.key, id, Notation::link).empty());
      continue;
    }
    // As a reader drags: two or three digits.
    const Quantity value = row.support.kind == Support::Kind::between ? point(0.35)
                           : row.support == kMultiplier               ? point(2.4)
                           : row.hard_high < 100                      ? point(0.35)
                                                 : point(row.slider_high * 0.11);
    CAPTURE(row.id);
    CHECK(value.p95 <= row.hard_high);
    all[row.key] = value;
    if (row.id.size() > 16 && count < 8) {
      eight[row.key] = value;
      ++count;
    }
  }
  REQUIRE(changed_parameters(eight).size() == 8);
  CHECK(encode_link(eight).size() <= 300);
  CHECK(changed_parameters(all).size() >= kParameterCount - 1);
  CHECK(encode_link(all).size() <= 1500);
  CHECK(decode_link(encode_link(all)).scenario == all);
}
