# SPDX-License-Identifier: MIT
# What only the web build can show: equal bits, the module in node, sizes, the page in a browser.

# Bits: every native build that is there against this one. At least one must be.
add_test(NAME same_bits
  COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/same_bits.mjs"
    "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/bits.js"
    "${PROJECT_SOURCE_DIR}/build/release/bin/bits"
    "${PROJECT_SOURCE_DIR}/build/clang/bin/bits"
    "${PROJECT_SOURCE_DIR}/build/debug/bin/bits")
set_tests_properties(same_bits PROPERTIES LABELS bits TIMEOUT 600)

# The documentation's numbers, and the printed Monte Carlo error.
add_test(NAME method_is_current
  COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/docs/method_is_current.mjs"
    "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/method_document.js"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME printed_error_is_honest COMMAND quantile_error check)
set_tests_properties(method_is_current printed_error_is_honest PROPERTIES LABELS docs TIMEOUT 600)

# Memory that grew would show within 300 re-estimates; `memory` alone makes 10,000.
add_test(NAME memory COMMAND memory 300)
set_tests_properties(memory PROPERTIES LABELS bench TIMEOUT 300)

add_test(NAME size_budget
  COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/size_budget.mjs"
    "${PROJECT_SOURCE_DIR}/build")
set_tests_properties(size_budget PROPERTIES LABELS size)

add_test(NAME declarations_are_strict
  COMMAND "${RECKONER_NODE}" "${PROJECT_SOURCE_DIR}/node_modules/typescript/lib/tsc.js"
    --project "${CMAKE_CURRENT_SOURCE_DIR}/types")
set_tests_properties(declarations_are_strict PROPERTIES LABELS module)

# node --test files, by name. They wait for events, never for a time, so that two may run beside each
# other; a finger's gestures and frames that must not come are held alone.
function(reckoner_add_node_tests label)
  foreach(name IN LISTS ARGN)
    add_test(NAME ${label}_${name}
      COMMAND "${RECKONER_NODE}" --test --test-reporter=spec
        "${CMAKE_CURRENT_SOURCE_DIR}/${label}/${name}.test.mjs"
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${label}_${name} PROPERTIES LABELS ${label} TIMEOUT 600)
    if("${label}_${name}" MATCHES "^(browser_(touch|pixels|room)|hosts_silence)$")
      set_tests_properties(${label}_${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
  endforeach()
  # A file that nobody lists would pass for ever.
  file(GLOB there CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${label}/*.test.mjs")
  foreach(file IN LISTS there)
    get_filename_component(name "${file}" NAME)
    string(REPLACE ".test.mjs" "" name "${name}")
    if(NOT name IN_LIST ARGN)
      message(FATAL_ERROR "${file}: no test runs it; list it in tests/web.cmake")
    endif()
  endforeach()
endfunction()
reckoner_add_node_tests(module articles bad_input core declarations odd_values shapes)
reckoner_add_node_tests(data data_package sbom structured)
reckoner_add_node_tests(browser
  access
  article
  calculator
  canvas_words
  embed_behaviour
  embed_element
  embed_messages
  export
  fallback
  hardened
  modes
  offline
  pages
  session
  short_page
  pinned
  pixels
  room
  same_bits
  single_file
  speech
  touch
  typed)

# Articles of other sites, each with what real hosts do: policies, bundles, tabs, shadow roots.
reckoner_add_node_tests(hosts
  hidden
  home
  layout
  look
  origin
  prose
  scroll
  several
  silence
  theme)

# The site as docs/hosting.md says to host it; then the browser's tests against that server.
reckoner_add_node_tests(hosting
  addressed
  nginx
  pages
  pinned
  reproducible
  wordpress)
# The npm package, installed from its tarball: bundlers, runtimes, command line.
reckoner_add_node_tests(npm
  bundlers
  cli
  package
  runtimes)
foreach(name IN ITEMS article calculator)
  add_test(NAME hosting_nginx_${name}
    COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/hosting/with_nginx.mjs"
      "${RECKONER_NODE}" --test --test-reporter=spec
      "${CMAKE_CURRENT_SOURCE_DIR}/browser/${name}.test.mjs"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(hosting_nginx_${name} PROPERTIES LABELS hosting TIMEOUT 300 RUN_SERIAL TRUE)
endforeach()

# The other two engines have no WebGL without a screen: each test gets one of its own.
foreach(name IN ITEMS firefox webkit)
  add_test(NAME browser_engines_${name}
    COMMAND xvfb-run --auto-servernum --server-args "-screen 0 1280x1024x24"
      "${RECKONER_NODE}" --test --test-reporter=spec
      "${CMAKE_CURRENT_SOURCE_DIR}/browser_engines/${name}.test.mjs"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(browser_engines_${name} PROPERTIES
    LABELS browser_engines TIMEOUT 180 RUN_SERIAL TRUE)
endforeach()
