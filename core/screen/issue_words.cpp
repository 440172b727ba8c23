// SPDX-License-Identifier: MIT
#include "core/screen/issue_words.h"

#include <cstddef>
#include <iterator>

#include "core/model/outputs.h"
#include "core/scenario/parameters.h"
#include "core/screen/issue_hints.h"
#include "core/words/format.h"

namespace reckoner {
namespace {

struct CodeRow {
  IssueCode key;
  Text text;
};

// {field} the input's name, {got} what was read, {low} and {high} its limits in its unit,
// {near} " Did you mean …?" or nothing, {choices} what can be chosen.
constexpr CodeRow kCodes[] = {
    {IssueCode::empty_text,
     {"{field}: nothing was given. Write a number such as 2, or a range such as 1.7~3.42.",
      "{field} : rien n’a été saisi. Écrivez un nombre comme 2, ou une plage comme 1,7 à 3,42."}},
    {IssueCode::not_a_number,
     {"{field}: “{got}” is not a number. Write a number such as 2, or a range such as 1.7~3.42.",
      "{field} : « {got} » n’est pas un nombre. Écrivez un nombre comme 2, ou une plage comme "
      "1,7 à 3,42."}},
    {IssueCode::too_many_quantiles,
     {"{field}: “{got}” has more than three values. Give one value, two (P5~P95) or three "
      "(P5~P50~P95).",
      "{field} : « {got} » a plus de trois valeurs. Donnez-en une, deux (P5~P95) ou trois "
      "(P5~P50~P95)."}},
    {IssueCode::missing_quantile,
     {"{field}: a value is missing beside “~” in “{got}”. Give both ends, such as 1.7~3.42.",
      "{field} : il manque une valeur à côté de « ~ » dans « {got} ». Donnez les deux bornes, par "
      "exemple 1.7~3.42."}},
    {IssueCode::comma_in_link,
     {"{field}: “{got}” has a comma. Write decimals with a point, such as 2.5.",
      "{field} : « {got} » contient une virgule. Écrivez ici les décimales avec un point, par "
      "exemple 2.5."}},
    {IssueCode::unknown_suffix,
     {"{field}: “{got}” is not a unit that fits here. Use k, M, B or T, % for a share, or the "
      "unit of this input.",
      "{field} : « {got} » n’est pas une unité valable ici. Utilisez k, M, Md ou T, % pour une "
      "part, ou l’unité de ce champ."}},
    {IssueCode::magnitude,
     {"{field}: “{got}” is too large or too small. Use zero or a value between 1e-12 and 1e30.",
      "{field} : « {got} » est trop grand ou trop petit. Donnez zéro ou une valeur entre 1e-12 et "
      "1e30."}},
    {IssueCode::quantiles_not_rising,
     {"{field}: the values of “{got}” do not rise. Order them from low to high: P5 < P50 < P95.",
      "{field} : les valeurs de « {got} » ne sont pas croissantes. Rangez-les de la plus basse à "
      "la plus haute : P5 < P50 < P95."}},
    {IssueCode::quantiles_too_skewed,
     {"{field}: the middle of “{got}” lies too close to one end. Move P50 inwards, or give P5 and "
      "P95 alone.",
      "{field} : la valeur centrale de « {got} » est trop près d’une borne. Recentrez P50, ou "
      "donnez seulement P5 et P95."}},
    {IssueCode::below_limit,
     {"{field}: “{got}” is too low. Use values of at least {low}; a range must begin above the "
      "least possible value.",
      "{field} : « {got} » est trop bas. Donnez au moins {low} ; une plage doit commencer "
      "au-dessus du minimum possible."}},
    {IssueCode::above_limit,
     {"{field}: “{got}” is too high. Use values of at most {high}; a range must end below the "
      "greatest possible value.",
      "{field} : « {got} » est trop haut. Donnez au plus {high} ; une plage doit finir au-dessous "
      "du maximum possible."}},
    {IssueCode::unknown_key,
     {"“{key}” is not an input of this calculator, so it was left out.{near} Check its "
      "spelling or remove it.",
      "« {key} » n’est pas une entrée de ce calculateur : elle a été ignorée.{near} Vérifiez "
      "l’orthographe ou supprimez-la."}},
    {IssueCode::duplicate_key,
     {"“{key}” is given twice; the first value is used. Remove one of them.",
      "« {key} » est donné deux fois ; la première valeur est utilisée. Supprimez-en une."}},
    {IssueCode::unknown_choice,
     {"{field}: “{got}” cannot be chosen.{near} Use one of: {choices}.",
      "{field} : « {got} » n’est pas un choix possible.{near} Choisissez parmi : {choices}."}},
    {IssueCode::unknown_article,
     {"There is no article “{got}” here; the first one is used.{near} Use one of: {choices}.",
      "Il n’y a pas d’article « {got} » ici ; le premier est utilisé.{near} Choisissez parmi : "
      "{choices}."}},
    {IssueCode::unknown_preset,
     {"There is no preset “{got}”; the default one is used.{near} Use one of: {choices}.",
      "Il n’y a pas de point de vue « {got} » ; celui par défaut est utilisé.{near} Choisissez "
      "parmi : {choices}."}},
    {IssueCode::unknown_edition,
     {"The edition “{got}” is not known here, so today’s values are used. Reload the page for the "
      "newest version, or leave the edition out. Known: {choices}.",
      "L’édition « {got} » est inconnue ici : les valeurs actuelles sont utilisées. Rechargez la "
      "page pour la dernière version, ou omettez l’édition. Connues : {choices}."}},
    {IssueCode::older_edition,
     {"This link keeps the values of edition {got}; some were corrected since. Keep them to see "
      "the same digits, or take the new values.",
      "Ce lien garde les valeurs de l’édition {got} ; certaines ont été corrigées depuis. "
      "Conservez-les pour retrouver les mêmes chiffres, ou prenez les nouvelles."}},
    {IssueCode::unknown_version,
     {"The link has version “{got}”, and this page reads version 1; what could be read is shown. "
      "Reload the page, or ask for a new link.",
      "Le lien est de version « {got} » et cette page lit la version 1 ; ce qui a pu être lu est "
      "affiché. Rechargez la page ou demandez un nouveau lien."}},
    {IssueCode::bad_seed,
     {"The seed “{got}” cannot be used; 1 is used. Give a whole number from 0 to 4294967295.",
      "La graine « {got} » est inutilisable ; 1 est utilisée. Donnez un entier de 0 à "
      "4294967295."}},
    {IssueCode::link_altered,
     {"This link was cut or changed on its way; what could be read is shown. Copy the whole link "
      "again from where it came.",
      "Ce lien a été coupé ou modifié en route ; ce qui a pu être lu est affiché. Copiez de "
      "nouveau le lien entier à sa source."}},
    {IssueCode::link_incomplete,
     {"Part of this link is missing or unreadable: “{got}”. Copy the whole link again from where "
      "it came.",
      "Une partie de ce lien manque ou est illisible : « {got} ». Copiez de nouveau le lien entier "
      "à sa source."}},
    {IssueCode::text_too_long,
     {"{field}: the text is too long; only its beginning was read. Give one value, or paste the "
      "link alone.",
      "{field} : le texte est trop long ; seul son début a été lu. Donnez une seule valeur, ou "
      "collez uniquement le lien."}},
    {IssueCode::bad_samples,
     {"samples: “{got}” cannot be used. Give a power of two from 256 to 1048576, such as 65536.",
      "samples : « {got} » est inutilisable. Donnez une puissance de deux de 256 à 1048576, par "
      "exemple 65536."}},
    {IssueCode::unknown_output,
     {"“{key}” is not an output of this calculator.{near} Check its spelling or remove it.",
      "« {key} » n’est pas un résultat de ce calculateur.{near} Vérifiez l’orthographe ou "
      "supprimez-le."}},
    {IssueCode::unknown_statistic,
     {"“{got}” is not a statistic. Use one of: mean, p5, p25, p50, p75, p95.",
      "« {got} » n’est pas une statistique. Choisissez parmi : mean, p5, p25, p50, p75, p95."}},
    {IssueCode::output_unavailable,
     {"{field} does not exist for these inputs. Change the inputs that its formula needs.",
      "{field} n’existe pas pour ces entrées. Changez les entrées dont sa formule a besoin."}},
    {IssueCode::no_solution,
     {"{field}: no value within its limits reaches the target. {got} Choose another target or "
      "another input.",
      "{field} : aucune valeur permise n’atteint l’objectif. {got} Choisissez un autre objectif "
      "ou une autre entrée."}},
    {IssueCode::not_a_quantity,
     {"{field} is a choice, not a number, so it cannot be solved for. Name a numeric input.",
      "{field} est un choix et non un nombre : impossible de le calculer. Nommez une entrée "
      "numérique."}},
    {IssueCode::unknown_part,
     {"“{got}” is not a part of an estimate. Ask for: indices, backtest.",
      "« {got} » n’est pas une partie d’une estimation. Demandez : indices, backtest."}},
    {IssueCode::flop_rule_unavailable,
     {"The architecture of this run is not published, so 6ND is shown. Choose another run to see "
      "the rule with attention.",
      "L’architecture de ce modèle n’est pas publiée : 6ND est affiché. Choisissez un autre "
      "modèle pour voir la règle avec attention."}},
    {IssueCode::unknown_claim,
     {"There is no claim “{got}” here, so none was opened. Check its name.",
      "Il n’y a pas d’affirmation « {got} » ici : aucune n’a été ouverte. Vérifiez son nom."}},
    {IssueCode::unknown_setting,
     {"“{got}” is not a value of {field}, so it was left out. Use one of: {choices}.",
      "« {got} » n’est pas une valeur de {field} : elle a été ignorée. Choisissez parmi : "
      "{choices}."}},
    {IssueCode::unknown_action,
     {"“{got}” is nothing that can be done here. Use one of: pin, unpin, swap.",
      "« {got} » n’est pas une action possible ici. Choisissez parmi : pin, unpin, swap."}},
    {IssueCode::link_mended,
     {"The link ended in “{got}”, which is no part of it and was left out. Copy it again if "
      "something looks wrong.",
      "Le lien se terminait par « {got} », qui n’en fait pas partie et a été ignoré. Recopiez-le "
      "si quelque chose paraît faux."}},
    {IssueCode::too_many_keys,
     {"More than 200 values were given; those after the 200th were left out. Give only those that "
      "differ from the viewpoint.",
      "Plus de 200 valeurs ont été données ; celles au-delà de la 200e ont été ignorées. Ne donnez "
      "que celles qui diffèrent du point de vue."}},
    {IssueCode::fleet_without_chips,
     {"{field}: a fleet without chips has no hours to share its cost over. Give it GPUs and what "
      "they cost, or price a GPU-hour by rent or by owning.",
      "{field} : un parc sans puces n’a pas d’heures entre lesquelles partager son coût. "
      "Donnez-lui des GPU et leur prix, ou choisissez la location ou la possession."}},
};
static_assert(std::size(kCodes) == static_cast<std::size_t>(IssueCode::count_),
              "every IssueCode needs its row here");

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < std::size(kCodes); ++i) {
    if (static_cast<std::size_t>(kCodes[i].key) != i) return false;
  }
  return true;
}
static_assert(in_enum_order(), "rows stand in the order of IssueCode");

