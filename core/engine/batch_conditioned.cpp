// SPDX-License-Identifier: MIT
// The part of a workspace that conditions outputs on an input: slopes, tables, and what is read off
// them.
#include <algorithm>

#include "core/engine/batch.h"

namespace reckoner {
namespace {

using Way = Conditioned::Way;

double larger(double a, double b) { return a < b ? b : a; }

bool is_conditioned(const Conditioned& on) { return on.way != Way::samples; }

}  // namespace

void Workspace::choose_inputs(const Scenario& scenario, const Plan& plan) {
  const auto chosen = reckoner::choose_inputs(scenario, plan);
  conditioned_on_.reset();
  for (const OutputId id : plan.requested) {
    outputs_[index(id)].conditioned = chosen[index(id)];
    if (is_conditioned(chosen[index(id)])) conditioned_on_.set(chosen[index(id)].parameter);
  }
}

void Workspace::update_slopes(const Plan& plan) {
  slope_work_.clear();
  std::array<std::size_t, kParameterCount> places{};  // in slope_work_, from 1 on
  for (const OutputId id : plan.requested) {
    OutputColumn& column = outputs_[index(id)];
    const Conditioned& on = column.conditioned;
    const bool is_current = column.slopes_version == column.version;
    if (!is_conditioned(on) || column.is_point || is_current) continue;
    column.slopes_version = column.version;
    column.is_positive = true;
    column.slopes.resize(points_.rows);
    if (places[on.parameter] == 0) {
      const Quantity& quantity = parameters_[on.parameter].from;
      const double middle = quantity.p50 < 0 ? -quantity.p50 : quantity.p50;
      slope_work_.push_back(
          {on.parameter, larger(middle, quantity.p95 - quantity.p5), true, {}, {}});
      places[on.parameter] = slope_work_.size();
    }
    SlopeWork& work = slope_work_[places[on.parameter] - 1];
    work.is_lone = work.is_lone && on.is_alone;
    work.outputs.push_back(id);
  }
  for (SlopeWork& work : slope_work_) {
    for (const OutputId id : plan.outputs) {
      if (plan.reaching[index(id)][work.parameter]) work.chain.push_back(id);
    }
  }
}

/// The output where the input stands, and where it is moved: their difference is the slope.
void Workspace::fill_slopes(const Plan& plan, std::uint32_t first, std::uint32_t count) {
  for (const SlopeWork& work : slope_work_) {
    if (work.is_lone && first > 0) continue;
    std::array<double, kBlockRows> input;
    const double* from = parameters_[work.parameter].at(first);
    for (std::size_t i = 0; i < count; ++i) input[i] = from[i] + work.distance;
    const auto source = [&](const Operand& operand) -> const double* {
      const bool is_moved =
          operand.kind == Operand::Kind::output && plan.reaching[operand.row][work.parameter];
      if (is_moved) return moved_[operand.row].data();
      const bool is_input =
          operand.kind == Operand::Kind::parameter && operand.row == work.parameter;
      return is_input ? input.data() : column(operand).at(first);
    };
    walk(plan, work.chain, source, [&](OutputId id, const FormulaRow& formula, const auto& in) {
      moved_[index(id)].resize(kBlockRows);
      formula.batch(in.data(), moved_[index(id)].data(), count);
    });
    for (const OutputId id : work.outputs) {
      OutputColumn& column = outputs_[index(id)];
      const double* moved = moved_[index(id)].data();
      const double* still = column.at(first);
      double* slopes = column.slopes.data() + first;
      if (column.conditioned.way == Way::straight) {
        for (std::size_t i = 0; i < count; ++i) slopes[i] = (moved[i] - still[i]) / work.distance;
        continue;
      }
      for (std::size_t i = 0; i < count; ++i) {
        slopes[i] = (1 / moved[i] - 1 / still[i]) / work.distance;
        column.is_positive = column.is_positive && still[i] > 0;
      }
    }
  }
}

const CumulativeTable& Workspace::table(std::size_t parameter_index) {
  ParameterColumn& column = parameters_[parameter_index];
  if (!column.table || column.table_version != column.version) {
    column.table.emplace(distribution_of(static_cast<ParameterId>(parameter_index), column.from));
    column.table_version = column.version;
  }
  return *column.table;
}

/// How far the means of an input's replicates are from its mean; nothing where it is not kept
/// whole.
const std::array<double, kReplicates>& Workspace::means_off(std::size_t parameter_index) {
  ParameterColumn& column = parameters_[parameter_index];
  if (column.means_version == column.version) return column.means_off;
  column.means_version = column.version;
  column.means_off.fill(0);
  if (!column.is_whole) return column.means_off;
  column.mean = distribution_of(static_cast<ParameterId>(parameter_index), column.from).mean();
  const std::size_t rows = points_.rows / kReplicates;
  for (std::size_t r = 0; r < kReplicates; ++r) {
    column.means_off[r] = mean_of(std::span(column.values).subspan(r * rows, rows)) - column.mean;
  }
  return column.means_off;
}

/// The input that is averaged out stands at its mean in every row, the others are off by theirs.
void Workspace::refine_mean(OutputId id, SampleSummary& summary) {
  const OutputColumn& column = outputs_[index(id)];
  const Conditioned& on = column.conditioned;
  const std::size_t rows = points_.rows / kReplicates;
  std::array<double, kReplicates> means;
  for (std::size_t r = 0; r < kReplicates; ++r) {
    means[r] = mean_of(samples(id).subspan(r * rows, rows));
  }
  for (const Effect& effect : on.effects) {
    const auto& off = means_off(effect.parameter);
    if (effect.parameter != on.parameter || on.way != Way::straight || on.is_alone) {
      for (std::size_t r = 0; r < kReplicates; ++r) means[r] -= effect.per_unit * off[r];
      continue;
    }
    const ParameterColumn& input = parameters_[on.parameter];
    for (std::size_t i = 0; i < points_.rows; ++i) {
      means[i / rows] +=
          column.slopes[i] * (input.mean - input.values[i]) / static_cast<double>(rows);
    }
  }
  double sum = 0;
  for (const double mean : means) sum += mean;
  summary.values[0] = sum / kReplicates;
  summary.errors[0] = replicate_error(means);
}

/// Makes ready `conditional_`; false where the output keeps its samples.
bool Workspace::start_conditional(OutputId id) {
  OutputColumn& column = outputs_[index(id)];
  const Conditioned& on = column.conditioned;
  if (!is_conditioned(on) || column.is_point) return false;
  const bool is_reciprocal = on.way == Way::reciprocal;
  if ((is_reciprocal && !column.is_positive) || !table(on.parameter).is_exact()) return false;
  // Where the input is alone all rows say the same: one is enough.
  const std::size_t rows = on.is_alone ? 1 : points_.rows;
  const ParameterColumn& input = parameters_[on.parameter];
  conditional_.start(*input.table, samples(id).first(rows), std::span(input.values).first(rows),
                     std::span(column.slopes).first(rows), is_reciprocal);
  return true;
}

const SampleSummary& Workspace::summary(OutputId id, bool with_histogram) {
  OutputColumn& column = outputs_[index(id)];
  SampleSummary& summary = column.summary;
  const bool lacks_histogram = with_histogram && summary.edges.empty();
  if (column.summary_version == column.version && !lacks_histogram) return summary;
  column.summary_version = column.version;
  if (column.is_point) {
    summary = summarize_point(column.repeated[0], points_.rows, with_histogram);
    return summary;
  }
  summary = summarizer_.summarize(samples(id), with_histogram);
  if (!summary.finite || summary.lowest == summary.highest) return summary;
  refine_mean(id, summary);
  if (start_conditional(id)) conditional_.refine(summary, points_.rows);
  const Conditioned& on = column.conditioned;
  if (on.is_alone) {
    std::copy(on.at.begin(), on.at.end(), summary.values.begin() + 1);
    const bool knows_mean = on.way == Way::straight;
    std::fill(summary.errors.begin() + (knows_mean ? 0 : 1), summary.errors.end(), 0);
  }
  return summary;
}

const PropositionCheck& Workspace::check(OutputId id, const Proposition& proposition) {
  const auto found = std::find_if(checked_.begin(), checked_.end(), [&](const Checked& row) {
    return row.output == id && row.proposition == proposition;
  });
  const bool is_new = found == checked_.end();
  if (is_new) checked_.push_back({id, proposition, 0, {}});
  Checked& checked = is_new ? checked_.back() : *found;
  const std::uint64_t version = outputs_[index(id)].version;
  if (checked.version != version) {
    checked.version = version;
    checked.check = start_conditional(id) ? conditional_.check(proposition)
                                          : reckoner::check(proposition, samples(id));
  }
  return checked.check;
}

}  // namespace reckoner
