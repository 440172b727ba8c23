// SPDX-License-Identifier: MIT
// Training runs whose accelerator-hours, parameters and tokens were published: what the MFU prior
// is fitted to, and the table that the site hands out. One convention for all: hours that were paid
// for, of pre-training, on one kind of accelerator in one cluster.
//
// To add one: a row here and one in published_run_sources.cpp, then the priors that the tests
// print.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/facts/catalogue.h"

namespace reckoner {

struct PublishedRun {
  std::string_view id;      // "granite3_8b"
  std::string_view name;    // "Granite 3.0 8B"
  std::string_view family;  // runs of one family share their makers, machines and software
  std::string_view date;    // of publication, "2024-10"
  ModelKind kind;
  double active_params;
  double training_tokens;
  std::string_view gpu;      // GpuRow::id
  double accelerator_hours;  // paid for, pre-training
  double fit_weight;         // 1, 0.5 where weakly documented, 0 where out of the fit's scope
  Quantity mfu_prior;        // fitted with this run's family left out
};

/// Runs of the catalogue that publish hours, then those that are here alone.
std::span<const PublishedRun> published_runs();

/// How a run's accelerator-hours are known.
enum class HoursBasis : std::uint8_t {
  stated,   // as a total
  counted,  // accelerators times days
  derived,  // from energy, step times or a steady rate
};

/// Where a run was read. Kept apart from the runs: what computes has no need of it.
struct PublishedRunSource {
  std::string_view run;  // PublishedRun::id
  HoursBasis basis;
  std::string_view authors;
  std::string_view title;
  std::string_view url;
  std::string_view locator;
  Confidence confidence;
  std::string_view note;  // what a user of the row should know, in English; may be empty
};

std::span<const PublishedRunSource> published_run_sources();

}  // namespace reckoner
