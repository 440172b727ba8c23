// SPDX-License-Identifier: MIT
#include "web/site/data_columns.h"

#include <cstdio>

#include "core/model/mfu_prior.h"
#include "core/numbers/ecmascript_number.h"

namespace reckoner {
namespace {

std::string text(std::string_view value) { return std::string(value); }
std::string plain(double value) { return ecmascript_number(value); }

/// A share to four places, as close as hours and tokens are known.
std::string share(double value) {
  char digits[24];
  std::snprintf(digits, sizeof digits, "%.4f", value);
  return digits;
}

std::string basis_id(HoursBasis basis) {
  return basis == HoursBasis::stated    ? "stated"
         : basis == HoursBasis::counted ? "counted"
                                        : "derived";
}

constexpr DataColumn kColumns[] = {
    {"id", ColumnType::string, "Identifier of the run, stable between editions",
     [](const DataRow& row) { return text(row.run.id); }},
    {"name", ColumnType::string, "Name of the model",
     [](const DataRow& row) { return text(row.run.name); }},
    {"family", ColumnType::string, "Family of models; the back-test leaves a family out as a whole",
     [](const DataRow& row) { return text(row.run.family); }},
    {"published", ColumnType::year_month, "Month of publication",
     [](const DataRow& row) { return text(row.run.date); }},
    {"kind", ColumnType::string, "dense, or moe: a mixture of experts",
     [](const DataRow& row) { return text(model_kind_id(row.run.kind)); }},
    {"active_params", ColumnType::number, "Parameters that work on each token (1)",
     [](const DataRow& row) { return plain(row.run.active_params); }},
    {"training_tokens", ColumnType::number, "Tokens of pre-training, repeats counted (1)",
     [](const DataRow& row) { return plain(row.run.training_tokens); }},
    {"accelerator", ColumnType::string, "Accelerator of the run",
     [](const DataRow& row) { return text(row.run.gpu); }},
    {"generation", ColumnType::string, "Generation of the accelerator",
     [](const DataRow& row) { return text(generation_id(row.accelerator.generation)); }},
    {"peak_bf16_flop_per_s", ColumnType::number,
     "Dense peak of one accelerator in BF16, or FP16 where it has no BF16 (FLOP/s)",
     [](const DataRow& row) { return plain(row.accelerator.peak_bf16_flop_per_s); }},
    {"accelerator_hours", ColumnType::number, "Accelerator-hours paid for, pre-training (h)",
     [](const DataRow& row) { return plain(row.run.accelerator_hours); }},
    {"hours_basis", ColumnType::string,
     "stated: a total was published; counted: accelerators times days; derived: from energy, step "
     "times or a steady rate",
     [](const DataRow& row) { return basis_id(row.source.basis); }},
    {"mfu", ColumnType::number,
     "6 * active_params * training_tokens / (accelerator_hours * 3600 * peak_bf16_flop_per_s), a "
     "share (1)",
     [](const DataRow& row) { return share(published_mfu(row.run)); }},
    {"fit_weight", ColumnType::number,
     "Weight in the fit of the prior: 1, 0.5 where weakly documented, 0 where out of its scope (1)",
     [](const DataRow& row) { return plain(row.run.fit_weight); }},
    {"mfu_prior_p5", ColumnType::number,
     "5 % quantile of the MFU expected by the fit without this run's family, a share (1)",
     [](const DataRow& row) { return plain(row.run.mfu_prior.p5); }},
    {"mfu_prior_p50", ColumnType::number, "Median of the same, a share (1)",
     [](const DataRow& row) { return plain(row.run.mfu_prior.p50); }},
    {"mfu_prior_p95", ColumnType::number, "95 % quantile of the same, a share (1)",
     [](const DataRow& row) { return plain(row.run.mfu_prior.p95); }},
    {"authors", ColumnType::string, "Authors of the source",
     [](const DataRow& row) { return text(row.source.authors); }},
    {"title", ColumnType::string, "Title of the source",
     [](const DataRow& row) { return text(row.source.title); }},
    {"url", ColumnType::uri, "Address of the source",
     [](const DataRow& row) { return text(row.source.url); }},
    {"locator", ColumnType::string, "Where in the source",
     [](const DataRow& row) { return text(row.source.locator); }},
    {"confidence", ColumnType::string,
     "high: the primary text, or several copies that agree; medium: one good copy; low: an "
     "estimate or a weak copy; unverified: not seen in any copy",
     [](const DataRow& row) { return text(confidence_id(row.source.confidence)); }},
    {"note", ColumnType::string, "What a user of the row should know",
     [](const DataRow& row) { return text(row.source.note); }},
};

}  // namespace

std::span<const DataColumn> data_columns() { return kColumns; }

}  // namespace reckoner
