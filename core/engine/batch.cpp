// SPDX-License-Identifier: MIT
#include "core/engine/batch.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "core/engine/dependence.h"
#include "core/engine/distributions.h"

namespace reckoner {
namespace {

/// Bit by bit: 0 and -0 are different inputs.
template <class Value>
bool is_same(const Value& a, const Value& b) {
  return std::memcmp(&a, &b, sizeof(Value)) == 0;
}

}  // namespace

/// Columns to be filled in this call.
struct Workspace::Work {
  struct Scores {
    std::size_t index;
    SobolDimension dimension;
  };
  struct Parameter {
    std::size_t index;
    Distribution distribution;
    std::optional<GroupPlace> place;  // where its scores are mixed
    ScoreWeights weights;
  };
  std::vector<Scores> scores;
  std::vector<Parameter> parameters;
  std::vector<OutputId> outputs;
  bool keeps_everything = true;
};

/// Another number of rows or seed: nothing computed so far holds.
void Workspace::start(const PointSet& points) {
  const bool fewer = points.rows < points_.rows;
  points_ = points;
  for (ParameterColumn& column : parameters_) {
    column.version = 0;
    column.has_scores = false;
    if (fewer) column.values = {}, column.scores = {};
  }
  for (OutputColumn& column : outputs_) {
    column.version = 0;
    if (fewer) column.values = {};
  }
}

void Workspace::set_point(Column& column, double value) {
  column.version = ++last_version_;
  column.is_point = true;
  column.repeated.assign(kBlockRows, value);
}

void Workspace::set_rows(Column& column, bool whole) {
  column.version = ++last_version_;
  column.is_point = false;
  column.is_whole = whole;
  column.values.resize(whole ? points_.rows : kBlockRows);
}

const Workspace::Column& Workspace::column(const Operand& operand) const {
  return at_operand<const Column&>(operand, parameters_, outputs_, constants_);
}

void Workspace::update_parameters(const Scenario& scenario, const Plan& plan, Work& work) {
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    const ParameterRow& row = parameter(static_cast<ParameterId>(i));
    if (!plan.parameters[i] || row.is_choice) continue;
    ParameterColumn& column = parameters_[i];
    const Quantity& quantity = scenario.quantities[i];
    const auto place = quantity.is_point() ? std::nullopt : place_in_group(row.key);
    const double correlation = place ? scenario[place->group->correlation].p50 : 0;
    const bool is_current = column.version != 0 && is_same(column.from, quantity) &&
                            is_same(column.from_correlation, correlation);
    if (is_current && (column.is_point || column.is_whole)) continue;
    column.from = quantity;
    column.from_correlation = correlation;
    if (quantity.is_point()) {
      set_point(column, quantity.p50);
      continue;
    }
    set_rows(column, work.keeps_everything);
    need_scores(i, work);
    work.parameters.push_back(
        {i, Distribution(quantity, row.support, {row.hard_low, row.hard_high}), {}, {}});
    if (correlation == 0) continue;
    work.parameters.back().place = place;
    work.parameters.back().weights = score_weights(*place->group, place->member, correlation);
    for (std::size_t member = 0; member < place->member; ++member) {
      need_scores(index(place->group->members[member]), work);
    }
  }
}

void Workspace::need_scores(std::size_t parameter_index, Work& work) {
  ParameterColumn& column = parameters_[parameter_index];
  if (column.has_scores) return;
  for (const Work::Scores& scores : work.scores) {
    if (scores.index == parameter_index) return;
  }
  column.scores.resize(work.keeps_everything ? points_.rows : kBlockRows);
  const ParameterRow& row = parameter(static_cast<ParameterId>(parameter_index));
  work.scores.push_back(
      {parameter_index, SobolDimension(points_, static_cast<std::uint32_t>(row.dimension))});
}

void Workspace::update_constants(const Plan& plan) {
  for (std::size_t i = 0; i < constants_.size(); ++i) {
    ConstantColumn& column = constants_[i];
    if (column.version != 0 && is_same(column.from, plan.constants[i])) continue;
    column.from = plan.constants[i];
    set_point(column, plan.constants[i]);
  }
}

