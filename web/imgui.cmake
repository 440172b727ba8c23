# SPDX-License-Identifier: MIT
# Dear ImGui 1.92.2b: -DIMGUI_DIR=, or what `./dev` unpacked from Debian's source package, or the
# upstream tag pinned by commit.
set(imgui_sources_dir "${IMGUI_DIR}")
if(NOT imgui_sources_dir AND EXISTS "${PROJECT_SOURCE_DIR}/build/third_party/imgui/imgui.cpp")
  set(imgui_sources_dir "${PROJECT_SOURCE_DIR}/build/third_party/imgui")
endif()
if(NOT imgui_sources_dir)
  include(FetchContent)
  FetchContent_Declare(imgui_upstream
    URL https://codeload.github.com/ocornut/imgui/tar.gz/45acd5e0e82f4c954432533ae9985ff0e1aad6d5
    URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
    DOWNLOAD_EXTRACT_TIMESTAMP TRUE)
  message(STATUS "Dear ImGui: no local sources (./dev build unpacks Debian's), fetching upstream")
  FetchContent_MakeAvailable(imgui_upstream)
  set(imgui_sources_dir "${imgui_upstream_SOURCE_DIR}")
endif()
file(STRINGS "${imgui_sources_dir}/imgui.h" imgui_version REGEX "define IMGUI_VERSION ")
if(NOT imgui_version MATCHES "\"1\\.92\\.2b\"")
  message(FATAL_ERROR "${imgui_sources_dir} is not Dear ImGui 1.92.2b: ${imgui_version}")
endif()

# What the views see. SYSTEM: its warnings are not ours to mend.
add_library(reckoner_imgui_headers INTERFACE)
target_include_directories(reckoner_imgui_headers SYSTEM INTERFACE
  "${imgui_sources_dir}" "${imgui_sources_dir}/backends")
# WebGL 2 has no base vertex, so indices must be 32 bits wide.
target_compile_definitions(reckoner_imgui_headers INTERFACE
  "ImDrawIdx=unsigned int"
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS)

# Two libraries of the same sources: the tests keep ImGui's own font, the page has its glyphs from
# the browser.
function(reckoner_add_imgui name)
  add_library(${name} STATIC
    "${imgui_sources_dir}/imgui.cpp"
    "${imgui_sources_dir}/imgui_draw.cpp"
    "${imgui_sources_dir}/imgui_widgets.cpp"
    ${ARGN})
  target_compile_features(${name} PRIVATE cxx_std_20)
  target_link_libraries(${name} PUBLIC reckoner_imgui_headers)
  set_target_properties(${name} PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
  if(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -Oz -flto -fno-exceptions -fno-rtti -mbulk-memory)
  endif()
endfunction()

reckoner_add_imgui(reckoner_imgui_for_tests "${imgui_sources_dir}/imgui_tables.cpp")
set_target_properties(reckoner_imgui_for_tests PROPERTIES EXCLUDE_FROM_ALL TRUE)
if(EMSCRIPTEN)
  reckoner_add_imgui(reckoner_imgui_for_page
    platform/imgui_lean.cpp
    "${imgui_sources_dir}/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(reckoner_imgui_for_page PRIVATE
    IMGUI_IMPL_OPENGL_ES3
    IMGUI_DISABLE_DEFAULT_FONT
    IMGUI_ENABLE_FREETYPE   # whose part web/platform/font_browser.cpp plays
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS  # these three: web/platform/imgui_lean.cpp
    sscanf=lean_scan
    fprintf=lean_report
    glGetIntegerv=known_gl_state)           # web/platform/gl_state.cpp
endif()
