// SPDX-License-Identifier: MIT
// Run against run and company against company, and what V3's software bought.
#include "core/articles/v3_2025/parts.h"

#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

// clang-format off
constexpr PublishedCost kRunCosts[] = {
    {"llama31_405b_epoch", {"Llama 3.1 405B, Epoch", "Llama 3.1 405B, Epoch"},
     {"Amortised to cloud price, Epoch AI",
      "Amorti à tarif du nuage, Epoch AI"},
     51.0e6, 169.8e6, Confidence::medium, cites("T-25")},
    {"gpt4", {"GPT-4", "GPT-4"},
     {"Amortised to cloud price, Epoch AI; hours and chips are guesses",
      "Amorti à tarif du nuage, Epoch AI ; heures et puces supposées"},
     40.7e6, 78.6e6, Confidence::medium, cites("T-10", "C-14")},
    {"gemini_ultra", {"Gemini 1.0 Ultra", "Gemini 1.0 Ultra"},
     {"Amortised (Epoch AI) to cloud price (AI Index); chips are a guess",
      "Amorti (Epoch AI) à tarif du nuage (AI Index) ; puces supposées"},
     28.3e6, 191.4e6, Confidence::medium, cites("T-11", "C-15")},
    {"claude_35_sonnet", {"Claude 3.5 Sonnet", "Claude 3.5 Sonnet"},
     {"“A few tens of millions”, says Anthropic’s head; drawn as $20–50 M",
      "« Quelques dizaines de millions », dit le patron d’Anthropic ; tracé de 20 à 50 M$"},
     20e6, 50e6, Confidence::medium, cites("T-12", "SA-12")},
    {"grok3", {"Grok-3", "Grok-3"},
     {"Amortised to cloud price, Epoch AI; weak estimate",
      "Amorti à tarif du nuage, Epoch AI ; estimation fragile"},
     301e6, 1164e6, Confidence::low, cites("T-24")},
    {"kimi_k2", {"Kimi K2", "Kimi K2"},
     {"Press report, disowned by the company’s head",
      "Rapporté par la presse, démenti par le patron"},
     4.6e6, 4.6e6, Confidence::low, cites("T-22", "C-17")},
};
// clang-format on

// clang-format off
constexpr PublishedCost kCompanyCosts[] = {
    {"deepseek_hardware", {"DeepSeek and High-Flyer, servers", "DeepSeek et High-Flyer, serveurs"},
     {"Over several years; floor to model of one firm, unaudited",
      "Sur plusieurs années ; du plancher au modèle d’un seul cabinet, non audité"},
     500e6, 1.6e9, Confidence::medium, cites("SA-03", "SA-05", "C-03")},
    {"deepseek_year", {"DeepSeek, a year of operation", "DeepSeek, une année d’activité"},
     {"Lambert’s estimate of all costs of a year; a rough one",
      "Estimation de Lambert, toutes charges d’une année ; approximative"},
     500e6, 500e6, Confidence::low, cites("A-06")},
    {"microsoft", {"Microsoft, investment of 2024", "Microsoft, investissement 2024"},
     {"Whole company; accounting year varies",
      "Tout le groupe ; exercice variable"},
     56e9, 56e9, Confidence::medium, cites("B-01")},
    {"alphabet", {"Alphabet, investment of 2024", "Alphabet, investissement 2024"},
     {"Whole company",
      "Tout le groupe"},
     53e9, 53e9, Confidence::high, cites("B-02")},
    {"amazon", {"Amazon, investment of 2024", "Amazon, investissement 2024"},
     {"Whole company, warehouses included; depends on definition",
      "Tout le groupe, entrepôts compris ; selon la définition"},
     78e9, 83e9, Confidence::high, cites("B-03")},
    {"meta", {"Meta, investment of 2024", "Meta, investissement 2024"},
     {"Whole company",
      "Tout le groupe"},
     39e9, 39e9, Confidence::high, cites("B-04")},
    {"four_firms", {"The four together, 2024", "Les quatre ensemble, 2024"},
     {"Depends on leases and accounting years",
      "Selon crédits-bails et exercices"},
     223e9, 246e9, Confidence::high, cites("B-05", "C-20")},
    {"stargate", {"Stargate, announced", "Stargate, annoncé"},
     {"Announced over four years; not spent",
      "Annoncé sur quatre ans ; non dépensé"},
     500e9, 500e9, Confidence::high, cites("B-06")},
};
// clang-format on

