// SPDX-License-Identifier: MIT
#include "core/screen/corrected_since.h"

#include "core/scenario/editions.h"
#include "core/words/format.h"
#include "core/words/strings.h"

namespace reckoner {
namespace {

constexpr std::size_t kMostCorrectionsNamed = 3;

std::string corrected_value(ParameterId id, const Setting& setting, Language language) {
  if (!parameter(id).is_choice) return format_input(setting.quantity, parameter(id).unit, language);
  const auto choice = find_choice(id, setting.choice);
  return choice ? std::string(choices(id)[*choice].label.in(language)) : std::string();
}

}  // namespace

std::string corrected_since(std::string_view edition_id, Language language) {
  const auto edition = find_edition(edition_id);
  std::string named;
  std::size_t count = 0;
  for (const CorrectionRow& row : corrections()) {
    if (!edition || row.edition <= *edition || row.scope != CorrectionScope::everywhere) continue;
    if (++count > kMostCorrectionsNamed) continue;
    named += (named.empty() ? "" : ", ") +
             tr(WordId::screen_corrected_was_now, language,
                {parameter(row.key).label.in(language), corrected_value(row.key, row.was, language),
                 corrected_value(row.key, row.now, language)});
  }
  if (count <= kMostCorrectionsNamed) return named;
  return tr(WordId::screen_corrected_more, language,
            {named, std::to_string(count - kMostCorrectionsNamed)});
}

}  // namespace reckoner
