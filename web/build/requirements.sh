# SPDX-License-Identifier: MIT
# What ./dev needs on a machine: looked for first, then installed with a word on what and why.
# shellcheck shell=bash

missing_packages=()
missing_reasons=()

# need <Debian package> <why> <test command...>: noted as missing unless the test passes.
need() {
  local package=$1 why=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  missing_packages+=("$package")
  missing_reasons+=("$why")
}

has() { command -v "$1"; }

node_is_recent() { node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)'; }

has_doctest() {
  [[ -n ${DOCTEST_DIR:-} || -f /usr/include/doctest/doctest.h ||
     -f /usr/local/include/doctest/doctest.h ]]
}

has_fonttools() {
  /usr/bin/python3 -c 'import fontTools, brotli' || python3 -c 'import fontTools, brotli'
}

has_brotli_module() { compgen -G '/usr/*/nginx/modules/ngx_http_brotli_static_module.so'; }

has_nginx() { has nginx || [[ -x /usr/sbin/nginx ]]; }

has_inter() { [[ -f /usr/share/fonts/opentype/inter/Inter-SemiBold.otf ]]; }

# As root, through sudo, or not at all.
as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  elif has sudo >/dev/null; then
    sudo "$@"
  else
    echo "Neither root nor sudo. Please run as root:  $*" >&2
    return 1
  fi
}

# Installing a server must not start it: what Debian asks before it starts one says no meanwhile.
without_services() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [[ -e $policy ]]; then
    "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod +x "$policy"
  "$@" || status=$?
  as_root rm -f "$policy"
  return "$status"
}

install_packages() {
  if ! has apt-get >/dev/null; then
    echo "This machine has no apt-get: please install the above yourself (names are Debian's)." >&2
    exit 1
  fi
  mkdir -p build/logs
  local log=build/logs/apt.log
  if ! { as_root apt-get update &&
         without_services as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes \
           --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "Could not install: $*  (whole log: $log)" >&2
    exit 1
  fi
}

install_missing() {
  ((${#missing_packages[@]})) || return 0
  echo "Missing on this machine; installing with apt:"
  local i
  for i in "${!missing_packages[@]}"; do
    printf '   %-32s %s\n' "${missing_packages[i]}" "${missing_reasons[i]}"
  done
  install_packages "${missing_packages[@]}"
  missing_packages=()
  missing_reasons=()
}

require_tools() {
  need g++ "compiles the core natively: tests, static card" has g++
  need cmake "configures every build" has cmake
  need ninja-build "runs every build" has ninja
  need emscripten "compiles core and page to WebAssembly" has emcc
  need nodejs "runs the bundler, the server and the wasm tests (18 or later)" node_is_recent
  need npm "installs the pinned tools of package-lock.json" has npm
  need doctest-dev "unit test framework, a header" has_doctest
  need python3-fonttools "makes the font subset" has_fonttools
  need python3-brotli "compresses the font subset" has_fonttools
  need fonts-inter "the font" has_inter
  need librsvg2-bin "draws the cards that other sites show beside a link" has rsvg-convert
  need xz-utils "unpacks Dear ImGui's sources" has xz
  need ca-certificates "lets npm and apt check whom they talk to" \
    test -s /etc/ssl/certs/ca-certificates.crt
}

check_versions() {
  node_is_recent || {
    echo "node $(node --version) is on the PATH; 18 or later is needed." >&2
    exit 1
  }
  local cmake_version
  cmake_version=$(cmake --version | awk 'NR == 1 { print $3 }')
  if [[ $(printf '3.25\n%s\n' "$cmake_version" | sort -V | head -1) != 3.25 ]]; then
    echo "cmake $cmake_version is on the PATH; 3.25 or later is needed (Debian 12 has it)." >&2
    exit 1
  fi
}

install_node_modules() {
  local wanted stamp=node_modules/.reckoner-stamp
  wanted=$(sha256sum package-lock.json | cut -d' ' -f1)
  [[ -f $stamp && $(<"$stamp") == "$wanted" ]] && return
  echo "Installing the node tools of package-lock.json: esbuild (bundles), typescript (checks the"
  echo "   declarations), ajv (checks the module's answers against their schemas), playwright-core"
  echo "   and puppeteer-core (drive Chromium and Firefox), axe-core (checks accessibility); vite,"
  echo "   webpack, rollup, deno and workerd (take in the npm package), datapackage and schema-dts"
  echo "   (check what programs read of the site)"
  mkdir -p build/logs
  if ! npm ci --ignore-scripts --no-audit --no-fund >build/logs/npm.log 2>&1; then
    tail -n 20 build/logs/npm.log >&2
    echo "npm ci failed: is the registry within reach? (whole log: build/logs/npm.log)" >&2
    exit 1
  fi
  echo "$wanted" >"$stamp"
}

fetch_imgui() {
  [[ -n ${IMGUI_DIR:-} ]] && return
  web/build/fetch_imgui.sh "$PWD/build/third_party/imgui" ||
    echo "Going on: CMake will try the upstream sources, or set -DIMGUI_DIR=." >&2
}

require_for_build() {
  require_tools
  install_missing
  check_versions
  install_node_modules
  fetch_imgui
}

require_for_tests() {
  need clang-format "holds the layout of our C++" has clang-format
  need clang-tidy "reads our C++ for faults" has clang-tidy
  need chromium "the browser that the page is tested in" has chromium
  need nginx-light "the server of docs/nginx.conf; run by the tests alone, on loopback" has_nginx
  need libnginx-mod-http-brotli-static "lets it send the .br files" has_brotli_module
  need firefox-esr "the second engine" has firefox-esr
  need webkit2gtk-driver "the third engine, with its driver" has WebKitWebDriver
  need xvfb "a screen for those two: they have no WebGL without" has xvfb-run
  need xauth "lets them onto that screen" has xauth
  require_for_build
}
