// SPDX-License-Identifier: MIT
// Scope of the fit: decoder-only transformers with a billion active parameters or more, trained
// from scratch in one cluster. Rows outside it are listed with weight 0, and their notes say why.
#include "core/facts/published_runs.h"

#include <iterator>
#include <vector>

namespace reckoner {
namespace {

using enum ModelKind;

// clang-format off
// id, name, family, date, kind, active params, tokens, accelerator, its hours, weight, prior
// without the family
constexpr PublishedRun kMoreRuns[] = {
    {"llama_7b", "LLaMA 7B", "llama", "2023-02", dense,
     6.7e9, 1e12, "a100_sxm", 82432, 0.5, {0.1844, 0.311, 0.4739}},
    {"llama_13b", "LLaMA 13B", "llama", "2023-02", dense,
     13e9, 1e12, "a100_sxm", 135168, 0.5, {0.1844, 0.311, 0.4739}},
    {"llama_33b", "LLaMA 33B", "llama", "2023-02", dense,
     32.5e9, 1.4e12, "a100_sxm", 530432, 0.5, {0.1844, 0.311, 0.4739}},
    {"llama_65b", "LLaMA 65B", "llama", "2023-02", dense,
     65.2e9, 1.4e12, "a100_sxm", 1022362, 1, {0.1844, 0.311, 0.4739}},
    {"llama2_7b", "Llama 2 7B", "llama", "2023-07", dense,
     6.74e9, 2e12, "a100_sxm", 184320, 1, {0.1844, 0.311, 0.4739}},
    {"llama2_13b", "Llama 2 13B", "llama", "2023-07", dense,
     13.02e9, 2e12, "a100_sxm", 368640, 1, {0.1844, 0.311, 0.4739}},
    {"llama4_scout", "Llama 4 Scout", "llama", "2025-04", moe,
     17e9, 40e12, "h100_sxm", 5e6, 1, {0.1088, 0.1995, 0.3371}},
    {"llama4_maverick", "Llama 4 Maverick", "llama", "2025-04", moe,
     17e9, 22e12, "h100_sxm", 2.38e6, 1, {0.1088, 0.1995, 0.3371}},
    {"chameleon_7b", "Chameleon 7B", "chameleon", "2024-05", dense,
     7e9, 9.2e12, "a100_sxm", 856481, 1, {0.1958, 0.3327, 0.5051}},
    {"chameleon_34b", "Chameleon 34B", "chameleon", "2024-05", dense,
     34e9, 9.2e12, "a100_sxm", 4282407, 1, {0.1958, 0.3327, 0.5051}},
    {"granite3_8b", "Granite 3.0 8B", "granite", "2024-10", dense,
     8.1e9, 12e12, "h100_sxm", 832102, 1, {0.1434, 0.2561, 0.4145}},
    {"granite3_2b", "Granite 3.0 2B", "granite", "2024-10", dense,
     2.5e9, 12e12, "h100_sxm", 192030, 1, {0.1434, 0.2561, 0.4145}},
    {"granite3_3b_a800m", "Granite 3.0 3B-A800M", "granite", "2024-10", moe,
     800000000, 10e12, "h100_sxm", 133308, 0, {0.1108, 0.206, 0.3509}},
    {"granite3_1b_a400m", "Granite 3.0 1B-A400M", "granite", "2024-10", moe,
     400000000, 10e12, "h100_sxm", 71171, 0, {0.1108, 0.206, 0.3509}},
    {"nemotron4_15b", "Nemotron-4 15B", "nemotron", "2024-02", dense,
     15e9, 8e12, "h100_sxm", 688000, 1, {0.1392, 0.2498, 0.4067}},
    {"nemotron3_8b", "Nemotron-3 8B", "nemotron", "2023-11", dense,
     8e9, 3.8e12, "a100_sxm", 466944, 1, {0.1991, 0.3375, 0.5109}},
    {"mt_nlg_530b", "Megatron-Turing NLG 530B", "mt_nlg", "2021-10", dense,
     530e9, 270e9, "a100_sxm", 3449600, 0.5, {0.2048, 0.3416, 0.5111}},
    {"phi4_14b", "Phi-4", "phi", "2024-12", dense,
     14.7e9, 9.8e12, "h100_sxm", 967680, 1, {0.1444, 0.2639, 0.4323}},
    {"phi4_mini", "Phi-4-mini", "phi", "2025-03", dense,
     3.8e9, 5e12, "a100_sxm", 258048, 1, {0.1931, 0.3354, 0.5157}},
    {"phi3_mini", "Phi-3-mini", "phi", "2024-06", dense,
     3.8e9, 4.9e12, "h100_sxm", 122880, 1, {0.1444, 0.2639, 0.4323}},
    {"phi3_medium", "Phi-3-medium", "phi", "2024-05", dense,
     14e9, 4.8e12, "h100_sxm", 516096, 1, {0.1444, 0.2639, 0.4323}},
    {"phi35_mini", "Phi-3.5-mini", "phi", "2024-08", dense,
     3.8e9, 3.4e12, "h100_sxm", 122880, 1, {0.1444, 0.2639, 0.4323}},
    {"phi35_moe", "Phi-3.5-MoE", "phi", "2024-08", moe,
     6.6e9, 4.9e12, "h100_sxm", 282624, 1, {0.1089, 0.2094, 0.3646}},
    {"grin_moe", "GRIN-MoE", "phi", "2024-09", moe,
     6.6e9, 4e12, "h100_sxm", 221184, 1, {0.1089, 0.2094, 0.3646}},
    {"olmoe_1b_7b", "OLMoE-1B-7B", "olmo", "2024-09", moe,
     1.3e9, 5.1e12, "h100_sxm", 61440, 1, {0.1114, 0.2075, 0.3535}},
    {"olmo3_7b", "Olmo 3 7B", "olmo", "2025-11", dense,
     7.3e9, 5.93e12, "h100_sxm", 234000, 0.5, {0.1391, 0.249, 0.4049}},
    {"olmo3_32b", "Olmo 3 32B", "olmo", "2025-11", dense,
     32.2e9, 5.9e12, "h100_sxm", 1.05e6, 0.5, {0.1391, 0.249, 0.4049}},
    {"snowflake_arctic", "Snowflake Arctic", "arctic", "2024-04", moe,
     17e9, 3.5e12, "h100_sxm", 504000, 0.5, {0.1112, 0.2059, 0.3495}},
    {"jetmoe_8b", "JetMoE-8B", "jetmoe", "2024-04", moe,
     2.2e9, 1.25e12, "h100_sxm", 30000, 1, {0.1152, 0.2123, 0.358}},
    {"dots_llm1", "dots.llm1", "dots", "2025-06", moe,
     14e9, 11.2e12, "h800_sxm", 1456000, 1, {0.1124, 0.2085, 0.354}},
    {"trinity_large", "Trinity Large", "trinity", "2026-01", moe,
     13e9, 17e12, "b200", 1622016, 0.5, {0.1219, 0.2437, 0.4279}},
    {"glam_64b64e", "GLaM 64B/64E", "glam", "2021-12", moe,
     96.6e9, 600e9, "tpu_v4", 1398784, 1, {0.1113, 0.2229, 0.3963}},
    {"gopher_280b", "Gopher 280B", "gopher", "2021-12", dense,
     280e9, 300e9, "tpu_v3", 3768320, 1, {0.1321, 0.2707, 0.475}},
    {"xgen_7b", "XGen-7B", "xgen", "2023-09", dense,
     6.7e9, 1.484e12, "tpu_v4", 270336, 0.5, {0.1577, 0.2901, 0.4715}},
    {"ul2_20b", "UL2 20B", "ul2", "2022-05", dense,
     20e9, 1e12, "tpu_v4", 380928, 0, {0.1538, 0.2815, 0.4579}},
    {"alexatm_20b", "AlexaTM 20B", "alexatm", "2022-08", dense,
     19.75e9, 1.319e12, "a100_sxm", 368640, 0, {0.2018, 0.3384, 0.5085}},
    {"falcon_40b", "Falcon 40B", "falcon", "2023-03", dense,
     40e9, 1e12, "a100_sxm", 552960, 0.5, {0.1984, 0.3339, 0.5037}},
    {"bloomberggpt", "BloombergGPT", "bloomberg", "2023-03", dense,
     50.56e9, 569e9, "a100_sxm", 650240, 1, {0.2068, 0.3442, 0.5137}},
    {"starcoder_15b", "StarCoder", "starcoder", "2023-05", dense,
     15.5e9, 1e12, "a100_sxm", 320256, 1, {0.2049, 0.3427, 0.5134}},
    {"pythia_12b", "Pythia-12B", "pythia", "2023-04", dense,
     11.8e9, 299.9e9, "a100_sxm", 72300, 1, {0.2047, 0.3425, 0.5134}},
    {"luminous_base", "Luminous-base", "luminous", "2022-08", dense,
     13e9, 402e9, "a100_sxm", 95000, 1, {0.206, 0.3411, 0.5081}},
    {"luminous_extended", "Luminous-extended", "luminous", "2022-08", dense,
     30e9, 460e9, "a100_sxm", 360000, 1, {0.206, 0.3411, 0.5081}},
    {"luminous_supreme", "Luminous-supreme", "luminous", "2022-08", dense,
     70e9, 1.0693e12, "a100_sxm", 839000, 1, {0.206, 0.3411, 0.5081}},
    {"yalm_100b", "YaLM 100B", "yalm", "2022-06", dense,
     100e9, 300e9, "a100_sxm", 1248000, 0.5, {0.2123, 0.3455, 0.5085}},
    {"glm_130b", "GLM-130B", "glm", "2022-08", dense,
     130e9, 400e9, "a100_sxm", 1105920, 1, {0.2055, 0.3432, 0.5136}},
    {"skywork_13b", "Skywork-13B", "skywork", "2023-10", dense,
     13.85e9, 3.2e12, "a100_sxm", 479232, 1, {0.1981, 0.3314, 0.4986}},
    {"plamo_13b", "PLaMo-13B", "plamo", "2023-09", dense,
     13.1e9, 1.5e12, "a100_sxm", 345600, 0.5, {0.2018, 0.3392, 0.5103}},
    {"mpt_7b", "MPT-7B", "mpt", "2023-05", dense,
     6.7e9, 1e12, "a100_sxm", 100320, 0.5, {0.2007, 0.3378, 0.509}},
    {"amber_7b", "Amber", "llm360", "2023-12", dense,
     6.74e9, 1.259e12, "a100_sxm", 134512, 0.5, {0.2011, 0.3383, 0.5096}},
    {"tinyllama", "TinyLlama 1.1B", "tinyllama", "2024-01", dense,
     1.1e9, 3e12, "a100_sxm", 34560, 0.5, {0.1998, 0.3344, 0.5028}},
    {"smollm2_1_7b", "SmolLM2 1.7B", "smollm", "2024-11", dense,
     1.71e9, 11e12, "h100_sxm", 140000, 1, {0.1415, 0.2538, 0.4124}},
    {"smollm3_3b", "SmolLM3 3B", "smollm", "2025-07", dense,
     3.08e9, 11.2e12, "h100_sxm", 221184, 1, {0.1415, 0.2538, 0.4124}},
    {"openelm_1b", "OpenELM 1.1B", "openelm", "2024-04", dense,
     1.08e9, 1.5e12, "a100_sxm", 33792, 1, {0.2051, 0.3433, 0.5144}},
    {"openelm_3b", "OpenELM 3B", "openelm", "2024-04", dense,
     3.04e9, 1.5e12, "h100_sxm", 39936, 1, {0.1457, 0.2575, 0.4137}},
    {"pleias_1_2b", "Pleias 1.2B", "pleias", "2024-12", dense,
     1.2e9, 5e12, "h100_sxm", 23040, 0.5, {0.1399, 0.2461, 0.396}},
    {"apertus_70b", "Apertus 70B", "apertus", "2025-09", dense,
     70.6e9, 15e12, "gh200", 6e6, 0.5, {0.1412, 0.2509, 0.4056}},
};
// clang-format on

std::vector<PublishedRun> joined() {
  std::vector<PublishedRun> all;
  for (const RunRow& run : runs()) {
    if (!run.pretraining_gpu_hours || !run.active_params || !run.training_tokens) continue;
    all.push_back({run.id, run.name, run.family, run.date, run.kind, *run.active_params,
                   *run.training_tokens, run.gpu, *run.pretraining_gpu_hours, run.fit_weight,
                   run.mfu_prior});
  }
  all.insert(all.end(), std::begin(kMoreRuns), std::end(kMoreRuns));
  return all;
}

}  // namespace

std::span<const PublishedRun> published_runs() {
  static const std::vector<PublishedRun> all = joined();
  return all;
}

}  // namespace reckoner
