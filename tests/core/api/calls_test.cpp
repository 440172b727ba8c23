// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "core/api/json.h"
#include "core/engine/batch.h"
#include "core/scenario/presets.h"

using namespace reckoner;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A very small reader: is this one JSON value, with nothing but finite numbers in it?
class JsonCheck {
 public:
  explicit JsonCheck(std::string_view text) : text_(text) {}
  bool is_valid() { return value() && at_ == text_.size(); }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) { return here() == c && ++at_; }
  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }
  bool string() {
    if (!take('"')) return false;
    while (here() != '"') {
      if (static_cast<unsigned char>(here()) < 0x20) return false;
      at_ += here() == '\\' ? 2 : 1;
    }
    return take('"');
  }
  bool number() {
    const std::size_t start = at_;
    while (std::string_view("+-.0123456789e").find(here()) != std::string_view::npos && here())
      ++at_;
    return at_ > start;
  }
  bool members(char end, bool named) {
    if (take(end)) return true;
    do {
      if (named && !(string() && take(':'))) return false;
      if (!value()) return false;
    } while (take(','));
    return take(end);
  }
  bool value() {
    if (take('{')) return members('}', true);
    if (take('[')) return members(']', false);
    if (here() == '"') return string();
    return word("true") || word("false") || word("null") || number();
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_json(const std::string& text) { return JsonCheck(text).is_valid(); }

const Entries kReport = {{"preset", "deepseek_report"}};

std::string estimated(const Entries& scenario, const Entries& options) {
  Workspace workspace;
  return estimate_call(scenario, options, workspace);
}

}  // namespace

TEST_CASE("describe() holds every table with the promised keys") {
  const std::string json = describe_json();
  REQUIRE(is_json(json));
  for (const char* key : {"version", "parameters", "outputs", "claims", "runs", "gpus", "machines",
                          "sources", "presets", "group", "unit", "support", "choices", "default",
                          "limits", "status", "label", "help", "dimension"}) {
    CAPTURE(key);
    CHECK(contains(json, "\"" + std::string(key) + "\":"));
  }
  for (const ParameterRow& row : parameters())
    CHECK(contains(json, "{\"id\":\"" + std::string(row.id)));
}

TEST_CASE("a preset's scenario has every key and is its own input") {
  for (const PresetRow& preset : presets()) {
    const std::string json = default_scenario_call(preset.id);
    REQUIRE(is_json(json));
    Entries entries;
    for (const ParameterRow& row : parameters()) {
      const std::string key = "\"" + std::string(row.id) + "\":\"";
      const std::size_t at = json.find(key);
      REQUIRE(at != std::string::npos);
      const std::size_t start = at + key.size();
      entries.emplace_back(row.id, json.substr(start, json.find('"', start) - start));
    }
    entries.emplace_back("preset", preset.id);
    const auto [scenario, issues] = scenario_from(entries);
    CHECK(issues.empty());
    CHECK(scenario == base_scenario(*find_preset(preset.id), current_edition()));
  }
  CHECK(default_scenario_call("") == default_scenario_call("deepseek_v3"));
  CHECK(contains(default_scenario_call("nobody"), "unknown_preset"));
}

TEST_CASE("an estimate's JSON keeps what the editors wrote apart from what is computed") {
  const std::string json = estimated(kReport, {{"samples", "256"}, {"parts", "indices,backtest"}});
  REQUIRE(is_json(json));
  CHECK(contains(json, "\"run_cost_usd\":{\"mean\":5576000,\"p5\":5576000,"));
  CHECK(contains(json, "\"editorial\":{\"statement\":"));
  CHECK(contains(json, "\"computed\":{\"output\":\"run_cost_usd\""));
  CHECK(contains(json, "\"backtest_summary\":"));
  CHECK(contains(json, "\"samples\":256}"));
  CHECK_FALSE(contains(json, "NaN"));
}

