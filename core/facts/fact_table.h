// SPDX-License-Identifier: MIT
// Every fact of the app, one row each, and cites(), which names rows at compile time. Only tables
// include this header; the text is stored once, by facts.cpp.
//
// To correct a fact: change its row, run the tests (they recompute what is derived from it and
// refit the MFU prior), and add a correction in scenario/presets.cpp if a default moves.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/facts/facts.h"
#include "core/words/word.h"

namespace reckoner {
namespace fact_table {

using enum Confidence;

constexpr FactRow row(std::string_view id, std::string_view document, std::string_view locator,
                      double value, std::string_view unit, Confidence confidence) {
  return {id, document, locator, value, unit, word_of("fact.", id, ".statement"), confidence};
}

// clang-format off
// id, document, locator, value, unit, confidence
inline constexpr auto kRows = std::to_array<FactRow>({
    // DeepSeek-V3 report, and the paper that followed it
    row("V3-01", "v3_report", "Table 1, p. 5", 2664000, "GPU-h", high),
    row("V3-02", "v3_report", "Table 1, p. 5", 119000, "GPU-h", high),
    row("V3-03", "v3_report", "Table 1, p. 5", 5000, "GPU-h", high),
    row("V3-04", "v3_report", "Table 1, p. 5", 2788000, "GPU-h", high),
    row("V3-05", "v3_report", "Table 1, p. 5", 2, "$/GPU-h", high),
    row("V3-06", "v3_report", "§1; §4.4.2", 180000, "GPU-h", high),
    row("V3-07", "v3_report", "§3.1", 2048, "GPUs", high),
    row("V3-08", "v3_report", "§1", 54.2, "d", high),
    row("V3-09", "v3_report", "Abstract; §4.2", 14.8e12, "tokens", high),
    row("V3-10", "v3_report", "Abstract; §4.2", 37e9, "params", high),
    row("V3-10b", "v3_repository", "README_WEIGHTS.md", 36.7e9, "params", high),
    row("V3-11", "v3_report", "Abstract", 0, "", high),
    row("V3-12", "v3_report", "§1, p. 5", 0, "", high),
    row("V3-13", "v3_repository", "config_671B.json", 61, "layers", high),
    row("V3-14", "v3_repository", "config_671B.json", 192, "dimensions", high),
    row("V3-15", "v3_repository", "config_671B.json", 256, "experts", high),
    row("V3-17", "v3_report", "§4.2", 4096, "tokens", high),
    row("V3-18", "v3_report", "§4.3", 62.9e9, "tokens", high),
    row("V3-20", "v3_report", "§3.3", 0.0025, "share", high),
    row("V3-24", "v3_report", "Appendix A", 199, "people", high),
    row("V3-25", "v3_report", "whole text", 0, "", high),
    row("IS-01", "insights", "Table 4", 272.8e9, "tokens/d", high),
    row("IS-02", "insights", "Table 4", 19.926, "s", high),
    row("IS-03", "insights", "Table 4", 0.4373, "share", high),
    row("IS-04", "insights", "Table 4", 0.3894, "share", high),
    row("IS-05", "insights", "§5.1.2", 0, "", high),
    row("IS-06", "insights", "Table 2", 250e9, "FLOP/token", high),
    row("IS-08", "insights", "Table 3", 9e6, "$", high),
    row("IS-09", "insights", "§5.1", 0, "", high),
    row("IS-10", "insights", "§4; §5", 400, "GB/s", high),
    row("IS-11", "insights", "§2.4", 0, "", medium),
    // DeepSeek-V2 and R1
    row("V2-01", "v2_report", "§3.2.3", 172800, "GPU-h", high),
    row("V2-02", "v2_report", "§3.2.3", 300600, "GPU-h", high),
    row("V2-03", "v2_report", "§3.2.3", 0.425, "share", high),
    row("V2-04", "v2_report", "§3", 8.1e12, "tokens", high),
    row("V2-05", "calc_v2", "V2-01 × V2-04", 1399680, "GPU-h", high),
    row("V2-06", "epoch_data", "All ML Systems", 172800, "GPU-h", high),
    row("V2-07", "deepseek_llm", "README", 2e12, "tokens", high),
    row("R1-01", "r1_nature", "Suppl. Table 7", 101000, "GPU-h", high),
    row("R1-02", "r1_nature", "Suppl. Table 7", 5000, "GPU-h", high),
    row("R1-03", "r1_nature", "Suppl. Table 7", 41000, "GPU-h", high),
    row("R1-04", "r1_nature", "Suppl. Table 7", 147000, "GPU-h", high),
    row("R1-05", "register_r1", "summary", 5.87e6, "$", high),
    row("R1-06", "techspot_r1", "press summary", 0, "", medium),
    row("R1-07", "erdil_r1", "article", 1e6, "$", high),
    row("R1-08", "minimax_m1", "Abstract", 534700, "$", high),
    row("R1-09", "zonebourse_r1", "report", 80, "h", high),
    row("R1-10", "hyper_r1", "quoting Nature News", 6e6, "$", medium),
    row("R1-11", "register_r1_copy", "opening", 20, "ratio", high),
    // SemiAnalysis, "DeepSeek Debates"
    row("SA-01", "semianalysis", "text", 50000, "GPUs", high),
    row("SA-02", "semianalysis", "text; table image", 60000, "GPUs", medium),
    row("SA-03", "semianalysis", "text", 500e6, "$", high),
    row("SA-04", "semianalysis", "text", 500e6, "$", high),
    row("SA-05", "semianalysis", "text", 944e6, "$", high),
    row("SA-06", "luk", "quoting the table", 4, "years", medium),
    row("SA-07", "luk", "thread", 1.3e9, "$", medium),
    row("SA-08", "luk", "thread", 640e6, "$", medium),
    row("SA-09", "semianalysis", "table image, not seen", 2573e6, "$", unverified),
    row("SA-10", "semianalysis", "text", 150, "people", high),
    row("SA-11", "semianalysis", "text", 0, "", high),
    row("SA-12", "semianalysis", "text", 0, "", high),
    row("SA-13", "semianalysis", "text", 4, "ratio", high),
    // Fire-Flyer and supercomputers
    row("FF-01", "kr36", "interview; Reuters", 1100, "GPUs", medium),
    row("FF-02", "kr36", "interview; Reuters", 10000, "GPUs", high),
    row("FF-03", "wikipedia_deepseek", "citing High-Flyer", 5000, "GPUs", medium),
    row("FF-04", "fire_flyer", "§III", 10000, "GPUs", high),
    row("FF-05", "fire_flyer", "Abstract", 0.5, "share", high),
    row("FF-06", "fire_flyer", "Table II", 220, "TF", high),
    row("FF-07", "fire_flyer", "Table III", 11600, "price units", high),
    row("FF-08", "fire_flyer", "§II.C", 2, "years", high),
    row("FF-09", "article", "body", 1550, "PF", low),
    row("FF-10", "calc_fire_flyer", "5,000 × 312 TF", 1560, "PF", medium),
    row("TS-01", "top500_2024_11", "list", 1742, "PF", high),
    row("TS-02", "top500_2025_11", "list", 1809, "PF", high),
    row("TS-03", "top500_2026_06", "list", 2198, "PF", high),
    row("TS-04", "top500_2022_11", "HPL-MxP; June 2026 press", 7920, "PF", high),
    row("TS-05", "hpl_mxp", "results", 16700, "PF", high),
    row("TS-06", "register_el_capitan", "article; Epoch chip table", 43680, "PF", high),
    row("TS-08", "top500_2020_11", "highlights", 2000, "PF", high),
    row("TS-09", "top500_2020_06", "list; press", 12.3, "TF", medium),
    row("TS-10", "top500_2020_11", "list, by press copies", 14.2, "TF", medium),
    row("TS-11", "top500_2020_11", "highlights", 2000, "PF", high),
    row("TS-07", "top500_2021_11", "list", 70.9, "PF", high),
    // Accelerators
    row("G-H800S", "epoch_data", "Chip dataset", 989.5, "TF", high),
    row("G-H800P", "epoch_data", "Chip dataset", 756, "TF", medium),
    row("G-H100S", "epoch_data", "Chip dataset", 989.5, "TF", high),
    row("G-H100P", "epoch_data", "Chip dataset", 756, "TF", high),
    row("G-H20", "epoch_data", "Chip dataset", 148, "TF", high),
    row("G-A100S", "epoch_data", "Chip dataset", 312, "TF", high),
    row("G-A100P", "epoch_data", "Chip dataset", 312, "TF", high),
    row("G-01", "nvidia_fp64", "data sheet", 19.5, "TF", high),
    row("G-H200", "epoch_data", "Chip dataset", 989.5, "TF", high),
    row("G-B200", "epoch_data", "Chip dataset", 2250, "TF", high),
    row("G-GB200", "epoch_data", "Chip dataset", 2500, "TF", medium),
    row("G-TPU4", "epoch_data", "Chip dataset", 275, "TF", medium),
    row("G-TPU3", "epoch_data", "Chip dataset", 123, "TF", medium),
    row("G-GH200", "epoch_data", "Chip dataset", 989.5, "TF", high),
    row("G-TPU5e", "epoch_data", "Chip dataset", 197, "TF", medium),
    row("G-TPU5p", "epoch_data", "Chip dataset", 459, "TF", high),
    row("G-V100", "nvidia_v100", "text", 125, "TF", medium),
    // Prices
    row("P-01", "epoch_data", "Hardware prices.csv", 15000, "$", high),
    row("P-02", "epoch_data", "Hardware prices.csv", 20900, "$", high),
    row("P-04", "epoch_data", "Hardware prices.csv", 33800, "$", high),
    row("P-06", "epoch_data", "Hardware prices.csv", 44750, "$", high),
    row("P-08", "epoch_data", "Hardware prices.csv; press", 12000, "$", medium),
    row("P-12", "register_r1", "summary", 25000, "$", medium),
    row("R-01", "epoch_data", "Hardware prices.csv", 2.73, "$/GPU-h", high),
    row("R-02", "epoch_data", "Hardware prices.csv", 3.95, "$/GPU-h", high),
    row("R-03", "epoch_data", "Hardware prices.csv", 3.27, "$/GPU-h", high),
    row("R-04", "epoch_data", "Hardware prices.csv", 3.42, "$/GPU-h", medium),
    row("R-05", "h100_index", "index collected from analysts", 2.35, "$/GPU-h", medium),
    row("R-06", "epoch_data", "Hardware prices.csv; press", 3.2, "$/GPU-h", low),
    row("R-08", "mit_tech_review", "text, by two summaries", 75000, "yuan/month", medium),
    row("Y-06", "sa_later_thread", "thread; X-10", 1.41, "$/GPU-h", medium),
    // Training runs
    row("T-01", "v3_report", "Table 1; §4.2", 2664000, "GPU-h", high),
    row("T-02", "v2_report", "§3", 1399680, "GPU-h", high),
    row("T-03", "llama2_card", "model card", 1720320, "GPU-h", high),
    row("T-04", "llama3_card", "model card", 6400000, "GPU-h", high),
    row("T-05", "llama31_card", "model card", 1460000, "GPU-h", high),
    row("T-06", "llama31_card", "model card", 7000000, "GPU-h", high),
    row("T-07", "llama3_herd", "Table 4; model card", 30840000, "GPU-h", high),
    row("T-09", "patterson", "Table 4", 3.55e6, "GPU-h", medium),
    row("T-10", "epoch_data", "model_costs.csv", 40.7e6, "$", medium),
    row("T-11", "ai_index", "chapter 1; Epoch", 191.4e6, "$", medium),
    row("T-12", "amodei", "essay", 0, "", high),
    row("T-13", "palm", "p. 66", 8.405e6, "GPU-h", high),
    row("T-14", "bloom_carbon", "text", 1082990, "GPU-h", high),
    row("T-15", "falcon_blog", "text", 7e6, "GPU-h", low),
    row("T-17", "gpt_oss", "model card", 2.1e6, "GPU-h", high),
    row("T-18", "olmo2", "text; Epoch", 6e12, "tokens", medium),
    row("T-21", "epoch_data", "All ML Systems", 36e12, "tokens", high),
    row("T-22", "kimi_note", "quoted reports", 15.5e12, "tokens", low),
    row("T-23", "epoch_data", "All ML Systems, notes", 1.1e25, "FLOP", medium),
    row("T-24", "epoch_data", "model_costs.csv", 301e6, "$", low),
    row("T-25", "epoch_data", "model_costs.csv", 169.8e6, "$", medium),
    row("T-26", "epoch_data", "model_costs.csv", 5.39e6, "$", medium),
    row("T-27", "llama3_herd", "Table 3", 126, "layers", high),
    // Epoch AI's method
    row("E-01", "epoch_rising_costs", "Abstract", 2.4, "ratio", high),
    row("E-03", "epoch_rising_costs", "Abstract", 0.29, "share", high),
    row("E-04", "epoch_data", "cost_analysis_standalone.py", 0.322, "share", high),
    row("E-06", "epoch_data", "cost_analysis_standalone.py", 1.64, "ratio", high),
    row("E-07", "epoch_data", "cost_analysis_standalone.py", 0.19, "share", high),
    row("E-08", "epoch_data", "cost_analysis_standalone.py", 5, "years", high),
    row("E-09", "epoch_data", "cost_analysis_standalone.py", 1.8, "ratio", high),
    row("E-10", "epoch_data", "cost_analysis_standalone.py", 0.75, "share", high),
    row("E-11", "epoch_data", "cost_analysis_standalone.py", 1.25, "ratio", high),
    row("E-12", "epoch_data", "cost_analysis_standalone.py", 0.0771, "$/kWh", high),
    row("E-13", "epoch_data", "cost_analysis_standalone.py", 0.375, "share", high),
    // Ownership and development
    row("C7-01", "tenk_lives", "collected filings", 5.5, "years", high),
    row("C7-02", "dc_guide", "text", 4, "years", medium),
    row("C7-03", "uptime", "survey 2024", 1.56, "ratio", high),
    row("C7-04", "china_briefing", "text", 0.088, "$/kWh", high),
    row("C7-05", "epoch_data", "cost_analysis_standalone.py", 0.08, "$/kWh", high),
    row("C7-06", "fire_flyer", "Table III; Epoch", 0.19, "share", high),
    row("C7-07", "epoch_data", "cost_analysis_standalone.py", 1.64, "ratio", high),
    row("C7-08", "epoch_data", "cost_analysis_standalone.py", 10.2, "kW", high),
    row("C7-09", "patterson", "Table 4", 330, "W", high),
    row("C7-10", "dc_guide", "text", 0.7, "share", low),
    row("C7-11", "coreweave", "debt note", 0.11, "share", high),
    row("C7-12", "lambert", "text", 10e6, "$", medium),
    row("C7-13", "morrison", "text", 1.5, "ratio", high),
    row("C7-14", "olmo3", "Abstract", 5.6, "ratio", medium),
    row("C7-15", "epoch_rnd", "text", 10, "ratio", high),
    row("C7-16", "epoch_rnd", "text", 3.3, "ratio", medium),
    row("C7-17", "lambert", "text", 4, "ratio", high),
    row("C7-20", "cbre", "H2 2024", 184, "$/kW-month", medium),
    row("C7-21", "pay_adverts", "adverts", 135000, "$", medium),
    row("C7-18", "epoch_rising_costs", "Abstract", 0.29, "share", high),
    row("C7-22", "mit_tech_review", "text, by two summaries", 0.8, "share", low),
    row("C7-23", "dudu", "text", 0.96, "share", low),
    row("C7-24", "stone_forest", "p. 47, Beijing, 2022", 0.385, "share", medium),
    row("Y-03", "fp8_moe", "abstract; pytorch.org blog", 1.21, "ratio", medium),
    row("Y-05", "smollm3", "playbook, a copy", 1.6, "ratio", medium),
    row("E-15", "epoch_rnd", "text", 0.1, "share", high),
    // Inference
    row("I-01", "day6", "text", 1, "d", high),
    row("I-02", "day6", "text", 226.75, "nodes", high),
    row("I-03", "day6", "text", 87072, "$/d", high),
    row("I-04", "day6", "text", 608e9, "tokens", high),
    row("I-05", "day6", "text", 14800, "tokens/s", high),
    row("I-06", "day6", "text", 562027, "$/d", high),
    row("I-07", "day6", "text", 0, "", high),
    row("I-08", "calc_day6", "I-04 × list price", 280560, "$/d", high),
    row("I-09", "calc_day6", "I-03 ÷ I-05", 0.30, "$/M tokens", high),
    row("I-10", "deepseek_prices", "pricing page", 2.19, "$/M tokens", high),
    row("I-11", "deepseek_prices_cn", "pricing page, a copy", 2, "yuan/M tokens", high),
    // Who says what
    row("A-01", "v3_report", "§1", 5.576e6, "$", high),
    row("A-02", "semianalysis", "text", 1.6e9, "$", high),
    row("A-03", "amodei", "essay", 1e9, "$", high),
    row("A-04", "stratechery", "FAQ", 5.576e6, "$", high),
    row("A-05", "erdil_r1", "article", 5.3e6, "$", high),
    row("A-06", "lambert", "text", 500e6, "$", high),
    row("A-07", "bernstein", "via Reuters", 0, "", high),
    row("A-08", "wang_cnbc", "press copy", 50000, "GPUs", high),
    row("A-09", "luk", "thread", 0, "", high),
    row("A-11", "article", "body", 0, "", low),
    row("A-12", "article", "body", 0, "", low),
    row("A-14", "register_r1", "summary", 51e6, "$", high),
    row("A-16", "wongcw", "blog, 4 February 2025", 0, "", medium),
    row("A-17", "wired_altman", "quoted at MIT, April 2023", 100000000.0, "$", high),
    // Company spending
    row("B-01", "capex_press", "collected figures", 80e9, "$", medium),
    row("B-02", "capex_outcomes", "collected figures", 53e9, "$", high),
    row("B-03", "capex_outcomes", "collected figures", 78e9, "$", high),
    row("B-04", "capex_outcomes", "collected figures", 39e9, "$", high),
    row("B-05", "capex_press", "collected figures", 223e9, "$", high),
    row("B-06", "stargate", "announcement", 500e9, "$", high),
    // Formulas
    row("F-01", "palm", "App. B; common rule", 6, "FLOP", high),
    row("F-02", "epoch_data", "All ML Systems", 6, "FLOP", high),
    row("F-03", "palm", "App. B", 12, "FLOP", high),
    row("F-04", "calc_insights", "X-05", 0, "", high),
    row("F-05", "calc_v3", "X-04", 187.1e6, "params", high),
    row("F-06", "calc_insights", "X-05", 36.52e9, "params", high),
    row("F-07", "palm", "App. B", 0, "", high),
    row("F-08", "epoch_data", "cost_analysis_standalone.py", 0, "", high),
    row("F-09", "v3_report", "Table 1", 0, "", high),
    row("F-10", "epoch_data", "cost_analysis_standalone.py", 1.95, "$/GPU-h", high),
    row("F-11", "calc_epoch", "standard annuity", 0, "", high),
    row("F-12", "epoch_data", "cost_analysis_standalone.py", 0, "", high),
    row("F-13", "grid_china_2023", "emission factor", 0, "", high),
    row("F-14", "calc_v3", "scope rule", 0, "", high),
    // Carbon and currency
    row("K-01", "grid_china_2022", "via press copy", 0.5366, "kg/kWh", high),
    row("K-02", "grid_china_2023", "via press copy", 0.5306, "kg/kWh", high),
    row("K-03", "owid", "carbon intensity", 0.582, "kg/kWh", high),
    row("K-04", "eia_copy", "table", 0.39, "kg/kWh", high),
    row("K-05", "ghgrp_copy", "text", 0.352, "kg/kWh", medium),
    row("K-06", "llama31_card", "8,930 t ÷ 21.6 GWh", 0.414, "kg/kWh", high),
    row("L-01", "llama31_card", "training emissions", 8930, "t", high),
    row("L-02", "bloom_carbon", "Abstract; §4.1", 24.7, "t", high),
    row("K-08", "fx_copy", "text", 7.25, "yuan/$", high),
    // Contradictions
    row("C-01", "semianalysis", "text against article", 944e6, "$", high),
    row("C-02", "semianalysis", "text against article", 500e6, "$", high),
    row("C-03", "semianalysis", "text", 0, "", high),
    row("C-04", "luk", "thread", 1.6e9, "$", medium),
    row("C-05", "article", "body", 1e15, "FLOP/s", high),
    row("C-06", "calc_top500", "FF-10 against TS-01", 0, "", high),
    row("C-07", "calc_fire_flyer", "FF-03 against FF-04", 0, "", high),
    row("C-08", "kr36", "interview against Reuters", 0, "", medium),
    row("C-09", "insights", "§4 against Epoch table", 0, "", high),
    row("C-10", "calc_v3", "X-06", 0, "", high),
    row("C-11", "r1_nature", "Suppl. Table 7", 512, "GPUs", high),
    row("C-12", "falcon_blog", "against Epoch", 17.7e6, "GPU-h", low),
    row("C-13", "r1_nature", "Suppl. Table 7", 294000, "$", high),
    row("C-14", "epoch_data", "model_costs.csv", 0, "", medium),
    row("C-15", "epoch_data", "model_costs.csv", 0, "", medium),
    row("C-16", "llama31_card", "against the paper", 15.6e12, "tokens", high),
    row("C-17", "kimi_note", "quoted reports", 4.6e6, "$", low),
    row("C-18", "semianalysis", "against Wang, V3 report", 0, "", high),
    row("C-20", "capex_press", "against FT-based sums", 223e9, "$", high),
    row("C-22", "semianalysis", "table image, not seen", 0, "", unverified),
    // Computed from other rows
    row("X-01", "calc_v3", "2664 + 119 + 5 K; × $2", 5.576e6, "$", high),
    row("X-02", "calc_v3", "180 K × 14.8", 2664000, "GPU-h", high),
    row("X-03", "calc_insights", "IS-01 against V3-01", 2666604, "GPU-h", high),
    row("X-04", "calc_v3", "from the configuration", 671.03e9, "params", high),
    row("X-05", "calc_insights", "from the configuration", 249.8e9, "FLOP/token", high),
    row("X-06", "calc_v3", "V3-01, V3-09, V3-10", 0.346, "share", high),
    row("X-07", "calc_v3", "V3-09 × X-05", 3.286e24, "FLOP", high),
    row("X-08", "calc_v3", "V3-02, V3-18", 0.247, "share", high),
    row("X-09", "calc_semianalysis", "SA-09 against SA-05, SA-07, SA-08", 1628e6, "$", medium),
    row("X-10", "calc_semianalysis", "SA-05, SA-06", 1.21, "$/GPU-h", high),
    row("X-11", "calc_fire_flyer", "FF-09, G-A100P", 4968, "GPUs", high),
    row("X-12", "calc_epoch", "F-10, F-11", 1.95, "$/GPU-h", high),
    row("X-13", "calc_v3", "V3-04 × price", 0, "", high),
    row("X-14", "calc_v3", "V3-04 × C7-13…C7-17", 22.3e6, "$", high),
    row("X-15", "calc_epoch", "F-12, F-13", 3293, "MWh", high),
    row("X-16", "calc_r1", "R1-01…R1-04", 147336, "GPU-h", high),
    row("X-17", "calc_day6", "I-02…I-06", 87072, "$/d", high),
    row("X-18", "calc_llama", "T-07 against T-01", 11.6, "ratio", high),
    row("X-19", "calc_v2", "IS-06, V2-01", 0.252, "share", high),
    row("X-20", "calc_epoch", "2,048 × P-04…P-06", 61e6, "$", high),
    row("X-21", "calc_llama", "T-10, T-11, T-25 ÷ V3-04", 0, "", medium),
    row("X-22", "calc_fire_flyer", "FF-06, FF-07", 0.504, "share", high),
    row("X-23", "calc_v3", "V3-01 ÷ V3-09", 0.36, "$/M tokens", high),
    // Ranges of the defaults
    row("D-01", "calc_v3", "V3-05, R-04, R-05", 2, "$/GPU-h", medium),
    row("D-02", "calc_insights", "IS-03, IS-04, X-06", 385, "TF", high),
    row("D-03", "epoch_data", "E-13, T-07, T-13", 0.375, "share", medium),
    row("D-04", "llama3_herd", "over 90 % effective time", 0.95, "share", medium),
    row("D-05", "calc_v3", "C7-13…C7-17", 4, "ratio", medium),
    row("D-06", "epoch_data", "P-12, P-04, P-06", 33800, "$", medium),
    row("D-07", "fire_flyer", "FF-07, IS-08, E-07", 0.12, "share", medium),
    row("D-08", "tenk_lives", "C7-01, C7-02, E-08", 4, "years", medium),
    row("D-09", "dc_guide", "C7-10", 0.7, "share", low),
    row("D-10", "uptime", "C7-03, E-11", 1.25, "ratio", high),
    row("D-11", "china_briefing", "C7-04", 0.088, "$/kWh", medium),
    row("D-12", "epoch_data", "E-09, E-10", 0.945, "kW", high),
    row("D-13", "grid_china_2023", "K-01…K-06", 0.5306, "kg/kWh", high),
    row("D-14", "v3_report", "Appendix A", 168, "people", high),
    row("D-15", "semianalysis", "SA-03…SA-09", 1.6e9, "$", medium),
});
// clang-format on

/// Not constexpr on purpose: reaching it stops the build and names the mistake.
void no_fact_has_this_id();

consteval std::uint16_t index_of(std::string_view id) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].id == id) return static_cast<std::uint16_t>(i);
  }
  no_fact_has_this_id();
  return 0;
}

}  // namespace fact_table

/// The figure of a fact, in its unit. Does not compile for an unknown id, nor for one without.
consteval double value_of(std::string_view id) {
  const FactRow& row = fact_table::kRows[fact_table::index_of(id)];
  if (row.unit.empty()) fact_table::no_fact_has_this_id();
  return row.value;
}

/// The rows with these ids. Does not compile for an unknown id, for none, or for more than six.
template <class... Ids>
requires(sizeof...(Ids) >= 1 && sizeof...(Ids) <= 6) consteval Cites cites(const Ids&... ids) {
  return {{fact_table::index_of(ids)...}, static_cast<std::uint8_t>(sizeof...(Ids))};
}

}  // namespace reckoner
