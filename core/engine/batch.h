// SPDX-License-Identifier: MIT
// Evaluates the formulas at every point, in blocks of 1,024 rows, and only where an edit reaches:
// each column remembers what it was computed from. A parameter that is a point, and an output of
// points only, is one number and not a column. What a workspace held before never changes a result.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/engine/plan.h"
#include "core/engine/relation.h"
#include "core/engine/sobol.h"
#include "core/engine/summary.h"
#include "core/scenario/scenario.h"

namespace reckoner {

/// Above this many rows only requested outputs are kept whole, the rest a block at a time.
inline constexpr std::uint32_t kMostKeptRows = 1u << 17;

class Workspace {
 public:
  /// Brings all columns that the plan needs up to date.
  void evaluate(const Scenario& scenario, const Plan& plan, const PointSet& points);

  /// Samples of a requested output: one for a point, else one per row. Valid until the next call of
  /// evaluate.
  std::span<const double> samples(OutputId id) const;

  const SampleSummary& summary(OutputId id, bool with_histogram);
  /// Of a requested output. Kept until its samples change.
  const PropositionCheck& check(OutputId id, const Proposition& proposition);
  /// Another workspace that lives as long, for what would be if a group's inputs moved together.
  Workspace& companion(std::size_t group);

 private:
  struct Column {
    std::uint64_t version = 0;  // renewed whenever the values are; 0: never computed
    bool is_point = true;
    bool is_whole = false;         // else `values` is the block at hand
    std::vector<double> values;    // kept between calls, also while the column is a point
    std::vector<double> repeated;  // the point, one block long
    const double* at(std::size_t row) const {
      return is_point ? repeated.data() : values.data() + (is_whole ? row : 0);
    }
    double* at(std::size_t row) { return values.data() + (is_whole ? row : 0); }
  };
  struct ParameterColumn : Column {
    Quantity from;
    double from_correlation = 0;  // of its group; 0 for a point
    bool has_scores = false;
    std::vector<double> scores;  // its own, before they are mixed
  };
  struct ConstantColumn : Column {
    double from = 0;
  };
  struct OutputColumn : Column {
    const FormulaRow* from = nullptr;
    std::array<std::uint64_t, kMaxOperands> from_versions{};
    std::uint64_t summary_version = 0;
    SampleSummary summary;
  };
  struct Checked {
    OutputId output{};
    Proposition proposition;
    std::uint64_t version = 0;  // of the output's column
    PropositionCheck check;
  };
  struct Work;

  void start(const PointSet& points);
  void set_point(Column& column, double value);
  void set_rows(Column& column, bool whole);
  const Column& column(const Operand& operand) const;
  void update_parameters(const Scenario& scenario, const Plan& plan, Work& work);
  void need_scores(std::size_t parameter, Work& work);
  void update_constants(const Plan& plan);
  void update_outputs(const Plan& plan, Work& work);
  void fill_block(const Plan& plan, const Work& work, std::uint32_t first, std::uint32_t count);

  PointSet points_;
  std::uint64_t last_version_ = 0;
  std::array<ParameterColumn, kParameterCount> parameters_;
  std::array<ConstantColumn, static_cast<std::size_t>(ConstantId::count_)> constants_;
  std::array<OutputColumn, kOutputCount> outputs_;
  std::vector<Checked> checked_;
  std::vector<std::unique_ptr<Workspace>> companions_;
  Summarizer summarizer_;
};

}  // namespace reckoner
