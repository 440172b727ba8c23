# SPDX-License-Identifier: MIT
# Fuzzing: a bounded run in every native test run, and libFuzzer's programs in the preset `fuzz`.
set(fuzz_sources fuzz/targets.cpp fuzz/demand.cpp)
if(NOT EMSCRIPTEN)
  reckoner_add_program(fuzz fuzz/fuzz_main.cpp)
  target_sources(fuzz PRIVATE ${fuzz_sources})
  target_compile_definitions(fuzz PRIVATE
    "RECKONER_FUZZ_CORPUS=\"${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus\"")
  add_test(NAME fuzz_for_ten_seconds COMMAND fuzz 10)
  add_test(NAME fuzz_messages
    COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/messages.mjs" 4)
  set_tests_properties(fuzz_for_ten_seconds fuzz_messages PROPERTIES LABELS fuzz TIMEOUT 300)
endif()

if(RECKONER_FUZZ)
  add_custom_target(fuzzers)
  foreach(name IN ITEMS links quantities typed imports estimates)
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL fuzz/libfuzzer_main.cpp ${fuzz_sources})
    target_compile_definitions(fuzz_${name} PRIVATE "RECKONER_FUZZ_TARGET=\"${name}\"")
    target_link_libraries(fuzz_${name} PRIVATE reckoner_words)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers fuzz_${name})
  endforeach()
endif()
