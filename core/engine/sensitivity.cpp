// SPDX-License-Identifier: MIT
#include "core/engine/sensitivity.h"

#include <array>

namespace reckoner {
namespace {

constexpr std::size_t kLanes = 8;

bool is_finite(double x) { return x - x == 0; }

/// Sum in eight lanes of term(row); `count` is a multiple of eight.
template <class Term>
double lane_sum(std::size_t count, const Term& term) {
  double sum[kLanes] = {};
  for (std::size_t i = 0; i < count; i += kLanes) {
    for (std::size_t l = 0; l < kLanes; ++l) sum[l] += term(i + l);
  }
  return ((sum[0] + sum[1]) + (sum[2] + sum[3])) + ((sum[4] + sum[5]) + (sum[6] + sum[7]));
}

/// Sums over the rows of values less `reference`, one of the values: keeps the digits of outputs
/// that vary little around a large mean.
struct OutputSums {
  double reference = 0;
  double a = 0, b = 0, squares = 0;
  std::vector<double> at_a, at_b;  // the block at hand
};
struct PairSums {
  std::size_t input, output;
  double difference = 0, product = 0, squares = 0;
};

void add_base(OutputSums& sums, std::size_t count) {
  const double* a = sums.at_a.data();
  const double* b = sums.at_b.data();
  const double reference = sums.reference;
  sums.a += lane_sum(count, [=](std::size_t i) { return a[i] - reference; });
  sums.b += lane_sum(count, [=](std::size_t i) { return b[i] - reference; });
  sums.squares += lane_sum(count, [=](std::size_t i) {
    return (a[i] - reference) * (a[i] - reference) + (b[i] - reference) * (b[i] - reference);
  });
}

void add_pair(PairSums& pair, const OutputSums& sums, const double* frozen, std::size_t count) {
  const double* a = sums.at_a.data();
  const double* b = sums.at_b.data();
  const double reference = sums.reference;
  pair.difference += lane_sum(count, [=](std::size_t i) { return frozen[i] - a[i]; });
  pair.product +=
      lane_sum(count, [=](std::size_t i) { return (b[i] - reference) * (frozen[i] - a[i]); });
  pair.squares +=
      lane_sum(count, [=](std::size_t i) { return (frozen[i] - a[i]) * (frozen[i] - a[i]); });
}

/// Both sets of inputs for one block.
class InputBlocks {
 public:
  InputBlocks(const BlockFunction& function, const PointSet& points) : function_(function) {
    std::size_t most = 0;
    for (std::size_t i = 0; i < function.input_count(); ++i) {
      const std::size_t columns = function.columns(i);
      first_columns_.push_back(dimensions_.size());
      most = columns > most ? columns : most;
      for (const std::uint32_t set : {0u, kSecondSetDimension}) {
        for (std::size_t c = 0; c < columns; ++c) {
          dimensions_.emplace_back(points, function.dimension(i, c) + set);
        }
      }
    }
    values_.resize(dimensions_.size() * kBlockRows);
    scores_.resize(most * kBlockRows);
  }
  void fill(std::uint32_t first, std::size_t count) {
    for (std::size_t i = 0; i < first_columns_.size(); ++i) {
      const std::size_t columns = function_.columns(i);
      for (std::size_t at = first_columns_[i]; at <= first_columns_[i] + columns; at += columns) {
        for (std::size_t c = 0; c < columns; ++c) {
          dimensions_[at + c].normal_scores(first, {&scores_[c * kBlockRows], count});
        }
        function_.sample(i, scores_.data(), &values_[at * kBlockRows], count);
      }
    }
  }
  const double* a(std::size_t input) const { return &values_[first_columns_[input] * kBlockRows]; }
  const double* b(std::size_t input) const {
    return a(input) + function_.columns(input) * kBlockRows;
  }

 private:
  const BlockFunction& function_;
  std::vector<std::size_t> first_columns_;  // by input, of the first set; the second's follow
  std::vector<SobolDimension> dimensions_;
  std::vector<double> values_, scores_;
};

void keep_outputs(const BlockFunction& function, std::vector<OutputSums>& sums,
                  std::vector<double> OutputSums::*block, std::size_t count) {
  for (std::size_t o = 0; o < sums.size(); ++o) {
    (sums[o].*block).assign(function.output(o), function.output(o) + count);
  }
}

VarianceShare share_of(const PairSums& pair, const OutputSums& sums, double rows) {
  const double mean = (sums.a + sums.b) / (2 * rows);  // less the reference
  const double variance = sums.squares / (2 * rows) - mean * mean;
  const double covariance = (pair.product - mean * pair.difference) / rows;
  const auto clamped = [](double x) { return x < 0 ? 0 : x > 1 ? 1 : x; };
  return {pair.input, pair.output, clamped(covariance / variance),
          clamped(pair.squares / (2 * rows) / variance)};
}

/// One block of rows: both base sets, then every input replaced in turn.
void add_block(BlockFunction& function, InputBlocks& blocks, std::vector<OutputSums>& sums,
               std::vector<PairSums>& pairs, std::uint32_t first, std::uint32_t count) {
  blocks.fill(first, count);
  std::vector<const double*> inputs(function.input_count());
  for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i] = blocks.b(i);
  function.evaluate(inputs.data(), BlockFunction::kEverything, count);
  keep_outputs(function, sums, &OutputSums::at_b, count);
  for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i] = blocks.a(i);
  function.evaluate(inputs.data(), BlockFunction::kEverything, count);
  keep_outputs(function, sums, &OutputSums::at_a, count);
  for (OutputSums& output : sums) {
    if (first == 0) output.reference = output.at_a[0];
    add_base(output, count);
  }
  std::size_t next = 0;  // pairs stand by input
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    inputs[i] = blocks.b(i);
    function.evaluate(inputs.data(), i, count);
    for (; next < pairs.size() && pairs[next].input == i; ++next) {
      PairSums& pair = pairs[next];
      add_pair(pair, sums[pair.output], function.output(pair.output), count);
    }
    inputs[i] = blocks.a(i);
  }
}

}  // namespace

std::vector<VarianceShare> variance_shares(BlockFunction& function, const PointSet& points) {
  std::vector<OutputSums> sums(function.output_count());
  std::vector<PairSums> pairs;
  for (std::size_t i = 0; i < function.input_count(); ++i) {
    for (std::size_t o = 0; o < function.output_count(); ++o) {
      if (function.reaches(i, o)) pairs.push_back({i, o});
    }
  }
  InputBlocks blocks(function, points);
  const std::uint32_t block = points.rows < kBlockRows ? points.rows : kBlockRows;
  for (std::uint32_t first = 0; first < points.rows; first += block) {
    add_block(function, blocks, sums, pairs, first, block);
  }
  std::vector<VarianceShare> shares;
  for (std::size_t output = 0; output < sums.size(); ++output) {
    for (const PairSums& pair : pairs) {
      if (pair.output != output) continue;
      const VarianceShare share = share_of(pair, sums[output], points.rows);
      if (is_finite(share.first_order) && is_finite(share.total)) shares.push_back(share);
    }
  }
  return shares;
}

}  // namespace reckoner