constexpr Text kSameTokens{"Same tokens with Llama 3.1 405B’s FLOP per token",
                           "Mêmes tokens avec les FLOP par token de Llama 3.1 405B"};
constexpr Text kSameTokensMethod{
    "405.85 ÷ the active parameters, by 6ND; at equal FLOP per GPU-hour, which both runs had. "
    "The models are not of equal quality.",
    "405,85 ÷ paramètres actifs, en 6ND ; à FLOP par heure GPU égaux, ce qui fut le cas. Les "
    "modèles ne se valent pas forcément."};
constexpr Text kV2Throughput{"At DeepSeek-V2’s share of peak", "À la part de crête de DeepSeek-V2"};
constexpr Text kV2ThroughputMethod{
    "38.9 % ÷ 25.2 %, both causal against BF16. V3 also brought FP8 and DualPipe; no report "
    "isolates the cause.",
    "38,9 % ÷ 25,2 %, les deux en causal sur BF16. V3 apportait aussi FP8 et DualPipe ; aucun "
    "rapport n’isole la cause."};
constexpr Text kWithoutFp8{"In BF16 instead of FP8", "En BF16 au lieu de FP8"};
constexpr Text kWithoutFp8Method{
    "At most twice: an assumption from the peaks; nobody measured it.",
    "Au plus le double : hypothèse tirée des crêtes ; personne ne l’a mesuré."};

constexpr double kV3CausalMfu = 0.3894;        // IS-04
constexpr double kV2CausalMfu = 0.252;
constexpr double kLlama405bParams = 405.85e9;  // T-07
constexpr double kFp8PeakOverBf16 = 2;         // G-H800S

/// Factors on DeepSeek-V3's run: for another run the sources say nothing.
void add_counterfactuals(std::vector<Comparison>& out, double active_params, double run_cost_usd) {
  const auto add = [&](std::string_view id, const Text& label, const Text& method, double factor,
                       double low_factor, Confidence confidence, const Cites& cites) {
    out.push_back({ComparisonKind::counterfactual, id, label, method, run_cost_usd * low_factor,
                   run_cost_usd * factor, factor, confidence, cites});
  };
  const double more_flop = factor_on(kLlama405bParams, active_params);
  const double slower = kV3CausalMfu / kV2CausalMfu;
  add("llama_flop_per_token", kSameTokens, kSameTokensMethod, more_flop, more_flop,
      Confidence::medium, cites("X-18", "T-07", "IS-06"));
  add("v2_throughput", kV2Throughput, kV2ThroughputMethod, slower, slower, Confidence::low,
      cites("X-19", "IS-04", "V2-01"));
  add("bf16", kWithoutFp8, kWithoutFp8Method, kFp8PeakOverBf16, 1, Confidence::unverified,
      cites("G-H800S", "V3-20", "IS-11"));
}

}  // namespace

std::vector<Comparison> comparisons(const Scenario& scenario, double cost_p50_usd,
                                    double price_p50_usd_per_gpu_hour) {
  const RunRow& own = runs()[scenario.choice(ParameterId::model)];
  std::vector<Comparison> out;
  add_runs_at_price(out, own, cost_p50_usd, price_p50_usd_per_gpu_hour);
  for (const PublishedCost& row : kRunCosts) {
    out.push_back(published(ComparisonKind::run, row, cost_p50_usd));
  }
  for (const PublishedCost& row : kCompanyCosts) {
    out.push_back(published(ComparisonKind::company, row, cost_p50_usd));
  }
  if (own.id == "deepseek_v3") {
    add_counterfactuals(out, scenario[ParameterId::active_params].p50, cost_p50_usd);
  }
  return out;
}

}  // namespace reckoner::v3_2025
