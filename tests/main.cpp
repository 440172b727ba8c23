// SPDX-License-Identifier: MIT
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "core/words/catalogue.h"

int main(int count, char** arguments) {
  reckoner::load_all_languages();
  return doctest::Context(count, arguments).run();
}