const CodeRow& row(IssueCode code) {
  const auto place = static_cast<std::size_t>(code);
  return kCodes[place < std::size(kCodes) ? place : 0];
}

// The name people see beside the input; the id where there is no input of that name.
std::string field_name(std::string_view field, Language language) {
  if (const auto id = find_parameter(field)) return std::string(parameter(*id).label.in(language));
  if (const auto id = find_output(field)) return std::string(output(*id).label.in(language));
  return std::string(field);
}

std::string limit_text(const Issue& issue, bool low, Language language) {
  const auto id = find_parameter(issue.field);
  if (!id) return low ? "0" : "1";
  const ParameterRow& parameter_row = parameter(*id);
  const double limit = low ? parameter_row.hard_low : parameter_row.hard_high;
  return format_quantity(limit, parameter_row.unit, 6, language);
}

std::string slot_text(std::string_view slot, const Issue& issue, Language language) {
  if (slot == "field") return field_name(issue.field, language);
  if (slot == "key") return issue.field.empty() ? issue.got : issue.field;
  if (slot == "got") return issue.got;
  if (slot == "low") return limit_text(issue, true, language);
  if (slot == "high") return limit_text(issue, false, language);
  if (slot == "near") return near_hint(issue, language);
  return choices_hint(issue);
}

}  // namespace

std::string message(const Issue& issue, Language language) {
  const std::string_view form = row(issue.code).text.in(language);
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::size_t end = form[i] == '{' ? form.find('}', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += form[i];
    } else {
      out += slot_text(form.substr(i + 1, end - i - 1), issue, language);
      i = end;
    }
  }
  return out;
}

}  // namespace reckoner
