#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Unpacks Dear ImGui 1.92.2b into $1 from Debian's source package. Debian's libimgui-dev has headers
# and a native archive only. A private apt state is used, so nothing on the machine changes; apt
# checks the signatures, we check the tarball.
set -euo pipefail

readonly target=$1
readonly suite=forky
readonly tarball=imgui_1.92.2b+ds.orig.tar.xz
readonly sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

fail() { printf 'fetch_imgui: %s\n' "$*" >&2; exit 1; }

[[ -f $target/.sha256 && $(<"$target/.sha256") == "$sha256" ]] && exit 0
command -v apt-get >/dev/null || fail "no apt-get here. Pass -DIMGUI_DIR=<Dear ImGui 1.92.2b>, or \
let CMake fetch the upstream tag (it does when build/third_party/imgui is absent)."

# Prints "<uri> <keyring or empty>" of the host's own Debian mirror: deb822 files first, then lists.
debian_mirror() {
  shopt -s nullglob
  local file
  for file in /etc/apt/sources.list.d/*.sources; do
    awk 'function flush() {
           if (types ~ /deb/ && suites !~ /security/ && uri ~ /\/debian\/?$/) {
             print uri, key; found = 1; exit
           }
           uri = key = suites = types = ""
         }
         /^[ \t]*$/ { flush() }
         tolower($1) == "types:" { types = $0 }
         tolower($1) == "uris:" { uri = $2 }
         tolower($1) == "suites:" { suites = $0 }
         tolower($1) == "signed-by:" && $2 ~ /^\// { key = $2 }
         END { if (!found) flush() }' "$file"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [[ -f $file ]] || continue
    awk '$1 == "deb" {
           key = ""; field = 2
           if ($2 ~ /^\[/) {
             while (field <= NF) {
               option = $field; gsub(/[\[\]]/, "", option)
               if (option ~ /^signed-by=/) key = substr(option, 11)
               if ($(field++) ~ /\]$/) break
             }
           }
           if ($field ~ /\/debian\/?$/) { print $field, key; exit }
         }' "$file"
  done
}

read -r uri keyring < <(debian_mirror | head -1) || fail "no Debian mirror in /etc/apt: this is not \
Debian. Pass -DIMGUI_DIR=<Dear ImGui 1.92.2b>, or let CMake fetch the upstream tag."
[[ -n ${keyring:-} ]] || keyring=/usr/share/keyrings/debian-archive-keyring.gpg

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/download"
# apt fetches as its own user, who cannot look into a private folder.
chmod 755 "$work"
if [[ $(id -u) == 0 ]] && id _apt >/dev/null 2>&1; then
  chown -R _apt "$work/lists/partial" "$work/cache/archives/partial" "$work/download"
fi
printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "$uri" "$suite" >"$work/imgui.list"
# A mirror's Release file may be past its date; what we take from it is pinned by its sha256.
apt_options=(-q -o Acquire::Check-Valid-Until=false -o "Dir::Etc::sourcelist=$work/imgui.list" -o Dir::Etc::sourceparts=-
             -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache")

echo "Dear ImGui: reading Debian's source package (suite $suite) from $uri"
apt-get "${apt_options[@]}" update >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; fail "apt could not read $suite from $uri."; }
(cd "$work/download" &&
  apt-get "${apt_options[@]}" source --download-only imgui >>"$work/log" 2>&1) ||
  { cat "$work/log" >&2; fail "apt could not download the source package imgui."; }
[[ -f $work/download/$tarball ]] ||
  fail "$suite has $(cd "$work/download" && echo *.orig.tar.*), wanted $tarball. Pass -DIMGUI_DIR=."
echo "$sha256  $work/download/$tarball" | sha256sum --check --quiet || fail "wrong sha256: $tarball"

rm -rf "$target"
mkdir -p "$target"
tar -xf "$work/download/$tarball" -C "$target" --strip-components=1
[[ -f $target/imgui.cpp && -f $target/backends/imgui_impl_glfw.cpp ]] ||
  fail "$tarball does not hold imgui.cpp and backends/"
echo "$sha256" >"$target/.sha256"
echo "Dear ImGui: unpacked 1.92.2b into $target"
