// SPDX-License-Identifier: MIT
// The fuzz targets without libFuzzer: `fuzz [SECONDS]` feeds the corpus first, then rubbish. The
// inputs are the same on every machine, so a failure can be repeated; the time only decides how
// many are tried.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/scenario/presets.h"
#include "core/scenario/quantity_text.h"
#include "core/scenario/share_link.h"
#include "core/words/catalogue.h"
#include "targets.h"

using namespace reckoner;

namespace {

struct Dice {
  std::uint64_t state = 1;
  std::uint32_t roll(std::uint32_t sides) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state >> 33) % sides);
  }
};

// Words that the grammars know, and some that they must not trip over.
constexpr std::string_view kWords[] = {
    "~",         "&",     "=",     "%",      "$",      ",",     ".",          "-",
    "+",         "e",     "1e999", "NaN",    "k=",     "v=1",   "p=",         "s=",
    "e=",        "&amp;", "%7E",   "%25",    "#",      "?",     "ui.lang=fr", " to ",
    " à ",       "±",     "–",     "\u00A0", "\u202F", "M",     "Md",         "bn",
    "GPU-h",     "\x1F",  "\x1E",  "\xff",   "\xc3",   "1.7",   "3.42",       "0",
    "2,788,000", "90%",   "-0",    "1e-12",  "1e30",   "owner", "custom",     "llama31_405b",
    ":~:",       "://"};

std::string rubbish(Dice& dice) {
  std::string text;
  const std::uint32_t pieces = 1 + dice.roll(24);
  for (std::uint32_t i = 0; i < pieces; ++i) {
    switch (dice.roll(4)) {
      case 0:
        text += static_cast<char>(dice.roll(256));
        break;
      case 1:
        text += std::to_string(dice.roll(100000));
        break;
      case 2:
        text += parameters()[dice.roll(kParameterCount)].id;
        break;
      default:
        text += kWords[dice.roll(static_cast<std::uint32_t>(std::size(kWords)))];
    }
  }
  return text;
}

// A good link with a few bytes changed, dropped or doubled.
std::string damaged_link(Dice& dice) {
  const auto preset =
      static_cast<std::uint8_t>(dice.roll(static_cast<std::uint32_t>(presets().size())));
  Scenario scenario = base_scenario(preset, current_edition());
  for (int i = 0; i < 4; ++i) {
    const ParameterRow& row = parameters()[dice.roll(kParameterCount)];
    (void)set_parameter(scenario, row.key, std::to_string(dice.roll(1000)), Notation::link);
  }
  std::string text = encode_link(scenario);
  for (std::uint32_t i = dice.roll(4); i > 0; --i) {
    const std::size_t at = dice.roll(static_cast<std::uint32_t>(text.size()));
    switch (dice.roll(3)) {
      case 0:
        text[at] = static_cast<char>(dice.roll(256));
        break;
      case 1:
        text.erase(at, 1 + dice.roll(8));
        break;
      default:
        text.insert(at, text.substr(at, 1 + dice.roll(30)));
    }
    if (text.empty()) break;
  }
  return text;
}

/// Every input that the longer runs under libFuzzer found worth keeping.
std::uint64_t feed_corpus() {
  std::uint64_t fed = 0;
  for (const FuzzTarget& target : fuzz_targets()) {
    const auto folder = std::filesystem::path(RECKONER_FUZZ_CORPUS) / target.name;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream file(entry.path(), std::ios::binary);
      target.run(std::string(std::istreambuf_iterator<char>(file), {}));
      ++fed;
    }
  }
  return fed;
}

/// Estimates and calls take a thousand times longer than grammars.
bool is_turn_of(std::string_view target, std::uint64_t count) {
  const bool is_slow = target == "imports" || target == "estimates";
  return !is_slow || count % 20 == 0;
}

}  // namespace

int main(int count, char** arguments) {
  reckoner::load_all_languages();
  using Clock = std::chrono::steady_clock;
  const double seconds = count > 1 ? std::atof(arguments[1]) : 10;
  std::uint64_t tried = feed_corpus();
  if (tried == 0) return 1;
  const auto start = Clock::now();
  Dice dice;
  while (std::chrono::duration<double>(Clock::now() - start).count() < seconds) {
    for (int i = 0; i < 40; ++i, ++tried) {
      const std::string text = dice.roll(3) == 0 ? damaged_link(dice) : rubbish(dice);
      for (const FuzzTarget& target : fuzz_targets()) {
        if (is_turn_of(target.name, tried)) target.run(text);
      }
    }
  }
  std::printf("%llu inputs, no promise broken\n", static_cast<unsigned long long>(tried));
  return 0;
}
