# SPDX-License-Identifier: MIT
# Tools that read the sources, and the proof that each of them would find something. They run with
# ctest -C Tools (./dev test does).

function(reckoner_add_tool_test name)
  add_test(NAME ${name} CONFIGURATIONS Tools COMMAND ${ARGN}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES LABELS tools TIMEOUT 300
    ENVIRONMENT "BUILD_DIR=${PROJECT_BINARY_DIR}")
endfunction()
# Of every build: that it takes no warning.
reckoner_add_tool_test(warnings_bite "${RECKONER_NODE}" --test tests/tools/warnings_bite.test.mjs)
if(EMSCRIPTEN)
  return()
endif()
set(modules "${PROJECT_SOURCE_DIR}/node_modules")
reckoner_add_tool_test(eslint "${RECKONER_NODE}" "${modules}/eslint/bin/eslint.js" .)
reckoner_add_tool_test(tsc "${RECKONER_NODE}" "${modules}/typescript/lib/tsc.js" -p web)
reckoner_add_tool_test(prettier "${RECKONER_NODE}" "${modules}/prettier/bin/prettier.cjs"
  --log-level=warn --check "web/**/*.{js,mjs,css}" "tests/**/*.mjs" "*.mjs")
reckoner_add_tool_test(clang_format "${RECKONER_NODE}" tests/tools/clang_format.mjs)
reckoner_add_tool_test(tools_bite "${RECKONER_NODE}" --test tests/tools/tools_bite.test.mjs)
# Minutes on a fresh tree, seconds after.
add_test(NAME clang_tidy CONFIGURATIONS Tools
  COMMAND "${RECKONER_NODE}" tests/tools/clang_tidy.mjs "${PROJECT_BINARY_DIR}"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
set_tests_properties(clang_tidy PROPERTIES LABELS tools TIMEOUT 1800)
