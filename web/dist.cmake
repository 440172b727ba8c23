# SPDX-License-Identifier: MIT
# build/dist: the static site. Native card, font subset and modules in, hashed and compressed files
# out (web/build/dist.mjs).
find_program(RECKONER_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(dist_dir "${PROJECT_SOURCE_DIR}/build/dist")

# The card is computed by the native core, so that a page without WebAssembly has its numbers.
set(RECKONER_STATIC_CARD "" CACHE FILEPATH "Native reckoner_static_card; empty: the release preset's")
if(RECKONER_STATIC_CARD)
  set(static_card "${RECKONER_STATIC_CARD}")
  add_custom_target(native_card)
else()
  set(static_card "${PROJECT_SOURCE_DIR}/build/release/bin/reckoner_static_card")
  add_custom_target(native_card
    COMMAND ${CMAKE_COMMAND} --preset release
    COMMAND ${CMAKE_COMMAND} --build --preset release --target reckoner_static_card
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" BYPRODUCTS "${static_card}"
    COMMENT "Native core, for the static card" VERBATIM)
endif()

# Beside it: the figures that the demonstration article is written around, and the table of runs.
get_filename_component(native_dir "${static_card}" DIRECTORY)

# Fonts: Debian's fonts-inter, or a folder with the same OTF files.
find_path(INTER_DIR Inter-Regular.otf
  PATHS /usr/share/fonts/opentype/inter REQUIRED NO_CMAKE_FIND_ROOT_PATH
  DOC "Folder with Inter-Regular.otf and Inter-SemiBold.otf (Debian: fonts-inter)")
find_program(RECKONER_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
find_program(RECKONER_PYTHON NAMES python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
file(GLOB catalogues CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/words/*.po")
set(make_fonts "${PROJECT_SOURCE_DIR}/assets/fonts/make_fonts.py")
set(fonts_dir "${PROJECT_BINARY_DIR}/fonts")
add_custom_command(
  OUTPUT "${fonts_dir}/inter-400.woff2" "${fonts_dir}/inter-600.woff2"
  COMMAND "${RECKONER_PYTHON}" "${make_fonts}" "${INTER_DIR}" "${fonts_dir}"
    "${PROJECT_SOURCE_DIR}/core" "${PROJECT_SOURCE_DIR}/words"
  DEPENDS "${make_fonts}" ${catalogues} "${INTER_DIR}/Inter-Regular.otf"
  COMMENT "Inter, subset" VERBATIM)

if(EXISTS "${EMSCRIPTEN_ROOT_PATH}/LICENSE")
  set(emscripten_licence "${EMSCRIPTEN_ROOT_PATH}/LICENSE")
else()
  set(emscripten_licence /usr/share/doc/emscripten/copyright)
endif()
set(libcxx_licence "${EMSCRIPTEN_ROOT_PATH}/system/lib/libcxx/LICENSE.TXT")
if(NOT EXISTS "${libcxx_licence}")
  set(libcxx_licence "${emscripten_licence}")
endif()
if(EXISTS "${INTER_DIR}/LICENSE.txt")
  set(inter_licence "${INTER_DIR}/LICENSE.txt")
else()
  set(inter_licence /usr/share/doc/fonts-inter/copyright)
endif()

# Always run: it takes a second, and its inputs are whole folders.
add_custom_target(dist ALL
  COMMAND "${RECKONER_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/build/dist.mjs"
    --source "${PROJECT_SOURCE_DIR}"
    --modules "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
    --fonts "${fonts_dir}"
    --card "${static_card}"
    --programs "${native_dir}"
    --words "${words_dir}"
    --version "${PROJECT_VERSION}"
    --out "${dist_dir}"
    --licence "Reckoner=${PROJECT_SOURCE_DIR}/LICENSE"
    --licence "Dear ImGui (interface)=${imgui_sources_dir}/LICENSE.txt"
    --licence "Emscripten (glue code and runtime)=${emscripten_licence}"
    --licence "musl (C library)=${EMSCRIPTEN_ROOT_PATH}/system/lib/libc/musl/COPYRIGHT"
    --licence "LLVM (C++ library and runtime)=${libcxx_licence}"
    --licence "Inter (font)=${inter_licence}"
    --licence
      "Joe-Kuo direction numbers=${PROJECT_SOURCE_DIR}/assets/licences/joe_kuo.txt"
  DEPENDS "${fonts_dir}/inter-400.woff2" "${fonts_dir}/inter-600.woff2"
  COMMENT "Assembling build/dist" VERBATIM)
add_dependencies(dist native_card reckoner_core_module reckoner_page)
