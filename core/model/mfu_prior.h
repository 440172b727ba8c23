// SPDX-License-Identifier: MIT
// What MFU to expect of a run whose hours are not published: a normal hierarchical model, fitted to
// the runs that published hours, parameters and tokens, none left out for not fitting.
//
//   MFU of a run = 6 * active params * tokens / (accelerator-hours * 3600 * dense BF16 peak)
//   logit(MFU)   = mean + kind + generation + family + rest
//   generation ~ N(0, sd_generation^2), family ~ N(0, sd_family^2), rest ~ N(0, sd_run^2 / weight)
//
// Kind (dense, mixture of experts) has runs enough for a mean of its own. Generations and families
// are partially pooled: each is drawn to the common mean the more, the fewer its runs and the less
// such groups differ (Gelman and Hill, Data Analysis Using Regression and Multilevel Models, 2006,
// chapters 12 and 13; Efron and Morris, JASA 70, 1975). So a family counts as one where its runs
// repeat each other, and as more where they do not. The variances are empirical Bayes: those of
// greatest marginal likelihood, found by EM (Dempster, Laird and Rubin, 1977) with the effects
// integrated out in closed form.
//
// A prediction is for a run of a new family: variance of the mean + sd_family^2 + sd_run^2, with
// Student's t at two degrees of freedom fewer than families, which are the independent units.
//
// MFU here is over all paid hours, so it contains stalls, and it ignores attention: it lies below
// the MFU that reports give for a training step.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/facts/published_runs.h"

namespace reckoner {

/// Hours-level 6ND MFU against the dense BF16 peak.
double published_mfu(const PublishedRun& run);

/// Mean, kind, then one effect a generation.
inline constexpr std::size_t kMfuEffects = 2 + kGenerations;

struct MfuFit {
  int runs = 0;
  int families = 0;
  std::array<double, kMfuEffects> effects{};  // on the logit scale; kind: moe less dense
  std::array<std::array<double, kMfuEffects>, kMfuEffects> covariance{};
  double sd_run = 0;
  double sd_family = 0;
  double sd_generation = 0;

  /// P5, P50 and P95 for a run of a family that is not among those fitted.
  Quantity predict(ModelKind kind, Generation generation) const;
};

/// Fits to all rows with a weight except those of one family (empty: none left out). At least three
/// families must remain.
MfuFit fit_mfu_prior(std::span<const PublishedRun> runs, std::string_view left_out_family);

}  // namespace reckoner
