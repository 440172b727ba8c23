// SPDX-License-Identifier: MIT
// Viewpoints are the defaults with a few values overridden. To correct one: see editions.cpp.
#include "core/articles/v3_2025/parts.h"
#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using P = ParameterId;

constexpr Override set(P key, const Quantity& value) { return {key, value}; }
constexpr Override choose(P key, std::string_view choice) { return {key, choice}; }

// The MFU that the published hours imply; exactly as published there is no range.
constexpr Override kReport[] = {set(P::mfu, point(0.346))};

constexpr Override kArticle[] = {
    set(P::mfu, point(0.346)),
    choose(P::operations_reading, "included"),
};

// Owned machines at this firm's own prices; operation less electricity after C7-20.
constexpr Override kSemianalysis[] = {
    choose(P::price_basis, "own"), set(P::server_capex_usd_per_gpu, point(31'700)),
    set(P::life_years, point(4)),  set(P::other_opex_share_per_year, {0.105, 0.12, 0.14}),
    set(P::team_size, point(150)),
};

constexpr Override kEpoch[] = {set(P::rent_usd_per_gpu_hour, {1.63, 1.95, 2.61})};
constexpr Override kLambert[] = {set(P::rnd_multiplier, {3, 4, 5})};
constexpr Override kOwner[] = {choose(P::price_basis, "own")};
constexpr Override kMarket2024[] = {set(P::rent_usd_per_gpu_hour, {2.85, 2.99, 3.42})};
constexpr Override kMarket2026[] = {set(P::rent_usd_per_gpu_hour, {1.7, 2.35, 2.95})};
constexpr Override kLlama31[] = {choose(P::comparator, "deepseek_v3")};

// Nothing published is filled in: hours follow from size and GPU, and there is no R1.
constexpr Override kCustom[] = {
    choose(P::hours_from, "flop"),
    set(P::reported_context_gpu_hours, point(0)),
    set(P::reported_posttraining_gpu_hours, point(0)),
    set(P::rl_gpu_hours, point(0)),
    set(P::earlier_gpu_hours, point(0)),
};

// id, name, summary, cites, run, whether every value is a point, overrides, rungs
constexpr PresetRow kViewpoints[] = {
    {"deepseek_v3",
     {"The report, with ranges", "Le rapport, avec fourchettes"},
     {"DeepSeek’s published hours, with market ranges around what it assumes.",
      "Les heures publiées par DeepSeek, avec des fourchettes de marché autour de ses hypothèses."},
     cites("V3-04", "D-01", "D-05", "A-01")},
    {"deepseek_report",
     {"The report, to the letter", "Le rapport à la lettre"},
     {"Every value a single figure: what DeepSeek published, and mid-range values for what it did "
      "not.",
      "Chaque valeur est un seul chiffre : celui de DeepSeek, ou une valeur médiane s’il n’en "
      "donne pas."},
     cites("V3-04", "V3-05", "V3-12"),
     "",
     true,
     kReport},
    {"article",
     {"The article’s reading", "La lecture de l’article"},
     {"The figures as the article reads them, the $944 M being a part of the $1.6 bn.",
      "Les chiffres tels que l’article les lit, les 944 M$ faisant partie des 1,6 Md$."},
     cites("C-01", "C-02", "C-03"),
     "",
     true,
     kArticle},
    {"semianalysis",
     {"SemiAnalysis", "SemiAnalysis"},
     {"An analyst’s view: machines are owned, at the prices and life of its fleet model.",
      "Le point de vue d’un analyste : les machines sont possédées, aux prix et à la durée de son "
      "modèle du parc."},
     cites("A-02", "SA-05", "SA-09", "SA-10", "C7-20"),
     "",
     false,
     kSemianalysis},
    {"epoch",
     {"Epoch AI", "Epoch AI"},
     {"A research institute’s method: the chips’ amortised price as an hourly rent.",
      "La méthode d’un institut de recherche : le prix amorti des puces en guise de location "
      "horaire."},
     cites("F-10", "X-12", "A-05"),
     "",
     false,
     kEpoch},
    {"lambert",
     {"Nathan Lambert", "Nathan Lambert"},
     {"A researcher’s view: experiments took two to four times the reported computing.",
      "Le point de vue d’un chercheur : les essais ont pris deux à quatre fois le calcul publié."},
     cites("C7-17", "A-06"),
     "",
     false,
     kLambert},
    {"owner",
     {"Owning, not renting", "Posséder au lieu de louer"},
     {"A GPU-hour costs what owning the machine costs: purchase, interest, power, upkeep.",
      "Une heure GPU coûte ce que coûte la possession : achat, intérêts, électricité, entretien."},
     cites("F-11", "SA-11", "D-06"),
     "",
     false,
     kOwner},
    {"market_2024",
     {"Market of late 2024", "Marché de fin 2024"},
     {"The run at what an H100 cost to rent when V3 came out.",
      "L’entraînement au prix de location d’un H100 à la sortie de V3."},
     cites("R-05", "R-04"),
     "",
     false,
     kMarket2024},
    {"market_2026",
     {"Market of 2026", "Marché de 2026"},
     {"The run at what an H100 costs to rent since late 2025.",
      "L’entraînement au prix de location d’un H100 depuis fin 2025."},
     cites("R-05"),
     "",
     false,
     kMarket2026},
    {"llama31_405b",
     {"Llama 3.1 405B", "Llama 3.1 405B"},
     {"The same sums for Meta’s largest open model.",
      "Les mêmes calculs pour le plus grand modèle ouvert de Meta."},
     cites("T-07", "X-18"),
     "llama31_405b",
     false,
     kLlama31},
    {"custom",
     {"A run of your own", "Votre propre entraînement"},
     {"Nothing published is filled in: type size, tokens and GPU; MFU follows the fitted prior.",
      "Rien de publié n’est repris : saisissez taille, tokens et GPU ; le MFU suit l’a priori "
      "ajusté."},
     cites("F-08", "E-13", "D-03"),
     "custom",
     false,
     kCustom},
};

}  // namespace

std::span<const PresetRow> viewpoints() { return kViewpoints; }

}  // namespace reckoner::v3_2025
