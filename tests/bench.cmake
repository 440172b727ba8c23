# SPDX-License-Identifier: MIT
# What `./dev bench` measures our page against; no part of ALL.
get_target_property(imgui_folders reckoner_imgui_headers INTERFACE_INCLUDE_DIRECTORIES)
list(GET imgui_folders 0 imgui_folder)
set(bare_dir "${PROJECT_BINARY_DIR}/bare")
add_executable(bare_page EXCLUDE_FROM_ALL
  bench/bare_page.cpp
  "${imgui_folder}/imgui.cpp"
  "${imgui_folder}/imgui_draw.cpp"
  "${imgui_folder}/imgui_tables.cpp"
  "${imgui_folder}/imgui_widgets.cpp"
  "${imgui_folder}/backends/imgui_impl_glfw.cpp"
  "${imgui_folder}/backends/imgui_impl_opengl3.cpp")
target_compile_features(bare_page PRIVATE cxx_std_20)
target_link_libraries(bare_page PRIVATE reckoner_imgui_headers)
target_compile_definitions(bare_page PRIVATE IMGUI_IMPL_OPENGL_ES3)
target_compile_options(bare_page PRIVATE -Oz -flto -fno-exceptions -fno-rtti -mbulk-memory)
target_link_options(bare_page PRIVATE
  --bind -Oz -flto -mbulk-memory -fno-exceptions -fno-rtti -sDYNAMIC_EXECUTION=0 -sMODULARIZE=1
  -sEXPORT_ES6=1 -sEXPORT_NAME=createBare -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sSUPPORT_LONGJMP=0 -sENVIRONMENT=web -sUSE_GLFW=3 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
set_target_properties(bare_page PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY "${bare_dir}" SUFFIX .mjs COMPILE_WARNING_AS_ERROR OFF)
configure_file(bench/bare_page_start.mjs "${bare_dir}/bare_page_start.mjs" COPYONLY)
configure_file(bench/bare_page.html "${bare_dir}/index.html" COPYONLY)
