# SPDX-License-Identifier: MIT
# doctest, and how a suite is run. The folder that has doctest may hold all of the host's headers,
# which emcc must never see: only the one header is taken out of it.
find_path(doctest_found_dir doctest/doctest.h
  HINTS "${DOCTEST_DIR}" PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT doctest_found_dir)
  include(FetchContent)
  FetchContent_Declare(doctest_upstream
    GIT_REPOSITORY https://github.com/doctest/doctest.git
    GIT_TAG b7c21ec5ceeadb4951b00396fc1e4642dd347e5f  # v2.4.9
    SOURCE_SUBDIR only-the-header-is-used)
  message(STATUS "doctest: not installed (Debian: doctest-dev), fetching upstream")
  FetchContent_MakeAvailable(doctest_upstream)
  set(doctest_found_dir "${doctest_upstream_SOURCE_DIR}")
endif()
configure_file("${doctest_found_dir}/doctest/doctest.h"
  "${PROJECT_BINARY_DIR}/doctest_only/doctest/doctest.h" COPYONLY)

# Programs that node runs read files by the host's paths.
set(node_program_options
  -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -fno-exceptions)

if(EMSCRIPTEN)
  # package.json calls every .js here an ES module; the glue of node programs is none.
  file(WRITE "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/package.json" "{ \"type\": \"commonjs\" }\n")
endif()

add_library(reckoner_doctest OBJECT main.cpp)
target_link_libraries(reckoner_doctest PUBLIC reckoner_options)
target_include_directories(reckoner_doctest SYSTEM PUBLIC "${PROJECT_BINARY_DIR}/doctest_only")
target_compile_definitions(reckoner_doctest PUBLIC
  "RECKONER_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
if(EMSCRIPTEN)
  target_compile_definitions(reckoner_doctest PUBLIC
    DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
  target_compile_options(reckoner_doctest PUBLIC -O1)
  target_link_options(reckoner_doctest INTERFACE ${node_program_options})
endif()

# One ctest for the files that match: short names, parallel runs. Doctest is content with a filter
# that matches nothing; here it is a failure.
function(reckoner_add_suite program name files)
  add_test(NAME ${name} COMMAND ${program} "--source-file=${files}" --no-colors=true
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES
    LABELS unit TIMEOUT 600 FAIL_REGULAR_EXPRESSION "test cases: +0 ")
endfunction()
