// SPDX-License-Identifier: MIT
// How fast is a machine of so many GPUs, and how does it stand beside a supercomputer?
//
//   PF = GPUs * dense peak per GPU / 1e15, at FP16 or at FP64                      
//
// Peaks, not measurements. TOP500's HPL is FP64 and measured, HPL-MxP mixed precision and measured:
// a ratio of a peak to either flatters the peak, so each is an upper bound.
#pragma once

#include "core/model/units.h"

namespace reckoner {

struct MachinePetaflops {
  template <class T>
  static T of(const T& gpus, const T& peak_flop_per_s) {
    return gpus * peak_flop_per_s / kFlopPerPetaflop;
  }
};

struct ShareOfReference {
  template <class T>
  static T of(const T& machine_pflops, const T& reference_pflops) {
    return machine_pflops / reference_pflops;
  }
};

}  // namespace reckoner
