# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154,SC2034  # $here comes from, names go to them
# Read by ./concord, ./test and .ci/checks, which set $here (the checkout): finds
# what is missing, installs it, builds.  Every message goes to stderr, so that
# stdout belongs to the program.  POSIX sh.

# A fresh clone elsewhere finds what an earlier one compiled.
CCACHE_BASEDIR=$here
CCACHE_NOHASHDIR=yes
CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_SLOPPINESS

# The program's sources: a change below them makes ./concord build again.
sources() {
  find "$here/claims" "$here/rules" "$here/engine" "$here/reports" \
    "$here/cli" "$here/cmake" "$here/docs/codes" "$here/CMakeLists.txt" \
    "$here/CMakePresets.json" \
    '(' ! -name '*.md' -o -path '*/docs/codes/*' ')' "$@"
}

program_packages='libz3-dev libboost-graph-dev libfmt-dev libyaml-cpp-dev
libcli11-dev nlohmann-json3-dev libutf8proc-dev libhowardhinnant-date-dev
libgmp-dev libcsv-dev zlib1g-dev libsqlite3-dev libmd-dev libxlsxwriter-dev
libgraphviz-dev libgumbo-dev'
test_packages="$program_packages catch2 z3 libexpat1-dev"

say() { printf 'concord: %s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# give_up MESSAGE: what the caller asked for could not be run.
give_up() {
  say "$1"
  exit 2
}

# missing COMMAND:PACKAGE... -- PACKAGE...: the packages that are not there.  A
# tool counts by its command, wherever it came from, a library by its package.
missing() {
  wanted=
  while [ "$1" != -- ]; do
    have "${1%:*}" || wanted="$wanted ${1#*:}"
    shift
  done
  shift
  if have dpkg-query; then
    for package in "$@"; do
      state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) ||
        state=
      [ "$state" = installed ] || wanted="$wanted $package"
    done
  fi
  echo "${wanted# }"
}

compiler() { # the pair for missing(): any C++ compiler does
  for command in c++ g++ clang++; do
    if have $command; then
      echo $command:g++
      return
    fi
  done
  echo g++:g++
}

# explain_needs PACKAGES: what a person has to install, and exit 2.
explain_needs() {
  if have apt-get; then
    say "needs these Debian packages, which are not installed: $1"
    say "install them with:  sudo apt-get install $1"
  else
    say "needs a C++20 compiler (g++ 12 or clang 14, or later), CMake 3.25,"
    say "Ninja, Z3 4.8.12, Boost 1.74 with Boost.Graph, fmt 9, yaml-cpp 0.7,"
    say "CLI11 2, nlohmann-json 3, utf8proc 2, libmd 1, GMP with its C++ interface,"
    say "Howard Hinnant's date 3, libcsv 3, libxlsxwriter 1, zlib, SQLite 3,"
    say "Gumbo 0.10 and Graphviz 2.42.  On Debian 12 these are: $1"
  fi
  exit 2
}

# sudo asks for a password only where somebody can answer.
if [ -t 0 ] && [ -t 2 ]; then sudo=sudo; else sudo='sudo -n'; fi

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else $sudo "$@"; fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# A machine that was never updated knows no package, so a first failure leads
# to an update; one broken list among many must not stop it.
apt_install() {
  apt install -y --no-install-recommends "$@" && return
  apt update || say "apt-get update complained; trying all the same"
  apt install -y --no-install-recommends "$@"
}

# need PACKAGES: installs them (nothing to do for an empty list), or exits 2.
need() {
  [ -n "$1" ] || return 0
  if [ "${CONCORD_SETUP:-yes}" = no ] || ! have apt-get; then
    explain_needs "$1"
  fi
  say "installing from Debian's packages: $1"
  as_root true 2>/dev/null || explain_needs "$1"
  setup_log=$(mktemp)
  # shellcheck disable=SC2086  # one word a package
  if apt_install $1 >"$setup_log" 2>&1 </dev/null; then
    rm -f "$setup_log"
  else
    cat "$setup_log" >&2
    rm -f "$setup_log"
    explain_needs "$1"
  fi
}

# build_folder NAME: sets $build, the folder of that preset: in the checkout,
# or in the user's cache where the checkout cannot be written.
build_folder() {
  build=$here/build/$1
  if [ -w "$build" ] || { [ ! -e "$build" ] && [ -w "$here" ]; }; then
    return
  fi
  build=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/concord/$(
    printf %s "$here" | cksum | tr ' ' -)/$1
}

# A build folder that was copied or moved from elsewhere is of no use.
forget_foreign_build() {
  [ -e "$build/CMakeCache.txt" ] || return 0
  grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$here" "$build/CMakeCache.txt" ||
    rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
}

# quietly LOG COMMAND...: a terminal sees the progress; else LOG is shown when
# it fails.
quietly() {
  log=$1
  shift
  if [ -t 2 ]; then
    "$@" >&2
  else
    "$@" >"$log" 2>&1 || {
      cat "$log" >&2
      return 1
    }
  fi
}

NINJA_STATUS='concord: [%f/%t] '
export NINJA_STATUS

# compile PRESET [CMAKE-BUILD-ARGUMENT...]: configures and builds with all
# cores in $build.
compile() {
  preset=$1
  shift
  forget_foreign_build
  (cd "$here" && cmake --preset "$preset" -B "$build") \
    >"$build/configure.log" 2>&1 || {
    cat "$build/configure.log" >&2
    return 1
  }
  quietly "$build/build.log" cmake --build "$build" "$@" </dev/null
}
