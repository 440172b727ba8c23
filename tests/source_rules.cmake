# SPDX-License-Identifier: MIT
# Tests of the sources themselves: what must not compile, and the rules of the house.

function(reckoner_add_compile_test name source)
  cmake_parse_arguments(PARSE_ARGV 2 arg "FAILS" "DEFINE" "")
  add_test(NAME ${name}
    COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only "-I${PROJECT_SOURCE_DIR}" "-I${words_dir}"
      "-D${arg_DEFINE}" "${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/${source}")
  set_tests_properties(${name} PROPERTIES LABELS compile_fail WILL_FAIL "${arg_FAILS}")
endfunction()
# The first proves that the others fail for what they define, not for a broken include.
reckoner_add_compile_test(cited_row_compiles uncited_row.cpp DEFINE CITED)
reckoner_add_compile_test(unknown_fact_does_not_compile uncited_row.cpp DEFINE UNKNOWN_FACT FAILS)
reckoner_add_compile_test(fact_without_figure_does_not_compile uncited_row.cpp
  DEFINE NO_FIGURE FAILS)
reckoner_add_compile_test(uncited_row_does_not_compile uncited_row.cpp DEFINE NO_FACT FAILS)
reckoner_add_compile_test(known_word_compiles unknown_word.cpp DEFINE KNOWN)
reckoner_add_compile_test(unknown_word_does_not_compile unknown_word.cpp DEFINE UNKNOWN_KEY FAILS)
reckoner_add_compile_test(row_without_words_does_not_compile unknown_word.cpp
  DEFINE UNKNOWN_ROW FAILS)
reckoner_add_compile_test(unknown_language_does_not_compile unknown_word.cpp
  DEFINE UNKNOWN_LANGUAGE FAILS)

foreach(rule IN ITEMS
    commands_exist core_is_pure floors house_style one_palette one_version architecture_names_exist formulas_hold_no_figures)
  add_test(NAME ${rule} COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/rules/${rule}.mjs"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${rule} PROPERTIES LABELS rules)
endforeach()
# What a half-done step may still miss: with the tools, ctest -C Tools.
foreach(rule IN ITEMS cited_values_stand_once nothing_is_dead)
  add_test(NAME ${rule} CONFIGURATIONS Tools
    COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/rules/${rule}.mjs"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${rule} PROPERTIES LABELS rules)
endforeach()
add_test(NAME rules_bite
  COMMAND "${RECKONER_NODE}" --test "${CMAKE_CURRENT_SOURCE_DIR}/rules/rules_bite.test.mjs"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
set_tests_properties(rules_bite PROPERTIES LABELS rules TIMEOUT 120)
add_test(NAME catalogues
  COMMAND "${RECKONER_NODE}" --test "${CMAKE_CURRENT_SOURCE_DIR}/words/catalogues.test.mjs"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
set_tests_properties(catalogues PROPERTIES LABELS rules TIMEOUT 120)
