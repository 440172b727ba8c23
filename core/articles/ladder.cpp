// SPDX-License-Identifier: MIT
#include "core/articles/ladder.h"

namespace reckoner {

Text bracket_title(Bracket bracket) {
  if (bracket == Bracket::use) return {"What the run used", "Ce que l’entraînement a utilisé"};
  return {"Owning instead of renting: not added to the above",
          "Posséder au lieu de louer : ne s’ajoute pas"};
}

}  // namespace reckoner
