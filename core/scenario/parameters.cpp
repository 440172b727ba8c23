// SPDX-License-Identifier: MIT
// The table of parameters, in the order of the enum. Defaults that the catalogue knows (which row
// is the default run, what MFU to expect of it) are filled in from there, so that they stand once.
#include "core/scenario/parameters.h"

#include <array>
#include <cassert>
#include <vector>

#include "core/facts/catalogue.h"
#include "core/facts/fact_table.h"
#include "core/facts/prices.h"

namespace reckoner {
namespace {

using P = ParameterId;

struct Span {
  double low;
  double high;
};

/// What stands in a row of quantities; `hard` is what is accepted, `track` what the slider shows.
struct QuantityDefinition {
  P key;
  std::string_view id;
  Group group;
  std::string_view unit;
  Support support;
  Quantity fallback;
  Span hard;
  Span track;
  Status status;
  Cites sources;
  int dimension;
  Text label;
  Text help;
};

struct ChoiceDefinition {
  P key;
  std::string_view id;
  Group group;
  Status status;
  Cites sources;
  Text label;
  Text help;
};

constexpr ParameterRow row(const QuantityDefinition& d) {
  return {d.key,        d.id,       d.group,    d.unit,      false,
          d.support,    d.fallback, d.hard.low, d.hard.high, d.track.low,
          d.track.high, 0,          d.status,   d.sources,   static_cast<std::int8_t>(d.dimension),
          d.label,      d.help};
}

constexpr ParameterRow row(const ChoiceDefinition& d) {
  return {d.key, d.id, d.group, "",       true,      kReal, {},      0,     0,
          0,     0,    0,       d.status, d.sources, -1,    d.label, d.help};
}

constexpr Quantity kFromCatalogue{};

// Overhead may lie on its limit of zero with a range above it (0~0.05~0.1), which no distribution
// above zero can: its support is the real line, and samples are clamped to the hard limits.
// clang-format off
constexpr auto kTable = std::to_array<ParameterRow>({
    // run
    row(ChoiceDefinition{P::model, "model", Group::run, Status::sourced, cites("V3-10"),
        {"Training run", "Entraînement"},
        {"Choosing a run fills in what its authors published; “custom” keeps what is set.",
         "Choisir un entraînement reprend ce que ses auteurs ont publié ; « personnalisé » garde les valeurs en place."}}),
    row(ChoiceDefinition{P::hours_from, "hours_from", Group::run, Status::sourced,
        cites("V3-01", "F-08"), {"GPU-hours come from", "Origine des heures GPU"},
        {"Take the hours that were published, or work them out from parameters, tokens and GPU.",
         "Reprendre les heures publiées, ou les calculer à partir des paramètres, des tokens et du GPU."}}),
    row(QuantityDefinition{P::reported_pretraining_gpu_hours, "reported_pretraining_gpu_hours",
        Group::run, "GPU-h", kAmount, point(2'664'000), {1, 1e12}, {1e5, 1e8}, Status::sourced,
        cites("V3-01", "X-02"), 5, {"Published pre-training", "Pré-entraînement publié"},
        {"GPU-hours of pre-training as published; V3’s equal a steady rate times the tokens, with nothing for stoppages.",
         "Heures GPU de pré-entraînement publiées ; celles de V3 valent un débit constant multiplié par les tokens, sans rien pour les arrêts."}}),
    row(QuantityDefinition{P::reported_context_gpu_hours, "reported_context_gpu_hours", Group::run,
        "GPU-h", kAmount, point(119'000), {0, 1e12}, {1e3, 1e7}, Status::sourced, cites("V3-02"), 6,
        {"Published context extension", "Extension de contexte publiée"},
        {"GPU-hours spent on teaching the model to read longer texts.",
         "Heures GPU passées à apprendre au modèle à lire des textes plus longs."}}),
    row(QuantityDefinition{P::reported_posttraining_gpu_hours, "reported_posttraining_gpu_hours",
        Group::run, "GPU-h", kAmount, point(5'000), {0, 1e12}, {1e2, 1e6}, Status::sourced,
        cites("V3-03"), 7, {"Published post-training", "Mise au point publiée"},
        {"GPU-hours of fine-tuning after pre-training.",
         "Heures GPU d’ajustement après le pré-entraînement."}}),
    row(QuantityDefinition{P::rl_gpu_hours, "rl_gpu_hours", Group::run, "GPU-h", kAmount,
        point(147'000), {0, 1e12}, {1e3, 1e7}, Status::sourced, cites("R1-04", "R1-05"), 8,
        {"R1’s reasoning training", "Apprentissage du raisonnement de R1"},
        {"GPU-hours that turned V3 into R1, published by DeepSeek in Nature; they come on top of V3.",
         "Heures GPU qui ont fait de V3 le modèle R1, publiées par DeepSeek dans Nature ; elles s’ajoutent à V3."}}),
    row(QuantityDefinition{P::active_params, "active_params", Group::run, "params", kAmount,
        point(37e9), {1e6, 1e15}, {1e9, 1e12}, Status::sourced, cites("V3-10", "V3-10b", "F-02"), 9,
        {"Active parameters", "Paramètres actifs"},
        {"Parameters that work on each token; a mixture of experts uses only part of all it has.",
         "Paramètres qui traitent chaque token ; un mélange d’experts n’emploie qu’une partie des siens."}}),
    row(QuantityDefinition{P::training_tokens, "training_tokens", Group::run, "tokens", kAmount,
        point(14.8e12), {1e6, 1e18}, {1e11, 1e14}, Status::sourced, cites("V3-09"), 10,
        {"Training tokens", "Tokens d’entraînement"},
        {"Pieces of text read in pre-training.", "Morceaux de texte lus pendant le pré-entraînement."}}),
    row(ChoiceDefinition{P::flop_rule, "flop_rule", Group::run, Status::sourced,
        cites("F-02", "F-04", "F-06"), {"FLOP and MFU counted by", "Décompte des FLOP et du MFU"},
        {"How training compute is shown: 6 per parameter and token, or with attention; hours and costs never change.",
         "Façon d’afficher le calcul d’entraînement : 6 par paramètre et par token, ou avec l’attention ; heures et coûts ne changent pas."}}),
    row(ChoiceDefinition{P::gpu, "gpu", Group::run, Status::sourced, cites("V3-07", "G-H800S"),
        {"GPU of the run", "GPU de l’entraînement"},
        {"Sets the peak that MFU is measured against, and the power drawn.",
         "Fixe la performance de crête qui sert au MFU, et la puissance électrique."}}),
    row(ChoiceDefinition{P::mfu_precision, "mfu_precision", Group::run, Status::sourced,
        cites("IS-05", "C-10"), {"MFU shown against", "MFU rapporté à"},
        {"Which dense peak the shown MFU is measured against; FP8’s is twice BF16’s, so the figure halves.",
         "Performance de crête dense à laquelle le MFU affiché est rapporté ; celle en FP8 est double, le chiffre tombe donc de moitié."}}),
    row(QuantityDefinition{P::mfu, "mfu", Group::run, "share", kShare, kFromCatalogue, {1e-3, 1},
        {0.02, 1}, Status::sourced, cites("X-06", "T-07", "F-08"), 11, {"MFU", "MFU"},
        {"Share of the dense BF16 peak that becomes 6ND FLOP, over all paid hours; fitted to published runs.",
         "Part de la crête BF16 dense changée en FLOP comptés par 6ND, sur toutes les heures payées ; ajustée sur les entraînements publiés."}}),
    row(QuantityDefinition{P::goodput, "goodput", Group::run, "share", kShare, point(1), {0.01, 1},
        {0.5, 1}, Status::assumption, cites("D-04", "X-02"), 12,
        {"Useful share of paid hours", "Part utile des heures payées"},
        {"1 because the MFU here is over all paid hours; set it lower when you type an MFU measured per step.",
         "1, car le MFU porte ici sur toutes les heures payées ; à baisser si vous saisissez un MFU mesuré par pas."}}),
    row(QuantityDefinition{P::reported_hours_overhead, "reported_hours_overhead", Group::run,
        "share", kReal, point(0), {0, 1}, {0, 0.5}, Status::assumption, cites("X-02"), 13,
        {"Downtime left out of the hours", "Arrêts absents des heures"},
        {"Share added to published hours for stoppages and restarts that they may leave out.",
         "Part ajoutée aux heures publiées pour les arrêts et reprises qu’elles peuvent omettre."}}),
    row(QuantityDefinition{P::cluster_gpus, "cluster_gpus", Group::run, "GPUs", kAmount, point(2048),
        {1, 1e8}, {128, 1e5}, Status::sourced, cites("V3-07"), 14,
        {"GPUs of the run", "GPU utilisés"},
        {"How many GPUs trained together; sets the days and the price of buying them, not the hours.",
         "Nombre de GPU employés ensemble ; fixe les jours et le prix d’achat, non les heures."}}),
    // price
    row(ChoiceDefinition{P::price_basis, "price_basis", Group::price, Status::sourced,
        cites("V3-05", "F-11", "X-10"), {"Price a GPU-hour by", "Base du prix d’une heure GPU"},
        {"A market rent, the cost of owning the machines, or what DeepSeek’s whole fleet costs per used hour.",
         "Une location au prix du marché, le coût de possession d’une machine, ou celui du parc de DeepSeek."}}),
    row(QuantityDefinition{P::rent_usd_per_gpu_hour, "rent_usd_per_gpu_hour", Group::price,
        "$/GPU-h", kAmount, {1.7, 2, 3.42}, {0.01, 1000}, {0.5, 10}, Status::sourced,
        cites("V3-05", "R-04", "R-05", "D-01"), 1, {"Price of a GPU-hour", "Prix d’une heure GPU"},
        {"$2 is what DeepSeek assumes, not what it paid; the range is the market’s for this class of GPU.",
         "2 $ est le prix que DeepSeek suppose, non celui qu’il a payé ; la fourchette est celle du marché pour ces GPU."}}),
    row(QuantityDefinition{P::server_capex_usd_per_gpu, "server_capex_usd_per_gpu", Group::price, "$",
        kAmount, {25'000, 33'800, 44'750}, {1, 1e7}, {5e3, 1e5}, Status::sourced,
        cites("P-12", "P-04", "P-06", "D-06"), 15,
        {"Purchase price of a GPU, with server", "Prix d’achat d’un GPU, serveur compris"},
        {"What one GPU costs together with its share of the server around it.",
         "Ce que coûte un GPU avec sa part du serveur qui l’entoure."}}),
    row(QuantityDefinition{P::interconnect_share, "interconnect_share", Group::price, "share", kShare,
        {0.03, 0.12, 0.23}, {0, 1}, {0, 0.5}, Status::sourced,
        cites("FF-07", "IS-08", "E-07", "D-07"), 16,
        {"Network, on top of servers", "Réseau, en plus des serveurs"},
        {"Cost of the network between servers, as a share of the servers’ price.",
         "Coût du réseau entre serveurs, en part du prix des serveurs."}}),
    row(QuantityDefinition{P::life_years, "life_years", Group::price, "years", kAmount, {3, 4, 6},
        {0.25, 50}, {1, 9}, Status::sourced, cites("C7-01", "C7-02", "E-08", "D-08"), 17,
        {"Service life", "Durée de vie"},
        {"Years over which the purchase is paid back.", "Années sur lesquelles l’achat est amorti."}}),
    row(QuantityDefinition{P::utilization, "utilization", Group::price, "share", kShare,
        {0.5, 0.7, 0.9}, {0.01, 1}, {0.1, 1}, Status::assumption, cites("C7-10", "D-09"), 18,
        {"Utilization of owned GPUs", "Taux d’utilisation des GPU possédés"},
        {"Share of owned hours that are used; idle hours make the used ones dearer. The evidence is weak.",
         "Part des heures possédées qui servent ; les heures perdues renchérissent les autres. Les preuves sont minces."}}),
    row(QuantityDefinition{P::residual_share, "residual_share", Group::price, "share", kShare,
        point(0), {0, 0.9}, {0, 0.5}, Status::assumption, cites("C7-01", "F-11"), 19,
        {"Resale value", "Valeur de revente"},
        {"What the machines are worth at the end of their life, as a share of their price.",
         "Ce que valent les machines en fin de vie, en part de leur prix."}}),
    row(QuantityDefinition{P::cost_of_capital, "cost_of_capital", Group::price, "share", kShare,
        {0.07, 0.11, 0.15}, {0, 1}, {0, 0.3}, Status::sourced, cites("C7-11"), 20,
        {"Cost of capital, per year", "Coût du capital, par an"},
        {"Interest a year on the money tied up in machines; 0 gives straight-line depreciation.",
         "Intérêt annuel de l’argent immobilisé dans les machines ; 0 donne un amortissement linéaire."}}),
    row(QuantityDefinition{P::server_power_factor, "server_power_factor", Group::price, "ratio",
        kMultiplier, point(1.8), {1, 10}, {1, 3}, Status::sourced, cites("E-09", "C7-08"), 21,
        {"Server power per GPU power", "Puissance du serveur par puissance de GPU"},
        {"Watts of the whole server for each watt of its GPUs.",
         "Watts du serveur entier pour chaque watt de ses GPU."}}),
    row(QuantityDefinition{P::average_draw, "average_draw", Group::price, "share", kShare,
        {0.6, 0.75, 0.9}, {0, 1}, {0.2, 1}, Status::sourced, cites("E-10", "C7-09"), 22,
        {"Average power draw", "Puissance moyenne appelée"},
        {"Average power as a share of the GPU’s rated power.",
         "Puissance moyenne en part de la puissance nominale du GPU."}}),
    row(QuantityDefinition{P::pue, "pue", Group::price, "ratio", kMultiplier, {1.10, 1.25, 1.56},
        {1, 10}, {1, 2.5}, Status::sourced, cites("C7-03", "E-11", "D-10"), 23, {"PUE", "PUE"},
        {"Power of the whole data centre for each watt of its computers.",
         "Puissance du centre de données entier pour chaque watt de ses machines."}}),
    row(QuantityDefinition{P::electricity_usd_per_kwh, "electricity_usd_per_kwh", Group::price,
        "$/kWh", kAmount, {0.05, 0.088, 0.11}, {0, 100}, {0.02, 0.4}, Status::sourced,
        cites("C7-04", "D-11"), 24, {"Price of electricity", "Prix de l’électricité"},
        {"Chinese industrial tariff; the high end of the range is an assumption.",
         "Tarif industriel chinois ; le haut de la fourchette est une hypothèse."}}),
    row(QuantityDefinition{P::other_opex_share_per_year, "other_opex_share_per_year", Group::price,
        "share", kShare, {0.04, 0.08, 0.12}, {0, 1}, {0, 0.3}, Status::assumption, cites("C7-20"), 25,
        {"Hall, repair, insurance, per year", "Salle, réparations, assurance, par an"},
        {"Yearly running cost without electricity, as a share of the servers’ price; from US rents, no Chinese price was found.",
         "Charges annuelles hors électricité, en part du prix des serveurs ; d’après des loyers américains, faute de prix chinois."}}),
    row(ChoiceDefinition{P::fleet_allocation, "fleet_allocation", Group::price, Status::assumption,
        cites("X-10", "SA-09", "C-22"), {"Fleet’s cost shared out", "Partage du coût du parc"},
        {"By each chip’s purchase value, so that an hour of a dear chip costs more, or alike over all hours; used where the price is the fleet’s.",
         "Selon la valeur d’achat de chaque puce, si bien que l’heure d’une puce chère coûte plus, ou à parts égales entre toutes les heures ; sert si le prix est celui du parc."}}),
    row(QuantityDefinition{P::yuan_per_usd, "yuan_per_usd", Group::price,
        "yuan/$", kAmount, point(kYuanPerUsd), {0.1, 1000}, {6, 8}, Status::sourced,
        cites("K-08", "R-08"), 44, {"Yuan to the dollar", "Yuans par dollar"},
        {"The rate of January 2025, at which amounts are also shown in yuan.",
         "Le cours de janvier 2025, auquel les montants sont aussi donnés en yuans."}}),
    // programme
    row(QuantityDefinition{P::rnd_multiplier, "rnd_multiplier", Group::programme,
        "x", kMultiplier, {1.5, 4, 5.6}, {1, 1000}, {1, 20}, Status::sourced,
        cites("C7-13", "C7-14", "C7-17", "Y-05"), 0, {"Trial runs, × the final run", "Essais, × l’entraînement final"},
        {"All computing of one model’s own development per final run, that run included: 1.5 to 5.6 at open laboratories, 4 by Lambert’s guess at V3; DeepSeek’s own is unknown.",
         "Tout le calcul du développement d’un modèle rapporté à l’entraînement final, celui-ci compris : de 1,5 à 5,6 dans des laboratoires ouverts, 4 pour V3 selon Lambert ; celui de DeepSeek est inconnu."}}),
    row(QuantityDefinition{P::team_size, "team_size", Group::programme, "people", kAmount,
        {150, 168, 199}, {0, 1e6}, {10, 1000}, Status::sourced, cites("V3-24", "SA-10", "D-14"), 4,
        {"Team", "Équipe"},
        {"People paid for the project; 168 of the report’s 199 names are not annotators.",
         "Personnes payées pour le projet ; 168 des 199 noms du rapport ne sont pas annotateurs."}}),
    row(QuantityDefinition{P::pay_usd_per_person_year, "pay_usd_per_person_year", Group::programme,
        "$", kAmount, {75'000, 135'000, 300'000}, {0, 1e8}, {2e4, 2e6}, Status::sourced,
        cites("C7-21", "C7-12", "SA-10"), 2, {"Pay, per person and year", "Salaire par personne et par an"},
        {"From DeepSeek’s job adverts; the much-quoted $1.3 M was for promising candidates, not an average.",
         "D’après les offres d’emploi de DeepSeek ; les 1,3 M$ souvent cités allaient à des candidats prometteurs et ne sont pas une moyenne."}}),
    row(QuantityDefinition{P::project_years, "project_years", Group::programme, "years", kAmount,
        {0.6, 1, 1.6}, {0, 100}, {0.25, 5}, Status::assumption, cites("V2-04", "V3-04", "SA-11"), 3,
        {"Length of the project", "Durée du projet"},
        {"Years of pay charged to the model: from V2 to V3, or from the firm’s founding to V3.",
         "Années de salaires imputées au modèle : de V2 à V3, ou de la fondation à V3."}}),
    row(QuantityDefinition{P::data_cost_usd, "data_cost_usd", Group::programme,
        "$", kAmount, {1e6, 4.5e6, 20e6}, {0, 1e12}, {1e5, 1e9}, Status::assumption,
        cites("A-01", "V3-12"), 26, {"Cost of data", "Coût des données"},
        {"Not disclosed: an assumed 1 to 20 million dollars, counted only once you tick data or type an amount.",
         "Non publié : de 1 à 20 millions de dollars par hypothèse, comptés seulement si vous cochez les données ou saisissez un montant."}}),
    row(QuantityDefinition{P::staff_on_costs, "staff_on_costs", Group::programme,
        "share", kShare, {0.07, 0.15, 0.27}, {0, 1}, {0, 0.6}, Status::sourced,
        cites("C7-24", "C7-21"), 41, {"Employer’s contributions, on top of pay", "Charges patronales, en plus des salaires"},
        {"Social insurance and housing fund of a Beijing employer; capped, so the share falls as pay rises.",
         "Assurances sociales et fonds de logement d’un employeur de Pékin ; plafonnés, donc une part plus faible des hauts salaires."}}),
    row(QuantityDefinition{P::earlier_gpu_hours, "earlier_gpu_hours", Group::programme,
        "GPU-h", kAmount, point(1'399'680), {0, 1e12}, {1e4, 1e8}, Status::sourced,
        cites("V2-05", "V2-01", "V2-04"), 42, {"GPU-hours of earlier models", "Heures GPU des modèles antérieurs"},
        {"Pre-training of DeepSeek-V2, from its rate per token; whether to charge it to V3 is a choice.",
         "Pré-entraînement de DeepSeek-V2, d’après son débit ; l’imputer ou non à V3 est un choix."}}),
    row(ChoiceDefinition{P::count_rl, "count_rl", Group::programme, Status::assumption,
        cites("R1-04", "R1-05"), {"Count R1", "Compter R1"},
        {"Whether R1’s training is part of what you count; the final run always is.",
         "Dit si l’apprentissage de R1 entre dans votre compte ; l’entraînement final y est toujours."}}),
    row(ChoiceDefinition{P::count_trials, "count_trials", Group::programme, Status::assumption,
        cites("V3-12", "D-05"), {"Count trial runs", "Compter les essais"},
        {"Whether the trial runs before the final one are part of what you count.",
         "Dit si les essais qui précèdent l’entraînement final entrent dans votre compte."}}),
    row(ChoiceDefinition{P::count_staff, "count_staff", Group::programme, Status::assumption,
        cites("V3-12", "F-14"), {"Count salaries", "Compter les salaires"},
        {"Whether the team’s pay, with the employer’s contributions, is part of what you count.",
         "Dit si les salaires de l’équipe, charges comprises, entrent dans votre compte."}}),
    row(ChoiceDefinition{P::count_data, "count_data", Group::programme, Status::assumption,
        cites("V3-12", "A-01"), {"Count data", "Compter les données"},
        {"Whether the cost of data, an assumption, is part of what you count, and of the whole programme.",
         "Dit si le coût des données, une hypothèse, entre dans votre compte et dans l’ensemble du programme."}}),
    row(ChoiceDefinition{P::count_earlier, "count_earlier", Group::programme, Status::assumption,
        cites("V2-05", "V3-12"), {"Count earlier models", "Compter les modèles antérieurs"},
        {"Whether DeepSeek-V2, without which V3 would not be, is part of what you count.",
         "Dit si DeepSeek-V2, sans lequel V3 n’existerait pas, entre dans votre compte."}}),
    // payback
    row(QuantityDefinition{P::inference_cost_usd_per_day, "inference_cost_usd_per_day",
        Group::payback, "$", kAmount, point(87'072), {0, 1e12}, {1e4, 1e7}, Status::sourced,
        cites("I-03"), 27, {"Serving cost, per day", "Coût du service, par jour"},
        {"DeepSeek’s GPUs of one day at its assumed $2 an hour.",
         "Les GPU d’une journée de DeepSeek, aux 2 $ l’heure qu’il suppose."}}),
    row(QuantityDefinition{P::inference_revenue_usd_per_day, "inference_revenue_usd_per_day",
        Group::payback, "$", kAmount, point(562'027), {0, 1e12}, {1e4, 1e7}, Status::sourced,
        cites("I-06", "I-07"), 28, {"Serving revenue, per day", "Recettes du service, par jour"},
        {"Theoretical: all tokens billed at R1’s list price; the authors say that real revenue is much lower.",
         "Théorique : tous les tokens facturés au tarif de R1 ; les auteurs disent leurs recettes réelles bien moindres."}}),
    row(ChoiceDefinition{P::serving_cost_from, "serving_cost_from", Group::payback, Status::sourced,
        cites("I-02", "I-03"), {"Serving cost comes from", "Origine du coût du service"},
        {"Nodes times the price of a GPU-hour, so that it moves with the price, or a fixed amount per day.",
         "Les nœuds multipliés par le prix d’une heure GPU, donc variable avec ce prix, ou un montant fixe par jour."}}),
    row(QuantityDefinition{P::serving_nodes, "serving_nodes", Group::payback,
        "nodes", kAmount, point(226.75), {0, 1e8}, {10, 1e4}, Status::sourced,
        cites("I-02", "I-01"), 43, {"Nodes that serve", "Nœuds du service"},
        {"Servers of eight GPUs that answered on average, over one day of February 2025.",
         "Serveurs de huit GPU qui répondaient en moyenne, sur un jour de février 2025."}}),
    row(ChoiceDefinition{P::billed_at, "billed_at", Group::payback, Status::sourced,
        cites("I-04", "I-06", "I-08", "I-10", "I-11"), {"Tokens are billed at", "Tarif des tokens"},
        {"The day’s revenue as DeepSeek states it, at R1’s list price, or its tokens at V3’s; all of them theoretical.",
         "Les recettes du jour comme DeepSeek les donne, au tarif de R1, ou ses tokens au tarif de V3 ; toutes théoriques."}}),
    row(ChoiceDefinition{P::pays_back, "pays_back", Group::payback, Status::assumption,
        cites("I-07", "V3-12"), {"What is paid back", "Ce qui est remboursé"},
        {"The final run alone, or everything that you count.",
         "L’entraînement final seul, ou tout ce que vous comptez."}}),
    // fleet
    row(QuantityDefinition{P::fleet_a100, "fleet_a100", Group::fleet,
        "GPUs", kAmount, {5'000, 10'000, 11'100}, {0, 1e9}, {1e3, 1e5}, Status::sourced,
        cites("SA-11", "FF-01", "FF-02", "FF-03", "FF-04", "C-07"), 29, {"A100 in the fleet", "A100 du parc"},
        {"High-Flyer’s A100s of 2021, shared with trading: 5,000 in 2022, 10,000 in 2024, 1,100 older ones of unsure type.",
         "Les A100 de High-Flyer, de 2021, partagés avec le trading : 5 000 en 2022, 10 000 en 2024, 1 100 plus anciens de type incertain."}}),
    row(QuantityDefinition{P::fleet_h800, "fleet_h800", Group::fleet,
        "GPUs", kAmount, {2'224, 10'000, 12'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "I-02", "IS-09", "A-09"), 30, {"H800 in the fleet", "H800 du parc"},
        {"One firm’s estimate in the middle; at least the 2,224 that served at the peak; the high end is an assumption.",
         "Au milieu, l’estimation d’un cabinet ; au moins les 2 224 qui servaient au plus fort ; le haut est une hypothèse."}}),
    row(QuantityDefinition{P::fleet_h100, "fleet_h100", Group::fleet,
        "GPUs", kAmount, {2'000, 10'000, 12'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "A-08", "A-09"), 31, {"H100 in the fleet", "H100 du parc"},
        {"One firm’s estimate in the middle, which another analyst doubts; both ends are assumptions.",
         "Au milieu, l’estimation d’un cabinet, dont doute un autre analyste ; les deux bouts sont des hypothèses."}}),
    row(QuantityDefinition{P::fleet_h20, "fleet_h20", Group::fleet,
        "GPUs", kAmount, {10'000, 30'000, 35'000}, {0, 1e9}, {1e3, 1e5}, Status::assumption,
        cites("SA-02", "SA-09", "A-09"), 32, {"H20 in the fleet", "H20 du parc"},
        {"One firm’s estimate in the middle, in part still on order; the number stands in a table only, both ends are assumptions.",
         "Au milieu, l’estimation d’un cabinet, en partie encore en commande ; le nombre ne figure que dans un tableau, les deux bouts sont des hypothèses."}}),
    row(QuantityDefinition{P::capex_a100_usd, "capex_a100_usd", Group::fleet,
        "$", kAmount, {17'350, 23'700, 37'500}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-02"), 33, {"Price of an A100, with server", "Prix d’un A100, serveur compris"},
        {"In the middle, from a table that was not seen itself; the ends are market prices of such a server share.",
         "Au milieu, d’après un tableau qui n’a pas été vu lui-même ; les bouts sont des prix du marché pour une telle part de serveur."}}),
    row(QuantityDefinition{P::capex_h800_usd, "capex_h800_usd", Group::fleet,
        "$", kAmount, {25'000, 31'700, 44'750}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-12", "P-06"), 34, {"Price of an H800, with server", "Prix d’un H800, serveur compris"},
        {"In the middle, from a table that was not seen itself; the ends are market prices of such a server share.",
         "Au milieu, d’après un tableau qui n’a pas été vu lui-même ; les bouts sont des prix du marché pour une telle part de serveur."}}),
    row(QuantityDefinition{P::capex_h100_usd, "capex_h100_usd", Group::fleet,
        "$", kAmount, {28'750, 34'700, 46'900}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-04"), 35, {"Price of an H100, with server", "Prix d’un H100, serveur compris"},
        {"In the middle, from a table that was not seen itself; the ends are market prices of such a server share.",
         "Au milieu, d’après un tableau qui n’a pas été vu lui-même ; les bouts sont des prix du marché pour une telle part de serveur."}}),
    row(QuantityDefinition{P::capex_h20_usd, "capex_h20_usd", Group::fleet,
        "$", kAmount, {15'000, 24'200, 29'500}, {0, 1e7}, {5e3, 1e5}, Status::unverified,
        cites("SA-09", "X-09", "P-08", "E-06"), 36, {"Price of an H20, with server", "Prix d’un H20, serveur compris"},
        {"In the middle, from a table that was not seen itself; the ends are market prices of such a server share.",
         "Au milieu, d’après un tableau qui n’a pas été vu lui-même ; les bouts sont des prix du marché pour une telle part de serveur."}}),
    row(QuantityDefinition{P::fleet_opex_usd_per_gpu_year, "fleet_opex_usd_per_gpu_year",
        Group::fleet, "$", kAmount, point(3'933), {0, 1e7}, {500, 2e4}, Status::sourced,
        cites("SA-05", "SA-06", "C-01"), 37,
        {"Operation, per GPU and year", "Exploitation, par GPU et par an"},
        {"$944 M shared out over four years and 60,000 GPUs.",
         "944 M$ répartis sur quatre ans et 60 000 GPU."}}),
    row(QuantityDefinition{P::fleet_years, "fleet_years", Group::fleet, "years", kAmount, point(4),
        {0.1, 50}, {1, 9}, Status::sourced, cites("SA-06", "C-01"), 38,
        {"Years of operation", "Années d’exploitation"},
        {"Four years by a table’s label, seen second-hand; the text gives no period.",
         "Quatre ans d’après l’intitulé d’un tableau, vu de seconde main ; le texte ne donne aucune durée."}}),
    row(ChoiceDefinition{P::operations_reading, "operations_reading", Group::fleet, Status::sourced,
        cites("C-01", "SA-05"), {"The $944 M are read as", "Lecture des 944 M$"},
        {"The source adds them to the servers’ $1.6 bn; the article makes them a part of it.",
         "La source les ajoute aux 1,6 Md$ de serveurs ; l’article en fait une partie."}}),
    // machine
    row(QuantityDefinition{P::machine_gpus, "machine_gpus", Group::machine, "GPUs", kAmount,
        point(5'000), {1, 1e9}, {500, 5e4}, Status::sourced, cites("FF-03", "FF-10", "C-07"), 39,
        {"GPUs of the machine", "GPU de la machine"},
        {"Fire-Flyer 2 had 5,000 A100 in 2022, which gives the quoted 1,550 petaflops; 10,000 when complete.",
         "Fire-Flyer 2 comptait 5 000 A100 en 2022, ce qui donne les 1 550 pétaflops cités ; 10 000 une fois complet."}}),
    row(ChoiceDefinition{P::machine_gpu, "machine_gpu", Group::machine, Status::sourced,
        cites("FF-03", "G-A100P"), {"GPU of the machine", "Type de GPU de la machine"},
        {"Its dense peak per GPU, at FP16 and at FP64, makes the machine’s.",
         "Sa performance de crête dense par GPU, en FP16 et en FP64, fait celle de la machine."}}),
    row(ChoiceDefinition{P::reference_machine, "reference_machine", Group::machine, Status::sourced,
        cites("TS-01", "TS-08"), {"Compared with", "Comparé à"},
        {"A supercomputer of the TOP500; Fugaku led the list when Fire-Flyer 2 was built.",
         "Un supercalculateur du TOP500 ; Fugaku dominait la liste à la construction de Fire-Flyer 2."}}),
    // comparison
    row(ChoiceDefinition{P::comparator, "comparator", Group::comparison, Status::sourced,
        cites("T-07", "X-18"), {"Run to compare with", "Entraînement comparé"},
        {"Another published run, held against this one: run against run, never against a company.",
         "Un autre entraînement publié, face à celui-ci : un entraînement contre un entraînement, jamais contre une entreprise."}}),
    // energy
    row(QuantityDefinition{P::grid_kgco2_per_kwh, "grid_kgco2_per_kwh", Group::energy, "kg/kWh",
        kAmount, point(0.5306), {0, 10}, {0.05, 1.2}, Status::sourced, cites("K-02", "D-13"), 40,
        {"CO₂ of the grid", "CO₂ du réseau électrique"},
        {"China’s average of 2023; the place decides more than the machine.",
         "Moyenne chinoise de 2023 ; le lieu compte plus que la machine."}}),
    row(ChoiceDefinition{P::energy_basis, "energy_basis", Group::energy, Status::sourced,
        cites("F-12", "L-01", "K-06"), {"Electricity counted on", "Électricité comptée sur"},
        {"The whole server with its cooling, or the GPU’s rated power alone, as Meta’s model cards count.",
         "Le serveur entier et son refroidissement, ou la seule puissance nominale du GPU, comme les fiches de Meta."}}),
});
// clang-format on

constexpr bool rows_follow_the_enum() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (index(kTable[i].key) != i) return false;
  }
  return kTable.size() == kParameterCount;
}
static_assert(rows_follow_the_enum());

constexpr bool dimensions_are_used_once() {
  for (const ParameterRow& a : kTable) {
    if (a.is_choice != (a.dimension < 0)) return false;
    for (const ParameterRow& b : kTable) {
      if (!a.is_choice && a.key != b.key && a.dimension == b.dimension) return false;
    }
  }
  return true;
}
static_assert(dimensions_are_used_once());

struct DefaultChoice {
  P key;
  std::string_view id;
};
constexpr DefaultChoice kDefaultChoices[] = {
    {P::model, "deepseek_v3"},
    {P::hours_from, "reported"},
    {P::flop_rule, "six_nd"},
    {P::gpu, "h800_sxm"},
    {P::mfu_precision, "bf16"},
    {P::price_basis, "rent"},
    {P::machine_gpu, "a100_pcie"},
    {P::operations_reading, "in_addition"},
    {P::reference_machine, "fugaku"},
    {P::comparator, "llama31_405b"},
    {P::fleet_allocation, "purchase_value"},
    {P::count_rl, "no"},
    {P::count_trials, "no"},
    {P::count_staff, "no"},
    {P::count_data, "no"},
    {P::count_earlier, "no"},
    {P::serving_cost_from, "nodes"},
    {P::billed_at, "stated"},
    {P::pays_back, "run"},
    {P::energy_basis, "server"},
};

constexpr Choice kHoursFrom[] = {
    {"reported", {"published hours", "les heures publiées"}},
    {"flop", {"parameters, tokens and GPU", "paramètres, tokens et GPU"}},
};
constexpr Choice kFlopRules[] = {
    {"six_nd", {"6 × parameters × tokens", "6 × paramètres × tokens"}},
    {"causal", {"with causal attention", "avec attention causale"}},
    {"noncausal", {"with full attention", "avec attention complète"}},
};
constexpr Choice kPrecisions[] = {
    {"bf16", {"the dense BF16 peak", "la crête BF16 dense"}},
    {"fp8", {"the dense FP8 peak", "la crête FP8 dense"}},
};
constexpr Choice kPriceBases[] = {
    {"rent", {"market rent", "location"}},
    {"own", {"owning the machines", "possession des machines"}},
    {"fleet", {"what DeepSeek’s fleet costs", "coût du parc de DeepSeek"}},
};
constexpr Choice kFleetAllocations[] = {
    {"purchase_value", {"by purchase value of the chip", "selon la valeur d’achat de la puce"}},
    {"hours", {"alike over all hours", "à parts égales entre les heures"}},
};
constexpr Choice kYesNo[] = {
    {"no", {"no", "non"}},
    {"yes", {"yes", "oui"}},
};
constexpr Choice kServingCosts[] = {
    {"nodes", {"nodes and price", "les nœuds et le prix"}},
    {"per_day", {"an amount per day", "un montant par jour"}},
};
constexpr Choice kServingRevenues[] = {
    {"stated", {"R1’s price, as stated", "tarif de R1, tel que publié"}},
    {"v3_list", {"V3’s list price", "tarif de V3"}},
    {"v3_opening", {"V3’s opening price", "tarif de lancement de V3"}},
};
constexpr Choice kPaybackAgainst[] = {
    {"run", {"the final run", "l’entraînement final"}},
    {"counted", {"all that you count", "tout ce que vous comptez"}},
};
constexpr Choice kEnergyBases[] = {
    {"server", {"server and cooling", "serveur et refroidissement"}},
    {"rated", {"the GPU’s rated power", "puissance nominale du GPU"}},
};
constexpr Choice kOperationsReadings[] = {
    {"in_addition", {"in addition (the source)", "en plus (la source)"}},
    {"included", {"part of the $1.6 bn (the article)", "comprises dans les 1,6 Md$ (l’article)"}},
};
constexpr Text kCustomRun = {"Custom", "Personnalisé"};

template <class Row>
std::vector<Choice> catalogue_choices(std::span<const Row> rows) {
  std::vector<Choice> list;
  for (const Row& row : rows) {
    list.push_back({row.id, row.id == "custom" ? kCustomRun : Text{row.name, row.name}});
  }
  return list;
}

std::array<ParameterRow, kParameterCount> completed_table() {
  std::array<ParameterRow, kParameterCount> table = kTable;
  for (const DefaultChoice& choice : kDefaultChoices) {
    const auto found = find_choice(choice.key, choice.id);
    assert(found);
    table[index(choice.key)].default_choice = *found;
  }
  table[index(P::mfu)].fallback = runs()[table[index(P::model)].default_choice].mfu_prior;
  return table;
}

constexpr struct {
  std::string_view id;
  Text label;
} kGroups[] = {
    {"run", {"The run", "L’entraînement"}},
    {"price", {"Price of a GPU-hour", "Prix d’une heure GPU"}},
    {"programme", {"The whole programme", "L’ensemble du programme"}},
    {"payback", {"Payback", "Retour sur coût"}},
    {"fleet", {"The fleet", "Le parc"}},
    {"machine", {"Fire-Flyer and supercomputers", "Fire-Flyer et supercalculateurs"}},
    {"comparison", {"Comparison", "Comparaison"}},
    {"energy", {"Energy", "Énergie"}},
};
static_assert(std::size(kGroups) == static_cast<std::size_t>(Group::count_));

constexpr OfferRow kOffers[] = {
    {P::mfu, point(0.346), {"V3, from its hours", "V3, d’après ses heures"}, cites("X-06")},
    {P::goodput,
     {0.90, 0.95, 0.995},
     {"for an MFU measured per step", "pour un MFU mesuré par pas"},
     cites("D-04")},
    {P::reported_hours_overhead,
     {0, 0.05, 0.1},
     {"if stoppages were left out", "si les arrêts sont omis"},
     cites("X-02", "D-04")},
    {P::active_params, point(36.7e9), {"the finer count", "le décompte fin"}, cites("V3-10b")},
    {P::rent_usd_per_gpu_hour,
     {1.63, 1.95, 2.61},
     {"amortised, after Epoch", "amorti, selon Epoch"},
     cites("X-12")},
    {P::electricity_usd_per_kwh,
     {0.067, 0.08, 0.15},
     {"US industry", "industrie américaine"},
     cites("D-11", "C7-05")},
    {P::other_opex_share_per_year,
     {0.105, 0.12, 0.14},
     {"SemiAnalysis’ table, unverified", "tableau de SemiAnalysis, non vérifié"},
     cites("C7-20")},
    {P::rnd_multiplier, {3, 4, 5}, {"Lambert, on V3", "Lambert, sur V3"}, cites("C7-17")},
    {P::inference_revenue_usd_per_day,
     point(280'560),
     {"at V3’s list price", "au tarif de V3"},
     cites("I-08")},
    {P::rent_usd_per_gpu_hour,
     point(kChineseRentUsdPerGpuHour),
     {"China, March 2025", "Chine, mars 2025"},
     cites("R-08", "K-08")},
    {P::rnd_multiplier,
     point(10),
     {"OpenAI’s year 2024", "l’année 2024 d’OpenAI"},
     cites("C7-15", "E-15")},
    {P::earlier_gpu_hours,
     point(2'000'880),
     {"V2 and DeepSeek 67B", "V2 et DeepSeek 67B"},
     cites("V2-05", "V2-02", "V2-07")},
    {P::fleet_a100, point(0), {"Hoppers only", "Hopper seuls"}, cites("SA-01", "SA-08")},
    {P::machine_gpus, point(10'000), {"when complete", "une fois complet"}, cites("FF-04", "C-07")},
    {P::grid_kgco2_per_kwh, point(0.390), {"United States", "États-Unis"}, cites("K-04")},
};

}  // namespace

std::span<const ParameterRow> parameters() {
  static const std::array<ParameterRow, kParameterCount> table = completed_table();
  return table;
}

const ParameterRow& parameter(ParameterId id) { return parameters()[index(id)]; }

std::optional<ParameterId> find_parameter(std::string_view id) {
  for (const ParameterRow& row : kTable) {
    if (row.id == id) return row.key;
  }
  return std::nullopt;
}

Text group_label(Group group) { return kGroups[static_cast<std::size_t>(group)].label; }
std::string_view group_id(Group group) { return kGroups[static_cast<std::size_t>(group)].id; }

std::span<const Choice> choices(ParameterId id) {
  static const std::vector<Choice> run_choices = catalogue_choices(runs());
  static const std::vector<Choice> gpu_choices = catalogue_choices(gpus());
  static const std::vector<Choice> machine_choices = catalogue_choices(machines());
  switch (id) {
    case P::model:
      return run_choices;
    // The last run is `custom`, which has no figures to compare with.
    case P::comparator:
      return std::span(run_choices).first(run_choices.size() - 1);
    case P::gpu:
    case P::machine_gpu:
      return gpu_choices;
    case P::reference_machine:
      return machine_choices;
    case P::hours_from:
      return kHoursFrom;
    case P::flop_rule:
      return kFlopRules;
    case P::mfu_precision:
      return kPrecisions;
    case P::price_basis:
      return kPriceBases;
    case P::operations_reading:
      return kOperationsReadings;
    case P::fleet_allocation:
      return kFleetAllocations;
    case P::count_rl:
    case P::count_trials:
    case P::count_staff:
    case P::count_data:
    case P::count_earlier:
      return kYesNo;
    case P::serving_cost_from:
      return kServingCosts;
    case P::billed_at:
      return kServingRevenues;
    case P::pays_back:
      return kPaybackAgainst;
    case P::energy_basis:
      return kEnergyBases;
    default:
      return {};
  }
}

std::optional<std::uint8_t> find_choice(ParameterId id, std::string_view choice_id) {
  const std::span<const Choice> list = choices(id);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].id == choice_id) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

std::span<const OfferRow> offers() { return kOffers; }

}  // namespace reckoner
