// SPDX-License-Identifier: MIT
// How much computing does a training run take, and how many GPU-hours and days is that?
//
//   FLOP per token   6 N_active  (F-01, F-02), or 6 N_mat + 3 c core with the attention core
//                    core = 2 L T heads (d_qk + d_v), forward; c = 1/2 if causal, else 1 (F-04)
//   GPU-hours        as reported, or 6 N D / (peak BF16 * MFU * 3600 * goodput)  (F-08)
//   MFU              FLOP / (GPU-hours * 3600 * peak)  (F-07)
//
// 6ND ignores attention: for V3 at 4,096 tokens that is 11 % with a causal mask. Recomputed
// activations are never counted (MFU, not HFU). The MFU that sets hours is always 6ND against BF16.
#pragma once

#include "core/model/algebra.h"
#include "core/model/units.h"

namespace reckoner {

/// 2 forward and 4 backward, per parameter and token [F-01].
inline constexpr double kTrainingFlopPerParamAndToken = 6;
/// Forward and backward attention, over forward alone [F-04].
inline constexpr double kTrainingOverForwardFlop = 3;
/// A causal mask leaves the lower triangle of attention [F-04].
inline constexpr double kCausalShareOfAttention = 0.5;

struct AttentionShape {
  double layers;
  double sequence_tokens;
  double heads;
  double head_dim_qk;
  double head_dim_v;
};

/// Scores and weighted values: two products per head, each 2 FLOP per multiply-add [F-04].
constexpr double attention_forward_flop_per_token(const AttentionShape& shape) {
  return shape.layers * 2 * shape.sequence_tokens * shape.heads *
         (shape.head_dim_qk + shape.head_dim_v);
}

struct FlopPerTokenSixNd {
  template <class T>
  static T of(const T& active_params) {
    return kTrainingFlopPerParamAndToken * active_params;
  }
};

struct FlopPerTokenCausal {
  template <class T>
  static T of(const T& matmul_params, const T& attention_flop) {
    return kTrainingFlopPerParamAndToken * matmul_params +
           kTrainingOverForwardFlop * (kCausalShareOfAttention * attention_flop);
  }
};

struct FlopPerTokenNoncausal {
  template <class T>
  static T of(const T& matmul_params, const T& attention_flop) {
    return kTrainingFlopPerParamAndToken * matmul_params +
           kTrainingOverForwardFlop * attention_flop;
  }
};

struct PretrainingFlop {
  template <class T>
  static T of(const T& flop_per_token, const T& tokens) {
    return flop_per_token * tokens;
  }
};

struct PretrainingHoursReported {
  template <class T>
  static T of(const T& reported_gpu_hours, const T& overhead) {
    return reported_gpu_hours * (1.0 + overhead);
  }
};

struct PretrainingHoursFromFlop {
  template <class T>
  static T of(const T& active_params, const T& tokens, const T& peak_flop_per_s, const T& mfu,
              const T& goodput) {
    return kTrainingFlopPerParamAndToken * active_params * tokens /
           (peak_flop_per_s * mfu * kSecondsPerHour * goodput);
  }
};

/// Context extension and post-training are reported in either case.
struct RunHours {
  template <class T>
  static T of(const T& pretraining_gpu_hours, const T& context_gpu_hours,
              const T& posttraining_gpu_hours, const T& overhead) {
    return pretraining_gpu_hours + (context_gpu_hours + posttraining_gpu_hours) * (1.0 + overhead);
  }
};

struct ImpliedMfu {
  template <class T>
  static T of(const T& flop, const T& gpu_hours, const T& peak_flop_per_s) {
    return flop / (gpu_hours * kSecondsPerHour * peak_flop_per_s);
  }
};

struct RunDays {
  template <class T>
  static T of(const T& gpu_hours, const T& cluster_gpus) {
    return gpu_hours / (kHoursPerDay * cluster_gpus);
  }
};

/// One run over another: hours over hours, FLOP over FLOP.
struct RunRatio {
  template <class T>
  static T of(const T& other_run, const T& this_run) {
    return other_run / this_run;
  }
};

/// 6ND over 6ND, for when this run's FLOP are shown by another rule.
struct FlopRatioSixNd {
  template <class T>
  static T of(const T& other_flop, const T& active_params, const T& tokens) {
    return other_flop / (kTrainingFlopPerParamAndToken * active_params * tokens);
  }
};

}  // namespace reckoner
