// SPDX-License-Identifier: MIT
// Training runs with what their makers published; not an estimate of what they left out. Runs whose
// accelerator is not published (Qwen 2.5, GPT-4 ...) are in model/comparisons.cpp only.
//
// mfu_prior: P5, P50 and P95 fitted without the run's own family, to four digits, as literals so
// that a link's digits do not depend on the fit's code; a test refits and compares.
#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

using enum ModelKind;

constexpr auto kNone = std::nullopt;

// X-05, V3-13, V3-14: products per token from the configuration, without the input embedding.
constexpr Architecture kDeepseekV3{36518166528, 61, 4096, 128, 192, 128};
// T-27: 126 * (2 * 16384^2 + 2 * 16384 * 1024 + 3 * 16384 * 53248) + 128256 * 16384
constexpr Architecture kLlama31_405b{403747897344, 126, 8192, 128, 128, 128};

constexpr Quantity kDeepseekMoe{0.1048, 0.1924, 0.3266};
constexpr Quantity kDeepseekDense{0.1398, 0.2448, 0.3926};
constexpr Quantity kLlamaAmpere{0.1844, 0.311, 0.4739};
constexpr Quantity kLlamaHopper{0.1543, 0.2677, 0.4229};
constexpr Quantity kGpt3{0.1445, 0.2826, 0.4787};
constexpr Quantity kPalm{0.1446, 0.2737, 0.4566};
constexpr Quantity kBloom{0.2012, 0.3393, 0.5114};
constexpr Quantity kFalcon{0.1984, 0.3339, 0.5037};
constexpr Quantity kHopperMoe{0.1116, 0.2055, 0.3477};
constexpr Quantity kOlmoDense{0.1391, 0.249, 0.4049};

// clang-format off
// id, name, family, date, kind, active params, tokens, gpu, GPU-hours of pre-training, of context
// extension, of post-training, cluster, FLOP as stated, architecture, weight in the fit, prior
constexpr RunRow kRuns[] = {
    {"deepseek_v3", "DeepSeek-V3", "deepseek", "2024-12", moe, value_of("V3-10"), value_of("V3-09"), "h800_sxm",
     value_of("V3-01"), value_of("V3-02"), value_of("V3-03"), value_of("V3-07"), kNone, kDeepseekV3, 1, kDeepseekMoe,
     cites("V3-01", "V3-02", "V3-03", "V3-07", "V3-09", "V3-10")},
    {"deepseek_v2", "DeepSeek-V2", "deepseek", "2024-05", moe, 21e9, value_of("V2-04"), "h800_sxm",
     value_of("V2-05"), kNone, kNone, kNone, kNone, kNone, 1, kDeepseekMoe,
     cites("V2-01", "V2-04", "V2-05")},
    {"deepseek_67b", "DeepSeek 67B", "deepseek", "2023-11", dense, 67e9, value_of("V2-07"), "h800_sxm",
     601200, kNone, kNone, kNone, kNone, kNone, 1, kDeepseekDense,
     cites("V2-02", "V2-07")},
    {"llama2_70b", "Llama 2 70B", "llama", "2023-07", dense, 70e9, 2e12, "a100_sxm",
     value_of("T-03"), kNone, kNone, kNone, kNone, kNone, 1, kLlamaAmpere,
     cites("T-03")},
    {"llama3_8b", "Llama 3 8B", "llama", "2024-04", dense, 8.03e9, 15e12, "h100_sxm",
     1.3e6, kNone, kNone, kNone, kNone, kNone, 1, kLlamaHopper,
     cites("T-04", "T-05")},
    {"llama3_70b", "Llama 3 70B", "llama", "2024-04", dense, 70.55e9, 15e12, "h100_sxm",
     value_of("T-04"), kNone, kNone, kNone, kNone, kNone, 1, kLlamaHopper,
     cites("T-04", "T-06")},
    {"llama31_8b", "Llama 3.1 8B", "llama", "2024-07", dense, 8.03e9, 15e12, "h100_sxm",
     value_of("T-05"), kNone, kNone, kNone, kNone, kNone, 1, kLlamaHopper,
     cites("T-05")},
    {"llama31_70b", "Llama 3.1 70B", "llama", "2024-07", dense, 70.55e9, 15e12, "h100_sxm",
     value_of("T-06"), kNone, kNone, kNone, kNone, kNone, 1, kLlamaHopper,
     cites("T-06")},
    {"llama31_405b", "Llama 3.1 405B", "llama", "2024-07", dense, 405.85e9, value_of("C-16"), "h100_sxm",
     value_of("T-07"), kNone, kNone, 16384, 3.8e25, kLlama31_405b, 1, kLlamaHopper,
     cites("T-07", "T-27", "C-16")},
    {"gpt3_175b", "GPT-3 175B", "gpt3", "2020-05", dense, 175e9, 300e9, "v100",
     value_of("T-09"), kNone, kNone, 10000, kNone, kNone, 0.5, kGpt3,
     cites("T-09")},
    {"palm_540b", "PaLM 540B", "palm", "2022-04", dense, 540.35e9, 780e9, "tpu_v4",
     value_of("T-13"), kNone, kNone, 6144, kNone, kNone, 1, kPalm,
     cites("T-13")},
    {"bloom_176b", "BLOOM 176B", "bloom", "2022-11", dense, 176.2e9, 366e9, "a100_sxm",
     value_of("T-14"), kNone, kNone, 384, kNone, kNone, 1, kBloom,
     cites("T-14")},
    {"falcon_180b", "Falcon 180B", "falcon", "2023-09", dense, 179.5e9, 3.5e12, "a100_sxm",
     value_of("T-15"), kNone, kNone, 4096, kNone, kNone, 0.5, kFalcon,
     cites("T-15", "C-12")},
    {"gpt_oss_120b", "gpt-oss-120b", "gpt_oss", "2025-08", moe, 5.1e9, kNone, "h100_sxm",
     value_of("T-17"), kNone, kNone, kNone, kNone, kNone, 0, kHopperMoe,
     cites("T-17")},
    {"olmo2_7b", "OLMo 2 7B", "olmo", "2024-11", dense, 7.3e9, 4.05e12, "h100_sxm",
     kNone, kNone, kNone, kNone, kNone, kNone, 0, kOlmoDense,
     cites("T-18")},
    {"olmo2_13b", "OLMo 2 13B", "olmo", "2024-11", dense, 13.7e9, 5.6e12, "h100_sxm",
     kNone, kNone, kNone, kNone, kNone, kNone, 0, kOlmoDense,
     cites("T-18")},
    {"olmo2_32b", "OLMo 2 32B", "olmo", "2025-03", dense, 32e9, value_of("T-18"), "h100_sxm",
     kNone, kNone, kNone, kNone, kNone, kNone, 0, kOlmoDense,
     cites("T-18")},
    {"kimi_k2", "Kimi K2", "kimi", "2025-07", moe, 32e9, value_of("T-22"), "h800_sxm",
     kNone, kNone, kNone, kNone, kNone, kNone, 0, kHopperMoe,
     cites("T-22", "C-17")},
    {"custom", "Custom", "custom", "", moe, kNone, kNone, "h800_sxm",
     kNone, kNone, kNone, kNone, kNone, kNone, 0, kHopperMoe,
     cites("E-13", "D-03")},
};
// clang-format on

}  // namespace

std::span<const RunRow> runs() { return kRuns; }

}  // namespace reckoner