TEST_CASE("options that make no sense are Issues") {
  struct Row {
    Entries options;
    const char* code;
    bool has_numbers;
  };
  const Row rows[] = {
      {{{"samples", "1000"}}, "bad_samples", false},
      {{{"samples", "0"}}, "bad_samples", false},
      {{{"samples", "-256"}}, "bad_samples", false},
      {{{"samples", "1e9"}}, "bad_samples", false},
      {{{"samples", "256.5"}}, "bad_samples", false},
      {{{"samples", "NaN"}}, "bad_samples", false},
      {{{"samples", ""}}, "bad_samples", false},
      {{{"samples", "256"}, {"outputs", "nothing"}}, "unknown_output", false},
      {{{"samples", "256"}, {"outputs", "nothing,run_cost_usd"}}, "unknown_output", true},
      {{{"samples", "256"}, {"parts", "everything"}}, "unknown_part", true},
      {{{"samples", "256"}, {"colour", "red"}}, "unknown_key", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    const std::string json = estimated(kReport, row.options);
    REQUIRE(is_json(json));
    CHECK(contains(json, "\"code\":\"" + std::string(row.code) + "\""));
    CHECK(contains(json, "\"run_cost_usd\":{\"mean\"") == row.has_numbers);
  }
}

TEST_CASE("bad values are Issues beside an estimate of the rest") {
  const std::string json = estimated(
      {{"preset", "deepseek_report"}, {"cluster_gpus", "NaN"}, {"rent_usd_per_gpu_hour", "4"}},
      {{"samples", "256"}});
  REQUIRE(is_json(json));
  CHECK(contains(json, "\"field\":\"cluster_gpus\",\"code\":\"not_a_number\""));
  CHECK(contains(json, "\"run_cost_usd\":{\"mean\":11152000,"));
  CHECK(contains(validate_call({{"mfu", "1.4"}}), "\"code\":\"above_limit\""));
  CHECK(validate_call({}) == "[]");
  CHECK(contains(validate_call({{"mfu", "1.4"}}, "fr"), "trop haut"));
}

TEST_CASE("solve answers with a value or an Issue") {
  const Entries good = {{"parameter", "rent_usd_per_gpu_hour"},
                        {"output", "run_cost_usd"},
                        {"statistic", "p50"},
                        {"target", "11152000"}};
  const std::string solved = solve_call(kReport, good);
  REQUIRE(is_json(solved));
  const double value = std::strtod(solved.c_str() + std::string("{\"value\":").size(), nullptr);
  CHECK(value == doctest::Approx(4).epsilon(1e-9));  // 11.152 M$ over 2.788 M GPU-h
  struct Row {
    Entries request;
    const char* code;
  };
  const Row rows[] = {
      {{}, "unknown_key"},
      {{{"parameter", "nothing"}}, "unknown_key"},
      {{{"parameter", "price_basis"}}, "not_a_quantity"},
      {{{"parameter", "mfu"}, {"output", "nothing"}}, "unknown_output"},
      {{{"parameter", "mfu"}, {"output", "run_cost_usd"}, {"statistic", "p99"}},
       "unknown_statistic"},
      {{{"parameter", "mfu"}, {"output", "run_cost_usd"}}, "empty_text"},
      {{{"parameter", "mfu"}, {"output", "run_cost_usd"}, {"target", "NaN"}}, "not_a_number"},
      {{{"parameter", "mfu"}, {"output", "run_cost_usd"}, {"target", "1~2"}}, "not_a_number"},
      {{{"parameter", "rent_usd_per_gpu_hour"}, {"output", "run_cost_usd"}, {"target", "-5"}},
       "no_solution"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    const std::string json = solve_call(kReport, row.request);
    REQUIRE(is_json(json));
    CHECK(contains(json, "{\"issue\":{\"field\":"));
    CHECK(contains(json, "\"code\":\"" + std::string(row.code) + "\""));
  }
}

TEST_CASE("explain, encode and decode are total") {
  CHECK(contains(explain_call(kReport, "run_cost_usd", "en"), "\"result\":\"$5.576 M\""));
  CHECK(contains(explain_call(kReport, "nothing", "fr"), "\"code\":\"unknown_output\""));
  CHECK(contains(explain_call({{"x", "1"}}, "run_cost_usd", ""), "\"code\":\"unknown_key\""));
  const std::string link =
      encode_call({{"preset", "owner"}, {"ui.lang", "fr"}, {"ui.view", "a&b=c"}});
  CHECK(contains(link, "p=owner&ui.lang=fr&s=1\"}"));
  CHECK(contains(encode_call({{"mfu", "x"}}), "\"code\":\"not_a_number\""));
  const std::string decoded = decode_call("v=1&p=owner&mfu=\"\\\x01\xff&ui.lang=fr");
  CHECK(is_json(decoded));
  CHECK(contains(decoded, "\"preset\":\"owner\""));
  CHECK(contains(decoded, "\"ui\":{\"lang\":\"fr\"}"));
  CHECK(is_json(strings_call("fr")));
  CHECK(strings_call("fr").find("Ce qui compte le plus") != std::string::npos);
  CHECK(strings_call("fr") != strings_call("xx"));
}

TEST_CASE("an object crosses the border as one text") {
  CHECK(entries_from("").empty());
  CHECK(entries_from("a\x1F"
                     "1\x1E"
                     "b\x1F") == Entries{{"a", "1"}, {"b", ""}});
  CHECK(entries_from("lonely") == Entries{{"lonely", ""}});
  CHECK(entries_from(std::string(100'000, '\x1E')).size() <= 201);
}
