// SPDX-License-Identifier: MIT
#include "core/engine/sobol.h"

#include <bit>
#include <cassert>

#include "core/engine/sobol_directions.h"
#include "core/numbers/special_functions.h"

namespace reckoner {
namespace {

constexpr std::uint32_t kDirections = 16;  // 2^16 points per replicate at most

std::uint32_t reversed(std::uint32_t x) {
  x = (x >> 16) | (x << 16);
  x = ((x >> 8) & 0x00ff00ffu) | ((x & 0x00ff00ffu) << 8);
  x = ((x >> 4) & 0x0f0f0f0fu) | ((x & 0x0f0f0f0fu) << 4);
  x = ((x >> 2) & 0x33333333u) | ((x & 0x33333333u) << 2);
  return ((x >> 1) & 0x55555555u) | ((x & 0x55555555u) << 1);
}

std::array<std::uint32_t, kDirections> direction_numbers(std::uint32_t dimension) {
  std::array<std::uint32_t, kDirections> m{};
  m.fill(1);
  if (dimension > 0) {
    const SobolRow& row = kSobolRows[dimension - 1];
    for (std::uint32_t i = 0; i < kDirections; ++i) {
      if (i < row.degree) {
        m[i] = row.integers[i];
        continue;
      }
      m[i] = m[i - row.degree] ^ (m[i - row.degree] << row.degree);
      for (std::uint32_t j = 1; j < row.degree; ++j) {
        if ((row.inner >> (row.degree - 1 - j)) & 1u) m[i] ^= m[i - j] << j;
      }
    }
  }
  for (std::uint32_t i = 0; i < kDirections; ++i) m[i] <<= 31 - i;
  return m;
}

/// A 64-bit mix whose output bits each depend on all input bits (the finaliser of splitmix64).
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

}  // namespace

SobolDimension::SobolDimension(const PointSet& points, std::uint32_t dimension)
    : rows_per_replicate_(points.rows / kReplicates) {
  assert(dimension < kSobolDimensions && std::has_single_bit(points.rows) &&
         points.rows >= kReplicates && points.rows <= kReplicates << kDirections);
  const auto directions = direction_numbers(dimension);
  low_[0] = 0;
  for (std::uint32_t k = 0; k < 8; ++k) {
    const std::uint32_t direction = reversed(directions[k]);
    for (std::uint32_t j = 0; j < 1u << k; ++j) low_[(1u << k) + j] = low_[j] ^ direction;
    high_[k] = reversed(directions[8 + k]);
  }
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    const std::uint64_t place = (std::uint64_t{dimension} << 8) | replicate;
    const std::uint64_t hash = mixed(mixed(points.seed) ^ mixed(place << 32));
    scrambles_[replicate] = {static_cast<std::uint32_t>(hash),
                             static_cast<std::uint32_t>(hash >> 32) | 1u};
  }
}

void SobolDimension::run(const Scramble& scramble, std::uint32_t index,
                         std::span<std::uint32_t> out) const {
  std::uint32_t base = 0;
  for (std::uint32_t k = 0; k < 8; ++k) {
    if ((index >> (8 + k)) & 1u) base ^= high_[k];
  }
  const std::uint32_t* low = &low_[index & 255u];
  const Scramble s = scramble;
  std::uint32_t* fractions = out.data();
  const std::size_t count = out.size();
  // On reversed bits, steps that carry only upwards make every bit depend on the more significant
  // ones of the point: a nested uniform scramble. Multipliers: N. Vegdahl, "Building a better LK
  // hash" (2021).
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t x = low[i] ^ base;
    x ^= x * 0x3d20adeau;
    x += s.add;
    x *= s.multiply;
    x ^= x * 0x05526c56u;
    x ^= x * 0x53a22864u;
    fractions[i] = reversed(x);
  }
}

void SobolDimension::fractions(std::uint32_t first, std::span<std::uint32_t> out) const {
  std::size_t done = 0;
  while (done < out.size()) {
    const std::uint32_t row = first + static_cast<std::uint32_t>(done);
    const std::uint32_t index = row & (rows_per_replicate_ - 1);
    const std::size_t until_table_ends = 256 - (index & 255u);
    const std::size_t until_replicate_ends = rows_per_replicate_ - index;
    std::size_t count = out.size() - done;
    count = until_table_ends < count ? until_table_ends : count;
    count = until_replicate_ends < count ? until_replicate_ends : count;
    run(scrambles_[row / rows_per_replicate_], index, out.subspan(done, count));
    done += count;
  }
}

void SobolDimension::normal_scores(std::uint32_t first, std::span<double> out) const {
  assert(out.size() <= kBlockRows);
  std::array<std::uint32_t, kBlockRows> bits;
  std::array<double, kBlockRows> offsets;  // probability - 1/2
  std::array<std::uint16_t, kBlockRows> tail_rows;
  std::array<double, kBlockRows> tails;
  const std::size_t count = out.size();
  fractions(first, std::span(bits).first(count));
  for (std::size_t i = 0; i < count; ++i) {
    const auto centred = static_cast<std::int32_t>(bits[i] ^ 0x80000000u);
    offsets[i] = (static_cast<double>(centred) + 0.5) * 0x1p-32;
  }
  double* scores = out.data();
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = special::central_normal_quantile(offsets[i]);
  }
  // Three points in twenty lie in the tails: computed apart, packed.
  std::size_t packed = 0;
  for (std::size_t i = 0; i < count; ++i) {
    tail_rows[packed] = static_cast<std::uint16_t>(i);
    const double q = offsets[i];
    packed += (q < 0 ? -q : q) > special::kCentralHalfWidth ? 1 : 0;
  }
  for (std::size_t j = 0; j < packed; ++j) {
    const double q = offsets[tail_rows[j]];
    tails[j] = 0.5 - (q < 0 ? -q : q);
  }
  for (std::size_t j = 0; j < packed; ++j) tails[j] = special::tail_normal_quantile(tails[j]);
  for (std::size_t j = 0; j < packed; ++j) {
    const std::uint16_t row = tail_rows[j];
    scores[row] = offsets[row] < 0 ? -tails[j] : tails[j];
  }
}

}  // namespace reckoner
