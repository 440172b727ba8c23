# SPDX-License-Identifier: MIT
# Emscripten's own toolchain file, found beside whichever emcc is on the PATH (Debian's or an
# emsdk's). `emcmake` is no way: 3.1.6's passes node a flag that node 20 refuses.
find_program(RECKONER_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
if(NOT RECKONER_EMCC)
  message(FATAL_ERROR "emcc is not on the PATH. `./dev build` installs it, or activate an emsdk.")
endif()
file(REAL_PATH "${RECKONER_EMCC}" emcc_path)
cmake_path(GET emcc_path PARENT_PATH emscripten_root)
set(emscripten_toolchain "${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${emscripten_toolchain}")
  message(FATAL_ERROR "${RECKONER_EMCC} has no ${emscripten_toolchain} beside it.")
endif()
# The acorn of 3.1.6's optimiser lies there; a node that is not Debian's does not look.
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
find_program(RECKONER_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
# 3.1.6's glue would fetch() a file path.
set(CMAKE_CROSSCOMPILING_EMULATOR "${RECKONER_NODE};--no-experimental-fetch"
  CACHE STRING "How programs compiled to wasm are run")
include("${emscripten_toolchain}")
