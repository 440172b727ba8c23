// SPDX-License-Identifier: MIT
#include <cstdint>

#include "core/scenario/typed_words.h"

namespace reckoner {
namespace {

enum Kind : std::uint16_t {
  kFiller = 0,
  kDollar = 1,
  kGpu = 2,
  kHour = 4,
  kDay = 8,
  kYear = 16,
  kKwh = 32,
  kPerson = 64,
  kToken = 128,
  kParam = 256,
  kKilogram = 512,
  kTimes = 1024,
  kShareWord = 2048,
  kYuan = 4096,
};
struct UnitRow {
  std::string_view word;
  std::uint16_t kind;
};
constexpr UnitRow kUnits[] = {
    {"us$", kDollar},
    {"$", kDollar},
    {"usd", kDollar},
    {"us", kFiller},
    {"dollar", kDollar},
    {"dollars", kDollar},
    {"美元", kDollar},
    {"gpu", kGpu},
    {"gpus", kGpu},
    {"gpu's", kGpu},
    {"gpuh", kGpu | kHour},
    {"h", kHour},
    {"hr", kHour},
    {"hrs", kHour},
    {"hour", kHour},
    {"hours", kHour},
    {"heure", kHour},
    {"heures", kHour},
    {"uur", kHour},
    {"uren", kHour},
    {"小时", kHour},
    {"小時", kHour},
    {"时", kHour},
    {"時", kHour},
    {"d", kDay},
    {"day", kDay},
    {"days", kDay},
    {"j", kDay},
    {"jour", kDay},
    {"jours", kDay},
    {"dag", kDay},
    {"dagen", kDay},
    {"天", kDay},
    {"日", kDay},
    {"y", kYear},
    {"yr", kYear},
    {"yrs", kYear},
    {"year", kYear},
    {"years", kYear},
    {"an", kYear},
    {"ans", kYear},
    {"année", kYear},
    {"années", kYear},
    {"annee", kYear},
    {"annees", kYear},
    {"jaar", kYear},
    {"jaren", kYear},
    {"年", kYear},
    {"kwh", kKwh},
    {"kw", kKwh},
    {"千瓦时", kKwh},
    {"千瓦時", kKwh},
    {"度", kKwh},
    {"kg", kKilogram},
    {"千克", kKilogram},
    {"公斤", kKilogram},
    {"co2", kKilogram},
    {"co₂", kKilogram},
    {"person", kPerson},
    {"persons", kPerson},
    {"people", kPerson},
    {"staff", kPerson},
    {"fte", kPerson},
    {"personne", kPerson},
    {"personnes", kPerson},
    {"persoon", kPerson},
    {"personen", kPerson},
    {"mensen", kPerson},
    {"人", kPerson},
    {"token", kToken},
    {"tokens", kToken},
    {"jeton", kToken},
    {"jetons", kToken},
    {"词元", kToken},
    {"詞元", kToken},
    {"param", kParam},
    {"params", kParam},
    {"parameter", kParam},
    {"parameters", kParam},
    {"paramètre", kParam},
    {"paramètres", kParam},
    {"parametre", kParam},
    {"parametres", kParam},
    {"参数", kParam},
    {"參數", kParam},
    {"x", kTimes},
    {"×", kTimes},
    {"times", kTimes},
    {"fois", kTimes},
    {"keer", kTimes},
    {"maal", kTimes},
    {"倍", kTimes},
    {"yuan", kYuan},
    {"yuans", kYuan},
    {"cny", kYuan},
    {"rmb", kYuan},
    {"元", kYuan},
    {"人民币", kYuan},
    {"share", kShareWord},
    {"de", kFiller},
    {"d'", kFiller},
    {"of", kFiller},
    {"per", kFiller},
    {"par", kFiller},
    {"pro", kFiller},
    {"each", kFiller},
    {"and", kFiller},
    {"et", kFiller},
    {"en", kFiller},
    {"a", kFiller},
    {"/", kFiller},
    {"-", kFiller},
    {"·", kFiller},
    {".", kFiller},
    {"每", kFiller},
    {"个", kFiller},
    {"個", kFiller},
    {"张", kFiller},
    {"名", kFiller},
    {"位", kFiller},
};

std::uint16_t kinds_of_unit(std::string_view unit) {
  const auto has = [&](std::string_view part) { return unit.find(part) != std::string_view::npos; };
  unsigned kinds = 0;
  if (has("$")) kinds |= kDollar;
  if (unit == "$") kinds |= kDay | kYear | kGpu | kPerson;
  if (has("GPU")) kinds |= kGpu;
  if (has("GPU-h")) kinds |= kHour;
  if (has("kWh")) kinds |= kKwh;
  if (has("kg")) kinds |= kKilogram;
  if (has("year")) kinds |= kYear;
  if (unit == "$/d" || unit == "d" || has("days")) kinds |= kDay;
  if (has("CNY") || has("yuan")) kinds |= kYuan;
  if (has("people")) kinds |= kPerson;
  if (has("token")) kinds |= kToken;
  if (has("param")) kinds |= kParam;
  if (has("share")) kinds |= kYear | kShareWord;
  if (has("ratio") || unit == "x" || has("×")) kinds |= kTimes;
  return static_cast<std::uint16_t>(kinds);
}

const UnitRow* unit_at(std::string_view text) {
  const UnitRow* longest = nullptr;
  for (const UnitRow& row : kUnits) {
    const bool is_longer = longest == nullptr || row.word.size() > longest->word.size();
    if (is_longer && word_stands_at(text, row.word)) longest = &row;
  }
  return longest;
}

}  // namespace

bool has_typed_words(std::string_view unit) { return kinds_of_unit(unit) != 0; }

bool names_typed_unit(std::string_view text, std::string_view unit, bool has_dollar) {
  const std::uint16_t wanted = kinds_of_unit(unit);
  unsigned named = has_dollar ? static_cast<unsigned>(kDollar) : 0u;
  bool is_per = false;
  while (!text.empty()) {
    if (text[0] == ' ') {
      text.remove_prefix(1);
      continue;
    }
    const UnitRow* row = unit_at(text);
    if (row == nullptr) return false;
    const bool is_repeated = row->kind != kFiller && (named & row->kind) == row->kind &&
                             !(has_dollar && row->kind == kDollar);
    if (is_repeated) return false;
    is_per = is_per || row->word == "/" || row->word == "per" || row->word == "par";
    named |= row->kind;
    text.remove_prefix(row->word.size());
  }
  if (unit.empty() || named == 0) return true;
  if ((named & ~static_cast<unsigned>(wanted)) != 0) return false;
  // "2 GPU" is no price of a GPU-hour, "2 per GPU-hour" is.
  const bool lacks_dollar =
      (named & kYuan) == 0 && (wanted & kDollar) != 0 && (named & kDollar) == 0;
  return !lacks_dollar || is_per;
}

}  // namespace reckoner
