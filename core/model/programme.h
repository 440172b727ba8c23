// SPDX-License-Identifier: MIT
// What did the run cost, and the programme around it? Each sum is the one before plus something.
//
//   run = GPU-hours * price (F-09);  + R1's hours * price
//   computing of the programme = run * development multiplier + R1     (C7-13 ... C7-17)
//   programme = + team * pay * years + data                           (F-14)
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

struct ProgrammeCost {
  template <class T>
  static T of(const T& compute_programme_usd, const T& team_size, const T& pay_usd_per_person_year,
              const T& years, const T& data_usd) {
    return compute_programme_usd + team_size * pay_usd_per_person_year * years + data_usd;
  }
};

}  // namespace reckoner
