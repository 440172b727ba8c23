// SPDX-License-Identifier: MIT
// libFuzzer's entry: clang++ -fsanitize=fuzzer,address,undefined with the core's sources.
#include <cstddef>
#include <cstdint>

#include "fuzz_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz_all({reinterpret_cast<const char*>(data), size});
  return 0;
}