void Workspace::update_outputs(const Plan& plan, Work& work) {
  const auto source = [this](const Operand& operand) { return &column(operand); };
  walk(plan, plan.outputs, source, [&](OutputId id, const FormulaRow& formula, const auto& in) {
    OutputColumn& column = outputs_[index(id)];
    std::array<std::uint64_t, kMaxOperands> versions{};
    std::array<double, kMaxOperands> first{};
    bool is_point = true;
    for (std::size_t i = 0; i < formula.operand_count; ++i) {
      versions[i] = in[i]->version;
      is_point = is_point && in[i]->is_point;
      if (in[i]->is_point) first[i] = in[i]->repeated[0];
    }
    const bool is_requested = std::binary_search(plan.requested.begin(), plan.requested.end(), id);
    const bool keep = work.keeps_everything || is_requested;
    const bool is_current =
        column.version != 0 && column.from == &formula && column.from_versions == versions;
    if (is_current && (column.is_point || column.is_whole)) return;
    column.from = &formula;
    column.from_versions = versions;
    if (is_point) {
      set_point(column, formula.scalar(first.data()));
    } else {
      set_rows(column, keep);
      work.outputs.push_back(id);
    }
  });
}

void Workspace::fill_block(const Plan& plan, const Work& work, std::uint32_t first,
                           std::uint32_t count) {
  const std::uint32_t scores_at = work.keeps_everything ? first : 0;
  for (const Work::Scores& part : work.scores) {
    double* scores = parameters_[part.index].scores.data() + scores_at;
    part.dimension.normal_scores(first, {scores, count});
  }
  for (const Work::Parameter& part : work.parameters) {
    std::array<double, kBlockRows> mixed;
    const double* scores = parameters_[part.index].scores.data() + scores_at;
    if (part.place) {
      std::array<const double*, kDependentMembers> own{};
      for (std::size_t member = 0; member <= part.place->member; ++member) {
        const ParameterId id = part.place->group->members[member];
        own[member] = parameters_[index(id)].scores.data() + scores_at;
      }
      mix_scores(part.weights, part.place->member, own.data(), mixed.data(), count);
      scores = mixed.data();
    }
    part.distribution.sample(scores, parameters_[part.index].at(first), count);
  }
  const auto source = [&](const Operand& operand) { return column(operand).at(first); };
  walk(plan, work.outputs, source, [&](OutputId id, const FormulaRow& formula, const auto& in) {
    formula.batch(in.data(), outputs_[index(id)].at(first), count);
  });
}

void Workspace::evaluate(const Scenario& scenario, const Plan& plan, const PointSet& points) {
  if (points != points_) start(points);
  Work work;
  work.keeps_everything = points.rows <= kMostKeptRows;
  update_parameters(scenario, plan, work);
  update_constants(plan);
  update_outputs(plan, work);
  const std::uint32_t block = points.rows < kBlockRows ? points.rows : kBlockRows;
  for (std::uint32_t first = 0; first < points.rows; first += block) {
    fill_block(plan, work, first, block);
  }
  for (const Work::Scores& part : work.scores) {
    parameters_[part.index].has_scores = work.keeps_everything;
  }
}

std::span<const double> Workspace::samples(OutputId id) const {
  const OutputColumn& column = outputs_[index(id)];
  assert(column.version != 0 && (column.is_point || column.is_whole));
  if (column.is_point) return std::span(column.repeated).first(1);
  return std::span(column.values).first(points_.rows);
}

const SampleSummary& Workspace::summary(OutputId id, bool with_histogram) {
  OutputColumn& column = outputs_[index(id)];
  const bool lacks_histogram = with_histogram && column.summary.edges.empty();
  if (column.summary_version == column.version && !lacks_histogram) return column.summary;
  column.summary_version = column.version;
  column.summary = column.is_point
                       ? summarize_point(column.repeated[0], points_.rows, with_histogram)
                       : summarizer_.summarize(samples(id), with_histogram);
  return column.summary;
}

Workspace& Workspace::companion(std::size_t group) {
  while (companions_.size() <= group) companions_.push_back(std::make_unique<Workspace>());
  return *companions_[group];
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
    checked.check = reckoner::check(proposition, samples(id));
  }
  return checked.check;
}

}  // namespace reckoner
