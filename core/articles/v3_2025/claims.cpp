// SPDX-License-Identifier: MIT
// The article's claims in its order, each with what its source says and our reading of the two.
// The texts are paraphrases. Tolerances of `equals`: half of the figure's last printed digit.
#include "core/articles/v3_2025/parts.h"
#include "core/facts/fact_table.h"

namespace reckoner::v3_2025 {
namespace {

using enum EditorialStatus;
using P = ParameterId;

constexpr ParameterId kMovesGpuHours[] = {P::hours_from,
                                          P::reported_pretraining_gpu_hours,
                                          P::reported_context_gpu_hours,
                                          P::reported_posttraining_gpu_hours,
                                          P::reported_hours_overhead,
                                          P::active_params,
                                          P::training_tokens,
                                          P::mfu,
                                          P::goodput};
constexpr ParameterId kMovesRunCost[] = {P::price_basis,
                                         P::rent_usd_per_gpu_hour,
                                         P::server_capex_usd_per_gpu,
                                         P::utilization,
                                         P::life_years,
                                         P::hours_from,
                                         P::reported_pretraining_gpu_hours,
                                         P::reported_hours_overhead,
                                         P::mfu};
constexpr ParameterId kMovesUsBillions[] = {P::comparator, P::price_basis,
                                            P::rent_usd_per_gpu_hour};
constexpr ParameterId kMovesEarlyInvestment[] = {P::fleet_a100, P::capex_a100_usd};
constexpr ParameterId kMovesFireFlyer[] = {P::machine_gpus, P::machine_gpu, P::reference_machine};
constexpr ParameterId kMovesHardware500m[] = {
    P::fleet_a100,     P::fleet_h800,     P::fleet_h100,     P::fleet_h20,
    P::capex_a100_usd, P::capex_h800_usd, P::capex_h100_usd, P::capex_h20_usd};
constexpr ParameterId kMovesOperations944m[] = {
    P::operations_reading, P::fleet_opex_usd_per_gpu_year,
    P::fleet_years,        P::fleet_a100,
    P::fleet_h800,         P::fleet_h100,
    P::fleet_h20};
constexpr ParameterId kMovesDivergingFigures[] = {P::rnd_multiplier, P::rent_usd_per_gpu_hour,
                                                  P::operations_reading};
constexpr ParameterId kMovesSoftware[] = {P::comparator, P::active_params, P::training_tokens,
                                          P::flop_rule};
constexpr ParameterId kMovesSkillsNotChips[] = {P::flop_rule, P::mfu_precision, P::comparator};

// clang-format off
// id, chip, verdict, statement, source says, reason, value, unit, output, relation, tolerance,
// status, moved by, cites
constexpr ClaimRow kClaims[] = {
    {"gpu_hours",
     {"2.8 M GPU-hours",
      "2,8 M d’heures GPU"},
     {"adds up, for one run",
      "cohérent, pour un seul entraînement"},
     {"DeepSeek says that V3 took 2.8 million GPU-hours.",
      "DeepSeek dit que V3 a demandé 2,8 millions d’heures GPU."},
     {"Table 1 of the V3 report: 2,664,000 H800-hours of pre-training, 119,000 to extend the "
      "context, 5,000 of post-training; 2,788,000 in all.",
      "Tableau 1 du rapport V3 : 2 664 000 heures de H800 de pré-entraînement, 119 000 pour "
      "étendre le contexte, 5 000 de mise au point ; 2 788 000 en tout."},
     {"The parts add up; the training step measured in a later paper by the same authors gives "
      "the pre-training hours to 0.1 %, and tokens and architecture give that paper’s 38.9 % of "
      "peak. That makes the figure plausible, not proven. It "
      "equals a steady rate times the tokens exactly, so it appears computed, not metered, with "
      "no allowance for downtime. Trials are not in it.",
      "Les parties s’additionnent ; le pas d’entraînement mesuré dans un article ultérieur des "
      "mêmes auteurs redonne les heures de pré-entraînement à 0,1 % près, et tokens et "
      "architecture donnent les 38,9 % de la crête de cet article. Le chiffre est "
      "donc plausible, pas prouvé. Il égale exactement une cadence constante multipliée par les "
      "tokens : il semble calculé, non relevé, sans marge pour les arrêts. Les essais n’y sont "
      "pas."},
     2.8e6, "GPU-h", OutputId::run_gpu_hours, Relation::equals, 0.05 / 2.8, supported_in_scope,
     kMovesGpuHours, cites("V3-04", "V3-12", "X-01", "X-02", "X-03", "X-05")},
    {"run_cost",
     {"$5.6 M",
      "5,6 M$"},
     {"true for one run",
      "vrai pour un seul entraînement"},
     {"Those hours are said to have cost $5.6 million.",
      "Ces heures auraient coûté 5,6 millions de dollars."},
     {"The report multiplies its hours by an assumed rental price of $2: $5.576 M for the final "
      "run. It says that earlier research and trials on architecture, algorithms and data are "
      "left out.",
      "Le rapport multiplie ses heures par un prix de location supposé de 2 $ : 5,576 M$ pour "
      "l’entraînement final. Il précise que les recherches antérieures et les essais sur "
      "l’architecture, les algorithmes et les données n’y sont pas."},
     {"A multiplication, not an invoice. $2 lies inside the market’s $1.70–3.42, so the price is "
      "not "
      "what matters most; the scope is. Trials, staff, data and the purchase of machines are "
      "outside it. The hours are the authors’ own and unaudited.",
      "Une multiplication, pas une facture. 2 $ est dans la fourchette du marché, 1,70–3,42 $ : ce "
      "n’est pas "
      "le prix qui compte le plus, c’est le périmètre. Essais, personnel, données et achat des "
      "machines n’y sont pas. Les heures viennent des auteurs et n’ont pas été auditées."},
     5.6e6, "$", OutputId::run_cost_usd, Relation::equals, 0.05 / 5.6, supported_in_scope,
     kMovesRunCost, cites("V3-04", "V3-05", "V3-12", "D-01", "X-01", "X-13")},
    {"us_billions",
     {"vs billions",
      "face aux milliards"},
     {"run against company",
      "entraînement contre entreprise"},
     {"The amount is set against the billions that large US firms put into comparable work.",
      "Le montant est opposé aux milliards que les grands groupes américains consacrent à des "
      "travaux comparables."},
     {"The article names no source. Investment by four large firms was $223–246 bn in 2024; it "
      "also pays for inference, cloud customers and buildings. Anthropic’s head puts the "
      "training of Claude 3.5 Sonnet at a few tens of millions of dollars.",
      "L’article ne cite pas de source. Les investissements de quatre grands groupes "
      "atteignaient 223 à 246 milliards de dollars en 2024 ; ils paient aussi l’inférence, les "
      "clients du nuage et les bâtiments. Le patron d’Anthropic chiffre l’entraînement de "
      "Claude 3.5 Sonnet à quelques dizaines de millions de dollars."},
     {"One run is set against whole companies. Run against run: Llama 3.1 405B comes to about "
      "11 times V3 at the same $2 an hour; GPT-4, 405B and Gemini Ultra to 7–34 times by mixed "
      "costing methods; Grok-3, on a weak estimate, to 54–209 times. A billion would be 179 "
      "times.",
      "Un entraînement est opposé à des entreprises entières. Entraînement contre "
      "entraînement : Llama 3.1 405B revient à environ 11 fois V3 au même prix de 2 $ l’heure ; "
      "GPT-4, 405B et Gemini Ultra à 7–34 fois, selon des méthodes de calcul mêlées ; Grok-3, "
      "sur une estimation fragile, à 54–209 fois. Un milliard ferait 179 fois."},
     1e9, "$", OutputId::comparator_cost_usd, Relation::at_least, 0, unit_mismatch,
     kMovesUsBillions, cites("T-07", "X-21", "B-05", "A-03", "T-24", "X-18")},
    {"early_investment",
     {"since 2019",
      "dès 2019"},
     {"supported; dates vary",
      "confirmé ; dates variables"},
     {"Liang Wenfeng, who founded both High-Flyer and DeepSeek, had been buying GPUs on a large "
      "scale for automated trading since 2019.",
      "Liang Wenfeng, à l’origine de High-Flyer comme de DeepSeek, achète des GPU en grand "
      "nombre depuis 2019 pour le trading automatisé."},
     {"An interview of 2023 dates Fire-Flyer 1, about 1,100 GPUs and 200 million yuan, to 2019; "
      "Reuters says 2020. Fire-Flyer 2, about 10,000 A100 and one billion yuan, followed from "
      "2021.",
      "Un entretien de 2023 date Fire-Flyer 1, environ 1 100 GPU et 200 millions de yuans, de "
      "2019 ; Reuters dit 2020. Fire-Flyer 2, environ 10 000 A100 et un milliard de yuans, a "
      "suivi dès 2021."},
     {"Amounts agree across texts. The type of the first GPUs does not: A100s were announced "
      "only in 2020. According to SemiAnalysis the machines are shared between trading and "
      "DeepSeek. Buying them is no part of V3’s $5.6 M.",
      "Les montants concordent d’un texte à l’autre. Le type des premiers GPU, non : l’A100 n’a "
      "été annoncé qu’en 2020. Selon SemiAnalysis, les machines sont partagées entre le trading "
      "et DeepSeek. Leur achat n’entre pas dans les 5,6 M$ de V3."},
     0, "", std::nullopt, Relation::equals, 0, supported,
     kMovesEarlyInvestment, cites("FF-01", "FF-02", "FF-03", "FF-04", "C-08", "SA-11")},
    {"fire_flyer",
     {"1,550 PF",
      "1 550 PF"},
     {"wrong unit to compare",
      "unité non comparable"},
     {"High-Flyer’s site is said to present Fire-Flyer 2 with 1,550 petaflops, on a level with "
      "some of the world’s strongest supercomputers.",
      "Le site de High-Flyer présenterait Fire-Flyer 2 avec 1 550 pétaflops, au niveau de "
      "supercalculateurs parmi les plus forts du monde."},
     {"The page with 1,550 was not found. The number matches about 5,000 A100 at FP16 peak, the "
      "size reported for 2022; DeepSeek’s paper of 2024 describes 10,000 A100, whose peak would "
      "be 3,120.",
      "La page qui donne 1 550 n’a pas été retrouvée. Le nombre correspond à environ 5 000 A100 "
      "en crête FP16, la taille rapportée pour 2022 ; l’article de DeepSeek de 2024 décrit "
      "10 000 A100, dont la crête serait de 3 120."},
     {"1,550 fits an FP16 peak; the TOP500 ranks measured FP64. In FP16 it would be at most 78 "
      "% of Fugaku’s peak. On the TOP500’s own test A100s reached 12.3 TF each, so 5,000 would "
      "reach about 60 PF at best: near the five fastest of 2021, 3 % of El Capitan. 1,550 "
      "itself cannot stand beside TOP500 figures.",
      "1 550 correspond à une crête FP16 ; le TOP500 classe du FP64 mesuré. En FP16, ce serait "
      "au plus 78 % de la crête de Fugaku. Au test du TOP500, des A100 ont atteint 12,3 TF "
      "chacun : 5 000 atteindraient au mieux environ 60 PF, près des cinq plus rapides de 2021, "
      "3 % d’El Capitan. Le nombre 1 550 lui-même ne peut pas figurer à côté des chiffres du "
      "TOP500."},
     1550, "PF", OutputId::machine_pflops_fp16, Relation::comparable, 0.05, unit_mismatch,
     kMovesFireFlyer, cites("FF-09", "X-11", "C-06", "TS-08", "TS-09", "TS-07")},
    {"quadrillion",
     {"1 quadrillion",
      "1 quadrillion"},
     {"false friend: 10¹⁵",
      "faux ami : 10¹⁵"},
     {"The article equates one petaflop with one “quadrillion” calculations per second.",
      "L’article fait d’un pétaflop l’équivalent d’un « quadrillion » de calculs par seconde."},
     {"A petaflop is 10¹⁵ operations per second. English calls 10¹⁵ a quadrillion; in French "
      "a quadrillion is 10²⁴.",
      "Un pétaflop vaut 10¹⁵ opérations par seconde. L’anglais appelle 10¹⁵ un quadrillion ; "
      "en français, un quadrillion vaut 10²⁴."},
     {"A false friend: in French, 10¹⁵ is “un million de milliards” (un billiard). Read as "
      "French the sentence says 10⁹ times too much.",
      "Un faux ami : en français, 10¹⁵ se dit un million de milliards (un billiard). Lue en "
      "français, la phrase dit 10⁹ fois trop."},
     1e15, "FLOP/s", std::nullopt, Relation::equals, 0, unit_mismatch,
     {}, cites("C-05")},
    {"hardware_500m",
     {"> $500 M",
      "> 500 M$"},
     {"misread: hardware only",
      "mal lu : matériel seul"},
     {"SemiAnalysis is quoted for hardware spending above $500 M that already contains R&D and "
      "the full cost of ownership. The key points speak of High-Flyer, the text of DeepSeek.",
      "SemiAnalysis est cité pour plus de 500 M$ de matériel, où la R&D et le coût total de "
      "possession seraient déjà compris. Les points clés parlent de High-Flyer, le texte de "
      "DeepSeek."},
     {"The analysts are confident of more than $500 M of GPU investments, and put hardware "
      "spending well above that over the company’s history. R&D and the cost of owning hardware "
      "are what they say the $6 M leaves out.",
      "Les analystes se disent sûrs de plus de 500 M$ d’achats de GPU et situent les dépenses "
      "de matériel nettement au-dessus depuis la création. La R&D et le coût de possession "
      "sont, disent-ils, ce que les 6 M$ omettent."},
     {"The relation is turned round: $500 M is a floor for hardware alone. It is one firm’s "
      "estimate, unaudited, and must not be added to the $1.6 bn, which models all servers of "
      "the fleet.",
      "Le rapport est inversé : 500 M$ est un plancher pour le seul matériel. C’est "
      "l’estimation d’un seul cabinet, non auditée, et il ne faut pas l’ajouter aux "
      "1,6 milliard, qui modélisent tous les serveurs du parc."},
     500e6, "$", OutputId::fleet_capex_usd, Relation::at_least, 0, misread,
     kMovesHardware500m, cites("SA-03", "SA-04", "C-02", "C-03")},
    {"servers_1_6bn",
     {"$1.6 bn",
      "1,6 Md$"},
     {"one firm’s estimate",
      "estimation d’un seul cabinet"},
     {"By the same analysts’ projection, servers could have taken $1.6 bn.",
      "Selon la projection des mêmes analystes, les serveurs auraient pu coûter 1,6 milliard de "
      "dollars."},
     {"A model of about 60,000 chips puts total server investment at about $1.6 bn. The first "
      "table said $1.3 bn: it had left one column out.",
      "Un modèle d’environ 60 000 puces chiffre l’investissement total en serveurs à environ "
      "1,6 milliard de dollars. Le premier tableau disait 1,3 milliard : il oubliait une "
      "colonne."},
     {"Quoted correctly, but one firm’s estimate, corrected once and never audited. It takes in "
      "High-Flyer’s A100s and H20s on order, shared by trading, inference and research. V3’s "
      "run is about 0.5 % of one year of such a fleet. The split by chip used here was not seen "
      "in print and is marked unverified.",
      "Bien cité, mais c’est l’estimation d’un seul cabinet, corrigée une fois et jamais "
      "auditée. Elle comprend les A100 de High-Flyer et des H20 commandés, partagés entre "
      "trading, inférence et recherche. L’entraînement de V3 représente environ 0,5 % d’une "
      "année d’un tel parc. La répartition par puce utilisée ici n’a pas été vue à la source ; "
      "elle est marquée non vérifiée."},
     1.6e9, "$", OutputId::fleet_capex_usd, Relation::equals, 0.05 / 1.6, supported_in_scope,
     kMovesHardware500m, cites("SA-05", "SA-02", "SA-09", "SA-11", "C-04", "X-10")},
    {"operations_944m",
     {"$944 M",
      "944 M$"},
     {"misread: in addition",
      "mal lu : en plus"},
     {"Within the $1.6 bn, $944 M are said to be the cost of operating the clusters.",
      "Sur les 1,6 milliard, 944 M$ seraient le coût d’exploitation des grappes."},
     {"The source gives server investment of about $1.6 bn with $944 M for operating such "
      "clusters: two amounts in one sentence. Its text names no period; a table’s label, seen "
      "second-hand, says four years.",
      "La source donne environ 1,6 milliard de dollars de serveurs et 944 M$ pour exploiter de "
      "telles grappes : deux montants dans une phrase. Son texte ne donne pas de durée ; le "
      "libellé d’un tableau, vu de seconde main, dit quatre ans."},
     {"In the source the $944 M come in addition, about $2.57 bn in all. The sums of the table "
      "bear this out, but the table itself is quoted from memory. One firm’s estimate, not "
      "audited. Both readings can be chosen here.",
      "Dans la source, les 944 M$ viennent en plus, soit environ 2,57 milliards en tout. Les "
      "sommes du tableau le confirment, mais le tableau lui-même est cité de mémoire. "
      "Estimation d’un seul cabinet, non auditée. Les deux lectures peuvent être choisies ici."},
     944e6, "$", OutputId::fleet_opex_usd, Relation::equals, 0.5 / 944, misread,
     kMovesOperations944m, cites("SA-05", "SA-06", "C-01", "SA-09", "X-09")},
    {"diverging_figures",
     {"figures diverge",
      "chiffres divergents"},
     {"different questions",
      "questions différentes"},
     {"The figures given for DeepSeek’s spending do not agree.",
      "Les chiffres avancés sur les dépenses de DeepSeek ne concordent pas."},
     {"$5.576 M is the rent of one run; over $500 M is hardware bought over the years; about "
      "$1.6 bn are the servers of a shared fleet, $944 M their operation.",
      "5,576 M$ est le loyer d’un entraînement ; plus de 500 M$, du matériel acheté au fil des "
      "ans ; environ 1,6 milliard, les serveurs d’un parc partagé ; 944 M$, leur exploitation."},
     {"They answer different questions: what one run used, and what owning the machines costs. "
      "A purchase serves for years and for many uses, so neither figure refutes the other.",
      "Ils répondent à des questions différentes : ce qu’un entraînement a consommé et ce que "
      "coûte la possession des machines. Un achat sert des années et à bien des usages : aucun "
      "des chiffres ne réfute l’autre."},
     0, "", std::nullopt, Relation::equals, 0, supported_in_scope,
     kMovesDivergingFigures, cites("V3-04", "SA-03", "SA-05", "C-03", "C-18", "A-01")},
    {"software",
     {"software",
      "logiciel"},
     {"supported: fewer FLOP",
      "confirmé : moins de FLOP"},
     {"DeepSeek’s advances in software are held to be real: results do not follow from hardware "
      "spending alone.",
      "Les progrès logiciels de DeepSeek seraient réels : les résultats ne découlent pas du "
      "seul budget matériel."},
     {"DeepSeek’s papers give 250 GFLOP per token for V3 against 2,448 for Llama 3.1 405B, FP8 "
      "arithmetic, and 38.9 % of BF16 peak; V2’s hours imply 25.2 % by the same causal count.",
      "Les articles de DeepSeek donnent 250 GFLOP par token pour V3 contre 2 448 pour Llama "
      "3.1 405B, du calcul en FP8 et 38,9 % de la crête BF16 ; les heures de V2 impliquent "
      "25,2 % selon le même décompte causal."},
     {"With 405B’s computing per token the same tokens would take ten to eleven times the "
      "hours; at "
      "V2’s throughput about one and a half times. No report isolates what each change saved, "
      "FP8’s gain was not measured alone, and equal FLOP do not mean equal quality.",
      "Avec le calcul par token de 405B, les mêmes tokens demanderaient dix à onze fois plus "
      "d’heures ; à la cadence de V2, environ une fois et demie. Aucun rapport n’isole le gain "
      "de chaque changement, celui du FP8 n’a pas été mesuré seul, et à FLOP égaux la qualité "
      "n’est pas forcément égale."},
     0, "", std::nullopt, Relation::equals, 0, supported,
     kMovesSoftware, cites("IS-06", "IS-04", "X-18", "X-19", "V3-20", "T-07")},
    {"skills_not_chips",
     {"skills, not only chips",
      "savoir-faire, pas que des puces"},
     {"opinion: originals not found",
      "opinion : originaux introuvables"},
     {"Analysts are quoted: for Morgan Stanley DeepSeek’s output is a turning point for AI "
      "applications; for Gavekal’s Tilly Zhang leading takes skill in using chips, not chips "
      "alone.",
      "Des analystes sont cités : pour Morgan Stanley, ce que produit DeepSeek est un tournant "
      "pour les applications d’IA ; pour Tilly Zhang (Gavekal), être en tête demande du "
      "savoir-faire dans l’usage des puces, pas seulement des puces."},
     {"Neither note was found in public copies, so the wording could not be checked.",
      "Aucune des deux notes n’a été trouvée en copie publique ; leur formulation n’a pas pu "
      "être vérifiée."},
     {"An opinion cannot be computed; what it rests on partly can. V3 and Llama 3.1 405B did "
      "about as many useful FLOP per GPU-hour (34.6 % of peak by 6ND). With causal attention V3 "
      "is 8–9 % higher, on hours that show no downtime and with FP8. So most of the 11.6 times "
      "fewer hours is fewer FLOP, not busier chips.",
      "Une opinion ne se calcule pas ; ce qui la fonde, en partie. V3 et Llama 3.1 405B ont "
      "fait à peu près autant de FLOP utiles par heure GPU (34,6 % de la crête en 6ND). Avec "
      "l’attention causale, V3 est plus haut de 8 à 9 %, avec des heures sans arrêt visible et "
      "en FP8. Les heures 11,6 fois moins nombreuses viennent donc surtout de FLOP moins "
      "nombreux, pas de puces mieux occupées."},
     0, "", std::nullopt, Relation::equals, 0, not_testable,
     kMovesSkillsNotChips, cites("A-11", "A-12", "X-18", "X-06", "T-07")},
};
// clang-format on

}  // namespace

std::span<const ClaimRow> claims() { return kClaims; }

}  // namespace reckoner::v3_2025
