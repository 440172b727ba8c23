// SPDX-License-Identifier: MIT
// libFuzzer's entry: one program a target, built by the preset `fuzz`.
#include <cstddef>
#include <cstdint>

#include "core/words/catalogue.h"
#include "targets.h"

namespace {

const FuzzTarget& target() {
  for (const FuzzTarget& one : fuzz_targets()) {
    if (one.name == RECKONER_FUZZ_TARGET) return one;
  }
  __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  reckoner::load_all_languages();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  target().run({reinterpret_cast<const char*>(data), size});
  return 0;
}
