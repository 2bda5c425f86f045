#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC2016  # $0 is for inner shells
# launcher_test.sh CHECKOUT: what ./concord does before the program runs, tried
# on a checkout of its own whose program only says its arguments.
set -eu
checkout=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
place="$scratch/a place"
unset CONCORD_SETUP CDPATH
XDG_CACHE_HOME=$scratch/cache
CCACHE_DISABLE=1
export XDG_CACHE_HOME CCACHE_DISABLE

fail() {
  echo "FAILED: $1" >&2
  for seen in "$scratch/out" "$scratch/err"; do
    echo "--- ${seen##*/}" >&2
    cat "$seen" >&2
  done
  exit 1
}

# expect EXIT STDOUT COMMAND...
expect() {
  wanted_exit=$1 wanted_out=$2
  shift 2
  got=0
  "$@" >"$scratch/out" 2>"$scratch/err" || got=$?
  [ "$got" = "$wanted_exit" ] || fail "$*: exit $got, not $wanted_exit"
  [ "$(cat "$scratch/out")" = "$wanted_out" ] || fail "$*: other output"
}
said() { grep -q -e "$1" "$scratch/err" || fail "nothing said of: $1"; }
silent() { [ ! -s "$scratch/err" ] || fail "something was said"; }

program() { # what it says before its arguments
  cat <<END
#include <cstdio>
int main(int argc, char** argv) {
  std::fputs("$1", stdout);
  for (int i = 1; i < argc; ++i) std::printf(" <%s>", argv[i]);
}
END
}

mkdir -p "$place/cli" "$place/cmake"
for room in claims rules engine reports docs/codes; do
  mkdir -p "$place/$room"
done
cp "$checkout/concord" "$checkout/CMakePresets.json" "$place"
cp "$checkout/cmake/setup.sh" "$place/cmake"
cat >"$place/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(launched LANGUAGES CXX)
add_executable(concord cli/main.cc)
set_target_properties(concord PROPERTIES RUNTIME_OUTPUT_DIRECTORY cli)
END
program one >"$place/cli/main.cc"

# Nothing may be installed: what is missing is named, and that is all.
mkdir "$scratch/bare"
for tool in sh readlink find cat dpkg-query cksum sort tr id; do
  tool_path=$(command -v $tool) || continue
  ln -s "$tool_path" "$scratch/bare/$tool"
done
expect 2 '' env PATH="$scratch/bare" CONCORD_SETUP=no "$place/concord" version
said 'g++'
said 'cmake'
said 'ninja'
[ ! -e "$place/build" ] || fail 'a build was begun'

# The first call builds; the program's words alone are on stdout.
expect 0 'one <check> <two words>' "$place/concord" check 'two words'
said 'building in'

# The second starts at once, and needs neither CMake nor Ninja.
expect 0 'one <check>' env PATH="$scratch/bare" "$place/concord" check
silent

# From any folder, and through links ($0 is for the inner shell).
ln -s "$place/concord" "$scratch/link"
ln -s link "$scratch/link to link"
expect 0 'one' sh -c 'cd / && "$0"' "$scratch/link to link"
silent

# A file that was touched and holds the same is no reason to build.
touch "$place/cli/main.cc"
expect 0 'one' "$place/concord"
silent

# A change is one; so is a changed file that looks old, as archives bring it.
program two >"$place/cli/main.cc"
expect 0 'two' "$place/concord"
said 'building in'
program three >"$place/cli/main.cc"
touch -d 2001-01-01 "$place/cli/main.cc"
expect 0 'three' "$place/concord"
expect 0 'three' "$place/concord"
silent

# A build that fails shows why and exits with 2; mended, the next call recovers.
echo 'int main() { return surprise; }' >"$place/cli/main.cc"
expect 2 '' "$place/concord"
said 'surprise'
program four >"$place/cli/main.cc"
expect 0 'four' "$place/concord"

# Two calls at once: one builds, the other waits for it.
program five >"$place/cli/main.cc"
"$place/concord" >"$scratch/first" 2>"$scratch/first.err" &
expect 0 'five' "$place/concord"
wait $! || fail 'the first of two calls'
[ "$(cat "$scratch/first")" = five ] || fail 'the first of two calls'
builds=$(cat "$scratch/first.err" "$scratch/err" | grep -c 'building in')
[ "$builds" = 1 ] || fail "built $builds times"

# A checkout that was copied, with its build, builds anew.
cp -r "$place" "$scratch/copy"
rm -rf "$place"
program six >"$scratch/copy/cli/main.cc"
expect 0 'six' "$scratch/copy/concord"

# A checkout that cannot be written is built below the user's cache.
if [ "$(id -u)" != 0 ]; then
  rm -rf "$scratch/copy/build"
  chmod a-w "$scratch/copy"
  expect 0 'six' "$scratch/copy/concord"
  said "building in $XDG_CACHE_HOME/concord/"
  expect 0 'six' "$scratch/copy/concord"
  silent
  chmod u+w "$scratch/copy"
fi
