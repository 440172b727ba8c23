// SPDX-License-Identifier: MIT
// What did the run cost, and the programme around it? Each sum is the one before plus something.
//
//   run = GPU-hours * price (F-09);  + R1's hours * price
//   computing of the programme = run * development multiplier + R1     (C7-13 ... C7-17)
//   programme = + team * pay * years * (1 + on-costs) + data          (F-14)
//   counted   = run + each of R1, trial runs, salaries, data, earlier models that is ticked
//
// The multiplier is all computing of the development per final run, the final run included; R1
// stays outside it. Left out: earlier models, buildings, management, and the machines themselves.
#pragma once

namespace reckoner {

struct HoursCost {
  template <class T>
  static T of(const T& gpu_hours, const T& usd_per_gpu_hour) {
    return gpu_hours * usd_per_gpu_hour;
  }
};

struct RunAndR1Cost {
  template <class T>
  static T of(const T& run_cost_usd, const T& rl_gpu_hours, const T& usd_per_gpu_hour) {
    return run_cost_usd + rl_gpu_hours * usd_per_gpu_hour;
  }
};

struct ComputeProgrammeCost {
  template <class T>
  static T of(const T& run_cost_usd, const T& rnd_multiplier, const T& rl_gpu_hours,
              const T& usd_per_gpu_hour) {
    return run_cost_usd * rnd_multiplier + rl_gpu_hours * usd_per_gpu_hour;
  }
};

/// The team's pay over the project, with what an employer adds to it.
struct StaffCost {
  template <class T>
  static T of(const T& team_size, const T& pay_usd_per_person_year, const T& years,
              const T& on_cost_share) {
    return team_size * pay_usd_per_person_year * years * (1.0 + on_cost_share);
  }
};

/// All computing of the development but the final run.
struct TrialsCost {
  template <class T>
  static T of(const T& run_cost_usd, const T& rnd_multiplier) {
    return run_cost_usd * (rnd_multiplier - 1.0);
  }
};

/// An amount as it stands.
struct Amount {
  template <class T>
  static T of(const T& usd) {
    return usd;
  }
};

/// Amounts added up, sample by sample: a range of the sum is not the sum of the ranges.
struct SumOf {
  template <class T, class... More>
  static T of(const T& first, const More&... more) {
    return (first + ... + more);
  }
};

struct InYuan {
  template <class T>
  static T of(const T& usd, const T& yuan_per_usd) {
    return usd * yuan_per_usd;
  }
};

}  // namespace reckoner
