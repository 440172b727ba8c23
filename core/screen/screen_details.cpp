// SPDX-License-Identifier: MIT
// What a part of a chart says when it is pointed at, and the units that machines are measured in.
#include "core/facts/catalogue.h"
#include "core/screen/screen_parts.h"
#include "core/words/format.h"

namespace reckoner {

std::string bin_detail(const Histogram& histogram, std::size_t bin, std::uint32_t samples,
                       Language language) {
  const std::string limits = format_range(histogram.edges[bin], histogram.edges[bin + 1],
                                          output(histogram.output).unit, language);
  const double share = static_cast<double>(histogram.counts[bin]) / samples;
  return tr(WordId::screen_detail_bin, language,
            {limits, format_quantity(share, "share", 2, language)});
}

namespace screen_parts {
namespace {

struct UnitRow {
  WordId name;
  OutputId machine;
  OutputId share;
  WordId sentence;  // peak against peak, or against a measurement
};

constexpr UnitRow kUnits[] = {
    {WordId::screen_unit_fp16, OutputId::machine_pflops_fp16,
     OutputId::machine_share_of_reference_fp16, WordId::screen_unit_peak},
    {WordId::screen_unit_mxp, OutputId::machine_pflops_fp16,
     OutputId::machine_share_of_reference_hpl_mxp, WordId::screen_unit_measured},
    {WordId::screen_unit_hpl, OutputId::machine_pflops_fp64,
     OutputId::machine_share_of_reference_hpl, WordId::screen_unit_measured},
};

std::optional<double> published(const MachineRow& machine, OutputId share) {
  if (share == OutputId::machine_share_of_reference_fp16) return machine.peak_fp16_pflops;
  if (share == OutputId::machine_share_of_reference_hpl_mxp) return machine.hpl_mxp_pflops;
  return machine.hpl_pflops;
}

std::string range_of(const Estimate& estimate, OutputId id, Language language) {
  const OutputSummary* summary = estimate.find(id);
  if (summary == nullptr) return std::string(tr(WordId::screen_unit_unpublished, language));
  constexpr int kDigits = 3;
  const double low = summary->value(Statistic::p5);
  const double high = summary->value(Statistic::p95);
  if (low == high) return format_quantity(low, output(id).unit, kDigits, language);
  return format_range(low, high, output(id).unit, language);
}

}  // namespace

std::vector<UnitLine> unit_lines(const Scenario& scenario, const Estimate& estimate,
                                 Language language) {
  const MachineRow& reference = machines()[scenario.choice(ParameterId::reference_machine)];
  constexpr int kCountDigits = 6;
  const std::string machine_name =
      format_quantity(scenario[ParameterId::machine_gpus].p50, "", kCountDigits, language) + " " +
      std::string(gpus()[scenario.choice(ParameterId::machine_gpu)].name);
  std::vector<UnitLine> lines;
  for (const UnitRow& row : kUnits) {
    UnitLine line{tr(row.name, language),
                  median(estimate, row.machine),
                  published(reference, row.share).value_or(0),
                  machine_name,
                  reference.name,
                  range_of(estimate, row.machine, language),
                  std::string(tr(WordId::screen_unit_unpublished, language)),
                  {},
                  {}};
    const std::optional<double> figure = published(reference, row.share);
    if (figure) line.reference = format_quantity(*figure, "PF", 5, language);
    if (estimate.find(row.share)) line.share = range_of(estimate, row.share, language);
    const WordId sentence = line.share.empty() ? WordId::screen_unit_no_share : row.sentence;
    line.sentence =
        tr(sentence, language, {line.machine, line.reference, reference.name, line.share});
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace screen_parts
}  // namespace reckoner
