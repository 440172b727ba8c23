// SPDX-License-Identifier: MIT
#include "core/articles/ladder.h"

#include "core/words/word.h"

namespace reckoner {

Text bracket_title(Bracket bracket) {
  return bracket == Bracket::use ? word("bracket.use") : word("bracket.own");
}

}  // namespace reckoner
