// SPDX-License-Identifier: MIT
#include "core/model/outputs.h"

#include <array>

#include "core/facts/fact_table.h"

namespace reckoner {
namespace {

using O = OutputId;

// clang-format off
// key, id, unit, label, help, cites
constexpr auto kTable = std::to_array<OutputRow>({
    {O::flop_per_token, "flop_per_token", "FLOP",
     {"FLOP per token", "FLOP par token"},
     {"Training computation for one token, by the chosen rule; recomputed activations are not counted.",
      "Calcul d’entraînement pour un token, selon la règle choisie ; les activations recalculées ne comptent pas."},
     cites("F-01", "F-02", "F-04", "F-06", "X-05")},
    {O::pretraining_flop, "pretraining_flop", "FLOP",
     {"FLOP of pre-training", "FLOP du pré-entraînement"},
     {"FLOP per token times the tokens read; leaves out context extension and post-training.",
      "FLOP par token fois les tokens lus ; sans l’extension de contexte ni la mise au point."},
     cites("F-06", "X-07")},
    {O::pretraining_gpu_hours, "pretraining_gpu_hours", "GPU-h",
     {"GPU-hours of pre-training", "Heures GPU du pré-entraînement"},
     {"As published, or worked out from parameters, tokens and GPU; the FLOP rule shown never changes them.",
      "Publiées, ou calculées à partir des paramètres, des tokens et du GPU ; la règle d’affichage des FLOP n’y change rien."},
     cites("V3-01", "F-08", "X-02")},
    {O::run_gpu_hours, "run_gpu_hours", "GPU-h",
     {"GPU-hours of the run", "Heures GPU de l’entraînement"},
     {"Pre-training, context extension and post-training; leaves out every trial before.",
      "Pré-entraînement, extension de contexte et mise au point ; sans aucun des essais qui précèdent."},
     cites("V3-04", "X-01")},
    {O::implied_mfu, "implied_mfu", "share",
     {"MFU that the hours imply", "MFU que les heures impliquent"},
     {"FLOP of pre-training over what its GPU-hours could do at peak; says nothing without its rule and its peak.",
      "FLOP du pré-entraînement rapportés à ce que ses heures GPU permettraient à la crête ; ne dit rien sans sa règle et sa crête."},
     cites("F-07", "X-06", "C-10")},
    {O::run_days, "run_days", "d",
     {"Days on the cluster", "Jours sur la grappe"},
     {"GPU-hours of the run, shared out over its GPUs without a pause.",
      "Heures GPU de l’entraînement, réparties sans pause sur ses GPU."},
     cites("V3-08", "F-08", "X-02")},
    {O::power_usd_per_gpu_hour, "power_usd_per_gpu_hour", "$/GPU-h",
     {"Electricity of a GPU-hour", "Électricité d’une heure GPU"},
     {"Server and cooling included; it is already inside a rent.",
      "Serveur et refroidissement compris ; une location la contient déjà."},
     cites("F-12", "X-15")},
    {O::own_usd_per_gpu_hour, "own_usd_per_gpu_hour", "$/GPU-h",
     {"GPU-hour of an owner", "Heure GPU d’un propriétaire"},
     {"Purchase, interest, electricity and running costs per used hour; leaves out staff and taxes.",
      "Achat, intérêts, électricité et charges par heure utilisée ; sans personnel ni impôts."},
     cites("F-11", "X-12")},
    {O::gpu_hour_price_usd, "gpu_hour_price_usd", "$/GPU-h",
     {"Price of a GPU-hour in use", "Prix retenu d’une heure GPU"},
     {"The rent or the owner’s cost, whichever is chosen; every cost of the run uses it.",
      "La location ou le coût du propriétaire, selon le choix ; tous les coûts de l’entraînement l’emploient."},
     cites("V3-05", "D-01")},
    {O::pretraining_cost_usd, "pretraining_cost_usd", "$",
     {"Cost of pre-training", "Coût du pré-entraînement"},
     {"Its GPU-hours at the price in use; leaves out tuning and everything before.",
      "Ses heures GPU au prix retenu ; sans la mise au point ni tout ce qui précède."},
     cites("V3-01", "F-09", "X-01")},
    {O::run_cost_usd, "run_cost_usd", "$",
     {"Cost of the final run", "Coût de l’entraînement final"},
     {"GPU-hours of the run at the price in use; leaves out research, trials, data and people.",
      "Heures GPU de l’entraînement au prix retenu ; sans recherche, essais, données ni personnel."},
     cites("V3-04", "V3-12", "F-09", "X-13")},
    {O::run_and_r1_cost_usd, "run_and_r1_cost_usd", "$",
     {"Cost of the run and R1", "Coût de l’entraînement et de R1"},
     {"Adds the reasoning training that made R1; leaves out R1’s own trials.",
      "Ajoute l’apprentissage du raisonnement qui a donné R1 ; sans les essais propres à R1."},
     cites("R1-04", "R1-05", "X-16")},
    {O::compute_programme_cost_usd, "compute_programme_cost_usd", "$",
     {"Computing of the whole development", "Calcul de tout le développement"},
     {"The final run times a multiplier for experiments seen at other labs, and R1; leaves out people.",
      "L’entraînement final fois un multiplicateur d’essais observé ailleurs, et R1 ; sans le personnel."},
     cites("D-05", "X-14", "C7-15")},
    {O::programme_cost_usd, "programme_cost_usd", "$",
     {"Cost of the whole programme", "Coût de tout le programme"},
     {"Adds the team’s pay and the data; leaves out earlier models and buildings.",
      "Ajoute les salaires et les données ; sans les modèles antérieurs ni les locaux."},
     cites("F-14", "D-14", "C7-21")},
    {O::cluster_purchase_usd, "cluster_purchase_usd", "$",
     {"Buying the run’s GPUs", "Achat des GPU de l’entraînement"},
     {"Servers and network of the cluster, which serve for years; leaves out power, storage and building.",
      "Serveurs et réseau de la grappe, qui servent des années ; sans électricité, stockage ni bâtiment."},
     cites("X-20", "P-12", "IS-08")},
    {O::fleet_gpus, "fleet_gpus", "GPUs",
     {"GPUs of the fleet", "GPU du parc"},
     {"All chips of all kinds, High-Flyer’s A100s and H20s on order included.",
      "Toutes les puces, A100 de High-Flyer et H20 en commande compris."},
     cites("SA-01", "SA-02", "SA-09")},
    {O::fleet_capex_usd, "fleet_capex_usd", "$",
     {"Buying the fleet", "Achat du parc"},
     {"One firm’s estimate of what all servers cost; leaves out running them.",
      "Estimation par un cabinet du prix de tous les serveurs ; sans leur exploitation."},
     cites("SA-05", "SA-09", "X-09", "C-04")},
    {O::fleet_opex_usd, "fleet_opex_usd", "$",
     {"Running the fleet", "Exploitation du parc"},
     {"Operation over the years set: the source’s $944 M, which it adds to the purchase.",
      "Exploitation sur les années fixées : les 944 M$ de la source, qui les ajoute à l’achat."},
     cites("SA-05", "SA-06", "C-01")},
    {O::fleet_tco_usd, "fleet_tco_usd", "$",
     {"Owning the fleet", "Possession du parc"},
     {"Purchase and operation, or the purchase alone where operation is read as a part of it; leaves out staff and research.",
      "Achat et exploitation, ou l’achat seul si l’exploitation est lue comme une partie ; sans personnel ni recherche."},
     cites("SA-05", "SA-09", "C-01", "X-09")},
    {O::run_share_of_fleet_year, "run_share_of_fleet_year", "share",
     {"The run’s share of a fleet-year", "Part de l’entraînement dans une année du parc"},
     {"GPU-hours of the run over all hours of the fleet in one year.",
      "Heures GPU de l’entraînement rapportées à toutes les heures du parc en un an."},
     cites("X-10")},
    {O::fleet_usd_per_gpu_hour, "fleet_usd_per_gpu_hour", "$/GPU-h",
     {"GPU-hour of the fleet", "Heure GPU du parc"},
     {"Cost of owning the fleet over every hour of its life, used or not.",
      "Coût de possession du parc rapporté à chaque heure de sa vie, utilisée ou non."},
     cites("X-10")},
    {O::machine_pflops_fp16, "machine_pflops_fp16", "PF",
     {"Machine’s peak at FP16", "Crête de la machine en FP16"},
     {"Dense peak at 16 bits; a peak, not a measurement.",
      "Crête dense en 16 bits ; une crête, non une mesure."},
     cites("X-11", "FF-10", "C-06")},
    {O::machine_pflops_fp64, "machine_pflops_fp64", "PF",
     {"Machine’s peak at FP64", "Crête de la machine en FP64"},
     {"Vector peak at the 64 bits that the TOP500 counts; a peak, not a measurement.",
      "Crête vectorielle en 64 bits, ceux que compte le TOP500 ; une crête, non une mesure."},
     cites("X-11", "C-06", "TS-09")},
    {O::machine_share_of_reference_hpl, "machine_share_of_reference_hpl", "share",
     {"Machine over the reference, FP64", "Machine sur la référence, FP64"},
     {"The machine’s FP64 peak over the reference’s measured HPL, the TOP500’s test.",
      "Crête FP64 de la machine rapportée au HPL mesuré de la référence, le test du TOP500."},
     cites("X-11", "TS-02", "TS-01")},
    {O::machine_share_of_reference_hpl_mxp, "machine_share_of_reference_hpl_mxp", "share",
     {"Machine over the reference, mixed precision", "Machine sur la référence, précision mixte"},
     {"The machine’s FP16 peak over the reference’s measured HPL-MxP; flatters the machine.",
      "Crête FP16 de la machine rapportée au HPL-MxP mesuré de la référence ; flatte la machine."},
     cites("X-11", "TS-05", "TS-04")},
    {O::machine_share_of_reference_fp16, "machine_share_of_reference_fp16", "share",
     {"Machine over the reference, FP16", "Machine sur la référence, FP16"},
     {"FP16 peak over FP16 peak: the one comparison in the unit of the 1,550 petaflops.",
      "Crête FP16 sur crête FP16 : la seule comparaison dans l’unité des 1 550 pétaflops."},
     cites("X-11", "TS-06", "TS-08")},
    {O::comparator_gpu_hours_ratio, "comparator_gpu_hours_ratio", "x",
     {"Hours of the other run, over this one’s", "Heures de l’autre entraînement, sur celui-ci"},
     {"Published GPU-hours of the other run over this run’s pre-training.",
      "Heures GPU publiées de l’autre entraînement, rapportées au pré-entraînement de celui-ci."},
     cites("X-18", "T-07")},
    {O::comparator_flop_ratio, "comparator_flop_ratio", "x",
     {"FLOP of the other run, over this one’s", "FLOP de l’autre entraînement, sur celui-ci"},
     {"Both counted as 6ND, whatever rule is shown; near the ratio of hours when both use their GPUs alike.",
      "Les deux comptés par 6ND, quelle que soit la règle affichée ; proche du rapport des heures si les GPU sont employés de même."},
     cites("X-18", "T-07")},
    {O::comparator_cost_usd, "comparator_cost_usd", "$",
     {"The other run at this price", "L’autre entraînement à ce prix"},
     {"Published GPU-hours of the other run at the price in use: like for like, not what it cost.",
      "Heures GPU publiées de l’autre entraînement au prix retenu : à méthode égale, non son coût réel."},
     cites("X-18", "X-21", "T-07")},
    {O::energy_mwh, "energy_mwh", "MWh",
     {"Electricity of the run", "Électricité de l’entraînement"},
     {"Servers and cooling of the run’s hours; leaves out trials and making the chips.",
      "Serveurs et refroidissement des heures de l’entraînement ; sans essais ni fabrication des puces."},
     cites("F-12", "X-15")},
    {O::co2_t, "co2_t", "t",
     {"CO₂ of the run", "CO₂ de l’entraînement"},
     {"Direct emissions of an average kWh where the run took place.",
      "Émissions directes d’un kWh moyen là où l’entraînement a eu lieu."},
     cites("F-13", "X-15", "K-02")},
    {O::payback_days, "payback_days", "d",
     {"Days of serving that pay for the run", "Jours de service qui paient l’entraînement"},
     {"Theoretical: revenue is at list price; exists only while revenue exceeds cost.",
      "Théorique : recettes au tarif affiché ; n’existe que si elles dépassent le coût."},
     cites("I-03", "I-06", "I-07", "I-08")},
});
// clang-format on

constexpr bool rows_follow_the_enum() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (index(kTable[i].key) != i) return false;
  }
  return kTable.size() == kOutputCount;
}
static_assert(rows_follow_the_enum());

}  // namespace

std::span<const OutputRow> outputs() { return kTable; }
const OutputRow& output(OutputId id) { return kTable[index(id)]; }

std::optional<OutputId> find_output(std::string_view id) {
  for (const OutputRow& row : kTable) {
    if (row.id == id) return row.key;
  }
  return std::nullopt;
}

}  // namespace reckoner
