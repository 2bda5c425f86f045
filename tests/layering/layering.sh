#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# layering.sh ROOT: fails on every line that the order of the rooms forbids:
# claims <- rules <- engine <- reports <- cli, each foreign library behind its
# own door, and nothing outside cli/ prints, exits, or reads the clock.
set -eu
cd "$1"
found=$(mktemp)
trap 'rm -f "$found"' EXIT

# forbid WHAT PATTERN FILES...: PATTERN (extended, on lines that are no comment)
# must not occur in FILES.
forbid() {
  what=$1 pattern=$2
  shift 2
  grep -nE -e "$pattern" /dev/null "$@" | grep -vE ':[0-9]+:[[:space:]]*//' |
    sed "s|^|$what: |" >>"$found" || :
}

# files ROOM... -- [DOOR...]: the sources of the rooms but for the doors.
files() {
  rooms=
  while [ "$1" != -- ]; do
    rooms="$rooms $1"
    shift
  done
  shift
  # shellcheck disable=SC2086  # one word a room
  listed=$(find $rooms -name '*.h' -o -name '*.cc')
  for door in "$@"; do
    listed=$(echo "$listed" | grep -vE "^$door\$" || :)
  done
  echo "$listed"
}

# shellcheck disable=SC2046  # our own file names have no spaces
check() {
  forbid 'an upward include' '#include "(rules|engine|reports|cli)/' \
    $(files claims --)
  forbid 'an upward include' '#include "(engine|reports|cli)/' $(files rules --)
  forbid 'an upward include' '#include "(reports|cli)/' $(files engine --)
  forbid 'an upward include' '#include "cli/' $(files reports --)
  forbid 'Z3 outside its door' '#include <z3' \
    $(files claims rules engine reports cli -- 'engine/z3_door\.(h|cc)')
  forbid 'Boost outside the graphs' '#include <boost/' \
    $(files claims rules engine reports cli -- 'claims/event_graph\.cc' \
      'claims/cycle\.cc' 'claims/provenance\.cc' 'engine/assemble.*\.cc' \
      'engine/pieces\.cc')
  forbid 'yaml-cpp outside the reader' '#include <yaml-cpp/' \
    $(files claims rules engine reports cli -- 'claims/yaml.*\.cc')
  forbid 'SQLite outside its door' '#include <sqlite3' \
    $(files claims rules engine reports cli -- 'cli/answer_file\.cc')
  forbid 'Gumbo outside its door' '#include <gumbo' \
    $(files claims rules engine reports cli -- 'claims/extract/shadow/html_shadow\.cc')
  forbid 'it prints' \
    '#include <(iostream|print|fmt/ostream\.h)>|\b(f?printf|f?puts|putchar)\(|std::(cout|cerr|clog)|fmt::print' \
    $(files claims rules engine reports --)
  forbid 'it exits' '\b(_?exit|_Exit|quick_exit|abort|terminate)\(' \
    $(files claims rules engine reports --)
  forbid 'it reads the clock' \
    '_clock::now|std::(time|clock)\(|\btime\((nullptr|NULL|0|&)|\b(gettimeofday|clock_gettime)\(|current_zone' \
    $(files claims rules engine reports --)
}

check
[ ! -s "$found" ] || {
  cat "$found"
  exit 1
}
