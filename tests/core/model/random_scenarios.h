// SPDX-License-Identifier: MIT
// Valid scenarios from all over what a reader can set, the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>

#include "core/numbers/special_functions.h"
#include "core/scenario/presets.h"

namespace reckoner {

#ifdef __SANITIZE_ADDRESS__
inline constexpr int kScenarios = 1'000;  // ten times slower; the wasm suites try all, without
#else
inline constexpr int kScenarios = 10'000;
#endif

/// A small generator with the same numbers everywhere (splitmix64, S. Vigna, public domain).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t count) { return next() % count; }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

/// Anywhere on the slider's track.
inline double value_on_track(Random& random, const ParameterRow& row) {
  const double share = random.share();
  if (row.slider_low > 0) return row.slider_low * std::pow(row.slider_high / row.slider_low, share);
  return row.slider_low + share * (row.slider_high - row.slider_low);
}

inline Scenario random_preset_and_choices(Random& random) {
  Scenario scenario = base_scenario(static_cast<std::uint8_t>(random.below(presets().size())), 0);
  for (const ParameterRow& row : parameters()) {
    if (!row.is_choice) continue;
    const std::size_t chosen = random.below(choices(row.key).size());
    scenario.choices[index(row.key)] = static_cast<std::uint8_t>(chosen);
  }
  return scenario;
}

/// Every second quantity as one value; of those, one in eight on a hard limit.
inline Scenario random_points(Random& random) {
  Scenario scenario = random_preset_and_choices(random);
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice || random.below(2) != 0) continue;
    const double value = value_on_track(random, row);
    const double limit = random.below(2) == 0 ? row.hard_low : row.hard_high;
    scenario[row.key] = point(random.below(8) == 0 ? limit : value);
  }
  return scenario;
}

/// A range around a value on the support's own scale, moved along it by `shift`.
inline Quantity spread(const Support& support, double middle, double down, double up,
                       double shift = 0) {
  const auto at = [&](double distance) {
    if (support.kind == Support::Kind::real) return middle * (1 + distance);
    if (support.kind == Support::Kind::between) return logistic_(logit_(middle) + distance);
    return support.lower + (middle - support.lower) * exp_(distance);
  };
  return {at(shift - down), at(shift), at(shift + up)};
}

inline bool is_allowed(const ParameterRow& row, const Quantity& quantity) {
  return quantile_problem(quantity, row.support) == QuantileProblem::none &&
         quantity.p5 >= row.hard_low && quantity.p95 <= row.hard_high;
}

/// Every second quantity as a range, narrow or wide, leaning either way; every second correlation
/// is other than 0.
inline Scenario random_ranges(Random& random) {
  Scenario scenario = random_preset_and_choices(random);
  for (const ParameterRow& row : parameters()) {
    if (row.is_choice || random.below(2) != 0) continue;
    const double middle = value_on_track(random, row);
    if (!row.takes_range()) {
      scenario[row.key] = point(middle);
      continue;
    }
    const double width = std::exp(-4 + 5 * random.share());
    const double lean = std::exp(2 * random.share() - 1);
    const Quantity range = spread(row.support, middle, width, width * lean);
    if (is_allowed(row, range)) scenario[row.key] = range;
  }
  scenario.seed = static_cast<std::uint32_t>(random.below(1u << 31));
  return scenario;
}

}  // namespace reckoner
