// SPDX-License-Identifier: MIT
// Peaks without sparsity. Where sources differ on the H800 the SXM version is taken, because
// DeepSeek's nodes have NVSwitch [C-09]. TPUs have no FP64 and no FP8 units.
#include <iterator>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

constexpr auto kNone = std::nullopt;

// clang-format off
// id, name, BF16 FLOP/s, FP8 FLOP/s, FP64 FLOP/s, TDP in W, generation, cites, FP64 tensor
// FLOP/s, best HPL measured
constexpr GpuRow kGpus[] = {
    {"v100", "V100 SXM2", 125e12, kNone, 7.8e12, 300, Generation::volta, cites("G-V100", "T-09")},
    {"a100_pcie", "A100 PCIe", 312e12, kNone, 9.7e12, 300,
     Generation::ampere, cites("G-A100P", "G-01", "TS-10"), 19.5e12, 14.2e12},
    {"a100_sxm", "A100 SXM", 312e12, kNone, 9.7e12, 400,
     Generation::ampere, cites("G-A100S", "G-01", "TS-10"), 19.5e12, 14.2e12},
    {"h100_pcie", "H100 PCIe", 756e12, 1513e12, 25.6e12, 350, Generation::hopper, cites("G-H100P", "G-01"), 51e12},
    {"h100_sxm", "H100 SXM", 989.5e12, 1979e12, 33.5e12, 700, Generation::hopper, cites("G-H100S", "G-01"), 67e12},
    {"h800_pcie", "H800 PCIe", 756e12, 1513e12, 0.8e12, 350, Generation::hopper, cites("G-H800P", "C-09")},
    {"h800_sxm", "H800 SXM", 989.5e12, 1979e12, 1e12, 700, Generation::hopper, cites("G-H800S", "C-09")},
    {"h20", "H20", 148e12, 296e12, 1e12, 400, Generation::hopper, cites("G-H20")},
    {"h200", "H200 SXM", 989.5e12, 1979e12, 33.5e12, 700, Generation::hopper, cites("G-H200", "G-01"), 67e12},
    {"b200", "B200", 2250e12, 4500e12, 31e12, 1000, Generation::blackwell, cites("G-B200")},
    {"gb200", "GB200", 2500e12, 5000e12, 45e12, 1200, Generation::blackwell, cites("G-GB200")},
    {"tpu_v4", "TPU v4", 275e12, kNone, kNone, 170, Generation::tpu_v4, cites("G-TPU4")},
    {"tpu_v5e", "TPU v5e", 197e12, kNone, kNone, 140, Generation::tpu_v5, cites("G-TPU5e")},
    {"tpu_v5p", "TPU v5p", 459e12, kNone, kNone, kNone, Generation::tpu_v5, cites("G-TPU5p")},
    {"tpu_v3", "TPU v3", 123e12, kNone, kNone, 220, Generation::tpu_v3, cites("G-TPU3")},
    {"gh200", "GH200", 989.5e12, 1979e12, 33.5e12, 700, Generation::hopper, cites("G-GH200")},
};
// clang-format on

}  // namespace

std::string_view generation_id(Generation generation) {
  constexpr std::string_view kIds[] = {"volta",  "ampere", "hopper", "blackwell",
                                       "tpu_v3", "tpu_v4", "tpu_v5"};
  static_assert(std::size(kIds) == kGenerations);
  return kIds[static_cast<std::size_t>(generation)];
}

std::span<const GpuRow> gpus() { return kGpus; }

const GpuRow& gpu_row(std::string_view id) {
  for (const GpuRow& row : kGpus) {
    if (row.id == id) return row;
  }
  return kGpus[0];
}

}  // namespace reckoner
