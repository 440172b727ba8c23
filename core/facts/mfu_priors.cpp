// SPDX-License-Identifier: MIT
#include "core/facts/mfu_priors.h"

namespace reckoner {
namespace {

// clang-format off
// In the order of Generation: Volta, Ampere, Hopper, Blackwell, TPU v3, v4, v5. A generation
// without a run takes the mean of the others, and a wider range.
constexpr Quantity kPriors[kModelKinds][kGenerations] = {
    {{0.1364, 0.2635, 0.4475},
     {0.2018, 0.3384, 0.5085},
     {0.1426, 0.2524, 0.4067},
     {0.1269, 0.2483, 0.4287},
     {0.1511, 0.2835, 0.468},
     {0.1538, 0.2815, 0.4579},
     {0.1414, 0.277, 0.4713}},
    {{0.1057, 0.2151, 0.3886},
     {0.1567, 0.2816, 0.4526},
     {0.1116, 0.2055, 0.3477},
     {0.09916, 0.202, 0.3678},
     {0.1173, 0.2327, 0.4089},
     {0.1205, 0.2309, 0.3966},
     {0.11, 0.2269, 0.4107}},
};
// clang-format on

}  // namespace

const Quantity& mfu_prior(ModelKind kind, Generation generation) {
  return kPriors[static_cast<std::size_t>(kind)][static_cast<std::size_t>(generation)];
}

}  // namespace reckoner
